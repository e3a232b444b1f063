/// Reads documents that only label their answers: a question, and below it `Answer: …` or `: …`.
struct AnswerLabelReader: DocumentReader {
  let layout = "answers with a label"

  func marks(in page: DocumentPage) -> [Mark] {
    let labels = page.lines.indices.filter { isLabel(page.lines[$0]) }
    var questions: [Mark] = []
    for label in labels {
      guard let last = page.previous(before: label), let first = start(last, page, labels) else {
        continue
      }
      let text = page.lines[first...last].map(plainText).joined(separator: " ")
      var mark = Mark.question(text, line: first, labelled: true)
      mark.bodyStart = label
      if page.lines[label].text.hasPrefix(": ") {
        mark.inline = page.lines[label].text.behind(2).trimmed
        mark.bodyStart = label + 1
      }
      questions.append(mark)
    }
    guard !questions.isEmpty else { return [] }
    let finder = TopicFinder(page, questions: questions.map(\.line))
    return finder.headings() + finder.bareTopics(numbers: [:]) + questions
  }

  private func isLabel(_ line: DocumentLine) -> Bool {
    guard !line.isCode else { return false }
    if line.text.hasPrefix(": "), line.indent < 4 { return true }
    guard let label = AnswerLabel(plainText(line)) else { return false }
    return !label.short || line.kind == .text && !label.bracket
  }

  private func plainText(_ line: DocumentLine) -> String {
    unwrapped(line.heading?.text ?? line.item?.content ?? HTMLTag.without(line.text).text)
  }

  /// The first line of a question that ends at a line; nil where that is no question.
  private func start(_ last: Int, _ page: DocumentPage, _ labels: [Int]) -> Int? {
    let line = page.lines[last]
    guard !line.isCode, !line.isSilent, !isLabel(line) else { return nil }
    guard line.kind == .text else { return last }
    var first = last
    while first > 0, page.lines[first - 1].kind == .text, !isLabel(page.lines[first - 1]) {
      first -= 1
    }
    // A paragraph that a label begins is an answer, of which only the last line asks.
    return page.startsParagraph(first) ? first : last
  }
}
