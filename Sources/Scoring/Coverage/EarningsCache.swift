/// What words mean in rubrics, remembered per rubric and word: bounded, later words take the place of
/// earlier ones. A word can stand in two places, so that a rare word seldom takes that of a frequent one. The
/// places of one rubric lie side by side, so that they stay near the processor while its answers are read.
struct EarningsCache {
  /// For each rubric, a power of two.
  private static let places = 1 << 10
  /// So many credits, or earnings, are kept; with more all are forgotten.
  private static let mostCredits = 1 << 16

  private struct Entry: BitwiseCopyable {
    /// The word's number in the word cache, 0 for no word.
    var serial: UInt32 = 0
    /// The number of the word's stem in the vocabulary, -1 where it has none.
    var id: Int32 = 0
    /// Index in ``earnings``, -1 for a word that means nothing.
    var number: Int32 = 0
  }

  /// What a word earns, as a part of ``credits``.
  struct Earning {
    /// First what its stem earns …
    var start: Int32
    /// … then what it earns by its root and by looking like terms.
    var middle: Int32
    var end: Int32
    /// Whether phrases begin with it.
    var opensPhrase: Bool
    /// Whether a term may begin with it that the answer writes apart.
    var opensJoined: Bool

    /// Whether the word means anything.
    fileprivate var isAny: Bool { end > start || opensPhrase || opensJoined }
  }

  private var entries: [Entry] = []
  /// The rubrics that have the places.
  private var rubrics: [UInt64] = []
  /// What the entries point to: for each word as many as the rubric has variants.
  private(set) var earnings: [Earning] = []
  /// All credits of ``earnings``.
  private(set) var credits: [Credit] = []
  /// Words of a text that are not remembered.
  private var missing: [Int32] = []
  /// A word that may look like terms.
  private var spelling = Fuzzy.Spelling()

  /// An empty cache.
  init() {}

  /// Looks up the words of a text.
  ///
  /// - Parameters:
  ///   - text: the answer.
  ///   - places: its words that may mean anything, in order.
  ///   - rubric: what it is compared with.
  ///   - ids: the number of each word's stem in the vocabulary, -1 where it has none.
  ///   - numbers: the index in ``earnings`` of what each word earns with the first variant, -1 for one
  ///     that earns nothing and begins nothing.
  ///   - cache: remembers which words mean nothing.
  mutating func find(
    _ text: borrowing AnalysedText, _ places: [Int32], in rubric: borrowing RubricWords,
    _ ids: inout [Int32], _ numbers: inout [Int32], _ cache: inout WordCache
  ) {
    if credits.count > Self.mostCredits || earnings.count > Self.mostCredits { self = Self() }
    ids.resize(to: text.tokens.count, with: -1)
    numbers.resize(to: text.tokens.count, with: -1)
    missing.makeRoom(for: places.count, with: 0)
    let first = firstPlace(of: rubric.key, row: cache.rubricRow)
    let count = Self.recall(
      entries, first, text.tokens, places, &missing, &ids, &numbers)
    for index in 0..<count {
      let place = Int(missing[index])
      let token = text.tokens[place]
      guard !rubric.isNothing(token, text.forms.span),
        let entry = add(text, token, text.form(place), rubric, first)
      else {
        cache.settle(token)
        continue
      }
      (ids[place], numbers[place]) = (entry.id, entry.number)
    }
  }

  /// Asks for what is known of the words of a rubric.
  func askAhead(row: Int, _ ahead: inout ReadAhead) {
    let first = row * Self.places
    guard first + Self.places <= entries.count else { return }
    ahead.ask(for: entries.span.extracting(first..<first + Self.places).bytes)
  }

  /// Looks some words up where they are remembered.
  ///
  /// - Parameters:
  ///   - places: the words.
  ///   - missing: those of them that are not remembered.
  /// - Returns: how many are not.
  private static func recall(
    _ entries: [Entry], _ first: Int, _ tokens: [AnalysedText.Token], _ places: [Int32],
    _ missing: inout [Int32], _ ids: inout [Int32], _ numbers: inout [Int32]
  ) -> Int {
    let entries = entries.span.extracting(first..<first + Self.places)
    let tokens = tokens.span
    let places = places.span
    var missing = missing.mutableSpan
    var ids = ids.mutableSpan
    var numbers = numbers.mutableSpan
    ids.update(repeating: -1)
    numbers.update(repeating: -1)
    var count = 0
    // Without a branch, so that no word waits for the memory of another.
    for index in places.indices {
      let place = Int(places[index])
      let serial = tokens[place].word.serial
      let first = Self.place(of: serial)
      let entry = entries[entries[first].serial == serial ? first : first &+ 1]
      let isRemembered = entry.serial == serial
      ids[place] = isRemembered ? entry.id : -1
      numbers[place] = isRemembered ? entry.number : -1
      missing[count] = Int32(truncatingIfNeeded: place)
      count &+= isRemembered ? 0 : 1
    }
    return count
  }

  /// The first of the two places of a word, an even one.
  @inline(__always)
  private static func place(of serial: UInt32) -> Int {
    Int(truncatingIfNeeded: serial &<< 1) & (places - 1)
  }

  /// Where the places of a rubric begin, emptied where another one had them.
  private mutating func firstPlace(of rubric: UInt64, row: Int) -> Int {
    let first = row * Self.places
    rubrics.makeRoom(for: row + 1, with: 0)
    if rubrics[row] != rubric {
      entries.makeRoom(for: first + Self.places, with: Entry())
      for place in first..<first + Self.places { entries[place] = Entry() }
      rubrics[row] = rubric
    }
    return first
  }

  /// Remembers what a word means, if it means anything.
  private mutating func add(
    _ text: borrowing AnalysedText, _ token: AnalysedText.Token, _ form: ArraySlice<UInt8>,
    _ rubric: borrowing RubricWords, _ start: Int
  ) -> Entry? {
    let id = rubric.number(of: token.word.stem)
    let mayKnowRoot = rubric.mayKnow(root: token.word.root)
    let first = earnings.count
    var isAny = false
    for variant in rubric.variants {
      let earning = add(token, form, text.forms.span, id: id, variant, mayKnowRoot)
      isAny = isAny || earning.isAny
      earnings.append(earning)
    }
    if !isAny { earnings.removeLast(earnings.count - first) }
    if !isAny, id < 0 { return nil }
    let entry = Entry(
      serial: token.word.serial, id: Int32(truncatingIfNeeded: id),
      number: isAny ? Int32(truncatingIfNeeded: first) : -1)
    let place = start + Self.place(of: token.word.serial)
    // A word that comes twice in an answer takes one place only.
    if entries[place].serial != entry.serial { entries[place + 1] = entries[place] }
    entries[place] = entry
    return entry
  }

  private mutating func add(
    _ token: AnalysedText.Token, _ form: ArraySlice<UInt8>, _ forms: Span<UInt8>, id: Int,
    _ variant: Variant, _ mayKnowRoot: Bool
  ) -> Earning {
    let word = token.word
    let start = credits.count
    if id >= 0 {
      for credit in variant.triggers.stems[id].credits {
        credits.append(variant.triggers.credits[Int(credit)])
      }
    }
    let middle = credits.count
    let isAsked = !word.traits.contains(.anyStop)
    if isAsked, mayKnowRoot {
      for credit in variant.triggers.ofRoot(word.root) {
        credits.append(variant.triggers.credits[credit])
      }
    }
    var isSpelled = false
    let mayBegin = variant.fuzzyTerms.meet(
      token, form, forms, isCompared: isAsked && !word.traits.contains(.number)
    ) { index, outline in
      if Opposites.are(variant.terms[index].stem, word.stem) { return }
      if !isSpelled { spelling.read(form, outline) }
      isSpelled = true
      let value = Fuzzy.credit(variant.terms[index].spelling, spelling)
      if value > 0 { credits.append(Credit(term: index, value: value, isLiteral: true)) }
    }
    return Earning(
      start: Int32(truncatingIfNeeded: start), middle: Int32(truncatingIfNeeded: middle),
      end: Int32(truncatingIfNeeded: credits.count),
      opensPhrase: id >= 0 && variant.triggers.stems[id].opensPhrase,
      opensJoined: mayBegin && variant.triggers.mayOpenJoined(Keys.key(of: form)))
  }
}
