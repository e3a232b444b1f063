/// What a reader made of a document, with the measure of how well it fits.
struct Reading {
  /// The document as read.
  var document: ReadDocument
  /// Questions and answers counted, less what speaks against this way of reading.
  var fit: Double
  /// How many of the records have a question that asks, or a label that says it is one.
  var asked: Int
  /// The share of the written lines that questions, answers and topics take.
  var coverage: Double

  /// A text that asks a question or two on its way is no document of questions.
  var isPlausible: Bool { asked > 2 || asked > 0 && coverage >= 0.3 }
}

/// Turns the marks of a reader into records: cuts the answers, keeps account of topics, levels and lines.
struct Assembler {
  private let page: DocumentPage
  private let marks: [Mark]
  private var used: Set<Int> = []
  private var records: [Record] = []
  private var skipped: [Skipped] = []
  private var unanswered: [(text: String, line: Int)] = []
  private var headings: [(level: Int, text: String, grade: Level?)] = []
  private var asked = 0
  private var against = 0.0

  /// A topic without markup that is the document's only one is its title.
  private let title: (text: String, line: Int)?

  /// The most text that may stand between a question and its label and still belong to the question.
  private static let longestQuestion = 60

  /// Assembles a document.
  static func assemble(_ marks: [Mark], of page: DocumentPage, layout: String) -> Reading {
    var assembler = Assembler(page: page, marks: marks)
    assembler.run()
    return assembler.reading(layout)
  }

  private init(page: DocumentPage, marks: [Mark]) {
    self.page = page
    self.marks = marks.sorted { $0.line < $1.line }
    title = documentTitle(page, self.marks)
  }

  private mutating func run() {
    let bodies = marks.indices.map { AnswerText(lines(below: $0)) }
    let labels = usesLabels(bodies)
    let last = marks.lastIndex { $0.role == .question }
    if let title { used.insert(title.line) }
    for (index, mark) in marks.enumerated() where mark.line != title?.line {
      switch mark.role {
      case .nothing(let level): headings.removeAll { $0.level >= level }
      case .topic(let level): enter(mark, level: level)
      case .question:
        var body = bodies[index]
        if index == last { body.dropFarewell() }
        take(mark, body, labels: labels)
      }
    }
  }

  /// The lines between a mark and the next.
  private func lines(below index: Int) -> [BodyLine] {
    let mark = marks[index]
    guard mark.role == .question else { return [] }
    if let body = mark.body { return body }
    let end = index + 1 < marks.count ? marks[index + 1].line : page.lines.count
    var body: [BodyLine] = []
    if let inline = mark.inline, !inline.isEmpty {
      body.append(BodyLine(text: inline, line: mark.line))
    }
    guard mark.bodyStart < end else { return body }
    for at in mark.bodyStart..<end {
      let line = page.lines[at]
      if line.kind != .hidden, line.kind != .contents { body.append(BodyLine(line, at: at)) }
    }
    return body
  }

  /// Whether the document labels its answers: most questions that have one.
  private func usesLabels(_ bodies: [AnswerText]) -> Bool {
    var labelled = 0
    var answered = 0
    for (mark, body) in zip(marks, bodies) where mark.role == .question && !body.isEmpty {
      answered += 1
      if body.label(short: true) != nil { labelled += 1 }
    }
    return labelled > 0 && labelled * 2 >= answered
  }

  private mutating func enter(_ mark: Mark, level: Int) {
    let text = printedText(withoutNumber(mark.text))
    used.insert(mark.line)
    headings.removeAll { $0.level >= level }
    guard !Chrome.isForm(text) else { return }
    headings.append((level, text, Level(named: text)))
    if endsAsked(text) { against += 1 }
  }

  private mutating func take(_ mark: Mark, _ body: AnswerText, labels: Bool) {
    var body = body
    var question = mark.text
    var isLabelled = mark.labelled
    if labels, let label = body.label(short: true) {
      used.insert(body.lines[label.index].line)
      let before = body.cut(at: label.index, rest: label.rest)
      // "Answer" over a folded part, and "Answer: B" in it.
      body.stripLabel(short: false)
      question = joined(question, before)
      isLabelled = true
      used.formUnion(before.map(\.line))
    } else {
      body.stripLabel(short: false)
    }
    if question.isEmpty, let (first, rest) = firstParagraph(of: body) {
      question = first
      body = rest
    }
    let text = printedText(question)
    guard !text.isEmpty else { return }
    let level = grade(&body) ?? mark.level
    guard !body.isEmpty else { return leave(mark, text) }
    guard !body.isOnlyLinks else {
      used.insert(mark.line)
      return skip(mark.line, "the answer is only a link, write it out")
    }
    let answer = body.markdown()
    guard !answer.isEmpty else {
      used.insert(mark.line)
      return skip(mark.line, "the answer is only a picture without a text, write one")
    }
    used.insert(mark.line)
    used.formUnion(body.used)
    if isLabelled || looksAsked(text) { asked += 1 }
    records.append(
      Record(
        topic: mark.topic ?? headings.last?.text ?? page.frontMatter?.topic,
        level: level ?? headings.last { $0.grade != nil }?.grade ?? page.frontMatter?.level,
        question: text, references: [answer], line: mark.line + 1))
  }

  /// A question with what stands between it and the label of its answer.
  private func joined(_ question: String, _ lines: [BodyLine]) -> String {
    guard lines.count <= Self.longestQuestion || question.isEmpty else { return question }
    var parts = [question]
    var code: [String] = []
    for line in lines where !line.isBlank {
      if line.isCode, !line.isFence {
        code.append(line.text)
      } else if !code.isEmpty {
        parts.append(codeSpan(code.joined(separator: " ")))
        code = []
      }
      if !line.isCode { parts.append(line.text) }
    }
    return parts.filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// Takes the first paragraph for the question, where its own line only numbers it.
  private func firstParagraph(of body: AnswerText) -> (String, AnswerText)? {
    let lines = body.lines
    guard let end = lines.firstIndex(where: \.isBlank) ?? (lines.count > 1 ? 1 : nil) else {
      return nil
    }
    guard lines[..<end].allSatisfy({ !$0.isCode }) else { return nil }
    let question = lines[..<end].map(\.text).joined(separator: " ")
    return (question, AnswerText(Array(lines[end...])))
  }

  /// Takes a line such as "Difficulty: hard" out of an answer.
  private func grade(_ body: inout AnswerText) -> Level? {
    guard let first = body.lines.first, !first.isCode, first.text.utf8.count < 60 else {
      return nil
    }
    let text = printedText(first.text)
    guard let colon = text.firstIndex(of: ":") else { return nil }
    let name = text[..<colon].matchingKey
    guard name == "difficulty" || name == "level" || name == "difficulty level" else { return nil }
    guard let level = Level(named: String(text[text.index(after: colon)...])) else { return nil }
    _ = body.cut(at: 0, rest: "")
    return level
  }

  /// A question without an answer is a topic, one of a contents list, or skipped.
  private mutating func leave(_ mark: Mark, _ text: String) {
    if mark.mayBeTopic, !looksAsked(text), case let level = page.lines[mark.line].heading?.level {
      return enter(mark, level: level ?? Mark.bareLevel)
    }
    if mark.labelled || looksAsked(text) { unanswered.append((text, mark.line)) }
  }

  private mutating func skip(_ line: Int, _ reason: String) {
    skipped.append(Skipped(line: line + 1, reason: reason))
  }

  private func reading(_ layout: String) -> Reading {
    var used = used
    var skipped = skipped
    let answered = Set(records.map(\.question.matchingKey))
    for (text, line) in unanswered where !answered.contains(text.matchingKey) {
      skipped.append(Skipped(line: line + 1, reason: "no answer follows the question"))
      used.insert(line)
    }
    skipped.sort { $0.line < $1.line }
    let ignored = page.lines.indices.count { index in
      let line = page.lines[index]
      guard !line.text.isEmpty, !used.contains(index) else { return false }
      return !line.isSilent || line.kind == .contents
    }
    let document = ReadDocument(
      layout: layout, title: title?.text ?? page.frontMatter?.title, records: records,
      skipped: skipped, ignored: ignored)
    let others = Double(records.count - asked)
    let fit = Double(asked) + others / 4 - Double(skipped.count) / 2 - against
    let written = page.lines.count { !$0.isSilent }
    let coverage = Double(used.count) / Double(max(1, written))
    return Reading(document: document, fit: fit, asked: asked, coverage: coverage)
  }
}

/// Code as part of a line.
private func codeSpan(_ code: String) -> String {
  code.contains("`") ? "`` \(code) ``" : "`\(code)`"
}

/// The heading or line that names the whole document.
private func documentTitle(_ page: DocumentPage, _ marks: [Mark]) -> (text: String, line: Int)? {
  let topics = marks.filter { if case .topic = $0.role { true } else { false } }
  let firsts = page.headings.filter { page.lines[$0].heading?.level == 1 }
  if let first = firsts.first, let heading = page.lines[first].heading,
    !marks.contains(where: { $0.role == .question && $0.line == first })
  {
    let next = marks.first { $0.line > first }
    // Of several headings of the first level, one with questions directly below it is a topic.
    if firsts.count == 1 || next?.role != .question, marks.allSatisfy({ $0.line >= first }) {
      return (printedText(heading.text), first)
    }
  }
  guard let start = page.next(after: -1) else { return nil }
  if let only = topics.first, topics.count == 1, only.line == start,
    page.lines[start].kind == .text
  {
    return (printedText(only.text), start)
  }
  let head = marks.first?.line ?? 0
  let bare = page.lines.indices.prefix(head).first {
    page.lines[$0].kind == .text && page.lines[$0].indent == 0 && page.startsParagraph($0)
      && page.lines[$0 + 1].kind == .blank && !Chrome.isLine(page.lines[$0].text)
      && page.lines[$0].text.utf8.count < 120
  }
  return bare.map { (printedText(page.lines[$0].text), $0) }
}

/// A heading without its number: `3. Text`, `#3 Text`, `1.2) Text`.
func withoutNumber(_ text: String) -> String {
  if let keycap = text.unicodeScalars.firstIndex(of: "\u{20E3}"),
    text.utf8.distance(from: text.startIndex, to: keycap) < 12
  {
    return text.unicodeScalars[keycap...].dropFirst().reduce(into: "") {
      $0.unicodeScalars.append($1)
    }
    .trimmed
  }
  var bytes = text.utf8[...]
  var opened = false
  if let first = bytes.first, first == 0x23 || first == 0x28 {
    opened = first == 0x28
    bytes = bytes.dropFirst()
    bytes = bytes.drop(while: isBlank)
  }
  let hashed = bytes.count < text.utf8.count && !opened
  var digits = 0
  var marked = opened
  while let byte = bytes.first {
    if isDigit(byte) {
      digits += 1
      guard digits <= 4 || marked else { return text }
    } else if byte == 0x2E || byte == 0x29 || byte == 0x3A, digits > 0 {
      marked = true
    } else if byte == 0x5C, digits > 0 {
      // An escaped point.
    } else {
      break
    }
    bytes = bytes.dropFirst()
  }
  guard digits > 0, let next = bytes.first, isBlank(next) else { return text }
  bytes = bytes.drop(while: isBlank)
  if !marked, !hashed {
    let dash = ["- ", "– ", "— "].first { bytes.starts(with: $0.utf8) }
    guard let dash else { return text }
    bytes = bytes.dropFirst(dash.utf8.count)
  }
  let rest = String(Substring(bytes)).trimmed
  return rest.isEmpty ? text : rest
}
