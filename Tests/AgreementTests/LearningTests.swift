import Testing

@testable import Agreement
@testable import Scoring

private let traits: [Scoring.Trait] = [.score, .length, .keyPoint("first"), .keyPoint("second")]

/// An answer with the engine's mark, the human mark and the credit of two points.
private func answer(
  _ value: Double, _ human: Double, _ points: (Double, Double) = (0, 0), question: Int = 0,
  beforeOffTopic: Double? = nil
) -> Lessons.Answer {
  Lessons.Answer(
    question: question, human: human, text: "",
    observation: Observation(
      value: value,
      ceiling: Ceiling(
        withAll: beforeOffTopic == nil ? 100 : value, withoutOffTopic: 100,
        beforeOffTopic: beforeOffTopic),
      isAnswered: true, traits: [value / 100, 3, points.0, points.1], words: []))
}

@Suite struct ScaleFitTests {
  @Test func fewMarksChangeLittle() throws {
    let map = try #require(ScaleFit.fit([answer(50, 1)]))
    // One mark against the engine's scale, which counts as thirty: 50 / 31 more.
    #expect(abs(map(50) - 51.61) < 0.02)
  }

  @Test func manyMarksAreFollowed() throws {
    let answers = (0..<400).map { answer(Double($0 % 100), Double($0 % 100) / 200) }
    let map = try #require(ScaleFit.fit(answers))
    for mark in [10.0, 50, 90] { #expect(abs(map(mark) - mark / 2) < 4, "\(mark): \(map(mark))") }
  }

  @Test func aHigherMarkNeverBecomesLower() throws {
    let falling = (0..<100).map { answer(Double($0), 1 - Double($0) / 100) }
    let map = try #require(ScaleFit.fit(falling))
    #expect(map(0) == map(100))
  }

  @Test func theLineIsCutAtBothEnds() throws {
    // Human marks are 3 · engine - 1.
    let answers = (0..<3000).map { number in
      let mark = Double(number % 100)
      return answer(mark, min(1, max(0, mark * 0.03 - 1)))
    }
    let map = try #require(ScaleFit.fit(answers))
    #expect(map.knots.count == 4)
    #expect(map(5) == 0)
    #expect(map(95) == 100)
  }

  @Test func nothingSaidTeachesNothing() {
    var blank = answer(0, 0)
    blank.observation.isAnswered = false
    #expect(ScaleFit.fit([blank, blank]) == nil)
    #expect(TasteFit.fit([blank, blank, blank], traits: traits, scale: nil) == nil)
  }
}

@Suite struct TasteFitTests {
  @Test func twoAnswersSayNothing() {
    let two = [answer(50, 1), answer(50, 0)]
    #expect(TasteFit.fit(two, traits: traits, scale: nil) == nil)
  }

  @Test func aPointThatIsRewardedCountsMore() throws {
    let answers = (0..<10).map { number in
      answer(50, number % 2 == 0 ? 0.9 : 0.1, (number % 2 == 0 ? 1 : 0, number % 3 == 0 ? 1 : 0))
    }
    let taste = try #require(TasteFit.fit(answers, traits: traits, scale: nil))
    #expect(taste.weights.map(\.trait) == traits)
    #expect(taste.weights[2].points > 30)
    #expect(abs(taste.weights[3].points) < 10)
    #expect(taste.weights[2].usual == 0.5)
    #expect(abs(taste.offset) < 1e-9)
  }

  /// One trait varies, ten answers: w = f·Σzr / (Σz² + 1.5) with z = .7·(±.5), r = ±.4, so 100·.7·1.4 / 2.725.
  @Test func weightsAsByHand() throws {
    let answers = (0..<10).map { number in
      answer(50, number % 2 == 0 ? 0.9 : 0.1, (number % 2 == 0 ? 1 : 0, 0))
    }
    let taste = try #require(TasteFit.fit(answers, traits: traits, scale: nil))
    #expect(abs(taste.weights[2].points - 98 / 2.725) < 1e-9)
    // Three answers, fewer than traits: the other way to solve. Mean of points 2/3, of gaps 2/15.
    let few = Array(answers.prefix(3))
    let other = try #require(TasteFit.fit(few, traits: traits, scale: nil))
    let z = [0.7 / 3, -1.4 / 3, 0.7 / 3]
    let r = [0.4 - 2 / 15.0, -0.4 - 2 / 15.0, 0.4 - 2 / 15.0]
    let expected =
      70 * zip(z, r).reduce(0) { $0 + $1.0 * $1.1 } / (z.reduce(0) { $0 + $1 * $1 } + 1.5)
    #expect(abs(other.weights[2].points - expected) < 1e-9)
    #expect(abs(other.offset - 100 * 0.4 / 4) < 1e-9)
  }
}

@Suite struct LearnerTests {
  private func marked(_ rows: [(String, Double)]) -> [MarkedAnswer] {
    let rubric = Rubric(
      id: "relu", question: "What does ReLU do?",
      keyPoints: [KeyPoint("maximum of zero and input"), KeyPoint("cheap to compute")])
    return rows.map { text, mark in
      MarkedAnswer(
        file: "a.csv", row: 1, line: 2, candidate: "", questionID: "relu", rubric: rubric,
        text: text, score: Scorer(rubric).score(text), marks: [mark])
    }
  }

  @Test func tooLittleToLearnFrom() {
    #expect(throws: LearningError.tooFew(2)) {
      try Lessons(marked([("a", 0), ("b", 1)]), ScoringOptions())
    }
    #expect(throws: LearningError.constantMarks) {
      try Lessons(marked((0..<6).map { ("a\($0)", 0.5) }), ScoringOptions())
    }
  }

  @Test func whoMarksLikeTheEngineNeedsNoCalibration() throws {
    let texts = [
      "maximum of zero and input", "cheap to compute", "no idea", "zero", "input", "x y",
    ]
    let scored = marked(texts.map { ($0, 0) })
    let lessons = try Lessons(
      marked(scored.map { ($0.text, $0.engine) }), ScoringOptions())
    #expect(Learner(lessons).best == nil)
  }

  @Test func whoMarksLowerIsFollowed() throws {
    let texts = (0..<12).map { "maximum of zero and input, cheap to compute, case \($0)" }
    let lessons = try Lessons(
      marked(texts.enumerated().map { ($1, $0 % 2 == 0 ? 0.3 : 0.35) }), ScoringOptions())
    let learner = Learner(lessons)
    let best = try #require(learner.best)
    let distance = learner.after.first { $0.learned == best }?.figures.rootMeanSquare
    #expect((distance ?? 1) < (learner.before.rootMeanSquare ?? 0) / 2)
  }

  @Test func likenessCountsWhereAnswersAreKept() throws {
    // The one word of the rubric in them does not tell these apart.
    let texts = (0..<12).map {
      $0 % 2 == 0 ? "zero, sunny weather today \($0)" : "zero, dark rainy night \($0)"
    }
    let lessons = try Lessons(
      marked(texts.enumerated().map { ($1, $0 % 2 == 0 ? 0.9 : 0.1) }), ScoringOptions())
    func distance(_ keepsAnswers: Bool) throws -> Double {
      let learner = Learner(lessons, keepsAnswers: keepsAnswers)
      return try #require(
        learner.after.first { $0.learned == .taste }?.figures.rootMeanSquare)
    }
    #expect(try distance(true) < 0.7 * distance(false))
  }

  @Test(arguments: [(10, 0.6, true), (9, 0.6, false), (10, 0.2, false)])
  func theGuardThatSawNothingYieldsToEnoughHigherMarks(count: Int, human: Double, lifts: Bool) {
    let answers = (0..<count).map { _ in answer(20, human, beforeOffTopic: 27) }
    let model = Model(answers, [.init(id: "a", fingerprint: "f", traits: traits)], .scale)
    #expect(model.liftsOffTopic == lifts)
  }
}
