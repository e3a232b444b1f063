import Scoring
import Testing

@testable import mock_interview

@Suite struct RemarksTests {
  private func score(
    _ findings: [Finding], _ penalties: [MarkChange], _ confidence: Confidence = .sure,
    _ reason: String = ""
  ) -> Score {
    Score(
      value: 40, band: .partial, confidence: confidence, confidenceReason: reason, coverage: 0,
      similarity: 0, reference: 1, keyPoints: [], findings: findings, penalties: penalties,
      words: 10, unmatchedWords: 0, signature: "")
  }

  @Test func saysWhatEachCost() {
    let score = score(
      [Finding(.negated, "says the opposite"), Finding(.repeated, "5 words repeat.")],
      [
        MarkChange(name: "negated", before: 60, after: 50, reason: "opposite"),
        MarkChange(name: "must", before: 50, after: 40, reason: "a must is missing"),
      ])
    #expect(
      remarks(on: score) == [
        "Says the opposite. It cost 10.00.", "5 words repeat.", "A must is missing. It cost 10.00.",
      ])
  }

  @Test func doubtIsSaidOnceAndOnlyWhenThereIsSome() {
    let finding = Finding(.negated, "says the opposite")
    #expect(
      remarks(on: score([finding], [], .doubtful, "says the opposite")) == ["Says the opposite."])
    #expect(
      remarks(on: score([], [], .doubtful, "few words known"))
        == ["This mark is in doubt: few words known."])
    #expect(remarks(on: score([], [], .look, "between the bands")) == [])
  }
}
