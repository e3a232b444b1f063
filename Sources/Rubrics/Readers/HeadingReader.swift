/// Reads documents whose questions are headings: `### What is …?`, `## 3. …`, `1. ### …`, `## Question 3: …`.
struct HeadingReader: DocumentReader {
  let layout = "questions as headings"

  func marks(in page: DocumentPage) -> [Mark] {
    let outline = HeadingOutline(page)
    guard let level = outline.questionLevel else { return [] }
    let inner = outline.innerQuestions(below: level.level)
    var marks: [Mark] = []
    var closed: Int?
    for (index, heading) in outline.headings.enumerated() {
      if let open = closed, heading.level <= open { closed = nil }
      if closed != nil { continue }
      let holds = outline.holdsQuestions(index, at: level.level)
      if heading.isChrome, heading.level <= level.level || heading.parent == nil,
        !holds || heading.isClosed
      {
        marks.append(.nothing(line: heading.line))
        closed = heading.level
      } else if heading.level == level.level, heading.isAsked || !level.onlyAsked {
        let mayBeTopic = !heading.hasBody
        marks.append(question(heading, mayBeTopic: mayBeTopic))
      } else if inner.contains(index) {
        marks.append(question(heading, mayBeTopic: false))
      } else if heading.level < level.level, heading.isAsked, heading.hasBody, !holds {
        marks.append(question(heading, mayBeTopic: false))
      } else if heading.level <= level.level {
        marks.append(
          heading.level == level.level && heading.hasBody
            ? .nothing(line: heading.line)
            : .topic(heading.text, level: heading.level, line: heading.line))
      }
    }
    return marks
  }

  private func question(_ heading: HeadingOutline.Heading, mayBeTopic: Bool) -> Mark {
    .question(
      heading.text, line: heading.line, labelled: heading.isLabelled, mayBeTopic: mayBeTopic)
  }
}
