/// What was learned from marks that people gave: how they use the scale, and what they reward in answers to single
/// questions.
public struct Calibration: Equatable, Sendable {
  /// What signatures call it: the FNV-1a 64 of its file, sixteen hexadecimal digits.
  public var name: String
  /// The strictness that it was learned with; with another one it means nothing.
  public var strictness: Strictness
  /// Whether answers in which nothing was recognised may be raised: these people mark them higher than the engine.
  public var liftsOffTopic: Bool
  /// From the engine's marks to those of people; `nil` where that does not help.
  public var scale: MarkMap?
  /// What is rewarded in answers to single questions, by the rubrics' fingerprints.
  public var tastes: [String: Taste]

  /// Makes a calibration.
  public init(
    name: String, strictness: Strictness, liftsOffTopic: Bool = false, scale: MarkMap?,
    tastes: [String: Taste]
  ) {
    self.name = name
    self.strictness = strictness
    self.liftsOffTopic = liftsOffTopic
    self.scale = scale
    self.tastes = tastes
  }

  /// The name of a calibration by the bytes of its file.
  public static func name(of bytes: [UInt8]) -> String {
    var hash = FNV1a()
    hash.add(bytes)
    return hash.hex
  }
}

extension Rubric {
  /// Names the rubric by all that scores depend on, as in signatures: sixteen hexadecimal digits.
  public var fingerprintText: String { fingerprint.hex }
}

/// A map from marks to marks that never falls: straight between its knots, level outside.
public struct MarkMap: Equatable, Sendable {
  /// A mark and what it becomes, both 0…100.
  public struct Knot: Equatable, Sendable {
    /// The engine's mark.
    public var from: Double
    /// What it becomes.
    public var to: Double

    /// Makes a knot.
    public init(from: Double, to: Double) {
      self.from = from
      self.to = to
    }
  }

  /// The knots by rising marks.
  public let knots: [Knot]

  /// Makes a map.
  ///
  /// - Returns: `nil` where there is no knot, marks do not rise, what they become falls, or anything is outside 0…100.
  public init?(_ knots: [Knot]) {
    guard !knots.isEmpty, knots.allSatisfy({ (0...100).contains($0.from) }),
      knots.allSatisfy({ (0...100).contains($0.to) }),
      zip(knots, knots.dropFirst()).allSatisfy({ $0.from < $1.from && $0.to <= $1.to })
    else { return nil }
    self.knots = knots
  }

  /// What a mark becomes.
  public func callAsFunction(_ mark: Double) -> Double {
    guard let above = knots.firstIndex(where: { $0.from >= mark }) else {
      return knots[knots.count - 1].to
    }
    guard above > 0 else { return knots[0].to }
    let (low, high) = (knots[above - 1], knots[above])
    return low.to + (mark - low.from) / (high.from - low.from) * (high.to - low.to)
  }
}

/// What an interviewer rewards in answers to one question.
public struct Taste: Equatable, Sendable {
  /// How much higher or lower answers to this question are marked, in points of 100.
  public var offset: Double
  /// What counts more or less than the engine lets it count.
  public var weights: [Weight]

  /// How much one trait counts.
  public struct Weight: Equatable, Sendable {
    /// What counts.
    public var trait: Trait
    /// Points of 100 for each 1 of the trait beyond what is usual.
    public var points: Double
    /// The trait's mean over the answers that this was learned from.
    public var usual: Double

    /// Makes a weight.
    public init(trait: Trait, points: Double, usual: Double) {
      self.trait = trait
      self.points = points
      self.usual = usual
    }
  }

  /// Makes a taste.
  public init(offset: Double, weights: [Weight]) {
    self.offset = offset
    self.weights = weights
  }

  /// The same with a weight for each of a question's traits, in their order; those it does not know count nothing.
  public func aligned(to traits: [Trait]) -> Taste {
    var known: [Trait: Weight] = [:]
    for weight in weights { known[weight.trait] = weight }
    return Taste(
      offset: offset,
      weights: traits.map { known[$0] ?? Weight(trait: $0, points: 0, usual: 0) })
  }

  /// What each trait adds to the mark, in points of 100; for a taste that is aligned.
  func parts(_ traits: [Double]) -> [Double] {
    zip(weights, traits).map { $0.points * ($1 - $0.usual) }
  }
}

/// A mark on its way through a calibration, all 0…100, rounded to 0.01.
public struct CalibratedMark: Equatable, Sendable {
  /// After the scale.
  public var scaled: Double
  /// After the taste, within 0…100.
  public var tasted: Double
  /// What guards leave of it.
  public var value: Double

  /// Calibrates a mark. An answer in which nothing was said stays at 0.
  ///
  /// - Parameters:
  ///   - observation: the answer.
  ///   - scale: how people use the scale.
  ///   - taste: what they reward, aligned to the question's traits.
  ///   - liftsOffTopic: whether answers in which nothing was recognised may be raised.
  public init(
    _ observation: Observation, scale: MarkMap?, taste: Taste?, liftsOffTopic: Bool = false
  ) {
    guard observation.isAnswered else {
      (scaled, tasted, value) = (0, 0, 0)
      return
    }
    scaled = hundredth(scale.map { $0(observation.value) } ?? observation.value)
    let delta = taste.map { $0.parts(observation.traits).reduce($0.offset, +) } ?? 0
    tasted = hundredth(min(100, max(0, scaled + delta)))
    let ceiling = observation.ceiling
    value = min(tasted, liftsOffTopic ? ceiling.withoutOffTopic : ceiling.withAll)
  }
}

/// A mark rounded to 0.01.
func hundredth(_ mark: Double) -> Double { (mark * 100).rounded() / 100 }
