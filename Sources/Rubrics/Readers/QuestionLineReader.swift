/// Reads documents whose questions are lines or bullets of their own that only a question mark tells.
struct QuestionLineReader: DocumentReader {
  let layout = "questions as lines"

  func marks(in page: DocumentPage) -> [Mark] {
    let lines = candidates(page) { $0.kind == .text }
    let bullets = candidates(page) { $0.item?.number == nil && $0.item != nil }
    let chosen = bullets.count > lines.count ? bullets : lines
    guard let first = chosen.first else { return [] }
    let finder = TopicFinder(page, questions: chosen)
    var marks = finder.headings() + finder.bareTopics(numbers: [:])
    for line in chosen {
      let text = page.lines[line].item?.content ?? page.lines[line].text
      marks.append(.question(unwrapped(withoutNumber(text)), line: line))
    }
    guard page.lines[first].item != nil else { return marks }
    // A bullet beside those that ask is no part of their answers.
    let asking = Set(chosen)
    for (index, line) in page.lines.enumerated() where line.item != nil && !asking.contains(index) {
      if line.indent <= page.lines[first].indent { marks.append(.nothing(line: index)) }
    }
    return marks
  }

  /// The lines that ask and stand where a paragraph or a list of questions may begin.
  private func candidates(_ page: DocumentPage, _ isKind: (DocumentLine) -> Bool) -> [Int] {
    let asking = page.lines.indices.filter { index in
      let line = page.lines[index]
      return isKind(line) && line.text.utf8.count < 300 && endsAsked(line.text)
        && !line.text.hasPrefix(">") && !line.text.hasPrefix("|")
    }
    guard let base = asking.map({ page.lines[$0].indent }).min(), base < 4 else { return [] }
    return asking.filter { index in
      guard page.lines[index].indent == base else { return false }
      return page.lines[index].item != nil || page.startsParagraph(index) || follows(index, page)
    }
  }

  /// Whether the line above is a heading.
  private func follows(_ index: Int, _ page: DocumentPage) -> Bool {
    index > 0 && (page.lines[index - 1].heading != nil || page.lines[index - 1].kind == .rule)
  }
}
