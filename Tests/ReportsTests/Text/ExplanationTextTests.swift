import Scoring
import Testing

@testable import Reports

@Suite struct ExplanationTextTests {
  private let rubric = Rubric(
    id: "dropout", question: "What is dropout?",
    keyPoints: [
      KeyPoint("units are switched off at random", weight: 2, isMust: true),
      KeyPoint("it regularizes", weight: 0.5),
    ])
  private let score = Score(
    value: 48.5, band: .partial, confidence: .doubtful, confidenceReason: "says the opposite",
    coverage: 0.5, similarity: 0.25, reference: 0,
    keyPoints: [
      PointScore(
        id: "k1", text: "units are switched off at random", weight: 2, isMust: true, credit: 1,
        status: .met, evidence: [Evidence(start: 20, end: 26, text: "random")]),
      PointScore(
        id: "k2", text: "it regularizes", weight: 0.5, isMust: false, credit: 0, status: .missed,
        evidence: []),
    ],
    findings: [Finding(.negated, "says the opposite")],
    penalties: [Penalty(name: "negated", before: 60, after: 48.5, reason: "the opposite")],
    words: 9, unmatchedWords: 2, signature: "mi:1")

  @Test func holdsEveryPart() {
    #expect(
      explanationLines(score, rubric: rubric, key: "b:dropout", width: 60) == [
        "What is dropout? (b:dropout)",
        "",
        "48.50 of 100, partial",
        "confidence  doubtful: says the opposite",
        "coverage    0.5000",
        "similarity  0.2500",
        "words       9; content words that match nothing asked for: 2",
        "signature   mi:1",
        "",
        "credit  weight  status  point",
        "1.0000  2.00!   met     units are switched off at random",
        "                        “random” at 20..<26",
        "0.0000  0.50    missed  it regularizes",
        "! a must: without it the mark stays below solid",
        "",
        "taken off",
        "  negated: 60.00 → 48.50, the opposite",
        "",
        "flags",
        "  negated: says the opposite",
      ])
  }

  @Test func pointsWrapBesideTheirNumbers() {
    let lines = explanationLines(score, rubric: rubric, key: "b:dropout", width: 44)
    #expect(lines.contains("1.0000  2.00!   met     units are switched"))
    #expect(lines.contains("                        off at random"))
  }
}
