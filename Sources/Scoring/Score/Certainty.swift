/// How far a mark can be believed, from what is known without a person's mark.
///
/// The thresholds come from the errors on graded answers: high marks can be believed more than low
/// ones, and those that the order of words supports more than others.
struct Certainty {
  var confidence: Confidence
  var reason: String

  private static let sureMark = 0.7
  private static let longReference = 30
  private static let fewPairs = 0.1
  private static let somePairs = 0.15
  private static let nearlyAllKnown = 0.85
  private static let halfKnown = 0.5
  private static let nearlyAllSaid = 0.95
  private static let highMark = 0.75
  private static let middleMark = 0.4
  private static let fewKnown = 0.2

  /// Judges a mark.
  ///
  /// - Parameters:
  ///   - skipBigrams: share of the reference's pairs of words that the answer has, 0…1.
  ///   - known: share of the answer's content words that mean something here, 0…1.
  ///   - referenceWords: words of the reference.
  init(_ mark: borrowing Mark, skipBigrams: Double, known: Double, referenceWords: Int) {
    let isLong = referenceWords >= Self.longReference
    let doubts = mark.findings.first { $0.flag != .sameWordsAsReference }
    if let doubts {
      (confidence, reason) = (.doubtful, doubts.message)
    } else if mark.value >= Self.sureMark,
      isLong || skipBigrams >= Self.somePairs || known >= Self.nearlyAllKnown
        || mark.coverage.literal >= Self.nearlyAllSaid
    {
      (confidence, reason) = (.sure, "much of what is asked was found")
    } else if mark.value >= Self.highMark, !isLong, skipBigrams < Self.fewPairs,
      known < Self.halfKnown
    {
      (confidence, reason) = (.doubtful, "the right words, but not together")
    } else if known < Self.fewKnown {
      confidence = (Self.middleMark..<Self.highMark).contains(mark.value) ? .doubtful : .look
      reason = "most of these words were not recognised; compare by eye"
    } else {
      (confidence, reason) = (.look, "part of what is asked was found")
    }
  }
}
