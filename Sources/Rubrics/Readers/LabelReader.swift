/// Reads documents that label their questions: `Q: … / A: …`, `Q12. …`, `**Q1: …**`, `Question: … Answer: …`.
struct LabelReader: DocumentReader {
  let layout = "questions with a label"

  func marks(in page: DocumentPage) -> [Mark] {
    var questions: [Mark] = []
    for index in page.lines.indices where !page.lines[index].isCode {
      guard let label = self.label(page.lines[index]) else { continue }
      let (question, answer) = split(unwrapped(label.rest))
      questions.append(.question(question, line: index, inline: answer, labelled: true))
    }
    guard !questions.isEmpty else { return [] }
    let finder = TopicFinder(page, questions: questions.map(\.line))
    var marks = finder.headings()
    for mark in questions {
      let number = label(page.lines[mark.line])?.number
      if number == nil || number == 1 || mark.line == questions.first?.line,
        let line = finder.bareTopic(above: mark.line, crowded: false), isOwnParagraph(line, page)
      {
        marks.append(.topic(page.lines[line].text, level: Mark.bareLevel, line: line))
      }
    }
    return marks + questions
  }

  private func label(_ line: DocumentLine) -> QuestionLabel? {
    guard line.kind == .text || line.item != nil || line.heading != nil else { return nil }
    let text = line.heading?.text ?? line.item?.content ?? line.text
    return QuestionLabel(text) ?? line.item.flatMap { _ in QuestionLabel(line.text) }
  }

  private func isOwnParagraph(_ line: Int, _ page: DocumentPage) -> Bool {
    line + 1 < page.lines.count && page.lines[line + 1].kind == .blank
  }

  /// Splits `What is it? Answer: This.`
  private func split(_ text: String) -> (question: String, answer: String?) {
    for mark in [" Answer:", " **Answer:**", " Ans:", " **Ans:**", " A:", " **A:**"] {
      var start = text.startIndex
      while start < text.endIndex {
        if text[start...].hasPrefix(mark) {
          let question = text[..<start].trimmedAtEnd
          return (question, String(text[start...].dropFirst(mark.count)).trimmed)
        }
        start = text.index(after: start)
      }
    }
    return (text, nil)
  }
}
