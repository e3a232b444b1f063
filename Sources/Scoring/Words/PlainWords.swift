// The usual case of reading done at once: runs of letters of ASCII, at most the first a capital, that were
// met before.
extension Tokenizer {
  /// The longest plain word, in letters; two numbers of eight bytes hold it, and that it is none longer.
  private static let longest = 15
  /// So many words are read before any is looked up; all of them are looked up at once, so that none
  /// waits for the memory of another.
  private static let most = 64

  /// A word that is read.
  struct PlainWord {
    fileprivate var spelling = WordCache.Spelling()
    fileprivate var start: Int32 = 0
    /// Where the word cache looks for it, then where it stands, if it is known.
    fileprivate var place: Int32 = 0
    /// What stands before it.
    fileprivate var gap = PhraseGap()
    /// Its tag in the word cache.
    fileprivate var tag: UInt16 = 0
    fileprivate var count: UInt8 = 0

    /// Takes in a word.
    ///
    /// - Parameter places: how many places the word cache has.
    @inline(__always)
    fileprivate mutating func take(
      _ spelling: WordCache.Spelling, at start: Int, count: Int, after gap: PhraseGap,
      among places: Int
    ) {
      self.spelling = spelling
      let (first, tag) = WordCache.set(of: spelling, places)
      place = Int32(truncatingIfNeeded: first)
      self.tag = tag
      self.start = Int32(truncatingIfNeeded: start)
      self.count = UInt8(truncatingIfNeeded: count)
      self.gap = gap
    }

    /// Room for words that are looked up at once.
    static let all = Array(repeating: PlainWord(), count: most)
  }

  /// Room for the same in a text.
  private static let tokens = Array(repeating: AnalysedText.Token(), count: most)

  /// Reads plain words and what stands between them.
  ///
  /// - Returns: where something else begins that is to be read letter by letter.
  mutating func plainWords(
    _ bytes: Span<UInt8>, _ start: Int, _ end: Int, into text: inout AnalysedText,
    cache: inout WordCache
  ) -> Int {
    var i = start
    while true {
      let found = Self.scan(bytes, i, end, after: gap, byteClasses, cache.tags.count, into: &plain)
      var next = 0
      // Where none is known, the first word is not.
      var isAnyKnown = Self.find(&plain, found.count, cache.tags, cache.entries)
      while true {
        if isAnyKnown {
          next = Self.append(
            plain, next..<found.count, &cache.entries, cache.settled, to: &text, &sentence)
        }
        isAnyKnown = true
        if next == found.count { break }
        gap = plain[next].gap
        append(plain[next], to: &text, &cache)
        next += 1
      }
      gap = found.gap
      i = found.end
      if found.count < Self.most { return i }
    }
  }

  /// Reads words as long as they are plain ones.
  ///
  /// - Parameter places: how many places the word cache has.
  /// - Returns: how many, where the next one begins, and what stands before it.
  @inline(never)
  private static func scan(
    _ bytes: Span<UInt8>, _ start: Int, _ end: Int, after gap: PhraseGap, _ classes: [Class],
    _ places: Int, into words: inout [PlainWord]
  ) -> (count: Int, end: Int, gap: PhraseGap) {
    let classes = classes.span
    var words = words.mutableSpan
    var gap = gap
    var found = 0
    var i = start
    while found < Self.most {
      while i < end, classes[Int(bytes[i])] == .other {
        gap.see(bytes[i])
        i &+= 1
      }
      if i < end, SmallLetters.isSmall(bytes[i]) {
        let spaced = Self.scanSpaced(bytes, i, end, places, into: &words, from: found)
        if spaced.count > found {
          words[found].gap = gap
          gap = .space
          (found, i) = spaced
          if found == Self.most { break }
        }
      }
      guard i < end else { break }
      if classes[Int(bytes[i])] == .other { continue }
      guard let next = Self.endOfWord(bytes, i, end) else { break }
      words[found].take(
        WordCache.Spelling(lowered: bytes, at: i, count: next &- i), at: i, count: next &- i,
        after: gap, among: places)
      found &+= 1
      gap = PhraseGap()
      i = next
    }
    return (found, i, gap)
  }

  /// Reads words of small letters with a space behind them, as most are.
  ///
  /// - Parameters:
  ///   - start: where a small letter stands.
  ///   - count: how many words there are already.
  /// - Returns: how many there are then, and what begins behind the last space.
  @inline(never)
  private static func scanSpaced(
    _ bytes: Span<UInt8>, _ start: Int, _ end: Int, _ places: Int,
    into words: inout MutableSpan<PlainWord>, from count: Int
  ) -> (count: Int, end: Int) {
    // The compiler then knows that no word stands before the first.
    precondition(count >= 0)
    var found = count
    var start = start
    var block = start
    // Whether a small letter stands before the block.
    var before: UInt64 = 0
    // What is nearer to the end of all bytes is read letter by letter.
    let last = bytes.count &- SmallLetters.length &- WordCache.Spelling.length
    while block < end, block <= last {
      let rest = end &- block
      let behind: UInt64 = rest < SmallLetters.length ? ~0 &<< UInt64(truncatingIfNeeded: rest) : 0
      let small = SmallLetters.bits(bytes.bytes, block) & ~behind
      let behindSmall = small &<< 1 | before
      let odd = ~(small | behindSmall) | behind
      // What ends a run of small letters, as far as nothing else comes.
      var ends = ~small & behindSmall & ((odd & (0 &- odd)) &- 1)
      while ends != 0 {
        let wordEnd = block &+ ends.trailingZeroBitCount
        let length = wordEnd &- start
        guard length <= Self.longest, bytes[wordEnd] == UInt8(ascii: " "), found < words.count
        else { return (found, start) }
        words[found].take(
          WordCache.Spelling(lowered: bytes.bytes, at: start, count: length), at: start,
          count: length, after: .space, among: places)
        found &+= 1
        start = wordEnd &+ 1
        ends &= ends &- 1
      }
      if odd != 0 { break }
      before = small &>> 63
      block &+= SmallLetters.length
    }
    return (found, start)
  }

  /// Where a plain word ends that is the whole of a run of letters and digits; `nil` where another one begins.
  private static func endOfWord(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Int? {
    guard isLetter(bytes[start]) else { return nil }
    var next = start &+ 1
    while next < end, SmallLetters.isSmall(bytes[next]) { next &+= 1 }
    guard next &- start <= longest else { return nil }
    guard next < end else { return next }
    let after = bytes[next]
    if after >= 0x80 || isLetter(after) || isDigit(after) { return nil }
    let mayBelong = after == UInt8(ascii: "#") || after == UInt8(ascii: "+")
    return next &- start == 1 && mayBelong ? nil : next
  }

  /// Finds out where the word cache has words, and asks for the memory of all of them.
  ///
  /// - Returns: whether it may have any.
  @inline(never)
  private static func find(
    _ words: inout [PlainWord], _ count: Int, _ tags: [UInt16], _ entries: [WordCache.Entry]
  ) -> Bool {
    var words = words.mutableSpan
    let entries = entries.span
    let tags = tags.span
    // Short ways of their own, so that many words are asked for before the first is there.
    var first: UInt16 = 0
    for index in 0..<count { first |= tags[Int(words[index].place)] }
    for index in 0..<count {
      let set = (first: Int(words[index].place), tag: words[index].tag)
      words[index].place = Int32(truncatingIfNeeded: WordCache.place(in: set, tags))
    }
    var serials: UInt32 = 0
    for index in 0..<count { serials |= entries[Int(words[index].place)].word.serial }
    return first > 0 || serials > 0
  }

  /// How much of a text there is while words are appended to it.
  private struct Ends {
    var tokens: Int
    var forms: Int
    var sentence: Int32
  }

  /// Appends words to a text as long as they are known and written by themselves.
  ///
  /// - Returns: the first word that was not appended.
  private static func append(
    _ plain: [PlainWord], _ range: Range<Int>, _ entries: inout [WordCache.Entry],
    _ settled: borrowing SettledWords, to text: inout AnalysedText, _ sentence: inout Int32
  ) -> Int {
    let most = text.formsEnd + (range.count + 1) * (Self.longest + 1)
    if text.forms.count < most {
      text.forms += repeatElement(0, count: max(text.forms.count, most - text.forms.count))
    }
    var ends = Ends(tokens: text.tokens.count, forms: text.formsEnd, sentence: sentence)
    text.tokens += tokens[..<range.count]
    let next = append(plain, range, &entries, settled, &text.tokens, &text.forms, &ends)
    text.tokens.removeLast(text.tokens.count - ends.tokens)
    text.formsEnd = ends.forms
    sentence = ends.sentence
    return next
  }

  @inline(never)
  private static func append(
    _ plain: [PlainWord], _ range: Range<Int>, _ entries: inout [WordCache.Entry],
    _ settled: borrowing SettledWords, _ tokens: inout [AnalysedText.Token],
    _ forms: inout [UInt8], _ ends: inout Ends
  ) -> Int {
    let plain = plain.span
    var entries = entries.mutableSpan
    var tokens = tokens.mutableSpan
    var forms = forms.mutableSpan
    var room = forms.mutableBytes
    let settled = settled.bits.span.extracting(settled.rowBits)
    var after = ends
    var index = range.lowerBound
    while index < range.upperBound {
      let found = plain[index]
      let place = Int(found.place)
      guard entries[place].spelling == found.spelling else { break }
      let word = entries[place].word
      if word.traits.contains(.holdsNot) { break }
      entries[place].use()
      if !found.gap.isSpace, found.gap.isMarked, after.tokens > 0 {
        tokens[after.tokens - 1].gap = found.gap.value
        let isAbbreviated =
          !found.gap.hasLineEnd && Self.isAbbreviated(tokens.span, after.tokens)
        if found.gap.endsSentence, !isAbbreviated { after.sentence += 1 }
      }
      let formEnd = after.forms &+ Int(found.count)
      room.storeBytes(of: found.spelling.form, toByteOffset: after.forms, as: UInt128.self)
      room.storeBytes(of: UInt8(ascii: " "), toByteOffset: formEnd, as: UInt8.self)
      tokens[after.tokens] = AnalysedText.Token(
        word: word, start: found.start, end: found.start &+ Int32(found.count),
        formStart: Int32(truncatingIfNeeded: after.forms),
        formEnd: Int32(truncatingIfNeeded: formEnd), sentence: after.sentence,
        place: SettledWords.unsettledPlace(place, settled))
      after.tokens &+= 1
      after.forms = formEnd &+ 1
      index &+= 1
    }
    ends = after
    return index
  }

  /// Appends a word that is not known yet, or that holds a `not`.
  private mutating func append(
    _ word: PlainWord, to text: inout AnalysedText, _ cache: inout WordCache
  ) {
    let formStart = text.formsEnd
    for place in 0..<Int(word.count) {
      let part = place < 8 ? word.spelling.first : word.spelling.second
      text.appendForm(UInt8(truncatingIfNeeded: part >> UInt64(8 * (place & 7))))
    }
    append(
      word.spelling, formStart, Int(word.start), Int(word.start) + Int(word.count), &text, &cache)
  }

  /// Whether the full stop behind the last of some words may belong to it: `vs.`, `e.g.`
  static func isAbbreviated(_ tokens: Span<AnalysedText.Token>, _ count: Int) -> Bool {
    let last = count - 1
    return tokens[last].traits.contains(.abbreviation)
      || (last > 0 && tokens[last - 1].gap.contains(.dot)
        && tokens[last].formEnd - tokens[last].formStart == 1)
  }
}
