/// The headings of a document, with what tells questions from topics and from parts of an answer.
struct HeadingOutline {
  /// A heading.
  struct Heading {
    /// The index of its line.
    var line: Int
    /// Its level from 1.
    var level: Int
    /// Its Markdown without emphasis around it, number and label.
    var text: String
    /// Whether a label says that it is a question.
    var isLabelled: Bool
    /// Whether it asks, by a label or by its words.
    var isAsked: Bool
    /// Whether it names a part without questions.
    var isChrome: Bool
    /// Whether such a part holds none even if it looks so.
    var isClosed: Bool
    /// Whether it names a contents list.
    var isContents: Bool
    /// Whether it leads to another page.
    var isLink: Bool
    /// Whether text stands between it and the next heading.
    var hasBody = false
    /// Whether all that text is links.
    var hasOnlyLinks = false
    /// The index of the heading that it stands under.
    var parent: Int?
  }

  /// A level of questions counts if it holds this share of those of the best.
  private static let leastShareOfBest = 0.2
  /// From this share of asking headings on, all headings of a level are questions.
  private static let shareForAll = 0.5
  /// A question inside an answer that stands for itself has so many words.
  private static let fewestWords = 5

  /// In the order of the document.
  private(set) var headings: [Heading] = []
  private var children: [[Int]] = []

  /// Collects the headings of a document; those that label an answer are none.
  init(_ page: DocumentPage) {
    var stack: [Int] = []
    for line in page.headings {
      guard let heading = page.lines[line].heading else { continue }
      let (text, isLabelled) = headingText(heading.text)
      if AnswerLabel(unwrapped(heading.text)) != nil { continue }
      let printed = printedText(text)
      while let top = stack.last, headings[top].level >= heading.level { stack.removeLast() }
      if let parent = stack.last { children[parent].append(headings.count) }
      stack.append(headings.count)
      children.append([])
      headings.append(
        Heading(
          line: line, level: heading.level, text: text, isLabelled: isLabelled,
          isAsked: isLabelled || looksAsked(printed), isChrome: Chrome.isHeading(printed),
          isClosed: Chrome.isClosedHeading(printed),
          isContents: Chrome.isContentsHeading(printed), isLink: heading.text.contains("](http"),
          parent: stack.dropLast().last))
    }
    for index in headings.indices {
      let end = index + 1 < headings.count ? headings[index + 1].line : page.lines.count
      let below = page.lines[(headings[index].line + 1)..<end].filter {
        !$0.isSilent && isText($0)
      }
      headings[index].hasBody = !below.isEmpty
      headings[index].hasOnlyLinks = below.allSatisfy {
        !$0.isCode && isOnlyLinks($0.item?.content ?? $0.text)
      }
    }
  }

  /// The level whose headings are the questions, and whether only those are that ask.
  var questionLevel: (level: Int, onlyAsked: Bool)? {
    var all = [Int](repeating: 0, count: 7)
    var asked = [Int](repeating: 0, count: 7)
    for (index, heading) in headings.enumerated() where !heading.isChrome {
      let isEmpty = !heading.hasBody && children[index].isEmpty
      if !isEmpty { all[heading.level] += 1 }
      let holds = !heading.hasBody && children[index].contains { headings[$0].isAsked }
      if heading.isAsked, !isEmpty, !holds { asked[heading.level] += 1 }
    }
    guard let most = asked.max(), most > 0 else { return nil }
    for level in 1...6 where asked[level] > 0 {
      let share = Double(asked[level]) / Double(all[level])
      if share >= Self.shareForAll, Double(asked[level]) >= Self.leastShareOfBest * Double(most) {
        return (level, false)
      }
    }
    return asked.firstIndex(of: most).map { ($0, true) }
  }

  /// How many headings that ask, of a level, stand under this one.
  func questions(under index: Int, at level: Int) -> Int {
    headings[(index + 1)...].prefix { $0.level > headings[index].level }
      .count { $0.level == level && $0.isAsked }
  }

  /// Headings below a question that are questions of their own.
  ///
  /// Such a heading asks in full, without "it" or "this", stands only once in the document, and all that stand
  /// beside it are of the same kind; anything else is a part of the answer.
  func innerQuestions(below level: Int) -> Set<Int> {
    var counts: [String: Int] = [:]
    for heading in headings { counts[heading.text.matchingKey, default: 0] += 1 }
    func standsAlone(_ heading: Heading) -> Bool {
      let words = heading.text.plainWords
      return heading.hasBody && endsAsked(printedText(heading.text))
        && words.count >= Self.fewestWords && words.allSatisfy { !pronouns.contains($0) }
        && counts[words.joined(separator: " ")] == 1
    }
    var inner: Set<Int> = []
    for (index, heading) in headings.enumerated() where heading.level == level && heading.hasBody {
      let below = children[index]
      if below.allSatisfy({ standsAlone(headings[$0]) }) { inner.formUnion(below) }
    }
    return inner
  }

  private func isText(_ line: DocumentLine) -> Bool {
    line.isCode || !(Chrome.isLine(line.text) || HTMLTag.without(line.text).text.isEmpty)
  }
}

private let pronouns: Set<String> = [
  "it", "its", "this", "that", "they", "them", "their", "these", "those", "here",
]

/// A heading's Markdown without what numbers and labels it.
private func headingText(_ markdown: String) -> (text: String, isLabelled: Bool) {
  let bare = unwrapped(markdown)
  if let label = QuestionLabel(bare) { return (unwrapped(label.rest), true) }
  let text = unwrapped(withoutNumber(bare))
  if let label = QuestionLabel(text) { return (unwrapped(label.rest), true) }
  return (text, false)
}

/// A text without the emphasis and the anchors around the whole of it.
func unwrapped(_ markdown: String) -> String {
  var text = markdown.trimmed
  guard let first = text.utf8.first, first == 0x3C || first == 0x2A || first == 0x5F else {
    return text
  }
  while text.hasPrefix("<"), let tag = HTMLTag(Array(text.utf8), at: 0),
    tag.name == "a" || tag.name == "b" || tag.name == "strong"
  {
    text = text.behind(tag.end).trimmed
  }
  for mark in ["**", "__", "*", "_"]
  where text.hasPrefix(mark) && text.utf8.count > 2 * mark.utf8.count {
    let inner = text.dropFirst(mark.count)
    if inner.hasSuffix(mark), !inner.dropLast(mark.count).contains(mark) {
      return unwrapped(String(inner.dropLast(mark.count)))
    }
  }
  return text
}
