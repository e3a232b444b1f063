import Scoring

/// Learns how people use the scale: a straight line from the engine's marks to theirs, cut at 0 and 100.
///
/// Least squares, drawn to the engine's own scale as long as there are few marks. Isotonic regression instead, or half of
/// each, did no better on questions left out of four sets of graded answers.
enum ScaleFit {
  /// So many marks' worth the engine's own scale counts.
  private static let prior = 30.0
  /// What is taken for the variance of the engine's marks in that.
  private static let priorVariance = 0.08

  /// The map; `nil` for no answers.
  static func fit(_ answers: [Lessons.Answer]) -> MarkMap? {
    let pairs = answers.filter(\.observation.isAnswered)
      .map { (engine: $0.observation.value / 100, human: $0.human) }
    guard !pairs.isEmpty else { return nil }
    let count = Double(pairs.count)
    let middle = pairs.reduce(0) { $0 + $1.engine } / count
    let gap = pairs.reduce(0) { $0 + $1.human - $1.engine }
    var (joint, variance) = (0.0, 0.0)
    for pair in pairs {
      joint += (pair.engine - middle) * (pair.human - pair.engine - gap / count)
      variance += (pair.engine - middle) * (pair.engine - middle)
    }
    let slope = max(0, 1 + joint / (variance + prior * priorVariance))
    let start = middle + gap / (count + prior) - slope * middle
    // Where the line leaves the scale.
    let cuts = slope > 0 ? [-start / slope, (1 - start) / slope] : []
    var engine = [0.0]
    for cut in cuts.map({ rounded(100 * $0) }).sorted()
    where cut > engine[engine.count - 1] && cut < 100 {
      engine.append(cut)
    }
    engine.append(100)
    let knots = engine.map { mark in
      MarkMap.Knot(from: mark, to: rounded(min(100, max(0, 100 * start + slope * mark))))
    }
    return MarkMap(knots)
  }

  private static func rounded(_ mark: Double) -> Double { (mark * 100).rounded() / 100 }
}
