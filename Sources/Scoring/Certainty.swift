/// How far a mark can be believed, from what is known without a person's mark.
struct Certainty {
  var confidence: Confidence
  var reason: String

  /// From this share of unknown content words on, a low mark may be a paraphrase.
  private static let manyUnknown = 0.6
  /// From here up marks can be believed.
  private static let highMark = 0.75
  /// Below, marks that most words support can be believed.
  private static let lowMark = 0.35
  /// Shorter answers tell little.
  private static let fewWords = 3

  init(mark: Mark, answer: AnalysedText, unmatched: [UInt64]) {
    let content = Set(
      answer.tokens.filter { !$0.word.traits.contains(.stop) }.map(\.word.stem)
    ).count
    let unknown = content == 0 ? 0 : Double(unmatched.count) / Double(content)
    if let finding = mark.findings.first {
      confidence = .doubtful
      reason = finding.message
    } else if mark.value < Self.highMark, unknown >= Self.manyUnknown {
      confidence = .doubtful
      reason = "most of these words were not recognised; compare by eye"
    } else if content < Self.fewWords {
      confidence = .look
      reason = "very short"
    } else if mark.value >= Self.highMark || mark.value < Self.lowMark {
      confidence = .sure
      reason = mark.value >= Self.highMark ? "much of what is asked was found" : "little was found"
    } else {
      confidence = .look
      reason = "between the bands"
    }
  }
}
