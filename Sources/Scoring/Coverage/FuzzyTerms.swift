/// The terms of a rubric, made ready for finding those that a word looks like.
struct FuzzyTerms: Sendable {
  /// How each term is spelled.
  let outlines: [Outline]
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
  ///
  /// - Parameter form: its normalised form.
  func mayResemble(_ form: ArraySlice<UInt8>) -> Bool {
    guard Outline.isComparable(form) else { return false }
    let isShort = form.count <= Fuzzy.Spelling.longestShort
    let pairs = Outline.pairs(of: form)
    // Few words come so far that the rest of their outline is needed.
    var outline: Outline?
    for group in short.indices {
      // How many bits each term shares, counted for 64 terms at once up to three.
      var (one, two, three): (UInt64, UInt64, UInt64) = (0, 0, 0)
      var rest = pairs
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
        let word = outline ?? Outline(form)
        outline = word
        if word.mayResemble(outlines[index]) { return true }
      }
    }
    return false
  }
}
