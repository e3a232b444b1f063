/// Words met before, so that each is stemmed once: bounded, later words take the place of earlier
/// ones, of those first that came once only.
///
/// A word is looked for in four places beside each other. The table grows with the words up to its
/// limit, so that a short text costs little.
struct WordCache {
  /// The bytes of a form, as far as they have room, or two hashes of a longer one.
  struct Spelling: Equatable {
    var first: UInt64 = 0
    var second: UInt64 = 0
  }

  /// What is asked of each word, as in ``Word``.
  struct Entry {
    var stem: UInt64 = 0
    var root: UInt64 = 0
    var serial: UInt32 = 0
    var traits: Word.Traits = []
    var isVaried = false
    /// Whether the word came again.
    var isUsed = false
  }

  private static let firstPlaces = 1 << 8
  /// Number of places at most, a power of two.
  private static let mostPlaces = 1 << 16
  /// How many places beside each other a word can stand in, a power of two.
  private static let ways = 4

  /// How the words are spelled: kept by themselves, so that all places for a word are near each other. The
  /// first place is left out, for arrays begin behind a head that is no whole line of memory.
  private(set) var spellings = Array(repeating: Spelling(), count: firstPlaces + 1)
  /// What is asked of the words, by place.
  var entries = Array(repeating: Entry(), count: firstPlaces + 1)
  /// How they look; asked only of words that may look like others.
  private var outlines = Array(repeating: Outline(), count: firstPlaces + 1)
  private var count = 0
  private var lastSerial: UInt32 = 0

  /// An empty cache.
  init() {}

  /// Whether no serial numbers are left.
  var isUsedUp: Bool { lastSerial > .max / 2 }

  /// Where a word stands if it is known: exact only after looking there.
  @inline(__always)
  static func place(of spelling: Spelling, _ spellings: Span<Spelling>) -> Int {
    let first = firstPlace(of: spelling, spellings.count)
    // Without a branch for each way, so that a wrong guess does not wait for the memory.
    var place = first
    for way in 1..<ways {
      let entry = spellings[first &+ way]
      let other = (entry.first ^ spelling.first) | (entry.second ^ spelling.second)
      place = other == 0 ? first &+ way : place
    }
    return place
  }

  /// The first of the places where a word can stand.
  @inline(__always)
  private static func firstPlace(of spelling: Spelling, _ places: Int) -> Int {
    let mixed =
      spelling.first &* 0x9E37_79B9_7F4A_7C15 ^ spelling.second &* 0xD6E8_FEB8_6659_FD93
    return Int(truncatingIfNeeded: (mixed ^ mixed >> 29) >> 20) & (places &- 1 &- ways) &+ 1
  }

  /// Where a word stands, taken in if it is not known.
  ///
  /// - Parameter form: its normalised form.
  mutating func place(of spelling: Spelling, _ form: ArraySlice<UInt8>) -> Int {
    let place = Self.place(of: spelling, spellings.span)
    guard spellings[place] == spelling else { return add(spelling, Array(form)) }
    entries[place].isUsed = true
    return place
  }

  /// How a word looks.
  ///
  /// - Parameter form: its normalised form; it is read again where the word lost its place.
  func outline(of word: Word, _ form: ArraySlice<UInt8>) -> Outline {
    let place = Int(word.place)
    return place < entries.count && entries[place].serial == word.serial
      ? outlines[place] : Outline(form)
  }

  /// Takes in a word that is not known.
  ///
  /// - Returns: where it stands.
  @inline(never)
  private mutating func add(_ spelling: Spelling, _ form: [UInt8]) -> Int {
    if count * 2 > entries.count, entries.count < Self.mostPlaces { grow() }
    let word = Word(form: form)
    let outline = Outline(form[...])
    lastSerial += 1
    let entry = Entry(
      stem: word.stem, root: word.root, serial: lastSerial, traits: word.traits,
      isVaried: Fuzzy.Spelling(form[...]).isVaried)
    return put(spelling, entry, outline)
  }

  private mutating func put(_ spelling: Spelling, _ entry: Entry, _ outline: Outline) -> Int {
    let place = freePlace(for: spelling)
    if entries[place].serial == 0 { count += 1 }
    spellings[place] = spelling
    entries[place] = entry
    outlines[place] = outline
    return place
  }

  /// A place without a word, else that of a word that did not come again since the last such search.
  private mutating func freePlace(for spelling: Spelling) -> Int {
    let first = Self.firstPlace(of: spelling, entries.count)
    for place in first..<(first + Self.ways) where entries[place].serial == 0 { return place }
    let start = Int(lastSerial) % Self.ways
    for way in start..<(start + Self.ways) {
      let place = first + way % Self.ways
      if !entries[place].isUsed { return place }
      entries[place].isUsed = false
    }
    return first + start
  }

  private mutating func grow() {
    let old = (spellings, entries, outlines)
    let places = (old.1.count - 1) * 2 + 1
    spellings = Array(repeating: Spelling(), count: places)
    entries = Array(repeating: Entry(), count: places)
    outlines = Array(repeating: Outline(), count: places)
    count = 0
    for place in old.1.indices where old.1[place].serial != 0 {
      _ = put(old.0[place], old.1[place], old.2[place])
    }
  }
}
