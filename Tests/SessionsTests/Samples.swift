import Scoring

@testable import Sessions

/// Questions and marks to build interviews from.
enum Samples {
  static func question(
    _ id: String, topic: String = "Nets", _ text: String? = nil, related: [String] = [],
    points: [KeyPoint] = []
  ) -> InterviewQuestion {
    InterviewQuestion(
      key: "bank:\(id)", topic: topic, related: related,
      rubric: Rubric(
        id: id, question: text ?? "What is \(id)?", references: [Reference("It is \(id).")],
        keyPoints: points))
  }

  static let pool = [
    question(
      "dropout", points: [KeyPoint("units are switched off at random during training")]),
    question("adam"),
    question("relu"),
  ]

  static func session(_ questions: [InterviewQuestion] = pool) -> Session {
    Session(plan(questions))
  }

  static func plan(_ questions: [InterviewQuestion] = pool) -> Plan {
    Plan(
      id: "s", version: "0.1.0", candidate: "Ada", selection: Selection(count: 3), seed: 7,
      questions: questions.map(\.key))
  }

  static func score(_ value: Double) -> Score {
    Score(
      value: value, band: Band(value: value), confidence: .look, confidenceReason: "short answer",
      coverage: 0.5, similarity: 0.25, reference: 1,
      keyPoints: [
        PointScore(
          id: "k1", text: "units are switched off", weight: 2, isMust: true, credit: 0.75,
          status: .met, evidence: [Evidence(start: 0, end: 4, text: "drop")])
      ],
      findings: [Finding(.repeated, "the same is said twice")],
      penalties: [MarkChange(name: "repeated", before: 80, after: value, reason: "said twice")],
      words: 12, unmatchedWords: 3,
      signature: "mi:0.1.0|strictness:standard|calibration:none|rubric:0")
  }
}
