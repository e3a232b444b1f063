/// Reads documents whose questions are headings: `### What is …?`, `## 3. …`, `1. ### …`, `## Question 3: …`.
struct HeadingReader: DocumentReader {
  let layout = "questions as headings"

  /// A part such as "Contributing" that holds fewer questions than this holds none.
  private static let fewestInClosedPart = 3

  func marks(in page: DocumentPage) -> [Mark] {
    let outline = HeadingOutline(page)
    guard let level = outline.questionLevel else { return [] }
    let inner = outline.innerQuestions(below: level.level)
    let atLevel = outline.headings.filter { $0.level == level.level && $0.isAsked }
    let onlyAsked = level.onlyAsked || atLevel.count { $0.isLabelled } * 2 > atLevel.count
    var marks: [Mark] = []
    var closed: Int?
    for (index, heading) in outline.headings.enumerated() {
      if let open = closed, heading.level <= open { closed = nil }
      if closed != nil { continue }
      if heading.level > level.level {
        if inner.contains(index) { marks.append(question(heading)) }
        continue
      }
      let held = outline.questions(under: index, at: level.level)
      if heading.isClosed, !heading.isContents, held < Self.fewestInClosedPart {
        closed = heading.level
      }
      marks.append(
        heading.level == level.level
          ? mark(heading, onlyAsked: onlyAsked)
          : mark(heading, above: outline.headings.dropFirst(index + 1).first, held: held))
    }
    return marks
  }

  /// The mark of a heading at the level of the questions.
  private func mark(_ heading: HeadingOutline.Heading, onlyAsked: Bool) -> Mark {
    let isNothing = heading.isClosed || heading.isContents || heading.isChrome && heading.hasBody
    if isNothing { return nothing(heading) }
    if heading.isAsked { return question(heading) }
    guard heading.hasBody, onlyAsked || heading.hasOnlyLinks else {
      return onlyAsked ? topic(heading) : question(heading)
    }
    return nothing(heading)
  }

  /// The mark of a heading above the questions.
  private func mark(
    _ heading: HeadingOutline.Heading, above next: HeadingOutline.Heading?, held: Int
  ) -> Mark {
    if heading.isAsked, heading.hasBody, held == 0 { return question(heading) }
    // What stands with a text before the contents list introduces the document.
    let isIntroduction = heading.hasBody && next?.isContents == true
    let isNothing =
      heading.isContents || heading.isClosed || heading.isLink || isIntroduction
      || heading.isChrome && held == 0
    return isNothing ? nothing(heading) : topic(heading)
  }

  private func question(_ heading: HeadingOutline.Heading) -> Mark {
    .question(heading.text, line: heading.line, labelled: heading.isLabelled, mayBeTopic: true)
  }

  private func topic(_ heading: HeadingOutline.Heading) -> Mark {
    .topic(heading.text, level: heading.level, line: heading.line)
  }

  private func nothing(_ heading: HeadingOutline.Heading) -> Mark {
    .nothing(line: heading.line, level: heading.level)
  }
}
