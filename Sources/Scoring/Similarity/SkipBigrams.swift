/// Pairs of content words that stand near each other in the same order, ROUGE-S with a limited gap
/// (Lin 2004).
struct SkipBigrams: Sendable {
  /// How far apart the words of a pair may stand.
  private static let gap = 4

  private let pairs: CountTable
  /// Whether a stem stands in any pair, by its number.
  private let isPaired: [Bool]

  /// Counts the pairs of a text.
  ///
  /// - Parameters:
  ///   - content: numbers of the stems of its content words, in order.
  ///   - count: all numbers are below.
  init(_ content: [Int32], count: Int) {
    var isPaired = Array(repeating: false, count: count)
    var keys: [UInt64] = []
    for first in content.indices {
      for second in content[(first + 1)...].prefix(Self.gap) {
        keys.append(Self.key(content[first], second))
        isPaired[Int(content[first])] = true
        isPaired[Int(second)] = true
      }
    }
    pairs = CountTable(keys)
    self.isPaired = isPaired
  }

  private static func key(_ first: Int32, _ second: Int32) -> UInt64 {
    (UInt64(first) << 32 | UInt64(second)) &+ 1
  }

  /// Share of the pairs that another text has, 0…1; `nil` where there are none.
  ///
  /// - Parameters:
  ///   - content: numbers of the stems of its content words, in order, -1 for one without.
  ///   - shared: memory that is used again.
  func recall(of content: [Int32], _ shared: inout CountTable.Shared) -> Double? {
    guard pairs.total > 0 else { return nil }
    shared.start(pairs)
    for first in content.indices where has(content[first]) {
      for second in (first + 1)..<min(first + 1 + Self.gap, content.count)
      where has(content[second]) {
        shared.see(Self.key(content[first], content[second]), in: pairs)
      }
    }
    return Double(shared.count) / Double(pairs.total)
  }

  @inline(__always)
  private func has(_ stem: Int32) -> Bool { stem >= 0 && isPaired[Int(stem)] }
}
