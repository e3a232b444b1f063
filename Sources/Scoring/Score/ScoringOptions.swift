/// What scores depend on besides rubric and answer.
public struct ScoringOptions: Sendable {
  /// How much of what is asked for a good mark needs.
  public var strictness: Strictness
  /// What was learned from marks of people, with the same strictness.
  public var calibration: Calibration?
  /// Words that mean the same, beside those that the engine knows.
  public var lexicon: Lexicon?

  /// Makes options; those not given are the defaults.
  public init(
    strictness: Strictness = .standard, calibration: Calibration? = nil, lexicon: Lexicon? = nil
  ) {
    self.strictness = strictness
    self.calibration = calibration
    self.lexicon = lexicon
  }

  /// The options as signatures name them.
  var signature: String {
    "strictness:\(strictness.rawValue)|calibration:\(calibration?.name ?? "none")"
      + (lexicon.map { "|lexicon:\($0.name)" } ?? "")
  }
}
