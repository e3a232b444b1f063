/// The numbered lines of a document that may be questions, and which of them are.
struct NumberedLines {
  /// A numbered line.
  struct Line {
    /// The index of the line.
    var line: Int
    /// Its number.
    var number: Int
    /// The question, as Markdown.
    var question: String
    /// What follows the question on the same line.
    var answer: String?
    /// Whether it is an item of bullets, as in `- 21. What? Because.`
    var isBullet = false
    /// Whether a label says where its answer begins.
    var isLabelled = false
    /// Whether it asks.
    var isAsked: Bool
  }

  /// Most numbers that may be missing in a row.
  private static let longestGap = 20

  /// In the order of the document.
  private(set) var lines: [Line] = []
  private let page: DocumentPage
  private var labels: [Int] = []

  /// Collects the numbered lines that are no items of deeper lists.
  init(_ page: DocumentPage) {
    self.page = page
    let numbered = page.lines.indices.filter { page.lines[$0].item?.number != nil }
    let base = numbered.map { page.lines[$0].indent }.min() ?? 0
    for index in page.lines.indices where page.lines[index].indent <= base + 1 && base < 4 {
      if let line = read(index) { lines.append(line) }
    }
    labels = page.lines.indices.filter { !page.lines[$0].isCode && isLabel($0) }
  }

  private func read(_ index: Int) -> Line? {
    guard let item = page.lines[index].item else { return nil }
    if let number = item.number {
      let text = unwrapped(item.content)
      return Line(
        line: index, number: number, question: text, isAsked: looksAsked(printedText(text)))
    }
    guard let inner = ListMarker(item.content), let number = inner.number,
      let (question, answer) = splitAfterQuestion(inner.content)
    else { return nil }
    return Line(
      line: index, number: number, question: question, answer: answer, isBullet: true,
      isAsked: looksAsked(question))
  }

  private func isLabel(_ index: Int) -> Bool {
    let line = page.lines[index]
    var text = line.text
    if let bullet = line.item, bullet.number == nil { text = bullet.content }
    if let heading = line.heading { text = heading.text }
    if text.hasPrefix("<") { text = HTMLTag.without(text).text }
    return AnswerLabel(text) != nil
  }

  /// The questions of a document that labels its answers; nil where it does not.
  ///
  /// A question is then a numbered line with a label before the next numbered line, or an item in the row of
  /// their numbers that brings its answer with it.
  func labelled() -> [Line]? {
    var chosen: [Line] = []
    var label = labels.startIndex
    var between: [Line] = []
    for (index, line) in lines.enumerated() {
      let end = index + 1 < lines.count ? lines[index + 1].line : page.lines.count
      while label < labels.endIndex, labels[label] <= line.line { label += 1 }
      if !line.isBullet, label < labels.endIndex, labels[label] < end {
        if let last = chosen.last, line.number == last.number + 2,
          let missed = between.last(where: { $0.number == last.number + 1 && $0.isAsked })
        {
          chosen.append(missed)
        }
        between = []
        var question = line
        question.isLabelled = true
        chosen.append(question)
      } else if line.isBullet, let last = chosen.last, line.number == last.number + 1 {
        chosen.append(line)
      } else {
        between.append(line)
      }
    }
    let found = chosen.count(where: \.isLabelled)
    let isOnly = found == 1 && lines.count == 1
    return found > 1 && found * 2 >= labels.count || isOnly ? chosen : nil
  }

  /// The questions of a document without labels: the lines whose numbers go on from one to the next.
  func chained() -> [Line] {
    let listed = contents()
    let candidates = lines.indices.filter { !listed.contains($0) }
    var later: [Int: [Int]] = [:]
    for index in candidates where lines[index].isAsked {
      later[lines[index].number, default: []].append(index)
    }
    let finder = TopicFinder(page, questions: [])
    var chosen: [Line] = []
    var rejected: Line?
    for index in candidates {
      let line = lines[index]
      let last = chosen.last?.number
      let starts = line.number == 1 && (last == nil || isRestart(line, finder))
      let goesOn = last.map { line.number == $0 + 1 } ?? true
      let jumps = last.map { goesOver($0, line) } ?? false
      guard starts || goesOn || jumps, !continues(rejected, line),
        line.isAsked || starts || !comesLater(line, after: index, later)
      else {
        rejected = line
        continue
      }
      chosen.append(withAnswer(line, next: index))
    }
    return chosen
  }

  /// Whether all items are numbered 1, as Markdown allows.
  private var isNumberedAlike: Bool {
    lines.count { $0.number == 1 } * 5 >= lines.count * 4
  }

  /// Whether a line is the next item of a list that is no list of questions.
  private func continues(_ rejected: Line?, _ line: Line) -> Bool {
    guard let rejected, line.number == rejected.number + 1 else { return false }
    return rejected.line + 1 == line.line
  }

  /// Whether the numbers begin anew below a topic.
  private func isRestart(_ line: Line, _ finder: TopicFinder) -> Bool {
    guard let above = page.previous(before: line.line) else { return true }
    if page.lines[above].heading != nil { return true }
    return line.isAsked && finder.isBareTopic(above) && page.startsParagraph(above)
  }

  /// Whether a question follows that misses a number, repeats one, or is numbered 1 like all others.
  private func goesOver(_ last: Int, _ line: Line) -> Bool {
    guard endsAsked(printedText(line.question)), page.startsParagraph(line.line) else {
      return false
    }
    let isSame = line.number == last && isNumberedAlike
    return isSame || (last + 1...last + Self.longestGap).contains(line.number)
  }

  /// Whether the true question with this number is still to come.
  private func comesLater(_ line: Line, after index: Int, _ asked: [Int: [Int]]) -> Bool {
    guard let same = asked[line.number]?.first(where: { $0 > index }) else { return false }
    guard let next = asked[line.number + 1]?.first(where: { $0 > index }) else { return true }
    return same < next
  }

  /// Lists at the top whose questions all come again: a contents list.
  private func contents() -> Set<Int> {
    var last: [String: Int] = [:]
    for (index, line) in lines.enumerated() { last[line.question.matchingKey] = index }
    return Set(
      lines.indices.filter { index in
        guard let again = last[lines[index].question.matchingKey], again > index else {
          return false
        }
        return isTight(index) || index > 0 && isTight(index - 1)
      })
  }

  /// Whether the next numbered line follows at once.
  private func isTight(_ index: Int) -> Bool {
    index + 1 < lines.count && page.next(after: lines[index].line) == lines[index + 1].line
  }

  /// A question with an answer on the same line, where none follows below.
  private func withAnswer(_ line: Line, next index: Int) -> Line {
    guard isTight(index) || page.next(after: line.line) == nil, line.answer == nil,
      let (question, answer) = splitAfterQuestion(line.question), endsAsked(question),
      !answer.hasPrefix("("), !endsAsked(answer)
    else { return line }
    var line = line
    line.question = question
    line.answer = answer
    return line
  }

  /// Whether nearly all answers are one line, so that a line after one is something else.
  func hasShortAnswers(_ questions: [Line]) -> Bool {
    guard questions.count > 2, questions.contains(where: \.isLabelled) else { return false }
    let starts = questions.map(\.line)
    var short = 0
    for (question, end) in zip(questions, starts.dropFirst()) {
      let written = page.lines[(question.line + 1)..<end].count {
        !$0.isSilent && $0.heading == nil
      }
      if written <= 2 { short += 1 }
    }
    return short * 5 >= (questions.count - 1) * 4
  }
}

/// A line's first sentence and the rest: the sentence ends at the first question mark or full stop.
func splitAfterQuestion(_ text: String) -> (question: String, answer: String)? {
  let bytes = Array(text.utf8)
  for index in bytes.indices where bytes[index] == 0x3F || bytes[index] == 0x2E {
    guard index + 1 < bytes.count, bytes[index + 1] == 0x20 || bytes[index + 1] == 0x2A else {
      continue
    }
    if bytes[index] == 0x2E {
      let word = bytes[..<index].reversed().prefix { $0 != 0x20 && $0 != 0x28 }
      if ["sv", "g.e", "e.i", "cte", "fc"].contains(
        String(decoding: word, as: UTF8.self).lowercased())
      {
        continue
      }
    }
    let question = String(decoding: bytes[...index], as: UTF8.self).trimmed
    let answer = String(decoding: bytes[(index + 1)...], as: UTF8.self).trimmed
    guard !answer.isEmpty else { return nil }
    return (question, answer)
  }
  return nil
}
