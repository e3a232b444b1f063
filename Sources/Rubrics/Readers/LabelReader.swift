/// Reads documents that label their questions: `Q: … / A: …`, `Q12. …`, `**Q1: …**`, `Question: … Answer: …`.
struct LabelReader: DocumentReader {
  let layout = "questions with a label"

  func marks(in page: DocumentPage) -> [Mark] {
    var questions: [Mark] = []
    var numbers: [Int: Int] = [:]
    for index in page.lines.indices where !page.lines[index].isCode {
      guard let label = self.label(page.lines[index]) else { continue }
      numbers[index] = label.number
      let (question, answer) = split(unwrapped(label.rest))
      questions.append(.question(question, line: index, inline: answer, labelled: true))
    }
    guard !questions.isEmpty else { return [] }
    let finder = TopicFinder(page, questions: questions.map(\.line))
    return finder.headings() + finder.bareTopics(numbers: numbers) + questions
  }

  private func label(_ line: DocumentLine) -> QuestionLabel? {
    guard line.kind == .text || line.item != nil || line.heading != nil else { return nil }
    let text = line.heading?.text ?? line.item?.content ?? line.text
    return QuestionLabel(text) ?? line.item.flatMap { _ in QuestionLabel(line.text) }
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
