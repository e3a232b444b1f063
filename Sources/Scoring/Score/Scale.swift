/// From a share of what is asked for to a mark.
struct Scale: Sendable {
  /// Part of coverage in the share; the rest is similarity. Key points that people chose, with the
  /// other ways to say them, tell more than n-grams do.
  private let coveragePart: Double
  /// How fast the mark rises with the first things said.
  private let saturation: Double
  /// What more of the share counts for a long reference.
  private let stretch: Double
  /// What any text of the subject shares with a reference of this length.
  private let chance: Double

  /// What the saturation leaves of all: `1 - e^(-saturation)`.
  private let whole: Double

  private static let proseCoverage = 0.5
  private static let pointsCoverage = 0.85
  /// The longer the prose, the less of it an answer says: up to this is added to the saturation, and
  /// most of it at this many words.
  private static let addedSaturation = 2.6
  private static let addedWords = 28.0
  /// The more words a reference has, the more of them an answer about something else has too, up to
  /// this share.
  private static let mostChance = 0.05
  /// Nobody says more than this much of a reference; a longer one is expected to be said in part.
  private static let expectedMass = 50.0

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
      chance = 0
      whole = 1 - exponential(-saturation)
      return
    }
    coveragePart = Self.proseCoverage
    let length = 1 - exponential(-Double(words) / Self.addedWords)
    saturation = rounded(strictness.proseSaturation + Self.addedSaturation * length)
    stretch = rounded(max(1, mass / Self.expectedMass))
    chance = rounded(Self.mostChance * length)
    whole = 1 - exponential(-saturation)
  }

  /// The way from coverage and similarity, both rounded to 0.0001, to a mark.
  func calculation(coverage: Double, similarity: Double) -> Calculation {
    let share = rounded(coveragePart * coverage + (1 - coveragePart) * similarity)
    let said = rounded(max(0, min(1, share * stretch) - chance) / (1 - chance))
    let value = (1 - exponential(-saturation * said)) / whole
    return Calculation(
      coverage: coverage, coveragePart: coveragePart, similarity: similarity, share: share,
      stretch: stretch, chance: chance, said: said, saturation: saturation, value: percent(value))
  }
}
