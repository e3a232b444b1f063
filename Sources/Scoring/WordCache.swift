/// Words met before, so that each is stemmed once: bounded, later words take the place of earlier
/// ones.
///
/// A word is looked for in two places beside each other. The table grows with the words up to its
/// limit, so that a short text costs little.
struct WordCache {
  /// The bytes of a form, as far as they have room, or two hashes of a longer one.
  struct Spelling: Equatable {
    var first: UInt64 = 0
    var second: UInt64 = 0
  }

  private struct Entry {
    var spelling = Spelling()
    /// The text that has the word as number ``number``.
    var text: UInt32 = 0
    var number: Int32 = 0
    var word = Word()
  }

  private static let firstPlaces = 1 << 8
  /// Number of places at most, a power of two.
  private static let mostPlaces = 1 << 15

  private var entries = Array(repeating: Entry(), count: firstPlaces)
  private var count = 0
  private var text: UInt32 = 0

  /// An empty cache.
  init() {}

  /// Begins a text; its words are numbered anew.
  mutating func beginText() {
    if text == .max { self = WordCache() }
    text += 1
  }

  /// Where a word stands, -1 where it is not known.
  @inline(__always)
  func find(_ spelling: Spelling) -> Int {
    let place = place(of: spelling)
    if entries[place].spelling == spelling { return place }
    return entries[place ^ 1].spelling == spelling ? place ^ 1 : -1
  }

  /// The number of a word among the different words of the text.
  ///
  /// - Parameters:
  ///   - place: where it stands here.
  ///   - words: the different words of the text; a new one goes to the end. A word whose place was taken
  ///     meanwhile gets a second number.
  @inline(__always)
  mutating func number(at place: Int, in words: inout [Word]) -> Int32 {
    if entries[place].text == text { return entries[place].number }
    let number = Int32(truncatingIfNeeded: words.count)
    entries[place].text = text
    entries[place].number = number
    words.append(entries[place].word)
    return number
  }

  @inline(__always)
  private func place(of spelling: Spelling) -> Int {
    let mixed =
      spelling.first &* 0x9E37_79B9_7F4A_7C15 ^ spelling.second &* 0xD6E8_FEB8_6659_FD93
    return Int(truncatingIfNeeded: (mixed ^ mixed >> 29) >> 20) & (entries.count - 1)
  }

  /// Takes in a word that is not known.
  ///
  /// - Returns: where it stands.
  @inline(never)
  mutating func add(_ spelling: Spelling, _ form: [UInt8]) -> Int {
    if count * 2 > entries.count, entries.count < Self.mostPlaces { grow() }
    var entry = Entry()
    entry.spelling = spelling
    entry.word = Word(form: form)
    put(entry)
    return place(of: spelling)
  }

  private mutating func put(_ entry: Entry) {
    let place = place(of: entry.spelling)
    let isFree = entries[place].spelling == Spelling()
    if isFree { count += 1 } else { entries[place ^ 1] = entries[place] }
    entries[place] = entry
  }

  private mutating func grow() {
    let old = entries
    entries = Array(repeating: Entry(), count: old.count * 2)
    count = 0
    for entry in old where entry.spelling != Spelling() { put(entry) }
  }
}
