/// Sums of pairs of numbers, from which their correlation and their distance follow.
public struct PairSums: Equatable, Sendable {
  private(set) var count = 0.0
  private var x = 0.0
  private var y = 0.0
  private var xx = 0.0
  private var yy = 0.0
  private var xy = 0.0

  /// Variances below this are rounding errors.
  private static let noVariance = 1e-12

  /// No pairs.
  public init() {}

  /// Takes in a pair.
  ///
  /// - Parameter weight: how often it counts.
  public mutating func add(_ a: Double, _ b: Double, weight: Double = 1) {
    count += weight
    x += weight * a
    y += weight * b
    xx += weight * a * a
    yy += weight * b * b
    xy += weight * a * b
  }

  /// Takes in other sums.
  mutating func add(_ other: PairSums, weight: Double) {
    count += weight * other.count
    x += weight * other.x
    y += weight * other.y
    xx += weight * other.xx
    yy += weight * other.yy
    xy += weight * other.xy
  }

  private var varianceOfX: Double { xx - x * x / count }
  private var varianceOfY: Double { yy - y * y / count }

  /// Whether the first or the second numbers vary at all.
  var variesInX: Bool { count > 1 && varianceOfX > Self.noVariance * count }
  var variesInY: Bool { count > 1 && varianceOfY > Self.noVariance * count }

  /// Pearson's correlation, -1…1; `nil` where one side does not vary.
  public var correlation: Double? {
    guard variesInX, variesInY else { return nil }
    return (xy - x * y / count) / (varianceOfX * varianceOfY).squareRoot()
  }

  /// The root of the mean squared difference; `nil` for no pairs.
  public var rootMeanSquare: Double? {
    count > 0 ? (max(0, xx - 2 * xy + yy) / count).squareRoot() : nil
  }

  /// The mean of the first numbers less that of the second; `nil` for no pairs.
  public var difference: Double? { count > 0 ? (x - y) / count : nil }
}
