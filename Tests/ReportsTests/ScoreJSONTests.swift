import Files
import Scoring
import Testing

@testable import Reports

@Suite struct ScoreJSONTests {
  private let score = Score(
    value: 61.25, band: .solid, confidence: .look, confidenceReason: "short", coverage: 0.5,
    similarity: 0.1234, reference: 1,
    keyPoints: [
      PointScore(
        id: "k1", text: "one", weight: 2, isMust: true, credit: 0.75, status: .met,
        evidence: [Evidence(start: 3, end: 6, text: "uno")]),
      PointScore(
        id: "k2", text: "two", weight: 0.5, isMust: false, credit: 0, status: .missed, evidence: []),
    ],
    findings: [Finding(.shuffled, "says nothing")],
    penalties: [MarkChange(name: "shuffled", before: 70, after: 61.25, reason: "no sentence")],
    words: 4, unmatchedWords: 1, signature: "mi:0")

  @Test func comesBackAsItWas() throws {
    let text = JSON.object(members(of: score)).serialized()
    #expect(Score(json: try JSON.parse(Array(text.utf8))) == score)
  }

  @Test func saysWhatAGradedAnswerSays() {
    let json = JSON.object(members(of: score))
    #expect(json["score"] == .number("61.25"))
    #expect(json["coverage"] == .number("0.5000"))
    #expect(json["key_points_met"] == 1)
    #expect(json["key_points_total"] == 2)
    #expect(json["missed"] == ["two"])
    #expect(json["flags"] == ["shuffled"])
  }

  @Test func isNotReadFromLess() {
    for name in members(of: score).map(\.name)
    where !["key_points_met", "key_points_total", "missed", "flags"].contains(name) {
      let less = JSON.object(members(of: score).filter { $0.name != name })
      #expect(Score(json: less) == nil, "without \(name)")
    }
  }
}
