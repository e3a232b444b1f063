/// Finds the fences of a document, those that were never closed among them.
///
/// By the letter of Markdown, a fence that is not closed swallows the rest of the document. Here it ends
/// before the first line that can only be the document's own structure again.
struct FenceScanner {
  /// How often an unclosed fence is mended before the rest is taken as it stands.
  private static let mendings = 64

  private var lines: [DocumentLine]
  private var opened: [Int] = []

  /// Marks the lines of fences.
  static func mark(_ lines: [DocumentLine], from start: Int) -> [DocumentLine] {
    var scanner = FenceScanner(lines: lines)
    scanner.scan(from: start)
    return scanner.lines
  }

  private init(lines: [DocumentLine]) { self.lines = lines }

  private mutating func scan(from start: Int) {
    var left = Self.mendings
    var index = start
    var open: (fence: FenceLine, line: Int)?
    while true {
      while index < lines.count {
        let fence = FenceLine(lines[index].text)
        if let current = open {
          if let fence, fence.closes(current.fence) {
            lines[index].kind = .fence
            open = nil
          } else if let fence, fence.opensInside(current.fence), left > 0 {
            left -= 1
            index = end(ofUnclosed: current.line, before: index)
            open = nil
            continue
          } else {
            lines[index].kind = .code
          }
        } else if let fence {
          lines[index].kind = .fence
          opened.append(index)
          open = (fence, index)
        }
        index += 1
      }
      guard open != nil, left > 0, let line = firstThatHidesStructure() else { return }
      left -= 1
      index = end(ofUnclosed: line, before: lines.count)
      open = nil
    }
  }

  /// One fence too many was opened: the first that hides a question is taken for it.
  private func firstThatHidesStructure() -> Int? {
    opened.first { structure(after: $0, before: lines.count) != nil }
  }

  /// Frees the lines after an unclosed fence, and says where the text goes on.
  private mutating func end(ofUnclosed line: Int, before limit: Int) -> Int {
    let end = structure(after: line, before: limit) ?? limit
    for index in end..<lines.count where lines[index].isCode {
      lines[index].kind = lines[index].text.isEmpty ? .blank : .text
    }
    opened.removeAll { $0 >= line }
    return end
  }

  /// The first line in the fence that follows a blank line and that no code holds.
  private func structure(after line: Int, before limit: Int) -> Int? {
    var index = line + 1
    while index < limit, lines[index].kind == .code {
      if lines[index - 1].text.isEmpty, isStructure(lines[index]) { return index }
      index += 1
    }
    return nil
  }

  private func isStructure(_ line: DocumentLine) -> Bool {
    guard line.indent < 4 else { return false }
    let text = line.text
    if text.hasPrefix("##") { return atxHeading(text).map { $0.level > 1 } ?? false }
    if text.hasPrefix("**") { return text.hasSuffix("**") }
    if text.hasPrefix("<") { return text.hasPrefix("<details") || text.hasPrefix("<summary") }
    if let label = QuestionLabel(text) { return label.number != nil }
    guard let item = ListMarker(text), item.number != nil else { return false }
    return item.content.hasSuffix("?") || item.content.hasPrefix("**")
      || item.content.hasPrefix("##")
  }
}

/// The line that opens or closes a fence.
private struct FenceLine {
  let mark: UInt8
  let length: Int
  let info: String

  init?(_ line: String) {
    var text = line
    if let first = line.utf8.first, first != 0x60, first != 0x7E {
      guard let item = ListMarker(line) else { return nil }
      text = item.content
    }
    guard let mark = text.utf8.first, mark == 0x60 || mark == 0x7E else { return nil }
    length = text.utf8.prefix { $0 == mark }.count
    info = text.behind(length).trimmed
    self.mark = mark
    guard length >= 3, mark == 0x7E || !info.utf8.contains(0x60) else { return nil }
  }

  func closes(_ other: FenceLine) -> Bool {
    mark == other.mark && length >= other.length && info.isEmpty
  }

  func opensInside(_ other: FenceLine) -> Bool {
    mark == other.mark && length >= other.length && !info.isEmpty
  }
}
