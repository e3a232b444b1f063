/// The rubric file: the one format that people write and the program keeps.
///
/// `Rubrics/README.md` documents it. `parse` and `text` are each other's reverse: a bank as
/// ``Bank/normalized`` comes back equal, and a file that was written comes back byte for byte.
public enum RubricFile {
  /// The version of the format that is written and read.
  public static let version = 1

  /// Reads a rubric file.
  ///
  /// - Parameters:
  ///   - text: the file's content.
  ///   - file: its path as said to the user; the bank is named after it.
  /// - Returns: the bank, its questions with their places.
  /// - Throws: `RubricError.malformed` for the first mistake, with its line and the cure.
  public static func parse(_ text: String, file: String) throws(RubricError) -> Bank {
    var reader = RubricReader(text, file: file)
    return try reader.bank()
  }

  /// Writes a bank as a rubric file.
  ///
  /// - Returns: the content of the file, which ends in a line feed; what a file cannot hold is
  ///   written as ``Bank/normalized`` says.
  public static func text(of bank: Bank) -> String {
    RubricWriter.text(of: bank.normalized)
  }

  /// Whether a text claims to be a rubric file: it has `format:` between its title and the next heading.
  public static func isRubricFile(_ text: String) -> Bool {
    var hasTitle = false
    for line in lines(of: text) {
      if let heading = Marks.heading(line) {
        if hasTitle || heading.level != 1 { return false }
        hasTitle = true
      } else if hasTitle, Marks.format(line) != nil {
        return true
      } else if !hasTitle, !line.isBlank, !line.begins(with: "\u{FEFF}") {
        return false
      }
    }
    return false
  }
}

/// The name of a file without its folders and its last ending.
func baseName(_ path: String) -> String {
  let name = path.utf8.split(separator: UInt8(ascii: "/")).last.map { Substring($0) } ?? ""
  guard let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")), dot > name.startIndex else {
    return String(name)
  }
  return String(name[..<dot])
}
