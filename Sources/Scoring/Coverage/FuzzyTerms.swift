/// The terms of a rubric, made ready for finding those that a word may look like or begin.
///
/// What looks alike shares runs of three letters, or is so few edits apart as are forgiven: each of them changes
/// the set of letters by two at most. What begins a term has only runs of the term, but for the last one.
struct FuzzyTerms: Sendable {
  private struct Letters: Sendable {
    /// The letters as bits, several to a bit.
    var set: UInt32
    var count: Int32
  }

  /// The terms that are met by a word that shares so many runs of three letters.
  private struct Needs: Sendable {
    var one: UInt64 = 0
    var two: UInt64 = 0
    var three: UInt64 = 0
    var four: UInt64 = 0
  }

  private static let runPlaces = 512
  private static let letterPlaces = 32
  /// Words with more different pairs of letters are met by one shared run.
  private static let mostPairs = 24

  private let outlines: [Outline]
  private let letters: [Letters]
  /// For each place of a run of three letters the terms that have such a run, 64 terms to a number.
  private let holders: [UInt64]
  /// The same for each place of a first letter.
  private let starts: [UInt64]
  /// The terms that are compared letter by letter.
  private let comparable: [UInt64]
  /// How many runs must be shared, by the word's different pairs of letters.
  private let needs: [Needs]

  /// Takes in terms, by index.
  init(_ terms: [Term]) {
    outlines = terms.map(\.spelling.outline)
    let groups = (terms.count + 63) / 64
    var holders = Array(repeating: UInt64(0), count: groups * Self.runPlaces)
    var starts = Array(repeating: UInt64(0), count: groups * Self.letterPlaces)
    var comparable = Array(repeating: UInt64(0), count: groups)
    var needs = Array(repeating: Needs(), count: groups * (Self.mostPairs + 1))
    letters = terms.map { term in
      let set = term.spelling.letters.reduce(UInt32(0)) { $0 | 1 << UInt32($1 & 31) }
      return Letters(set: set, count: Int32(truncatingIfNeeded: term.spelling.letters.count))
    }
    for (index, term) in terms.enumerated() {
      let group = index >> 6
      let bit: UInt64 = 1 << UInt64(index & 63)
      let letters = term.spelling.letters
      starts[group * Self.letterPlaces + Int((letters.first ?? 0) & 31)] |= bit
      let joined = [UInt8(ascii: " ")] + letters + [UInt8(ascii: " ")]
      for start in joined.indices.dropLast(2) {
        let run = joined[start..<start + 3].reversed().reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
        holders[group * Self.runPlaces + Self.place(ofRun: run)] |= bit
      }
      guard term.spelling.isComparable else { continue }
      comparable[group] |= bit
      let different = Fuzzy.pairs(of: letters.span).different
      for pairs in 0...Self.mostPairs {
        let row = group * (Self.mostPairs + 1) + pairs
        switch Self.sharedRuns(pairs, different) {
        case ...1: needs[row].one |= bit
        case 2: needs[row].two |= bit
        case 3: needs[row].three |= bit
        default: needs[row].four |= bit
        }
      }
    }
    self.holders = holders
    self.starts = starts
    self.comparable = comparable
    self.needs = needs
  }

  /// Asks for what is needed to meet words.
  func askAhead(_ ahead: inout ReadAhead) { ahead.ask(for: holders.span.bytes) }

  /// How many runs of three letters a word and a term share that look alike by Dice's coefficient.
  ///
  /// With p different runs of two letters a word has p - 1 of three and p - 2 of four at least. Let a word and a term
  /// with p and q share s runs of two, s ≤ min(p, q), t of three and, since those of three are a path in a word that
  /// has none of them twice, t - 1 of four at most: they need 4 (s + 2t - 1) > 3p + 3q - 6.
  ///
  /// - Parameters:
  ///   - pairs: p; 0 for a word that has a run of three twice: then one must be shared.
  ///   - others: q.
  private static func sharedRuns(_ pairs: Int, _ others: Int) -> Int {
    pairs == 0 ? 1 : (3 * (pairs + others) - 2 - 4 * min(pairs, others)) / 8 + 1
  }

  /// Where a run of three letters is counted, the first one lowest.
  @inline(__always)
  private static func place(ofRun run: UInt32) -> Int { Int((run &* 0x9E37_79B1) &>> 23) }

  /// The terms of a group that a word may look like, and those that it may begin, as bits.
  @inline(__always)
  private func candidates(
    _ group: Int, _ token: AnalysedText.Token, _ forms: Span<UInt8>
  ) -> (alike: UInt64, begun: UInt64) {
    let forms = forms.bytes
    let count = Int(token.formEnd &- token.formStart)
    let before = Int(token.formStart) &- 1
    let held = holders.span.extracting(group &* Self.runPlaces..<(group &+ 1) &* Self.runPlaces)
    let starts = starts.span.extracting(
      group &* Self.letterPlaces..<(group &+ 1) &* Self.letterPlaces)
    let start = forms.unsafeLoadUnaligned(fromByteOffset: before &+ 1, as: UInt16.self)
    // The terms that share so many runs.
    var shared = Needs()
    var set: UInt32 = 0
    var begun: UInt64 = .max
    var last = starts[Int(start & 31)]
    // Twelve letters at a time, with the ones before and behind them.
    for part in stride(from: 0, to: count, by: 12) {
      var rest = forms.unsafeLoadUnaligned(fromByteOffset: before &+ part, as: UInt128.self)
      for _ in part..<min(count, part &+ 12) {
        let run = UInt32(truncatingIfNeeded: rest)
        let holding = held[Self.place(ofRun: run & 0xFF_FFFF)]
        shared.four |= shared.three & holding
        shared.three |= shared.two & holding
        shared.two |= shared.one & holding
        shared.one |= holding
        begun &= last
        last = holding
        set |= 1 &<< (run &>> 8)
        rest &>>= 8
      }
    }
    let pairs = Int(token.word.pairs) > Self.mostPairs ? 0 : Int(token.word.pairs)
    let needs = needs.span[group &* (Self.mostPairs &+ 1) &+ pairs]
    var found = shared.one & needs.one | shared.two & needs.two
    found |= shared.three & needs.three | shared.four & needs.four
    var alike = starts[Int(start & 31)] | starts[Int(start &>> 8 & 31)]
    alike &= comparable[group] & ~found
    while alike != 0 {
      let bit = alike & (0 &- alike)
      let term = letters[group &* 64 &+ alike.trailingZeroBitCount]
      alike ^= bit
      let limit = Fuzzy.forgivenEdits(max(count, Int(term.count)))
      if abs(count &- Int(term.count)) <= limit, (set ^ term.set).nonzeroBitCount <= 2 &* limit {
        found |= bit
      }
    }
    return (found, begun)
  }

  /// Whether a word may look like any term or begin one; exact in its noes.
  ///
  /// - Parameters: as those of ``meet(_:_:_:isCompared:_:)``.
  func mayMeet(_ token: AnalysedText.Token, _ forms: Span<UInt8>) -> Bool {
    for group in comparable.indices {
      let (alike, begun) = candidates(group, token, forms)
      if alike | begun != 0 { return true }
    }
    return false
  }

  /// Finds the terms that a word may look like; exact in its noes.
  ///
  /// - Parameters:
  ///   - token: the word.
  ///   - form: its normalised form.
  ///   - forms: the forms that it is one of, with a space before and behind it, and more bytes.
  ///   - isCompared: whether it is compared letter by letter.
  ///   - look: takes the index of a term, in ascending order, and how the word looks.
  /// - Returns: whether the word may begin a term that the answer writes apart; exact in its noes.
  @inline(__always)
  func meet(
    _ token: AnalysedText.Token, _ form: ArraySlice<UInt8>, _ forms: Span<UInt8>,
    isCompared: Bool, _ look: (Int, Outline) -> Void
  ) -> Bool {
    var outline: Outline?
    var mayBegin = false
    for group in comparable.indices {
      let (alike, begun) = candidates(group, token, forms)
      mayBegin = mayBegin || begun != 0
      var found = isCompared ? alike : 0
      while found != 0 {
        let index = group * 64 + found.trailingZeroBitCount
        found &= found - 1
        let mine = outline ?? Outline(form)
        outline = mine
        if !mine.isComparable { found = 0 }
        if mine.isComparable, mine.mayResemble(outlines[index]) { look(index, mine) }
      }
    }
    return mayBegin
  }
}
