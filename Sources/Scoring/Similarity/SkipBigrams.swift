/// Pairs of content words that stand near each other in the same order, ROUGE-S with a limited gap
/// (Lin 2004).
struct SkipBigrams: Sendable {
  /// How far apart the words of a pair may stand.
  private static let gap = 4

  private let pairs: CountTable
  /// Whether a stem stands in any pair, by its number and one more.
  private let isPaired: [Bool]

  /// Counts the pairs of a text.
  ///
  /// - Parameters:
  ///   - content: numbers of the stems of its content words, in order.
  ///   - count: all numbers are below.
  init(_ content: [Int32], count: Int) {
    var isPaired = Array(repeating: false, count: count + 1)
    var keys: [UInt64] = []
    for first in content.indices {
      for second in content[(first + 1)...].prefix(Self.gap) {
        keys.append(Self.key(content[first], second))
        isPaired[Int(content[first]) + 1] = true
        isPaired[Int(second) + 1] = true
      }
    }
    pairs = CountTable(keys)
    self.isPaired = isPaired
  }

  private static func key(_ first: Int32, _ second: Int32) -> UInt64 {
    (UInt64(first) << 32 | UInt64(second)) &+ 1
  }

  /// Memory that is used again for every answer.
  struct Scratch {
    /// Which of the content words stand in any pair.
    fileprivate var paired: [Int32] = []
    fileprivate var keys: [UInt64] = []
    fileprivate var left: [UInt16] = []
  }

  /// Share of the pairs that another text has, 0…1; `nil` where there are none.
  ///
  /// - Parameters:
  ///   - content: numbers of the stems of its content words, in order, -1 for one without.
  ///   - scratch: memory that is used again.
  func recall(of content: [Int32], _ scratch: inout Scratch) -> Double? {
    guard pairs.total > 0 else { return nil }
    scratch.paired.resize(to: content.count, with: 0)
    let count = findPaired(in: content.span, &scratch.paired)
    Self.findPairs(content, scratch.paired, count, &scratch.keys)
    return Double(pairs.count(scratch.keys, &scratch.left)) / Double(pairs.total)
  }

  private static func findPairs(
    _ content: [Int32], _ paired: [Int32], _ count: Int, _ keys: inout [UInt64]
  ) {
    let content = content.span
    let paired = paired.span
    keys.removeAll(keepingCapacity: true)
    for first in 0..<max(0, count - 1) {
      let start = Int(paired[first])
      var next = first &+ 1
      while next < count, Int(paired[next]) &- start <= gap {
        keys.append(key(content[start], content[Int(paired[next])]))
        next &+= 1
      }
    }
  }

  /// - Returns: how many words stand in any pair.
  private func findPaired(in content: Span<Int32>, _ paired: inout [Int32]) -> Int {
    let isPaired = isPaired.span
    var paired = paired.mutableSpan
    var count = 0
    for index in content.indices {
      paired[count] = Int32(truncatingIfNeeded: index)
      count &+= isPaired[Int(content[index]) &+ 1] ? 1 : 0
    }
    return count
  }
}
