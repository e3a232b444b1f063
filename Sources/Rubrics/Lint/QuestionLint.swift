import Scoring

/// Looks at one question by itself.
struct QuestionLint {
  /// What a reference gets at least on its own rubric, 0…100.
  private static let fullMark = 95.0

  private let question: Question
  private let workspace: Workspace
  /// Compares answers with the question's rubric.
  let scorer: Scorer
  /// The best mark that one of its references gets, 0…100; 0 where there is none.
  private(set) var ownMark = 0.0
  private(set) var findings: [LintFinding] = []

  init(_ question: Question, _ workspace: Workspace) {
    self.question = question
    self.workspace = workspace
    scorer = Scorer(question.rubric.withDerivedKeyPoints)
    checkParts()
    if question.rubric.hasChosenPoints { checkChosenParts() }
    checkPoints()
    checkReferences()
    checkExamples()
  }

  private mutating func checkParts() {
    let rubric = question.rubric
    if rubric.references.allSatisfy(\.text.isBlank) {
      add(.missing, "no '#### Reference', so that candidates see no answer to learn from")
    }
    if rubric.keyPoints.isEmpty, rubric.references.allSatisfy(\.keyPoints.isEmpty) {
      add(.missing, "no '#### Key points'; until there are some, they are cut out of the reference")
    }
    for example in question.examples where example.answer.isEmpty && example.band != .unanswered {
      add(.missing, "a \(example.band.rawValue) example without an answer")
    }
  }

  /// What a question has whose key points people chose.
  private mutating func checkChosenParts() {
    for missing in MissingPart.of(question) { add(.missing, missing) }
    guard let length = KeyPointLength.problem(question.rubric) else { return }
    add(.length, length)
  }

  private mutating func checkPoints() {
    let rubric = question.rubric
    for point in rubric.keyPoints + rubric.references.flatMap(\.keyPoints) {
      for text in [point.text] + point.alternatives { check(text, "the key point") }
      if point.weight <= 0 {
        add(
          .weight,
          "the key point '\(short(point.text))' weighs \(point.weight), write a number above 0")
      }
    }
    for text in rubric.misconceptions { check(text, "the misconception") }
  }

  private mutating func check(_ text: String, _ kind: String) {
    if contentTerms(of: text).isEmpty {
      add(.wordless, "\(kind) '\(short(text))' has no words that an answer could be searched for")
    }
    let opening = text.utf8.count { $0 == UInt8(ascii: "(") }
    if opening != text.utf8.count(where: { $0 == UInt8(ascii: ")") }) {
      add(
        .cut,
        "\(kind) '\(short(text))' has an unpaired parenthesis; a bar between spaces that is text is written \\|"
      )
    }
  }

  private mutating func checkReferences() {
    for (index, reference) in question.rubric.references.enumerated() where !reference.text.isBlank
    {
      let score = scorer.score(plainText(fromMarkdown: reference.text), using: workspace)
      ownMark = max(ownMark, score.value)
      if score.value < Self.fullMark {
        add(
          .reference,
          "reference \(index + 1) gets \(score.value) on its own rubric"
            + missed(score, ", it does not say "))
      }
      for point in score.keyPoints where point.credit == 0 && point.evidence.isEmpty {
        add(
          .reference,
          "reference \(index + 1) has no word of the key point '\(short(point.text))', "
            + "say it there or word the point otherwise")
      }
    }
  }

  private mutating func checkExamples() {
    for example in question.examples where !example.answer.isEmpty {
      let score = scorer.score(example.answer, using: workspace)
      guard score.band != example.band else { continue }
      add(
        .example,
        "the example '\(short(example.answer))' gets \(score.value), \(score.band.rawValue), not "
          + example.band.rawValue + missed(score, "; not met: "))
    }
  }

  private func missed(_ score: Score, _ introduction: String) -> String {
    let points = score.keyPoints.filter { $0.status != .met }.map { "'\(short($0.text))'" }
    return points.isEmpty ? "" : introduction + points.joined(separator: ", ")
  }

  private mutating func add(_ rule: LintFinding.Rule, _ message: String) {
    findings.append(LintFinding(question, rule, message))
  }
}

/// The beginning of a text, on one line.
func short(_ text: String) -> String {
  let line = text.asOneLine
  return line.count <= 50 ? line : line.prefix(49) + "…"
}
