import Files

/// Reads answer sheets: Markdown with `# candidate`, `## id or question`, and the answer below.
enum SheetParser {
  /// One answer of a sheet.
  struct Section {
    /// All of it, the heading with it.
    var range: Range<Int>
    /// The line that it begins in, from 1.
    var line: Int
    /// Who answers; empty where no `#` heading stands above.
    var candidate: Range<Int>
    /// The text of the `##` heading; `nil` for text that stands under none.
    var question: Range<Int>?
    /// The answer without blank lines around it.
    var answer: Range<Int>
  }

  /// Where the answers are.
  static func records(in bytes: [UInt8]) -> [RecordPlace] {
    sections(in: bytes).map { RecordPlace(range: $0.range, line: $0.line, problem: nil) }
  }

  /// The answers in order; headings within code fences are no headings.
  static func sections(in bytes: [UInt8]) -> [Section] {
    var sections: [Section] = []
    var candidate = 0..<0
    var question: Range<Int>?
    var start = 0
    var bodyStart = 0
    var startLine = 1
    var fence: ArraySlice<UInt8>?
    func close(at end: Int) {
      let body = withoutBlankEnds(bytes, bodyStart..<end)
      guard question != nil || !body.isEmpty else { return }
      sections.append(
        Section(
          range: start..<end, line: startLine, candidate: candidate, question: question,
          answer: body))
    }
    var place = 0
    var line = 1
    while place < bytes.count {
      let end = bytes[place...].firstIndex(of: 0x0A) ?? bytes.count
      let next = min(end + 1, bytes.count)
      let text = trimmed(bytes[place..<end])
      if let open = fence {
        if text.starts(with: open), text.allSatisfy({ $0 == open.first }) { fence = nil }
      } else if text.starts(with: Array("```".utf8)) || text.starts(with: Array("~~~".utf8)) {
        fence = text.prefix { $0 == text.first }
      } else if let heading = heading(text, level: 1) ?? heading(text, level: 2) {
        close(at: place)
        let isCandidate = bytes[text.startIndex + 1] != UInt8(ascii: "#")
        if isCandidate { candidate = heading }
        question = isCandidate ? nil : heading
        start = isCandidate ? next : place
        startLine = isCandidate ? line + 1 : line
        bodyStart = next
      }
      place = next
      line += 1
    }
    close(at: bytes.count)
    return sections
  }

  /// The text of a heading of a level, `nil` where the line is none.
  private static func heading(_ line: ArraySlice<UInt8>, level: Int) -> Range<Int>? {
    let hash = UInt8(ascii: "#")
    let marks = line.prefix { $0 == hash }
    guard marks.count == level, line.dropFirst(level).first == 0x20 else { return nil }
    var text = trimmed(line.dropFirst(level))
    // `## Title ##` is Markdown too; the C# of a title has no space before its sign.
    let bare = trimmed(text.prefix(text.count - text.reversed().prefix { $0 == hash }.count))
    if bare.endIndex < text.endIndex, text[bare.endIndex] == 0x20 { text = bare }
    return text.isEmpty ? nil : text.startIndex..<text.endIndex
  }

  private static func withoutBlankEnds(_ bytes: [UInt8], _ range: Range<Int>) -> Range<Int> {
    func isSpace(_ byte: UInt8) -> Bool {
      byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
    }
    guard let first = bytes[range].firstIndex(where: { !isSpace($0) }),
      let last = bytes[range].lastIndex(where: { !isSpace($0) })
    else { return range.lowerBound..<range.lowerBound }
    return first..<last + 1
  }
}
