/// The lines that make the structure of a rubric file, and how a line of an answer is kept apart from them.
///
/// A line of an answer that would read as structure gets a backslash in front on writing and loses one on
/// reading; one that already has backslashes gets one more, so that every text comes back as it was.
enum Marks {
  /// The sections of a question, in the order in which they are written.
  static let sections = [
    "Key points", derivedKeyPoints, "Reference", "Misconceptions", "Examples", "More",
  ]

  /// Key points that were cut out of their reference and that nobody has mended yet.
  static let derivedKeyPoints = "Key points (derived)"

  /// A heading of level 1 to 4 at the start of a line; deeper ones belong to the text.
  static func heading(_ line: Substring) -> (level: Int, text: String)? {
    guard line.utf8.first == UInt8(ascii: "#") else { return nil }
    let level = line.utf8.prefix { $0 == UInt8(ascii: "#") }.count
    guard (1...4).contains(level) else { return nil }
    let rest = line.behind(level)
    guard rest.isEmpty || rest.begins(with: " ") || rest.begins(with: "\t") else { return nil }
    return (level, rest.trimmed)
  }

  /// The section that a heading opens.
  static func section(_ line: Substring) -> String? {
    guard let heading = heading(line), heading.level == 4 else { return nil }
    let name = heading.text.lowercased()
    return sectionNames[name]
  }

  /// The sections by their names in lower case.
  private static let sectionNames = [String: String](
    uniqueKeysWithValues: sections.map { ($0.lowercased(), $0) })

  /// The line that names the format's version.
  static func format(_ line: Substring) -> String? {
    line.begins(with: "format:") ? line.behind(7).trimmed : nil
  }

  /// The line without its leading backslashes, and how many there were.
  static func withoutBackslashes(_ line: Substring) -> (line: Substring, count: Int) {
    let count = line.utf8.prefix { $0 == UInt8(ascii: "\\") }.count
    return (line.behind(count), count)
  }
}

/// The line that opens a fenced code block.
struct Fence: Equatable {
  let mark: UInt8
  let length: Int

  /// Reads an opening line; it may be indented, as it is in lists.
  init?(opening line: Substring) {
    let line = line.utf8.drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
    guard let mark = line.first, mark == UInt8(ascii: "`") || mark == UInt8(ascii: "~") else {
      return nil
    }
    let length = line.prefix { $0 == mark }.count
    guard length >= 3 else { return nil }
    if mark == UInt8(ascii: "`"), line.dropFirst(length).contains(mark) { return nil }
    self.mark = mark
    self.length = length
  }

  /// Whether a line ends the block.
  func isClosed(by line: Substring) -> Bool {
    guard let other = Fence(opening: line), other.mark == mark, other.length >= length else {
      return false
    }
    return line.utf8.allSatisfy {
      $0 == mark || $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t")
    }
  }
}
