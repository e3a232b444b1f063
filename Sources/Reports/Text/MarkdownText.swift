import Files

/// Markdown as lines for a terminal: paragraphs wrapped, lists with their marks, code and tables as they stand.
///
/// - Parameters:
///   - markdown: a reference answer.
///   - width: columns; code is longer where it is.
/// - Returns: lines without a blank one at either end.
public func lines(ofMarkdown markdown: String, width: Int) -> [String] {
  var renderer = MarkdownRenderer(width: width)
  for line in markdown.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
    renderer.take(line)
  }
  renderer.endParagraph()
  return renderer.trimmed
}

private struct MarkdownRenderer {
  private let width: Int
  private var lines: [String] = []
  /// The paragraph or list item that is being gathered, and what stands in front of it.
  private var paragraph: [String] = []
  private var label = ""
  private var fence: String?

  init(width: Int) {
    self.width = width
  }

  var trimmed: [String] {
    Array(lines.drop { $0.isEmpty }.reversed().drop { $0.isEmpty }.reversed())
  }

  mutating func take(_ line: Substring) {
    let content = line.drop { $0 == " " || $0 == "\t" }
    if let fence {
      if content.hasPrefix(fence) { self.fence = nil } else { keep("  " + line) }
    } else if let opening = ["```", "~~~"].first(where: content.hasPrefix) {
      endParagraph()
      fence = opening
    } else if content.isEmpty {
      endParagraph()
      if lines.last?.isEmpty == false { lines.append("") }
    } else if content.hasPrefix("|") {
      endParagraph()
      keep(String(content))
    } else if content.hasPrefix("#") {
      endParagraph()
      paragraph = [String(content.drop { $0 == "#" }.drop { $0 == " " })]
      endParagraph()
    } else if let mark = listMark(content) {
      endParagraph()
      let indent = String(repeating: " ", count: min(line.count - content.count, width / 4))
      label = indent + mark
      paragraph = [String(content.dropFirst(mark.count))]
    } else {
      // Two blanks or a backslash at the end break the line there.
      let isBroken = line.hasSuffix("  ") || line.hasSuffix("\\")
      let text = content.drop { $0 == ">" || $0 == " " }
      paragraph.append(String(line.hasSuffix("\\") ? text.dropLast() : text))
      if isBroken { breakLine() }
    }
  }

  mutating func endParagraph() {
    breakLine()
    label = ""
  }

  private mutating func breakLine() {
    guard !paragraph.isEmpty else { return }
    let text = shownInline(paragraph.joined(separator: " "))
    lines += hanging(label, labelWidth: displayWidth(label), text, width: width)
    label = String(repeating: " ", count: displayWidth(label))
    paragraph = []
  }

  private mutating func keep(_ line: String) {
    lines.append(visible(line).replacing("\t", with: "    "))
  }

  /// `- ` or `12. ` as it stands in front of a list item.
  private func listMark(_ line: Substring) -> String? {
    for mark in ["- ", "* ", "+ ", "• "] where line.hasPrefix(mark) { return "- " }
    let digits = line.prefix { $0.isASCII && $0.isNumber }
    guard (1...3).contains(digits.count) else { return nil }
    let rest = line[digits.endIndex...]
    return rest.hasPrefix(". ") || rest.hasPrefix(") ") ? digits + String(rest.prefix(2)) : nil
  }
}
