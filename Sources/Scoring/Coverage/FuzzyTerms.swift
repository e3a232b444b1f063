/// The terms of a rubric, made ready for finding those that a word may look like.
///
/// What looks alike shares runs of three letters (see ``Fuzzy/Spelling/sharedRuns``; a shared beginning of five
/// letters has four), or is so few edits apart as are forgiven: each of them changes the set of letters by two
/// at most.
struct FuzzyTerms: Sendable {
  private struct Letters: Sendable {
    /// The letters as bits, several to a bit.
    var set: UInt32
    var count: Int32
  }

  private static let runPlaces = 512
  private static let letterPlaces = 32

  private let outlines: [Outline]
  private let letters: [Letters]
  /// For each place of a run of three letters the terms that have such a run, 64 terms to a number.
  private let holders: [UInt64]
  /// The same for each place of a first letter.
  private let starts: [UInt64]

  /// Takes in terms, by index.
  init(_ terms: [Term]) {
    outlines = terms.map(\.spelling.outline)
    let groups = (terms.count + 63) / 64
    var holders = Array(repeating: UInt64(0), count: groups * Self.runPlaces)
    var starts = Array(repeating: UInt64(0), count: groups * Self.letterPlaces)
    letters = terms.map { term in
      let set = term.spelling.letters.reduce(UInt32(0)) { $0 | 1 << UInt32($1 & 31) }
      return Letters(set: set, count: Int32(truncatingIfNeeded: term.spelling.letters.count))
    }
    for (index, term) in terms.enumerated() where term.spelling.isComparable {
      let bit: UInt64 = 1 << UInt64(index & 63)
      let letters = term.spelling.letters
      starts[(index >> 6) * Self.letterPlaces + Int((letters.first ?? 0) & 31)] |= bit
      let joined = [UInt8(ascii: " ")] + letters + [UInt8(ascii: " ")]
      for start in joined.indices.dropLast(2) {
        let run = joined[start..<start + 3].reversed().reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
        holders[(index >> 6) * Self.runPlaces + Self.place(ofRun: run)] |= bit
      }
    }
    self.holders = holders
    self.starts = starts
  }

  /// Where a run of three letters is counted, the first one lowest.
  @inline(__always)
  private static func place(ofRun run: UInt32) -> Int { Int((run &* 0x9E37_79B1) &>> 23) }

  /// Whether a word may look like any term; exact in its noes.
  ///
  /// - Parameters:
  ///   - word: the word, long enough to be compared letter by letter.
  ///   - forms: its normalised form with a space before and behind it, and more bytes.
  @inline(__always)
  func mayResemble(_ word: Word, _ forms: Span<UInt8>) -> Bool {
    if word.count == .max { return true }
    var group = 0
    while group &* 64 < outlines.count {
      if candidates(group, word, forms) != 0 { return true }
      group &+= 1
    }
    return false
  }

  /// The terms of a group that a word may look like, as bits.
  @inline(__always)
  private func candidates(_ group: Int, _ word: Word, _ forms: Span<UInt8>) -> UInt64 {
    let forms = forms.bytes
    let count = Int(word.count)
    let before = Int(word.formStart) &- 1
    let held = holders.span.extracting(group &* Self.runPlaces..<(group &+ 1) &* Self.runPlaces)
    // The terms that share so many runs.
    var (one, two, three, four): (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)
    var set: UInt32 = 0
    // Twelve letters at a time, with the ones before and behind them.
    for part in stride(from: 0, to: count, by: 12) {
      var rest = forms.unsafeLoadUnaligned(fromByteOffset: before &+ part, as: UInt128.self)
      for _ in part..<min(count, part &+ 12) {
        let run = UInt32(truncatingIfNeeded: rest)
        let holding = held[Self.place(ofRun: run & 0xFF_FFFF)]
        four |= three & holding
        three |= two & holding
        two |= one & holding
        one |= holding
        set |= 1 &<< (run &>> 8)
        rest &>>= 8
      }
    }
    let needed = word.sharedRuns
    var found = needed < 3 ? (needed < 2 ? one : two) : (needed < 4 ? three : four)
    let start = forms.unsafeLoadUnaligned(fromByteOffset: before &+ 1, as: UInt16.self)
    let starts = starts.span
    var alike = starts[group &* Self.letterPlaces &+ Int(start & 31)]
    alike |= starts[group &* Self.letterPlaces &+ Int(start &>> 8 & 31)]
    alike &= ~found
    while alike != 0 {
      let bit = alike & (0 &- alike)
      let term = letters[group &* 64 &+ alike.trailingZeroBitCount]
      alike ^= bit
      let limit = Fuzzy.forgivenEdits(max(count, Int(term.count)))
      if abs(count &- Int(term.count)) <= limit, (set ^ term.set).nonzeroBitCount <= 2 &* limit {
        found |= bit
      }
    }
    return found
  }

  /// Finds the terms that a word may look like; exact in its noes.
  ///
  /// - Parameters:
  ///   - word: the word.
  ///   - outline: how it looks.
  ///   - forms: as above.
  ///   - look: takes the index of a term, in ascending order.
  func forEachResembling(
    _ word: Word, _ outline: Outline, _ forms: Span<UInt8>, _ look: (Int) -> Void
  ) {
    guard outline.isComparable else { return }
    var first = 0
    while first < outlines.count {
      var found =
        word.count == .max ? UInt64.max : candidates(first / 64, word, forms)
      while found != 0, first + found.trailingZeroBitCount < outlines.count {
        let index = first + found.trailingZeroBitCount
        found &= found - 1
        if outlines[index].isComparable, outline.mayResemble(outlines[index]) { look(index) }
      }
      first += 64
    }
  }
}
