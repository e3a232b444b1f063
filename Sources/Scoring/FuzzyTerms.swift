/// The terms of a rubric, made ready for finding those that a word looks like.
struct FuzzyTerms: Sendable {
  private let outlines: [Outline]
  /// For each bit of ``Outline/pairs`` the terms that have it, 64 to a number.
  private let holders: [UInt64]
  /// The short terms, of which less must be shared.
  private let short: [UInt64]

  /// Takes in terms, by index.
  init(_ terms: [Term]) {
    outlines = terms.map(\.spelling.outline)
    let groups = (terms.count + 63) / 64
    var holders = Array(repeating: UInt64(0), count: groups * 64)
    var short = Array(repeating: UInt64(0), count: groups)
    for (index, outline) in outlines.enumerated() where outline.isComparable {
      let bit: UInt64 = 1 << UInt64(index & 63)
      for pair in 0..<64 where outline.pairs >> UInt64(pair) & 1 == 1 {
        holders[(index >> 6) * 64 + pair] |= bit
      }
      if outline.length <= Fuzzy.Spelling.longestShort { short[index >> 6] |= bit }
    }
    self.holders = holders
    self.short = short
  }

  /// Whether a word may look like any term; exact in its noes.
  @inline(__always)
  func mayResemble(_ word: borrowing Outline) -> Bool {
    guard word.isComparable else { return false }
    let isShort = word.length <= Fuzzy.Spelling.longestShort
    for group in short.indices {
      // How many bits each term shares, counted for 64 terms at once up to three.
      var (one, two, three): (UInt64, UInt64, UInt64) = (0, 0, 0)
      var rest = word.pairs
      while rest != 0 {
        let holding = holders[group &* 64 &+ rest.trailingZeroBitCount]
        rest &= rest &- 1
        three |= two & holding
        two |= one & holding
        one |= holding
      }
      var candidates = three | two & (isShort ? .max : short[group])
      while candidates != 0 {
        let index = group &* 64 &+ candidates.trailingZeroBitCount
        candidates &= candidates &- 1
        if word.mayResemble(outlines[index]) { return true }
      }
    }
    return false
  }
}

/// What words earn by looking like terms, remembered per rubric and word: bounded, later words
/// take the place of earlier ones.
struct FuzzyCache {
  private static let places = 1 << 14
  private static let mostCredits = 1 << 15

  private struct Entry {
    var key: UInt64 = 0
    var start: Int32 = 0
    var end: Int32 = 0
  }

  private var entries = Array(repeating: Entry(), count: places)
  /// What the entries point to.
  private(set) var credits: [Credit] = []

  /// The credits of a word as a part of ``credits``, worked out where they are not known.
  ///
  /// - Parameters:
  ///   - form: the word's key.
  ///   - variant: the key of what it is compared with.
  ///   - work: appends the credits.
  @inline(__always)
  mutating func credits(
    of form: UInt64, in variant: UInt64, _ work: (inout [Credit]) -> Void
  ) -> Range<Int> {
    let key = Keys.pair(variant, form)
    let place = Int(truncatingIfNeeded: Keys.mixed(key)) & (Self.places - 1)
    if entries[place].key != key {
      if credits.count > Self.mostCredits {
        credits.removeAll(keepingCapacity: true)
        entries = Array(repeating: Entry(), count: Self.places)
      }
      let start = credits.count
      work(&credits)
      entries[place] = Entry(
        key: key, start: Int32(truncatingIfNeeded: start),
        end: Int32(truncatingIfNeeded: credits.count))
    }
    return Int(entries[place].start)..<Int(entries[place].end)
  }
}
