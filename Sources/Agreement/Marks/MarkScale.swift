/// The scale on which people marked.
public struct MarkScale: Equatable, Sendable {
  /// The lowest mark.
  public let low: Double
  /// The highest mark.
  public let high: Double

  /// 0 to 100.
  public static let hundred = MarkScale(low: 0, high: 100)

  private init(low: Double, high: Double) {
    (self.low, self.high) = (low, high)
  }

  /// Reads a scale such as `0-5`.
  ///
  /// - Returns: `nil` where the text is not two numbers of which the second is the greater.
  public init?(_ text: String) {
    let ends = text.split(separator: "-", omittingEmptySubsequences: false).map { Double($0) }
    guard ends.count == 2, let low = ends[0], let high = ends[1], low < high, low.isFinite,
      high.isFinite
    else { return nil }
    self.init(low: low, high: high)
  }

  /// A mark as a share of the scale, 0…1.
  ///
  /// - Parameter text: a number with a point.
  /// - Returns: `nil` where it is no number, or outside the scale.
  public func share(_ text: String) -> Double? {
    guard let mark = Double(text), mark >= low, mark <= high else { return nil }
    return (mark - low) / (high - low)
  }
}

extension MarkScale: CustomStringConvertible {
  /// As it is read: `0-5`.
  public var description: String { "\(short(low))-\(short(high))" }

  private func short(_ value: Double) -> String {
    value == value.rounded() && abs(value) < 1e15 ? String(Int(value)) : "\(value)"
  }
}
