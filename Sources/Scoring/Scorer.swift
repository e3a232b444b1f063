/// The version that signatures name; a change of any score changes it.
public let engineVersion = "0.1.0"

/// A rubric made ready: compares answers with it.
public struct Scorer: Sendable {
  /// The rubric as given.
  public let rubric: Rubric
  /// What the scores depend on: `mi:VERSION|strictness:S|calibration:C|rubric:HEX`.
  public let signature: String

  /// Compiles a rubric.
  ///
  /// - Parameters:
  ///   - rubric: what is asked.
  ///   - strictness: how much of it a good mark needs.
  public init(_ rubric: Rubric, strictness: Strictness = .standard) {
    self.rubric = rubric
    signature = "mi:\(engineVersion)|strictness:\(strictness.rawValue)|calibration:none|rubric:0"
  }

  /// Scores one answer.
  ///
  /// - Parameter answer: what the candidate wrote; white space alone is `unanswered`.
  /// - Returns: the score with its evidence; the same for the same answer, always.
  public func score(_ answer: String) -> Score {
    Score(
      value: 0, band: .unanswered, confidence: .sure, confidenceReason: "", coverage: 0,
      similarity: 0, reference: 0, keyPoints: [], findings: [], penalties: [], words: 0,
      unmatchedWords: 0, signature: signature)
  }
}
