/// Pairs of content words that stand near each other in the same order, ROUGE-S with a limited gap
/// (Lin 2004).
struct SkipBigrams: Sendable {
  /// How far apart the words of a pair may stand.
  private static let gap = 4

  private let pairs: CountTable
  /// Whether a stem stands in any pair, by its number.
  private let isPaired: [Bool]
  /// Which second stems a first one may have, as bits, several to a bit and a place: exact in its noes.
  private let seconds: [UInt64]

  private static let places = 64

  /// Counts the pairs of a text.
  ///
  /// - Parameters:
  ///   - content: numbers of the stems of its content words, in order.
  ///   - count: all numbers are below.
  init(_ content: [Int32], count: Int) {
    var isPaired = Array(repeating: false, count: count)
    var keys: [UInt64] = []
    var seconds = Array(repeating: UInt64(0), count: Self.places)
    for first in content.indices {
      for second in content[(first + 1)...].prefix(Self.gap) {
        keys.append(Self.key(content[first], second))
        seconds[Int(content[first]) % Self.places] |= Self.bit(second)
        isPaired[Int(content[first])] = true
        isPaired[Int(second)] = true
      }
    }
    pairs = CountTable(keys)
    self.isPaired = isPaired
    self.seconds = seconds
  }

  @inline(__always)
  private static func bit(_ stem: Int32) -> UInt64 { 1 &<< UInt64(truncatingIfNeeded: stem) }

  private static func key(_ first: Int32, _ second: Int32) -> UInt64 {
    (UInt64(first) << 32 | UInt64(second)) &+ 1
  }

  /// Memory that is used again for every answer.
  struct Scratch {
    /// Which of the content words stand in any pair.
    fileprivate var paired: [StemSequence.Content] = []
    fileprivate var keys: [UInt64] = []
    fileprivate var left: [UInt16] = []
  }

  /// Share of the pairs that another text has, 0…1; `nil` where there are none.
  ///
  /// - Parameters:
  ///   - content: its content words that have a number, in order.
  ///   - scratch: memory that is used again.
  func recall(of content: Span<StemSequence.Content>, _ scratch: inout Scratch) -> Double? {
    guard pairs.total > 0 else { return nil }
    scratch.paired.makeRoom(for: content.count, with: StemSequence.Content(stem: 0, place: 0))
    let count = findPaired(in: content, &scratch.paired)
    scratch.keys.makeRoom(for: count * Self.gap, with: 0)
    let near = findPairs(scratch.paired, count, &scratch.keys)
    let shared = pairs.count(scratch.keys, first: near, &scratch.left)
    return Double(shared) / Double(pairs.total)
  }

  /// - Returns: how many words stand in any pair.
  private func findPaired(
    in content: Span<StemSequence.Content>, _ paired: inout [StemSequence.Content]
  ) -> Int {
    let isPaired = isPaired.span
    var paired = paired.mutableSpan
    var count = 0
    for index in content.indices {
      let word = content[index]
      paired[count] = word
      count &+= isPaired[Int(word.stem)] ? 1 : 0
    }
    return count
  }

  /// - Returns: how many pairs stand near enough, without most that are none of the text.
  private func findPairs(
    _ paired: [StemSequence.Content], _ count: Int, _ keys: inout [UInt64]
  ) -> Int {
    let paired = paired.span
    let seconds = seconds.span
    var keys = keys.mutableSpan
    var near = 0
    for first in 0..<max(0, count - 1) {
      let start = paired[first]
      let wanted = seconds[Int(start.stem) % Self.places]
      var next = first &+ 1
      while next < count, Int(paired[next].place &- start.place) <= Self.gap {
        let second = paired[next].stem
        keys[near] = Self.key(start.stem, second)
        near &+= wanted & Self.bit(second) != 0 ? 1 : 0
        next &+= 1
      }
    }
    return near
  }
}
