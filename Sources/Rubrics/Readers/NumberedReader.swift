/// Reads documents whose questions are numbered lines: `12. What is …?`, the answer below, with or without a label.
struct NumberedReader: DocumentReader {
  let layout = "numbered questions"

  func marks(in page: DocumentPage) -> [Mark] {
    let numbered = NumberedLines(page)
    guard !numbered.lines.isEmpty else { return [] }
    let chosen = numbered.labelled() ?? numbered.chained()
    guard !chosen.isEmpty else { return [] }
    let finder = TopicFinder(page, questions: chosen.map(\.line))
    let numbers = Dictionary(chosen.map { ($0.line, $0.number) }) { first, _ in first }
    var marks = finder.headings() + finder.bareTopics(numbers: numbers)
    for question in chosen {
      marks += rangeTopic(above: question, finder, page)
      marks.append(
        .question(
          question.question, line: question.line, inline: question.answer,
          labelled: question.isLabelled))
      if question.isBullet { marks.append(.nothing(line: question.line + 1)) }
    }
    if numbered.hasShortAnswers(chosen), let end = endOfLast(chosen, page) {
      marks.append(.nothing(line: end))
    }
    return unique(marks)
  }

  /// The topic of a line such as `21-25: Title`; below a topic such a line only says the form.
  private func rangeTopic(
    above question: NumberedLines.Line, _ finder: TopicFinder, _ page: DocumentPage
  ) -> [Mark] {
    guard let above = page.previous(before: question.line),
      let title = rangeTitle(page.lines[above].text)
    else { return [] }
    guard let topic = page.previous(before: above), finder.isBareTopic(topic) else {
      return [.topic(title, level: Mark.bareLevel, line: above)]
    }
    return [
      .topic(page.lines[topic].text, level: Mark.bareLevel, line: topic), .nothing(line: above),
    ]
  }

  /// Where answers are one line each, the line after the last of them.
  private func endOfLast(_ chosen: [NumberedLines.Line], _ page: DocumentPage) -> Int? {
    guard let last = chosen.last, !last.isBullet else { return nil }
    var line = page.next(after: last.line)
    if let at = line, AnswerLabel(page.lines[at].text)?.rest.isEmpty == true {
      line = page.next(after: at)
    }
    return line.map { $0 + 1 }
  }

  private func unique(_ marks: [Mark]) -> [Mark] {
    var seen: Set<Int> = []
    // A topic or question at a line beats the end of something there.
    let ends = marks.filter { $0.role == .nothing(level: .max) }
    let ordered = marks.filter { $0.role != .nothing(level: .max) } + ends
    return ordered.filter { seen.insert($0.line).inserted }
  }
}

/// The title of a line such as `21-25: Title`.
func rangeTitle(_ text: String) -> String? {
  let bytes = text.utf8
  let first = bytes.prefix(while: isDigit).count
  guard (1...4).contains(first) else { return nil }
  var rest = bytes.dropFirst(first).drop { $0 == 0x20 }
  if rest.first == 0x2D {
    rest = rest.dropFirst()
  } else if rest.starts(with: "–".utf8) || rest.starts(with: "—".utf8) {
    rest = rest.dropFirst(3)
  } else {
    return nil
  }
  rest = rest.drop { $0 == 0x20 }
  let second = rest.prefix(while: isDigit).count
  rest = rest.dropFirst(second)
  guard second > 0, let mark = rest.first, mark == 0x3A || mark == 0x2E || mark == 0x29 else {
    return nil
  }
  let title = String(Substring(rest.dropFirst())).trimmed
  return title.isEmpty ? nil : title
}
