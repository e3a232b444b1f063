/// Which share of what is asked for an answer says.
struct Coverage {
  /// A point's credit below this is chance: words of the subject, not the point.
  static let partial = 0.3
  /// From this credit on a point is met.
  static let met = 0.7

  /// Weighted share, 0…1.
  var share = 0.0
  /// The same without words that only mean the same.
  var literal = 0.0

  /// The share of one way to say a point, by credits of terms.
  static func share(
    of way: Way, _ matches: Matches, _ credit: KeyPath<Matches.Match, Double>
  ) -> Double {
    guard way.mass > 0 else { return 0 }
    var sum = 0.0
    for share in way.shares { sum += share.weight * matches.terms[share.term][keyPath: credit] }
    return sum / way.mass
  }
}

extension Variant {
  /// The credit of a point and the way that earned it; of equal ways the first.
  func best(_ point: CompiledPoint, _ matches: Matches) -> (credit: Double, way: Int) {
    var best = (credit: 0.0, way: 0)
    for (index, way) in point.ways.enumerated() {
      let credit = Coverage.share(of: way, matches, \.credit)
      if credit > best.credit { best = (credit, index) }
    }
    return best
  }

  /// What a point earns for its credit.
  ///
  /// Points that people chose are met or missed: below ``Coverage/partial`` they earn nothing, from
  /// ``Coverage/met`` all. Points cut out of prose earn their credit.
  func earned(_ credit: Double) -> Double {
    guard !isProse else { return credit }
    return min(1, max(0, (credit - Coverage.partial) / (Coverage.met - Coverage.partial)))
  }

  /// Coverage: what the points earn, each with the point's share.
  func coverage(_ matches: Matches) -> Coverage {
    var coverage = Coverage()
    for point in points {
      coverage.share += point.share * earned(best(point, matches).credit)
      let literal = point.ways.map { Coverage.share(of: $0, matches, \.literal) }.max() ?? 0
      coverage.literal += point.share * literal
    }
    return coverage
  }
}
