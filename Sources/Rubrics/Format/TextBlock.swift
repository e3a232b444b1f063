/// Text that keeps its lines: references, introductions, what is shown and never graded.
enum TextBlock {
  /// The lines of a text as they stand in a file.
  ///
  /// - Parameters:
  ///   - text: the text without blank lines at both ends.
  ///   - isIntroduction: whether `format:` would read as structure there.
  static func escaped(_ text: String, isIntroduction: Bool = false) -> [String] {
    let source = lines(of: text)
    var result: [String] = []
    var unclosed: [Fence] = []
    var index = 0
    while index < source.count {
      let line = source[index]
      if let fence = Fence(opening: line),
        !unclosed.contains(where: { $0.mark == fence.mark && $0.length <= fence.length })
      {
        if let end = source[(index + 1)...].firstIndex(where: fence.isClosed(by:)) {
          result.append(String(line))
          result += source[(index + 1)...end].map(escapedInFence)
          index = end + 1
          continue
        }
        unclosed.append(fence)
      }
      result.append(escaped(line, isIntroduction: isIntroduction))
      index += 1
    }
    return result
  }

  /// A line outside a fence as it was before ``escaped(_:isIntroduction:)``.
  static func unescaped(_ line: Substring, isIntroduction: Bool = false) -> Substring {
    guard line.utf8.first(where: { !isBlank($0) }) == UInt8(ascii: "\\") else { return line }
    let (rest, count) = Marks.withoutBackslashes(line)
    if count > 0, readsAsStructure(rest, isIntroduction: isIntroduction) { return line.behind(1) }
    let (indent, body) = indentation(of: line)
    let (fence, backslashes) = Marks.withoutBackslashes(body)
    if backslashes > 0, Fence(opening: fence) != nil { return indent + body.behind(1) }
    return line
  }

  /// A line inside a fence as it was before writing.
  static func unescapedInFence(_ line: Substring) -> Substring {
    let (rest, count) = Marks.withoutBackslashes(line)
    return count > 0 && Marks.section(rest) != nil ? line.behind(1) : line
  }

  private static func escaped(_ line: Substring, isIntroduction: Bool) -> String {
    let rest = Marks.withoutBackslashes(line).line
    if readsAsStructure(rest, isIntroduction: isIntroduction) { return "\\" + line }
    let (indent, body) = indentation(of: line)
    if Fence(opening: Marks.withoutBackslashes(body).line) != nil { return indent + "\\" + body }
    return String(line)
  }

  /// Only a section's heading counts inside a fence: there it betrays a fence that nobody closed.
  private static func escapedInFence(_ line: Substring) -> String {
    Marks.section(Marks.withoutBackslashes(line).line) != nil ? "\\" + line : String(line)
  }

  private static func readsAsStructure(_ line: Substring, isIntroduction: Bool) -> Bool {
    Marks.heading(line) != nil || isIntroduction && Marks.format(line) != nil
  }

  private static func indentation(of line: Substring) -> (indent: Substring, body: Substring) {
    let count = line.utf8.prefix { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }.count
    let body = line.behind(count)
    return (line[..<body.startIndex], body)
  }
}
