/// Finds the topics of a document whose questions are no headings.
struct TopicFinder {
  private let page: DocumentPage
  private let questions: Set<Int>

  /// The longest line without markup that is taken for a topic, in words.
  private static let mostWords = 12
  /// The same where the numbers of the questions go on.
  private static let mostWordsWithinNumbers = 8

  /// Takes the lines where questions begin.
  init(_ page: DocumentPage, questions: [Int]) {
    self.page = page
    self.questions = Set(questions)
  }

  /// The headings that are topics, those that close the part before them, and no parts of an answer.
  func headings() -> [Mark] {
    let lines = page.headings.filter { line in
      !questions.contains(line)
        && !(page.lines[line].heading.map { AnswerLabel(unwrapped($0.text)) != nil } ?? false)
    }
    let leading = lines.filter(leadsToQuestion)
    let above = lines.last { $0 < questions.min() ?? 0 }
    let level =
      (leading.isEmpty ? [above].compactMap(\.self) : leading)
      .compactMap { page.lines[$0].heading?.level }.min() ?? 6
    let leads = Set(leading)
    var marks: [Mark] = []
    var closed: Int?
    for line in lines {
      guard let heading = page.lines[line].heading else { continue }
      if let open = closed, heading.level <= open { closed = nil }
      let text = printedText(withoutNumber(unwrapped(heading.text)))
      if Chrome.isHeading(text), !leads.contains(line) {
        if heading.level <= level || closed == nil && line < (questions.min() ?? 0) {
          marks.append(.nothing(line: line))
          closed = heading.level
        }
      } else if heading.level <= level || leads.contains(line) {
        marks.append(.topic(heading.text, level: heading.level, line: line))
      }
    }
    return marks
  }

  /// Whether nothing but headings stands between a heading and a question.
  private func leadsToQuestion(_ line: Int) -> Bool {
    var at = line
    while let next = page.next(after: at) {
      if questions.contains(next) { return true }
      let below = page.lines[next]
      guard below.isSilent || below.heading != nil || HTMLTag.without(below.text).text.isEmpty
      else {
        return false
      }
      at = next
    }
    return false
  }

  /// The lines without markup that stand directly above questions and name their topics.
  ///
  /// Where numbers begin anew a topic must have begun. Elsewhere a short last line of an answer looks the same, so
  /// that the document must have begun with a topic too.
  ///
  /// - Parameter numbers: the number of each question's line, where it has one.
  func bareTopics(numbers: [Int: Int]) -> [Mark] {
    let lines = questions.sorted()
    guard let first = lines.first else { return [] }
    let isCrowded = !page.lines[first...].contains { $0.kind == .blank }
    let beginsWithTopic = bareTopic(above: first, isCrowded: isCrowded) != nil
    return lines.compactMap { line in
      guard let topic = bareTopic(above: line, isCrowded: isCrowded) else { return nil }
      let words = page.lines[topic].text.plainWords.count
      guard numbers[line] == 1 || beginsWithTopic && words <= Self.mostWordsWithinNumbers else {
        return nil
      }
      return .topic(page.lines[topic].text, level: Mark.bareLevel, line: topic)
    }
  }

  private func bareTopic(above question: Int, isCrowded: Bool) -> Int? {
    guard let line = page.previous(before: question), !questions.contains(line), isBareTopic(line),
      isCrowded || page.startsParagraph(line)
    else { return nil }
    return line
  }

  /// Whether a line could name a topic: short, without markup, no sentence.
  func isBareTopic(_ index: Int) -> Bool {
    let line = page.lines[index]
    guard line.kind == .text, line.indent == 0, line.text.utf8.count < 120,
      let last = line.text.last, !".,;:!?…".contains(last), !line.text.hasPrefix(">"),
      !line.text.hasPrefix("|"), !line.text.hasPrefix("<"), !line.text.hasPrefix("!["),
      AnswerLabel(line.text) == nil, QuestionLabel(line.text) == nil, rangeTitle(line.text) == nil
    else { return false }
    return line.text.plainWords.count <= Self.mostWords && !Chrome.isLine(line.text)
      && line.text.contains(where: \.isLetter)
  }
}
