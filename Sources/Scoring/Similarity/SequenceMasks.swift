/// The places of each stem as bits, for the longest common subsequence of words (ROUGE-L) by the
/// bit-parallel method of Hyyrö 2004.
struct SequenceMasks: Sendable {
  private let length: Int
  private let words: Int
  /// Where a stem's masks begin, by its number and one more; 0 where it does not stand in the sequence.
  private let rows: [Int32]
  /// The first row is of no stem.
  private let masks: [UInt64]

  /// Compiles a sequence.
  ///
  /// - Parameters:
  ///   - stems: numbers of stems.
  ///   - count: all numbers are below.
  init(_ stems: [Int32], count: Int) {
    length = stems.count
    words = max(1, (stems.count + 63) / 64)
    var rows = Array(repeating: Int32(0), count: count + 1)
    var masks = Array(repeating: UInt64(0), count: words)
    for (place, stem) in stems.enumerated() {
      if rows[Int(stem) + 1] == 0 {
        rows[Int(stem) + 1] = Int32(truncatingIfNeeded: masks.count)
        masks += Array(repeating: 0, count: words)
      }
      masks[Int(rows[Int(stem) + 1]) + place / 64] |= 1 << UInt64(place % 64)
    }
    self.rows = rows
    self.masks = masks
  }

  /// The longest run of stems that all stand in the sequence, in whatever order.
  func longestKnownRun(of stems: Span<Int32>) -> Int {
    let rows = rows.span
    var run = 0
    var longest = 0
    for index in stems.indices {
      run = rows[Int(stems[index]) &+ 1] > 0 ? run &+ 1 : 0
      longest = max(longest, run)
    }
    return longest
  }

  /// Length of the longest common subsequence with another sequence.
  ///
  /// - Parameters:
  ///   - stems: numbers of stems, -1 for one without.
  ///   - number: so many of them are looked at.
  ///   - state: memory that is used again.
  func commonLength(with stems: [Int32], first number: Int, _ state: inout [UInt64]) -> Int {
    let stems = stems.span.extracting(first: number)
    return words == 1 ? commonLengthInOneWord(stems) : commonLengthInWords(stems, &state)
  }

  private func commonLengthInOneWord(_ stems: Span<Int32>) -> Int {
    let rows = rows.span
    let masks = masks.span
    var state = UInt64.max
    for index in stems.indices {
      // A stem that does not stand here changes nothing.
      let matched = state & masks[Int(rows[Int(stems[index]) &+ 1])]
      state = (state &+ matched) | (state & ~matched)
    }
    return length - (state & used(0)).nonzeroBitCount
  }

  private func commonLengthInWords(_ stems: Span<Int32>, _ state: inout [UInt64]) -> Int {
    state.reset(.max, count: words)
    let rows = rows.span
    let masks = masks.span
    var state = state.mutableSpan
    for index in stems.indices {
      let row = Int(rows[Int(stems[index]) &+ 1])
      guard row > 0 else { continue }
      var carry: UInt64 = 0
      for word in state.indices {
        let before = state[word]
        let matched = before & masks[row &+ word]
        let (partial, overflow1) = before.addingReportingOverflow(matched)
        let (sum, overflow2) = partial.addingReportingOverflow(carry)
        carry = overflow1 || overflow2 ? 1 : 0
        state[word] = sum | (before & ~matched)
      }
    }
    var unmatched = 0
    for word in state.indices { unmatched += (state[word] & used(word)).nonzeroBitCount }
    return length - unmatched
  }

  private func used(_ word: Int) -> UInt64 {
    let bits = min(64, length - word * 64)
    return bits == 64 ? .max : 1 << UInt64(bits) - 1
  }

  /// Share of the sequence that another one has in the same order, 0…1.
  func recall(of stems: [Int32], first number: Int, _ state: inout [UInt64]) -> Double {
    length == 0 ? 0 : Double(commonLength(with: stems, first: number, &state)) / Double(length)
  }
}
