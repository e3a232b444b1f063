/// Which share of what is asked for an answer says.
struct Coverage {
  /// A point's credit below this is chance: words of the subject, not the point.
  static let partial = 0.3
  /// From this credit on a point is met.
  static let met = 0.7

  /// Weighted share, 0…1, rounded to 0.0001.
  var share = 0.0
  /// The same without words that only mean the same.
  var literal = 0.0
}

extension Way {
  /// The weighted share of the terms that was said, by credits of terms: with words that mean the same
  /// and without.
  @inline(__always)
  fileprivate func share(_ terms: [Matches.Match]) -> (credit: Double, literal: Double) {
    guard mass > 0 else { return (0, 0) }
    var (credit, literal) = (0.0, 0.0)
    for share in shares {
      credit += share.weight * terms[share.term].credit
      literal += share.weight * terms[share.term].literal
    }
    return (credit / mass, literal / mass)
  }
}

extension Variant {
  /// What a point earns for its credit.
  ///
  /// Points that people chose are met or missed: below ``Coverage/partial`` they earn nothing, from
  /// ``Coverage/met`` all. Points cut out of prose earn their credit.
  ///
  /// - Returns: 0…1, rounded to 0.0001.
  func earned(_ credit: Double) -> Double {
    guard !isProse else { return rounded(credit) }
    return rounded(min(1, max(0, (credit - Coverage.partial) / (Coverage.met - Coverage.partial))))
  }

  /// Coverage: what the points earn, each with the point's share. The credit of each point and the way
  /// that earned it, of equal ways the first, go to ``Matches/points``.
  func coverage(_ matches: inout Matches) -> Coverage {
    var coverage = Coverage()
    matches.points.removeAll(keepingCapacity: true)
    for point in points {
      var best = (credit: 0.0, way: 0)
      var literal = 0.0
      for (number, way) in point.ways.enumerated() {
        let share = way.share(matches.terms)
        if share.credit > best.credit { best = (share.credit, number) }
        literal = max(literal, share.literal)
      }
      coverage.share += point.share * earned(best.credit)
      coverage.literal += point.share * literal
      matches.points.append(best)
    }
    coverage.share = rounded(coverage.share)
    return coverage
  }
}
