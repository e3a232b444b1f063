/// Fewest marks that an interval is given for: below, it would span nearly the whole scale.
let fewestForInterval = 5

/// The 95 % confidence interval of a mean: `mean ± t · s / √n`, kept within 0…100.
///
/// `s` is the sample's standard deviation (divided by `n − 1`), `t` Student's quantile at `n − 1` degrees
/// of freedom. It asks how far the mean would move with other questions of the same kind, so only answered
/// ones belong in it.
///
/// - Parameters:
///   - count: how many marks, `n`.
///   - sum: their sum, each 0…100.
///   - sumOfSquares: the sum of their squares.
/// - Returns: `nil` for fewer than five marks.
func confidenceInterval(count: Int, sum: Double, sumOfSquares: Double) -> ClosedRange<Double>? {
  guard count >= fewestForInterval else { return nil }
  let mean = sum / Double(count)
  let variance = max(0, sumOfSquares - sum * mean) / Double(count - 1)
  let half = studentQuantile(count - 1) * (variance / Double(count)).squareRoot()
  return max(0, mean - half)...min(100, mean + half)
}

/// The 97.5 % quantile of Student's t distribution.
///
/// Expansion in the normal quantile: Abramowitz and Stegun, Handbook of Mathematical Functions, 26.7.5;
/// off by less than 0.001 from four degrees of freedom.
func studentQuantile(_ degreesOfFreedom: Int) -> Double {
  let x = 1.959_963_984_540_054
  let x2 = x * x
  let terms = [
    x * (x2 + 1) / 4,
    x * ((5 * x2 + 16) * x2 + 3) / 96,
    x * (((3 * x2 + 19) * x2 + 17) * x2 - 15) / 384,
    x * ((((79 * x2 + 776) * x2 + 1482) * x2 - 1920) * x2 - 945) / 92_160,
  ]
  let n = Double(degreesOfFreedom)
  return x + terms.reversed().reduce(0) { ($0 + $1) / n }
}
