/// Reads documents whose questions are bold lines: `**What is …?**`, `12. **What is …?**`, `- **What is …?**`.
struct BoldReader: DocumentReader {
  let layout = "questions in bold"

  /// From this share of asking lines on, all bold lines of a kind are questions.
  private static let shareForAll = 0.5
  /// Bold lines without any mark often are headings inside an answer, so that more of them must ask.
  private static let shareForAllPlain = 0.8

  /// How a bold line is set; lines of one document's questions are all set alike.
  private struct Style: Hashable {
    var isItem: Bool
    var isNumbered: Bool
  }

  private struct Candidate {
    var line: Int
    var style: Style
    var text: String
    var answer: String
    var isLabelled: Bool
    var isAsked: Bool
  }

  func marks(in page: DocumentPage) -> [Mark] {
    let all = page.lines.indices.compactMap { read(page.lines[$0], $0) }
    let base = all.map { page.lines[$0.line].indent }.min() ?? 0
    let outer = all.filter { page.lines[$0.line].indent <= base + 1 }
    var asked: [Style: Int] = [:]
    var count: [Style: Int] = [:]
    for candidate in outer where candidate.answer.isEmpty || candidate.isAsked {
      count[candidate.style, default: 0] += 1
      if candidate.isAsked { asked[candidate.style, default: 0] += 1 }
    }
    let styles = [(true, true), (false, true), (false, false), (true, false)].map {
      Style(isItem: $0, isNumbered: $1)
    }
    guard let style = styles.max(by: { asked[$0, default: 0] < asked[$1, default: 0] }),
      let questions = asked[style]
    else { return [] }
    let share = Double(questions) / Double(count[style] ?? 1)
    let takesAll = share >= (style.isNumbered ? Self.shareForAll : Self.shareForAllPlain)
    let chosen = outer.filter { candidate in
      guard candidate.style == style else { return false }
      if candidate.isAsked { return true }
      guard candidate.answer.isEmpty, !candidate.text.hasSuffix(":") else { return false }
      return takesAll || leads(candidate.line, to: outer, page)
    }
    var marks = TopicFinder(page, questions: chosen.map(\.line)).headings()
    marks += chosen.map {
      .question(
        $0.text, line: $0.line, inline: $0.answer, labelled: $0.isLabelled, mayBeTopic: true)
    }
    return marks
  }

  /// Whether the next line is a bold question, so that this one names their topic.
  private func leads(_ line: Int, to candidates: [Candidate], _ page: DocumentPage) -> Bool {
    guard let next = page.next(after: line) else { return false }
    return candidates.contains { $0.line == next && $0.isAsked }
  }

  private func read(_ line: DocumentLine, _ index: Int) -> Candidate? {
    guard line.kind == .text || line.item != nil, line.indent < 4 else { return nil }
    var text = line.item?.content ?? line.text
    var isNumbered = line.item?.number != nil
    if line.item == nil {
      let bare = withoutNumber(text)
      if bare != text, bare.hasPrefix("**") || bare.hasPrefix("__") {
        text = bare
        isNumbered = true
      }
    }
    if text.hasPrefix("<b>") || text.hasPrefix("<strong>") { text = starred(text) }
    var label = QuestionLabel(text)
    if let found = label, found.rest.hasPrefix("**") { text = found.rest }
    guard text.hasPrefix("**") || text.hasPrefix("__") else { return nil }
    let mark = String(text.prefix(2))
    guard let (inside, after) = bold(text, mark) else { return nil }
    var inner = inside
    if label == nil || label?.rest.isEmpty == true { label = QuestionLabel(inner) ?? label }
    if let found = QuestionLabel(inner) {
      inner = found.rest
    } else {
      let bare = withoutNumber(inner)
      if bare != inner { isNumbered = true }
      inner = bare
    }
    isNumbered = isNumbered || label?.number != nil
    guard AnswerLabel(inside) == nil else { return nil }
    if inner.isEmpty, label != nil {
      // "**Q:** What is …?"
      return Candidate(
        line: index, style: Style(isItem: line.item != nil, isNumbered: isNumbered), text: after,
        answer: "", isLabelled: true, isAsked: true)
    }
    let printed = printedText(inner)
    let isAsked = after.isEmpty ? looksAsked(printed) || label != nil : endsAsked(printed)
    return Candidate(
      line: index, style: Style(isItem: line.item != nil, isNumbered: isNumbered), text: inner,
      answer: after, isLabelled: label != nil, isAsked: isAsked)
  }

  /// What is bold at the start of a text, and what follows it.
  private func bold(_ text: String, _ mark: String) -> (inside: String, after: String)? {
    let bytes = Array(text.utf8)
    let byte = Array(mark.utf8)[0]
    var index = 2
    while index + 1 < bytes.count {
      if bytes[index] == 0x5C {
        index += 2
      } else if bytes[index] == byte, bytes[index + 1] == byte, !isBlank(bytes[index - 1]) {
        let inside = String(decoding: bytes[2..<index], as: UTF8.self).trimmed
        var after = String(decoding: bytes[(index + 2)...].drop { $0 == byte }, as: UTF8.self)
          .trimmed
        for end in ["<br>", "<br/>", "<br />", "\\"] where after.hasSuffix(end) {
          after = after.dropLast(end.count).trimmed
        }
        if !after.contains(where: { $0.isLetter || $0.isNumber }) {
          // "**What is it** ?" and a pictogram behind the question belong to it.
          let tail = after.drop { $0 == ":" }.trimmed
          return inside.isEmpty
            ? nil : (tail.isEmpty || tail == "-" ? inside : inside + " " + tail, "")
        }
        while let first = after.first, first == ":" || first == "-" || first == "–" || first == "—"
        {
          after = after.dropFirst().trimmed
        }
        return inside.isEmpty ? nil : (inside, after)
      } else {
        index += 1
      }
    }
    return nil
  }

  private func starred(_ text: String) -> String {
    let bytes = Array(text.utf8)
    guard let open = HTMLTag(bytes, at: 0) else { return text }
    var index = open.end
    while index < bytes.count {
      if bytes[index] == 0x3C, let close = HTMLTag(bytes, at: index), close.closes,
        close.name == open.name
      {
        let inside = String(decoding: bytes[open.end..<index], as: UTF8.self).trimmed
        return "**" + inside + "**" + String(decoding: bytes[close.end...], as: UTF8.self)
      }
      index += 1
    }
    return text
  }
}
