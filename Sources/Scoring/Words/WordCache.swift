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

  /// What stands in a place. One line of the processor's memory holds all but ``room``.
  struct Entry {
    private let room: (UInt64, UInt64) = (0, 0)
    fileprivate(set) var spelling = Spelling()
    var word = Word()
    /// The word's number in the text that had it last.
    var number: Int32 = 0
  }

  private static let firstPlaces = 1 << 8
  /// Number of places at most, a power of two.
  private static let mostPlaces = 1 << 16
  /// How many places beside each other a word can stand in, a power of two.
  private static let ways = 4

  /// 32 bits of each form's hash by place, 0 where there is none: few enough to stay near the processor.
  private(set) var tags = Array(repeating: UInt32(0), count: firstPlaces)
  /// What is known of the forms.
  var entries = Array(repeating: Entry(), count: firstPlaces)
  private var count = 0
  private var added = 0

  /// An empty cache.
  init() {}

  /// Where a word stands, -1 where it is not known.
  func find(_ spelling: Spelling) -> Int {
    let place = Self.place(of: spelling, tags.span)
    return place >= 0 && entries[place].spelling == spelling ? place : -1
  }

  /// Where a word stands if it is known, -1 where it is not.
  @inline(__always)
  static func place(of spelling: Spelling, _ tags: Span<UInt32>) -> Int {
    let (first, tag) = hash(spelling, tags.count)
    // Without a branch for each way, so that a wrong guess does not wait for the memory.
    let four = SIMD4(tags[first], tags[first + 1], tags[first + 2], tags[first + 3])
    let ways = SIMD4<UInt32>(1, 2, 3, 4)
    let way = SIMD4<UInt32>.zero.replacing(with: ways, where: four .== tag).max()
    return way == 0 ? -1 : first &+ Int(way) &- 1
  }

  /// The number of a word among the different words of the text.
  ///
  /// - Parameters:
  ///   - place: where it stands here.
  ///   - words: the different words of the text; a new one goes to the end. A word whose place was taken
  ///     meanwhile gets a second number.
  mutating func number(at place: Int, in words: inout [Word]) -> Int32 {
    let known = entries[place].number
    if known < words.count, words[Int(known)].form == entries[place].word.form { return known }
    let number = Int32(truncatingIfNeeded: words.count)
    entries[place].number = number
    words.append(entries[place].word)
    return number
  }

  /// The first of the places where a word can stand, and its tag.
  @inline(__always)
  private static func hash(_ spelling: Spelling, _ places: Int) -> (first: Int, tag: UInt32) {
    let mixed =
      spelling.first &* 0x9E37_79B9_7F4A_7C15 ^ spelling.second &* 0xD6E8_FEB8_6659_FD93
    let first = Int(truncatingIfNeeded: (mixed ^ mixed >> 29) >> 20) & (places - ways)
    let tag = (mixed ^ mixed >> 32) &* 0xD6E8_FEB8_6659_FD93
    return (first, UInt32(truncatingIfNeeded: tag >> 32) | 1)
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
    return put(spelling, entry)
  }

  private mutating func put(_ spelling: Spelling, _ entry: Entry) -> Int {
    let (first, tag) = Self.hash(spelling, tags.count)
    added += 1
    var place = first + added % Self.ways
    for way in 0..<Self.ways where tags[first + way] == 0 { place = first + way }
    if tags[place] == 0 { count += 1 }
    tags[place] = tag
    entries[place] = entry
    return place
  }

  private mutating func grow() {
    let (oldTags, oldEntries) = (tags, entries)
    tags = Array(repeating: 0, count: oldEntries.count * 2)
    entries = Array(repeating: Entry(), count: oldEntries.count * 2)
    count = 0
    for (tag, entry) in zip(oldTags, oldEntries) where tag != 0 {
      _ = put(entry.spelling, entry)
    }
  }
}
