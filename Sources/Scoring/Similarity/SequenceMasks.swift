/// The places of each stem as bits, for the longest common subsequence of words (ROUGE-L) by the
/// bit-parallel method of Hyyrö 2004.
struct SequenceMasks: Sendable {
  private let length: Int
  private let words: Int
  /// Where a stem's masks begin, by its number; -1 where it does not stand in the sequence.
  private let rows: [Int32]
  private let masks: [UInt64]

  /// Compiles a sequence.
  ///
  /// - Parameters:
  ///   - stems: numbers of stems.
  ///   - count: all numbers are below.
  init(_ stems: [Int32], count: Int) {
    length = stems.count
    words = (stems.count + 63) / 64
    var rows = Array(repeating: Int32(-1), count: count)
    var masks: [UInt64] = []
    for (place, stem) in stems.enumerated() {
      if rows[Int(stem)] < 0 {
        rows[Int(stem)] = Int32(truncatingIfNeeded: masks.count)
        masks += Array(repeating: 0, count: words)
      }
      masks[Int(rows[Int(stem)]) + place / 64] |= 1 << UInt64(place % 64)
    }
    self.rows = rows
    self.masks = masks
  }

  /// Whether a stem stands in the sequence.
  @inline(__always)
  func has(_ stem: Int32) -> Bool { stem >= 0 && rows[Int(stem)] >= 0 }

  /// Length of the longest common subsequence with another sequence.
  ///
  /// - Parameters:
  ///   - stems: numbers of stems, -1 for one without.
  ///   - state: memory that is used again.
  func commonLength(with stems: [Int32], _ state: inout [UInt64]) -> Int {
    if words == 1 { return commonLengthInOneWord(stems) }
    state.reset(.max, count: words)
    for index in stems.indices where has(stems[index]) {
      let row = Int(rows[Int(stems[index])])
      var carry: UInt64 = 0
      for word in 0..<words {
        let matched = state[word] & masks[row + word]
        let (partial, overflow1) = state[word].addingReportingOverflow(matched)
        let (sum, overflow2) = partial.addingReportingOverflow(carry)
        carry = overflow1 || overflow2 ? 1 : 0
        state[word] = sum | (state[word] & ~matched)
      }
    }
    var unmatched = 0
    for word in 0..<words { unmatched += (state[word] & used(word)).nonzeroBitCount }
    return length - unmatched
  }

  private func commonLengthInOneWord(_ stems: [Int32]) -> Int {
    var state = UInt64.max
    for index in stems.indices where has(stems[index]) {
      let matched = state & masks[Int(rows[Int(stems[index])])]
      state = (state &+ matched) | (state & ~matched)
    }
    return length - (state & used(0)).nonzeroBitCount
  }

  private func used(_ word: Int) -> UInt64 {
    let bits = min(64, length - word * 64)
    return bits == 64 ? .max : 1 << UInt64(bits) - 1
  }

  /// Share of the sequence that another one has in the same order, 0…1.
  func recall(of stems: [Int32], _ state: inout [UInt64]) -> Double {
    length == 0 ? 0 : Double(commonLength(with: stems, &state)) / Double(length)
  }
}
