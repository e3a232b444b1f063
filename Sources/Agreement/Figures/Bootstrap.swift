import Reports

/// Where figures would lie with other questions of the same kind.
///
/// Questions are drawn with replacement, all answers of a question together: answers to one question are alike, so
/// drawing single answers would promise too much. The interval is that of the middle 95 % of the draws: Efron and
/// Tibshirani, "An Introduction to the Bootstrap", 1993, chapter 13.
public struct Bootstrap: Sendable {
  /// How often questions are drawn.
  public var draws: Int
  /// What is drawn by; the same seed draws the same.
  public var seed: UInt64

  /// Makes a bootstrap.
  public init(draws: Int, seed: UInt64) {
    self.draws = draws
    self.seed = seed
  }

  /// The 95 % interval of each figure, in the order of ``Figures/kinds``.
  ///
  /// - Returns: `nil` for a figure that most draws do not have, and where there are fewer than two questions.
  public func intervals(_ tabulation: Tabulation) -> [ClosedRange<Double>?] {
    let count = tabulation.questions.count
    guard count > 1, draws > 0 else { return Figures.kinds.map { _ in nil } }
    var random = SeededGenerator(seed: seed)
    var drawn = [[Double]](repeating: [], count: Figures.kinds.count)
    for _ in 0..<draws {
      var times = [Double](repeating: 0, count: count)
      for _ in 0..<count { times[random.below(count)] += 1 }
      let figures = tabulation.figures(times)
      for (place, kind) in Figures.kinds.enumerated() {
        if let value = kind.path(figures) { drawn[place].append(value) }
      }
    }
    return drawn.map { values in
      guard values.count * 2 > draws else { return nil }
      let sorted = values.sorted()
      return quantile(0.025, of: sorted)...quantile(0.975, of: sorted)
    }
  }

  /// Between the two nearest of the sorted values.
  private func quantile(_ share: Double, of sorted: [Double]) -> Double {
    let place = share * Double(sorted.count - 1)
    let below = Int(place)
    let above = min(below + 1, sorted.count - 1)
    return sorted[below] + (place - Double(below)) * (sorted[above] - sorted[below])
  }
}
