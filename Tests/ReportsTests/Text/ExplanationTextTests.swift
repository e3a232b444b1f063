import Scoring
import Testing

@testable import Reports

@Suite struct ExplanationTextTests {
  private let rubric = Rubric(
    id: "dropout", question: "What is dropout?",
    keyPoints: [
      KeyPoint("units are switched off at random", weight: 2, isMust: true),
      KeyPoint("it regularizes", weight: 0.5, alternatives: ["less overfitting"]),
    ])
  private let score = Score(
    value: 48.5, band: .partial, confidence: .doubtful, confidenceReason: "says the opposite",
    coverage: 0.8, similarity: 0.25, reference: 0,
    keyPoints: [
      PointScore(
        id: "k1", text: "units are switched off at random", weight: 2, isMust: true, part: 0.8,
        credit: 1, status: .met, evidence: [Evidence(start: 20, end: 26, text: "random")]),
      PointScore(
        id: "k2", text: "it regularizes", weight: 0.5, isMust: false, part: 0.2, credit: 0,
        status: .missed, evidence: []),
    ],
    findings: [Finding(.negated, "says the opposite")],
    penalties: [MarkChange(name: "negated", before: 80.09, after: 48.5, reason: "the opposite")],
    words: 9, unmatchedWords: 2, signature: "mi:1",
    calculation: Calculation(
      coverage: 0.8, coveragePart: 0.85, similarity: 0.25, share: 0.7175, stretch: 1, chance: 0,
      said: 0.7175, saturation: 0.95, value: 80.09))

  @Test func holdsEveryPartAndTheSum() {
    #expect(
      explanationLines(score, rubric: rubric, key: "b:dropout", width: 70) == [
        "What is dropout? (b:dropout)",
        "",
        "48.50 of 100, partial",
        "confidence  doubtful: says the opposite",
        "words       9; content words that match nothing asked for: 2",
        "signature   mi:1",
        "",
        "credit × part    weight  status  point",
        "1.0000 × 0.8000  2.00!   met     units are switched off at random",
        "                                 “random” at 20..<26",
        "0.0000 × 0.2000  0.50    missed  it regularizes",
        "                                 expected that, or: less overfitting",
        "! a must: without it the mark stays below solid",
        "",
        "coverage    0.8000  credit × part, added up",
        "similarity  0.2500  n-grams shared with the reference or the key points",
        "share       0.7175  0.85 × coverage + 0.15 × similarity",
        "mark        80.09   100 × (1 − e^(−0.9500 × share)) / (1 − e^(−0.9500))",
        "negated     48.50   the opposite",
        "score       48.50",
        "",
        "flags",
        "  negated: says the opposite",
      ])
  }

  @Test func pointsWrapBesideTheirNumbers() {
    let lines = explanationLines(score, rubric: rubric, key: "b:dropout", width: 54)
    #expect(lines.contains("1.0000 × 0.8000  2.00!   met     units are switched"))
    #expect(lines.contains("                                 off at random"))
  }

  /// Done again from the printed digits alone.
  @Test(
    arguments: [
      ("Units are switched off at random, so it regularizes.", true),
      ("Random units are off.", true), ("Random units are off.", false),
      ("It never regularizes, the units are always on.", false), ("Dropout?", false),
    ])
  func whatIsPrintedAddsUp(answer: String, hasPoints: Bool) throws {
    let reference = "Dropout switches units off at random in each step, which regularizes."
    let rubric = Rubric(
      id: "dropout", question: "What is dropout?",
      references: [
        Reference(
          reference, keyPoints: hasPoints ? [] : [KeyPoint(reference)],
          keyPointsAreDerived: !hasPoints)
      ],
      keyPoints: hasPoints ? self.rubric.keyPoints : [])
    let score = Scorer(rubric).score(answer)
    let sum = try #require(score.calculation)
    func rounded(_ value: Double, _ digits: Double) -> Double {
      (value * digits).rounded() / digits
    }
    let coverage = score.keyPoints.reduce(0) { $0 + $1.credit * $1.part }
    #expect(rounded(coverage, 10_000) == sum.coverage)
    #expect(rounded(score.keyPoints.reduce(0) { $0 + $1.part }, 10_000) == 1)
    let share = sum.coveragePart * sum.coverage + (1 - sum.coveragePart) * sum.similarity
    #expect(rounded(share, 10_000) == sum.share)
    let said = max(0, min(1, sum.stretch * sum.share) - sum.chance) / (1 - sum.chance)
    #expect(rounded(said, 10_000) == sum.said)
    var mark = sum.value
    for penalty in score.penalties {
      #expect(penalty.before == mark)
      mark = penalty.after
    }
    #expect(mark == score.value)
  }
}
