/// From a share of what is asked for to a mark.
struct Scale: Sendable {
  /// Part of coverage in the share; the rest is similarity. Key points that people chose, with the
  /// other ways to say them, tell more than n-grams do.
  private let coveragePart: Double
  /// How fast the mark rises with the first things said.
  private let saturation: Double
  /// What more of the share counts for a long reference.
  private let stretch: Double

  private static let proseCoverage = 0.5
  private static let pointsCoverage = 0.85
  /// The longer the prose, the less of it an answer says: up to this is added to the saturation, and
  /// most of it at this many words.
  private static let addedSaturation = 1.05
  private static let addedWords = 40.0
  /// Nobody says more than this much of a reference; a longer one is expected to be said in part.
  private static let expectedMass = 60.0

  /// The scale of a rubric.
  ///
  /// - Parameters:
  ///   - isProse: whether the points hold all of a prose reference.
  ///   - words: words of the reference.
  ///   - mass: sum of the weights of all terms.
  init(_ strictness: Strictness, isProse: Bool, words: Int, mass: Double) {
    guard isProse else {
      coveragePart = Self.pointsCoverage
      saturation = strictness.pointSaturation
      stretch = 1
      return
    }
    coveragePart = Self.proseCoverage
    let length = 1 - exponential(-Double(words) / Self.addedWords)
    saturation = strictness.proseSaturation + Self.addedSaturation * length
    stretch = max(1, mass / Self.expectedMass)
  }

  /// The mark, 0…1: `(1 - e^-kx) / (1 - e^-k)` of the share `x`.
  func mark(coverage: Double, similarity: Double) -> Double {
    let share = coveragePart * coverage + (1 - coveragePart) * similarity
    let x = min(1, share * stretch)
    return (1 - exponential(-saturation * x)) / (1 - exponential(-saturation))
  }
}
