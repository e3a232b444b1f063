/// Reads documents that fold their answers away: `<details><summary>What is …?</summary> … </details>`.
struct DetailsReader: DocumentReader {
  let layout = "folded questions"

  /// A folded part while it is being read.
  private struct Part {
    var line: Int
    var summary = ""
    var body: [BodyLine] = []
    var inSummary = false
    /// Whether parts are folded inside.
    var holdsParts = false
  }

  func marks(in page: DocumentPage) -> [Mark] {
    var open: [Part] = []
    var marks: [Mark] = []
    for (index, line) in page.lines.enumerated() {
      if line.isCode || line.kind == .blank || !line.text.utf8.contains(0x3C) {
        add(BodyLine(line, at: index), to: &open)
      } else if line.kind != .hidden, line.kind != .contents {
        read(line, index, &open, &marks)
      }
    }
    // What is never closed ends with the document.
    while let part = open.popLast() { close(part, depth: open.count, &marks) }
    let questions = marks.filter { $0.role == .question }
    guard !questions.isEmpty else { return [] }
    return TopicFinder(page, questions: questions.map(\.line)).headings() + marks
  }

  private func add(_ line: BodyLine, to open: inout [Part]) {
    guard var part = open.popLast() else { return }
    if part.inSummary {
      part.summary += " " + line.text
    } else {
      part.body.append(line)
    }
    open.append(part)
  }

  /// Reads a line with tags in it, piece by piece.
  private func read(
    _ line: DocumentLine, _ index: Int, _ open: inout [Part], _ marks: inout [Mark]
  ) {
    let bytes = Array(line.text.utf8)
    var start = 0
    var isFirst = true
    func flush(_ end: Int) {
      let text = String(decoding: bytes[start..<end], as: UTF8.self)
      guard !text.isBlank else { return }
      let indent = isFirst ? line.indent : 0
      add(BodyLine(text: text.trimmed, indent: indent, line: index), to: &open)
      isFirst = false
    }
    var at = 0
    while at < bytes.count {
      guard bytes[at] == 0x3C, let tag = HTMLTag(bytes, at: at),
        tag.name == "details" || tag.name == "summary"
      else {
        at += 1
        continue
      }
      flush(at)
      apply(tag, index, &open, &marks)
      start = tag.end
      at = tag.end
    }
    flush(bytes.count)
  }

  private func apply(_ tag: HTMLTag, _ index: Int, _ open: inout [Part], _ marks: inout [Mark]) {
    if tag.name == "details", !tag.closes {
      if let outer = open.indices.last { open[outer].holdsParts = true }
      open.append(Part(line: index))
    } else if tag.name == "details", let part = open.popLast() {
      close(part, depth: open.count, &marks)
    } else if let inner = open.indices.last {
      open[inner].inSummary = !tag.closes
      if !tag.closes { open[inner].line = index }
    }
  }

  /// A part with others inside and no text of its own is a topic, any other a question.
  private func close(_ part: Part, depth: Int, _ marks: inout [Mark]) {
    let summary = unwrapped(HTMLTag.without(part.summary).text)
    guard !summary.isEmpty, AnswerLabel(summary) == nil else { return }
    let label = QuestionLabel(summary)
    let text = label?.rest ?? unwrapped(withoutNumber(summary))
    if part.holdsParts, AnswerText(part.body).isEmpty || !looksAsked(printedText(text)) {
      marks.append(.topic(text, level: Mark.bareLevel + depth, line: part.line))
      return
    }
    var mark = Mark.question(text, line: part.line, labelled: label != nil)
    mark.body = part.body
    marks.append(mark)
  }
}
