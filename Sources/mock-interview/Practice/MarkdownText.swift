import Files

/// Shows Markdown on a terminal: paragraphs wrapped, lists hanging, code as it is.
struct MarkdownText {
  private let screen: Screen
  private let indent: String

  init(_ screen: Screen, indent: String) {
    self.screen = screen
    self.indent = indent
  }

  /// Writes a text.
  func write(_ markdown: String) throws {
    var isInFence = false
    for line in markdown.split(separator: "\n", omittingEmptySubsequences: false) {
      let content = line.drop { $0 == " " || $0 == "\t" }
      let margin = String(line[..<content.startIndex])
      if content.hasPrefix("```") || content.hasPrefix("~~~") {
        isInFence.toggle()
      } else if isInFence || content.hasPrefix("|") {
        try screen.writeWhole(indent + "  " + line)
      } else {
        let (mark, text) = Self.mark(content)
        let start = indent + margin + mark
        try screen.write(Self.withoutEmphasis(text), first: start)
      }
    }
  }

  /// The mark of a list item or heading, and what stands behind it.
  private static func mark(_ line: Substring) -> (String, Substring) {
    for mark in ["- ", "* ", "+ ", "• "] where line.hasPrefix(mark) {
      return ("- ", line.dropFirst(2))
    }
    let hashes = line.prefix { $0 == "#" }
    if !hashes.isEmpty, line.dropFirst(hashes.count).hasPrefix(" ") {
      return ("", line.dropFirst(hashes.count + 1))
    }
    let number = line.prefix(while: \.isWholeNumber)
    let rest = line.dropFirst(number.count)
    if !number.isEmpty, rest.hasPrefix(". ") || rest.hasPrefix(") ") {
      return (String(number) + ". ", rest.dropFirst(2))
    }
    return ("", line)
  }

  private static func withoutEmphasis(_ text: Substring) -> String {
    text.split(separator: "**", omittingEmptySubsequences: false).joined()
  }
}
