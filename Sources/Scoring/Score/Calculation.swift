/// How a mark came about before the guards, step by step; each step is worked out from the rounded
/// result of the step before, so that it can be done again on paper.
public struct Calculation: Equatable, Sendable {
  /// Weighted share of what is asked for that the answer says, 0…1, rounded to 0.0001.
  public var coverage: Double
  /// Part of coverage in ``share``, 0…1; the rest is similarity.
  public var coveragePart: Double
  /// N-gram similarity, 0…1, rounded to 0.0001.
  public var similarity: Double
  /// `coveragePart × coverage + (1 - coveragePart) × similarity`, 0…1, rounded to 0.0001.
  public var share: Double
  /// How many times the share counts, from 1; more for prose of which nobody says all.
  public var stretch: Double
  /// What any text of the subject shares with a reference as long as this one, 0…1.
  public var chance: Double
  /// `(min(1, share × stretch) - chance) / (1 - chance)`, at least 0, rounded to 0.0001.
  public var said: Double
  /// How fast the mark rises with the first things said.
  public var saturation: Double
  /// `100 × (1 - e^(-saturation × said)) / (1 - e^(-saturation))`, 0…100, rounded to 0.01.
  public var value: Double

  /// Makes a calculation of its steps, as when it is read back.
  public init(
    coverage: Double, coveragePart: Double, similarity: Double, share: Double, stretch: Double,
    chance: Double, said: Double, saturation: Double, value: Double
  ) {
    self.coverage = coverage
    self.coveragePart = coveragePart
    self.similarity = similarity
    self.share = share
    self.stretch = stretch
    self.chance = chance
    self.said = said
    self.saturation = saturation
    self.value = value
  }
}
