import Scoring

/// Learns what an interviewer rewards in answers to one question: ridge regression of what the scale leaves unexplained.
///
/// Hoerl and Kennard, "Ridge regression", Technometrics 12, 1970. The strength was fixed by hand, where ten marks for a
/// question did well on four sets of graded answers; between half and twice of it the results hardly differ.
enum TasteFit {
  /// Fewer marks than this say nothing about taste.
  static let fewest = 3
  /// How strongly weights are drawn to 0.
  private static let strength = 1.5
  /// So many marks' worth the question is taken to be marked like the others.
  private static let prior = 1.0

  /// How freely a trait may count beside others.
  private static func freedom(of trait: Trait) -> Double {
    switch trait {
    case .score: 1.5
    case .length, .keyPoint: 0.7
    case .term: 0.5
    case .likeness: 1.5
    }
  }

  /// The taste; `nil` for too few marks.
  ///
  /// - Parameters:
  ///   - answers: to one question.
  ///   - traits: what there can be a taste for.
  ///   - scale: what the taste comes on top of.
  ///   - examples: answers that likeness counts with, each text once; they are kept in the taste.
  static func fit(
    _ answers: [Lessons.Answer], traits: [Trait], scale: MarkMap?, examples: [Lessons.Answer] = []
  ) -> Taste? {
    let answers = answers.filter(\.observation.isAnswered).map { $0.compared(with: examples) }
    guard answers.count >= fewest else { return nil }
    let traits = traits + examples.map { Trait.likeness($0.text) }
    let count = Double(answers.count)
    let gaps = answers.map { answer in
      let scaled = CalibratedMark(answer.observation, scale: scale, taste: nil).scaled
      return answer.human - scaled / 100
    }
    let gap = gaps.reduce(0, +)
    let usual = traits.indices.map { trait in
      answers.reduce(0) { $0 + $1.observation.traits[trait] } / count
    }
    let freedom = traits.map(freedom(of:))
    let rows = answers.map { answer in
      traits.indices.map { freedom[$0] * (answer.observation.traits[$0] - usual[$0]) }
    }
    let factors = ridge(rows, gaps.map { $0 - gap / count })
    let weights = traits.indices.map { trait in
      Taste.Weight(
        trait: traits[trait], points: 100 * freedom[trait] * factors[trait], usual: usual[trait])
    }
    return Taste(offset: 100 * gap / (count + prior), weights: weights)
  }

  /// The answers that likeness can count with, each text once.
  static func examples(_ answers: [Lessons.Answer]) -> [Lessons.Answer] {
    var seen: Set<String> = []
    return answers.filter { $0.observation.isAnswered && seen.insert($0.text).inserted }
  }

  /// One factor for each column, `(ZᵀZ + λ)⁻¹Zᵀr`.
  private static func ridge(_ rows: [[Double]], _ right: [Double]) -> [Double] {
    let columns = rows.first?.indices ?? 0..<0
    func products(_ a: [[Double]]) -> [[Double]] {
      a.indices.map { i in
        a.indices.map { j in
          j > i ? 0 : zip(a[i], a[j]).reduce(i == j ? strength : 0) { $0 + $1.0 * $1.1 }
        }
      }
    }
    func sums(_ factors: [Double]) -> [Double] {
      columns.map { column in
        rows.indices.reduce(0) { $0 + factors[$1] * rows[$1][column] }
      }
    }
    // The same is `Zᵀ(ZZᵀ + λ)⁻¹r`, which is quicker for few answers.
    if rows.count <= columns.count {
      var system = products(rows)
      return sums(solved(&system, right))
    }
    var system = products(columns.map { column in rows.map { $0[column] } })
    return solved(&system, sums(right))
  }

  /// Solves a symmetric, positive definite system, of which the lower half is given, by Cholesky's decomposition in place.
  private static func solved(_ a: inout [[Double]], _ right: [Double]) -> [Double] {
    var x = right
    for i in a.indices {
      for j in 0...i {
        var sum = a[i][j]
        for k in 0..<j { sum -= a[i][k] * a[j][k] }
        a[i][j] = i == j ? sum.squareRoot() : sum / a[j][j]
      }
      for k in 0..<i { x[i] -= a[i][k] * x[k] }
      x[i] /= a[i][i]
    }
    for i in a.indices.reversed() {
      for k in a.indices where k > i { x[i] -= a[k][i] * x[k] }
      x[i] /= a[i][i]
    }
    return x
  }
}

extension Lessons.Answer {
  /// The same with its likeness to others as further traits.
  func compared(with examples: [Lessons.Answer]) -> Lessons.Answer {
    var answer = self
    answer.observation.traits += examples.map {
      likeness(observation.words, $0.observation.words)
    }
    return answer
  }
}
