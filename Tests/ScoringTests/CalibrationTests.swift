import Testing

@testable import Scoring

@Suite struct CalibrationTests {
  private let rubric = Rubric(
    id: "dropout", question: "What does dropout do?",
    keyPoints: [
      KeyPoint("switches random units off during training", isMust: true),
      KeyPoint("all units are active at inference"),
      KeyPoint("prevents overfitting"),
    ])
  private let whole =
    "It switches random units off during training, all units are active at inference, and it prevents overfitting."
  private let half = "It switches random units off during training."

  private func calibration(
    _ scale: [(Double, Double)]? = nil, _ taste: Taste? = nil, lifts: Bool = false
  ) -> Calibration {
    Calibration(
      name: "00000000000000aa", strictness: .standard, liftsOffTopic: lifts,
      scale: scale.flatMap { MarkMap($0.map { MarkMap.Knot(from: $0.0, to: $0.1) }) },
      tastes: taste.map { [rubric.fingerprintText: $0] } ?? [:])
  }

  private func score(_ answer: String, _ calibration: Calibration?) -> Score {
    Scorer(rubric, ScoringOptions(calibration: calibration)).score(answer)
  }

  @Test(
    arguments: [
      (0, 10), (20, 10), (30, 25), (40, 40), (70, 40), (100, 40),
    ] as [(Double, Double)])
  func mapsAreStraightBetweenKnotsAndLevelOutside(mark: Double, expected: Double) throws {
    let map = try #require(
      MarkMap([.init(from: 20, to: 10), .init(from: 40, to: 40)]))
    #expect(map(mark) == expected)
  }

  @Test(
    arguments: [
      [], [(0, -1)], [(0, 101)], [(101, 0)], [(0, 50), (50, 40)], [(50, 0), (50, 10)],
      [(.nan, 0)],
    ] as [[(Double, Double)]])
  func whatIsNoMap(knots: [(Double, Double)]) {
    #expect(MarkMap(knots.map { .init(from: $0.0, to: $0.1) }) == nil)
  }

  @Test func nothingSaidStaysAtZero() {
    let score = score(" ", calibration([(0, 80), (100, 100)], Taste(offset: 30, weights: [])))
    #expect(score.value == 0)
    #expect(score.band == .unanswered)
  }

  @Test func stepsAddUpToTheScore() throws {
    let plain = score(half, nil)
    let taste = Taste(
      offset: 2.5,
      weights: [
        .init(trait: .keyPoint("switches random units off during training"), points: 8, usual: 0.5)
      ])
    let calibrated = score(half, calibration([(0, 0), (100, 50)], taste))
    #expect(calibrated.adjustments.map(\.name) == ["scale", "taste"])
    #expect(calibrated.adjustments.first?.before == plain.value)
    #expect(calibrated.adjustments.first?.after == calibrated.adjustments.last?.before)
    #expect(calibrated.adjustments.last?.after == calibrated.value)
    // 8 · (1 - .5) + 2.5
    #expect(abs(calibrated.value - (plain.value / 2 + 6.5)) < 0.0101, "\(calibrated)")
    #expect(calibrated.band == Band(value: calibrated.value))
    #expect(
      calibrated.adjustments.last?.reason
        == "this interviewer's taste +6.50: answers to this question get more, point k1 counts more"
    )
    #expect(calibrated.signature.contains("|calibration:00000000000000aa|"))
    #expect(calibrated.keyPoints == plain.keyPoints)
  }

  @Test func aPointThatIsMissingDrawsTheMarkDown() {
    let taste = Taste(
      offset: 0, weights: [.init(trait: .keyPoint("prevents overfitting"), points: 20, usual: 0.5)])
    let adjustment = score(half, calibration(nil, taste)).adjustments.first
    #expect(adjustment?.reason == "this interviewer's taste -10.00: point k3 counts more")
  }

  @Test func marksStayWithinTheScale() {
    for offset in [-500.0, 500] {
      let value = score(whole, calibration(nil, Taste(offset: offset, weights: []))).value
      #expect(value == (offset < 0 ? 0 : 100))
    }
  }

  @Test func aMissedMustStaysBelowSolid() {
    let answer = "All units are active at inference, and it prevents overfitting."
    let calibrated = score(answer, calibration([(0, 90), (100, 100)]))
    #expect(calibrated.value <= 54.99)
    #expect(calibrated.adjustments.last?.name == "guard")
    #expect(calibrated.adjustments.last?.after == calibrated.value)
  }

  @Test(arguments: [
    "It is false that it switches random units off during training and prevents overfitting.",
    "What does dropout do?",
  ])
  func whatAGuardTookOffStaysOff(answer: String) {
    let plain = score(answer, nil)
    #expect(!plain.penalties.isEmpty)
    for lifts in [false, true] {
      let isOffTopic = plain.penalties.allSatisfy { $0.name == "off-topic" }
      if lifts, isOffTopic { continue }
      #expect(score(answer, calibration([(0, 90), (100, 100)], lifts: lifts)).value <= plain.value)
    }
  }

  @Test func onlyAGuardThatSawNothingCanBeLifted() throws {
    let rubric = Rubric(
      id: "cache", question: "Why does a processor have a cache?",
      keyPoints: [KeyPoint("the processor reads near memory faster than main memory")])
    let answer = "The processor cache of a processor has what a processor would like."
    let plain = Scorer(rubric).score(answer)
    try #require(plain.penalties.map(\.name) == ["off-topic"], "\(plain)")
    func value(_ lifts: Bool) -> Double {
      let options = ScoringOptions(calibration: calibration([(0, 60), (100, 100)], lifts: lifts))
      return Scorer(rubric, options).score(answer).value
    }
    #expect(value(false) == plain.value)
    #expect(value(true) >= 60)
  }

  @Test func anAnswerWithoutAKnownWordIsRaisedOnlyWhereThatIsLearned() {
    let answer = "qwertz yxcvb asdfg"
    #expect(score(answer, nil).value == 0)
    #expect(score(answer, calibration([(0, 60), (100, 100)])).value == 0)
    let raised = score(answer, calibration([(0, 60), (100, 100)], lifts: true))
    // It still lacks the must.
    #expect(raised.value == 54.99)
  }

  @Test(
    arguments: [
      ([], [1], 0), ([1, 2], [3], 0), ([1, 2], [1, 2], 1), ([1, 5, 7, 9], [5], 0.5),
    ] as [([UInt64], [UInt64], Double)])
  func likenessIsTheCosine(first: [UInt64], second: [UInt64], expected: Double) {
    #expect(likeness(first, second) == expected)
    #expect(likeness(second, first) == expected)
  }

  @Test func likenessToAMarkedAnswerCounts() {
    let taste = Taste(
      offset: 0, weights: [.init(trait: .likeness(half + " Always!"), points: 10, usual: 0.2)])
    let plain = score(half, nil).value
    let calibrated = score(half, calibration(nil, taste))
    // Seven stems, and one more in the marked answer.
    let expected = 10 * ((7.0 / 8).squareRoot() - 0.2)
    #expect(abs(calibrated.value - plain - expected) < 0.0101, "\(calibrated)")
    #expect(
      calibrated.adjustments.first?.reason.hasSuffix("it is more like answers that got more")
        == true)
  }

  @Test func aTasteForAnotherRubricIsNotUsed() {
    let calibration = Calibration(
      name: "00000000000000aa", strictness: .standard, scale: nil,
      tastes: ["ffffffffffffffff": Taste(offset: 30, weights: [])])
    let calibrated = score(half, calibration)
    #expect(calibrated.adjustments.isEmpty)
    #expect(calibrated.value == score(half, nil).value)
    #expect(calibrated.signature.contains("|calibration:00000000000000aa|"))
  }

  @Test func traitsOfSeveralReferencesCountOnce() throws {
    let rubric = Rubric(
      id: "a", question: "What is it?",
      references: [
        Reference("A fast cache.", keyPoints: [KeyPoint("fast cache")]),
        Reference("A small cache.", keyPoints: [KeyPoint("small cache"), KeyPoint("fast cache")]),
      ])
    let scorer = Scorer(rubric)
    let texts = scorer.traits.compactMap { if case .keyPoint(let text) = $0 { text } else { nil } }
    let terms = scorer.traits.compactMap { if case .term(let text) = $0 { text } else { nil } }
    #expect(texts == ["fast cache", "small cache"])
    #expect(terms == ["fast", "cache", "small"])
    let observation = scorer.observe("small", using: Workspace())
    // In the order of the references: fast cache, fast, cache; small cache, small.
    #expect(observation.traits.dropFirst(2).map(rounded) == [0, 0, 0, 0.5, 1])
    #expect(observation.traits[1] == logarithm(2))
  }

  @Test func namesAreThoseOfTheFile() {
    // FNV-1a 64 of "a".
    #expect(Calibration.name(of: Array("a".utf8)) == "af63dc4c8601ec8c")
  }
}
