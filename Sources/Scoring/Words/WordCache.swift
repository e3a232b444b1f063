/// Words met before, so that each is stemmed once: bounded, later words take the place of earlier
/// ones, of those that came least.
///
/// A word is looked for in eight places beside each other. The table grows with the words up to its
/// limit, so that a short text costs little.
struct WordCache {
  /// The bytes of a form, as far as they have room, or two hashes of a longer one.
  struct Spelling: Equatable {
    var first: UInt64 = 0
    var second: UInt64 = 0

    /// No form.
    init() {}

    /// Letters of ASCII among other bytes, up to 15, of which the first may be a capital.
    @inline(__always)
    init(lowered bytes: Span<UInt8>, at start: Int, count: Int) {
      if start &+ Self.length <= bytes.count {
        self.init(lowered: bytes.bytes, at: start, count: count)
      } else {
        var form: UInt128 = 0
        for place in (0..<count).reversed() {
          form = form &<< 8 | UInt128(bytes[start &+ place])
        }
        self.init(form | 0x20)
      }
    }

    /// The same where so many bytes stand as are read at once.
    @inline(__always)
    init(lowered bytes: RawSpan, at start: Int, count: Int) {
      let form = bytes.unsafeLoadUnaligned(fromByteOffset: start, as: UInt128.self)
      self.init((form | 0x20) & Self.mask(of: count))
    }

    @inline(__always)
    private init(_ form: UInt128) {
      first = UInt64(truncatingIfNeeded: form)
      second = UInt64(truncatingIfNeeded: form &>> 64)
    }

    /// So many bytes are read at once.
    static let length = 16

    /// Ones and zeros, so that each piece of 16 bytes is a mask.
    private static let masks: InlineArray<32, UInt8> = [
      0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF,
      0xFF,
      0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    ]

    /// All bits of so many bytes, up to 15, the first one lowest.
    @inline(__always)
    private static func mask(of count: Int) -> UInt128 {
      masks.span.bytes.unsafeLoadUnaligned(
        fromByteOffset: length &- count & (length &- 1), as: UInt128.self)
    }

    /// The bytes, the first one lowest.
    @inline(__always)
    var form: UInt128 {
      UInt128(truncatingIfNeeded: first) | UInt128(truncatingIfNeeded: second) &<< 64
    }
  }

  /// What stands in a place. All but the room is one line of the processor's memory, for arrays begin
  /// behind a head.
  struct Entry {
    private let room: (UInt64, UInt64) = (0, 0)
    fileprivate(set) var spelling = Spelling()
    fileprivate(set) var word = Word()
    /// How often the word came again, up to a limit.
    private var uses: UInt8 = 0
    private let rest: UInt64 = 0

    private static let mostUses: UInt8 = 15

    /// Counts that the word came again.
    @inline(__always)
    mutating func use() {
      if uses < Self.mostUses { uses += 1 }
    }

    /// Whether the word came again less often than another one.
    fileprivate func isLess(usedThan other: Entry) -> Bool { uses < other.uses }

    /// Whether the word did not come again.
    fileprivate var isNew: Bool { uses == 0 }

    /// Counts one use less, if there is any.
    fileprivate mutating func forgetUse() { uses -= min(uses, 1) }
  }

  private static let firstPlaces = 1 << 8
  /// Number of places at most, a power of two.
  private static let mostPlaces = 1 << 16
  /// Longer forms, in bytes, have more pairs of letters than are told apart.
  private static let longestWithPairs = 60
  /// How many places beside each other a word can stand in, a power of two.
  private static let ways = 8

  /// 16 bits of each form's hash by place, 0 where there is none: few enough to stay near the processor.
  private(set) var tags = Array(repeating: UInt16(0), count: firstPlaces)
  /// What is known of the words, by place.
  var entries = Array(repeating: Entry(), count: firstPlaces)
  /// Which words mean nothing to which rubrics.
  private(set) var settled = SettledWords(places: firstPlaces)
  private var count = 0
  private var lastSerial: UInt32 = 0

  /// An empty cache.
  init() {}

  /// Whether no serial numbers are left.
  var isUsedUp: Bool { lastSerial > .max / 2 }

  /// Where a word stands if it is known: exact only after looking there.
  @inline(__always)
  static func place(of spelling: Spelling, _ tags: Span<UInt16>) -> Int {
    place(in: set(of: spelling, tags.count), tags)
  }

  /// The same of those places where it can stand.
  @inline(__always)
  static func place(in set: (first: Int, tag: UInt16), _ tags: Span<UInt16>) -> Int {
    // All ways at once and without a branch, so that a wrong guess does not wait for the memory.
    let ways = tags.bytes.unsafeLoadUnaligned(
      fromByteOffset: 2 &* set.first, as: SIMD8<UInt16>.self)
    // Eight more than they are: with a 0 among them a compiler took the lanes apart, one by one.
    let numbers = SIMD8<UInt16>(8, 9, 10, 11, 12, 13, 14, 15)
    let isOther = pointwiseMin(ways ^ SIMD8(repeating: set.tag), SIMD8(repeating: 1))
    // A tag never stands twice; the first place counts where none has it.
    let number = unsafeBitCast(numbers & (isOther &- 1), to: SIMD2<UInt64>.self)
    let four = number.x | number.y
    let two = four | four &>> 32
    return set.first &+ Int(truncatingIfNeeded: two | two &>> 16) & (Self.ways &- 1)
  }

  /// The first of the places where a word can stand, and its tag.
  @inline(__always)
  static func set(of spelling: Spelling, _ places: Int) -> (first: Int, tag: UInt16) {
    let mixed =
      spelling.first &* 0x9E37_79B9_7F4A_7C15 ^ spelling.second &* 0xD6E8_FEB8_6659_FD93
    let first = Int(truncatingIfNeeded: (mixed ^ mixed >> 29) >> 20) & (places &- ways)
    return (first, UInt16(truncatingIfNeeded: mixed >> 48) | 1)
  }

  /// Where a word stands, taken in if it is not known.
  ///
  /// - Parameter form: its normalised form.
  mutating func place(of spelling: Spelling, _ form: ArraySlice<UInt8>) -> Int {
    let place = Self.place(of: spelling, tags.span)
    guard entries[place].spelling == spelling else { return add(spelling, Array(form)) }
    entries[place].use()
    return place
  }

  /// Chooses the rubric whose answers are read from now on, by its key.
  ///
  /// - Returns: whether it is another one than before.
  @discardableResult
  mutating func choose(rubric: UInt64) -> Bool { settled.choose(rubric) }

  /// Which of the rubrics it is, of those that are told apart.
  var rubricRow: Int { settled.row }

  /// Remembers that a word means nothing to the rubric, unless it gave way to another one.
  mutating func settle(_ token: AnalysedText.Token) {
    let place = Int(token.place)
    if entries[place].word.serial == token.word.serial { settled.settle(place) }
  }

  /// A place, but -1 where the word there is known to mean nothing to the rubric.
  func unsettledPlace(_ place: Int) -> Int32 {
    settled.unsettledPlace(place)
  }

  /// Takes in a word that is not known.
  ///
  /// - Returns: where it stands.
  @inline(never)
  private mutating func add(_ spelling: Spelling, _ form: [UInt8]) -> Int {
    if count * 2 > entries.count, entries.count < Self.mostPlaces { grow() }
    var word = Word(form: form)
    if form.count <= Self.longestWithPairs {
      let pairs = Fuzzy.pairs(of: form.span)
      word.pairs = pairs.repeatsRuns ? 0 : UInt8(clamping: pairs.different)
    }
    lastSerial += 1
    word.serial = lastSerial
    var entry = Entry()
    (entry.spelling, entry.word) = (spelling, word)
    return put(entry)
  }

  private mutating func put(_ entry: Entry) -> Int {
    let (first, tag) = Self.set(of: entry.spelling, entries.count)
    let place = freePlace(first, tag)
    if tags[place] == 0 { count += 1 }
    tags[place] = tag
    entries[place] = entry
    settled.forget(place)
    return place
  }

  /// A place without a word, else that of the word that came least; one with the same tag before any other,
  /// so that a tag never stands twice. The words that stay are counted less from then on, so that words of
  /// yesterday give way too.
  private mutating func freePlace(_ first: Int, _ tag: UInt16) -> Int {
    let places = first..<(first + Self.ways)
    for place in places where tags[place] == tag { return place }
    for place in places where tags[place] == 0 { return place }
    var least = first
    for place in places where entries[place].isLess(usedThan: entries[least]) { least = place }
    if !entries[least].isNew { for place in places { entries[place].forgetUse() } }
    return least
  }

  private mutating func grow() {
    let old = (tags, entries)
    let places = old.0.count * 2
    tags = Array(repeating: 0, count: places)
    entries = Array(repeating: Entry(), count: places)
    settled.start(places: places)
    count = 0
    for place in old.0.indices where old.0[place] != 0 { _ = put(old.1[place]) }
  }
}
