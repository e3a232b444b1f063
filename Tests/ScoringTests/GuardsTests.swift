import Testing

@testable import Scoring

@Suite struct GuardsTests {
  static let rubric = Rubric(
    id: "l1-l2", question: "What is the difference between L1 and L2 regularization?",
    references: [
      Reference(
        """
        L1 regularization adds the absolute values of the weights to the loss, so that many weights \
        become exactly zero and features are selected. L2 regularization adds the squared weights \
        to the loss, which shrinks all weights smoothly towards zero without making them vanish. \
        A higher strength increases the bias and decreases the variance of the model.
        """)
    ],
    misconceptions: ["L2 regularization sets many weights exactly to zero"])
  static let reference = rubric.references[0].text

  static func swapped(_ text: String, _ a: String, _ b: String) -> String {
    text.split(separator: " ").map { word in
      word == a ? b : word == b ? a : String(word)
    }.joined(separator: " ")
  }

  @Test(arguments: [
    (swapped(reference, "L1", "L2"), Flag.saidOfTheOther),
    (swapped(reference, "increases", "decreases"), .saidOfTheOther),
    ("It is false that " + reference, .negated),
    ("None of the following is true: " + reference, .negated),
    (reference + " The above statement is false.", .negated),
    (
      "L1 regularization absolute values weights loss many weights exactly zero features selected "
        + "L2 regularization squared weights loss shrinks all weights smoothly zero without vanish",
      .keywordList
    ),
    (
      "L1 regularization adds absolute values of weights loss so many weights become zero features "
        + "selected. L2 regularization adds squared weights loss shrinks all weights smoothly zero "
        + "making vanish. higher strength increases bias decreases variance model.", .keywordList
    ),
    (
      "the adds L1 regularization values weights of absolute loss so the to weights become many "
        + "that zero and exactly features L2 selected are regularization the squared adds to "
        + "weights loss shrinks which the all towards smoothly weights without zero vanish them "
        + "making", .shuffled
    ),
    ("What is the difference between L1 and L2 regularization?", .pastedQuestion),
    ("L2 regularization sets many weights to exactly zero.", .misconception),
  ]) func capsAndFlags(answer: String, flag: Flag) throws {
    let score = Scorer(Self.rubric).score(answer)
    let finding = try #require(score.findings.first { $0.flag == flag }, "\(score.findings)")
    #expect(!finding.message.isEmpty)
    #expect(flag == .misconception || score.value <= 45, "\(score.value)")
    #expect(score.confidence == .doubtful)
    #expect(score.penalties.allSatisfy { $0.after < $0.before })
    #expect(score.penalties.last?.after ?? 0 == score.value)
  }

  @Test(arguments: [
    reference,
    reference.uppercased(),
    "Question: what is the difference between L1 and L2 regularization? " + reference,
    "L2 shrinks weights smoothly, L1 makes many of them zero and so selects features.",
    "L1: absolute values, sparse, feature selection. L2: squares, small weights, none zero.",
    "- L1 adds |w|, many weights zero\n- L2 adds w², shrinks smoothly",
  ]) func honestAnswersAreLeftAlone(answer: String) {
    let score = Scorer(Self.rubric).score(answer)
    #expect(score.findings.filter { $0.flag != .sameWordsAsReference }.isEmpty)
    #expect(score.penalties.isEmpty)
  }

  @Test(arguments: [
    "Convolution slides a small kernel over the image, pooling makes the maps smaller, and dense layers at "
      + "the end classify what the filters have found in the picture.",
    "Each head compares queries with keys, scales and masks them, and mixes the values of the tokens.",
    "Sailing boats need wind.",
  ])
  func answersToAnotherQuestionStayLow(answer: String) throws {
    #expect(Scorer(Self.rubric).score(answer).value <= 20)
  }

  /// The mark is at most .05 + 2 × (known words + literal coverage / 3).
  @Test(
    arguments: [
      (20, 18, 0.0, 0.25, true), (20, 18, 0.3, 0.45, false), (20, 10, 0.0, 0.9, false),
      (6, 6, 0.0, 0.05, false), (3, 3, 0.0, 0.9, false),
    ] as [(Int, Int, Double, Double, Bool)])
  func fewKnownWordsHoldAMarkDown(
    contentWords: Int, unmatched: Int, literal: Double, expected: Double, isFlagged: Bool
  ) {
    var mark = Mark()
    mark.value = 0.9
    mark.coverage.literal = literal
    if ContentGuards.mayKnowFew(mark, contentWords: contentWords) {
      ContentGuards.fewKnown(&mark, contentWords: contentWords, unmatched: unmatched)
    }
    #expect(abs(mark.value - expected) < 1e-9)
    #expect(mark.findings.contains { $0.flag == .offTopic } == isFlagged)
    #expect(mark.penalties.isEmpty == (expected == 0.9))
  }

  /// Words that look alike and mean the opposite are no typos of each other.
  @Test func oppositesAreNoTypos() {
    let rubric = Rubric(
      id: "fit", question: "What does a high training error tell?",
      keyPoints: [KeyPoint("underfitting")])
    #expect(Scorer(rubric).score("Overfitting.").coverage == 0)
    #expect(Scorer(rubric).score("Underfiting.").coverage > 0)
  }

  /// A reference that the answer is nearest to and denies is told, though another one counts.
  @Test func denyingTheNearestReferenceIsFlagged() {
    let rubric = Rubric(
      id: "gap", question: "Why does the bulb not light?",
      references: [
        Reference("The terminal is connected to the bulb by a closed path of wire."),
        Reference("There is a gap, so the bulb is in an open circuit without a closed path."),
      ])
    let score = Scorer(rubric).score(
      "The terminal is not connected to the bulb by a closed path of wire.")
    #expect(score.findings.contains { $0.flag == .negated }, "\(score)")
  }

  @Test func copiesAreFlaggedAndNotLowered() {
    let score = Scorer(Self.rubric).score(Self.reference)
    #expect(score.findings.map(\.flag) == [.sameWordsAsReference])
    #expect(score.value >= 99)
  }

  @Test func repetitionEarnsNothingAndIsFlagged() {
    let half = "L1 regularization adds the absolute values of the weights to the loss."
    let once = Scorer(Self.rubric).score(half)
    let often = Scorer(Self.rubric).score(
      Array(repeating: half, count: 5).joined(separator: " "))
    #expect(often.value <= once.value + 2)
    #expect(often.findings.contains { $0.flag == .repeated })
  }

  /// The reference's own "not" must not speak for an answer that does not know.
  @Test func aReferenceThatDeniesIsNotMetByNotKnowing() {
    let rubric = Rubric(
      id: "gap", question: "Why is there no reading?",
      references: [Reference("The terminals are not connected")])
    #expect(Scorer(rubric).score("I do not know the answer").value <= 5)
  }

  @Test(arguments: [
    "I don't know the answer, sorry.", "no idea", "idk", "I can't remember.", "not sure, pass",
  ]) func notKnowingIsNoAnswer(answer: String) {
    let score = Scorer(Self.rubric).score(answer)
    #expect(score.value <= 5)
  }

  @Test(arguments: [
    ("What is the difference between L1 and L2 regularization?", "l1|l2"),
    ("Compare supervised learning with unsupervised learning.", "supervis|unsupervis"),
    ("How does bagging differ from boosting?", "bag|boost"),
    ("How do batch norm and layer norm differ?", "batch|layer"),
    ("RNN vs. LSTM: when would you use which?", "rnn|lstm"),
    ("What separates narrow AI from general AI?", "narrow|general"),
    ("What is dropout?", ""),
  ]) func findsWhatIsCompared(question: String, things: String) {
    var cache = WordCache()
    let comparison = Comparison(AnalysedText(question, cache: &cache))
    func names(_ stems: [UInt64]) -> String {
      let known = question.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
      return stems.compactMap { stem in
        known.first { AnalysedText($0, cache: &cache).stems == [stem] }
          .map { String(decoding: Porter2.stem(Array($0.utf8)), as: UTF8.self) }
      }.joined(separator: " ")
    }
    let found = comparison.map { names($0.first) + "|" + names($0.second) } ?? ""
    #expect(found == things)
  }
}
