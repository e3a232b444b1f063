/// Words met before, so that each is stemmed once: bounded, later words take the place of earlier
/// ones.
///
/// A word is looked for in four places beside each other. The table grows with the words up to its
/// limit, so that a short text costs little.
struct WordCache {
  /// The bytes of a form, as far as they have room, or two hashes of a longer one.
  struct Spelling: Equatable {
    var first: UInt64 = 0
    var second: UInt64 = 0
  }

  /// What stands in a place.
  struct Entry {
    var word = Word()
    /// The text that has the word as number ``number``.
    var text: UInt32 = 0
    var number: Int32 = 0
  }

  private static let firstPlaces = 1 << 8
  /// Number of places at most, a power of two.
  private static let mostPlaces = 1 << 16
  /// How many places beside each other a word can stand in, a power of two.
  private static let ways = 4

  /// The forms by place.
  private(set) var spellings = Array(repeating: Spelling(), count: firstPlaces)
  /// What is known of them.
  var entries = Array(repeating: Entry(), count: firstPlaces)
  private var count = 0
  private var added = 0
  /// The number of the text that is read.
  private(set) var text: UInt32 = 0

  /// An empty cache.
  init() {}

  /// Begins a text; its words are numbered anew.
  mutating func beginText() {
    if text == .max { self = WordCache() }
    text += 1
  }

  /// Where a word stands, -1 where it is not known.
  func find(_ spelling: Spelling) -> Int { Self.find(spelling, spellings.span) }

  /// Where a word stands among others by place, -1 where it does not.
  @inline(__always)
  static func find(_ spelling: Spelling, _ spellings: Span<Spelling>) -> Int {
    let first = place(of: spelling, spellings.count)
    // Without a branch for each way, so that a wrong guess does not wait for the memory.
    var way = -1 &- first
    for other in 0..<ways where spellings[first &+ other] == spelling { way = other }
    return first &+ way
  }

  /// The number of a word among the different words of the text.
  ///
  /// - Parameters:
  ///   - place: where it stands here.
  ///   - words: the different words of the text; a new one goes to the end. A word whose place was taken
  ///     meanwhile gets a second number.
  mutating func number(at place: Int, in words: inout [Word]) -> Int32 {
    if entries[place].text == text { return entries[place].number }
    let number = Int32(truncatingIfNeeded: words.count)
    entries[place].text = text
    entries[place].number = number
    words.append(entries[place].word)
    return number
  }

  /// The first of the places where a word can stand.
  @inline(__always)
  private static func place(of spelling: Spelling, _ places: Int) -> Int {
    let mixed =
      spelling.first &* 0x9E37_79B9_7F4A_7C15 ^ spelling.second &* 0xD6E8_FEB8_6659_FD93
    return Int(truncatingIfNeeded: (mixed ^ mixed >> 29) >> 20) & (places - ways)
  }

  /// Takes in a word that is not known.
  ///
  /// - Returns: where it stands.
  @inline(never)
  mutating func add(_ spelling: Spelling, _ form: [UInt8]) -> Int {
    if count * 2 > entries.count, entries.count < Self.mostPlaces { grow() }
    var entry = Entry()
    entry.word = Word(form: form)
    return put(spelling, entry)
  }

  private mutating func put(_ spelling: Spelling, _ entry: Entry) -> Int {
    let first = Self.place(of: spelling, entries.count)
    added += 1
    var place = first + added % Self.ways
    for way in 0..<Self.ways where spellings[first + way] == Spelling() { place = first + way }
    if spellings[place] == Spelling() { count += 1 }
    spellings[place] = spelling
    entries[place] = entry
    return place
  }

  private mutating func grow() {
    let (oldSpellings, oldEntries) = (spellings, entries)
    spellings = Array(repeating: Spelling(), count: oldEntries.count * 2)
    entries = Array(repeating: Entry(), count: oldEntries.count * 2)
    count = 0
    for (spelling, entry) in zip(oldSpellings, oldEntries) where spelling != Spelling() {
      _ = put(spelling, entry)
    }
  }
}
