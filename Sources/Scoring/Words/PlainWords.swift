// The usual case of reading done at once: runs of letters of ASCII, at most the first a capital, that were
// met before.
extension Tokenizer {
  /// Room that a plain word may take behind the others: two numbers of eight bytes.
  private static let room = 16
  /// So many words are read before any is looked up; all of them are looked up at once, so that none
  /// waits for the memory of another.
  private static let most = 32

  /// A word that is read and not yet looked up.
  struct PlainWord {
    fileprivate var spelling = WordCache.Spelling()
    fileprivate var start: Int32 = 0
    fileprivate var count: Int32 = 0
    /// Where the word cache has it, if it has it.
    fileprivate var place: Int32 = 0
    /// The same, but -1 where the word is known to mean nothing to the rubric.
    fileprivate var unsettledPlace: Int32 = 0
    /// What stands there.
    fileprivate var known = WordCache.Known()
    /// What stands before it.
    fileprivate var gap = PhraseGap()

    /// Room for words that are looked up at once.
    static let all = Array(repeating: PlainWord(), count: most)
  }

  /// Reads plain words, at most 15 letters each, and what stands between them.
  ///
  /// - Returns: where something else begins that is to be read letter by letter.
  mutating func plainWords(
    _ bytes: Span<UInt8>, _ start: Int, _ end: Int, into text: inout AnalysedText,
    cache: inout WordCache
  ) -> Int {
    var i = start
    while true {
      let found = Self.scan(bytes, i, end, after: gap, byteClasses, into: &plain)
      Self.find(&plain, found.count, cache.tags, cache.entries, cache.settled)
      var next = 0
      while true {
        next = Self.append(
          plain, next..<found.count, &cache.entries, to: &text, &sentence)
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
  /// - Returns: how many, where the next one begins, and what stands before it.
  private static func scan(
    _ bytes: Span<UInt8>, _ start: Int, _ end: Int, after gap: PhraseGap, _ classes: [Class],
    into words: inout [PlainWord]
  ) -> (count: Int, end: Int, gap: PhraseGap) {
    let source = bytes.bytes
    let classes = classes.span
    var words = words.mutableSpan
    var gap = gap
    var found = 0
    var i = start
    while i < end, found < Self.most {
      let byte = bytes[i]
      guard Self.isLetter(byte) else {
        guard byte == UInt8(ascii: " ") || classes[Int(byte)] == .other else { break }
        gap.see(byte)
        i &+= 1
        continue
      }
      guard i &+ Self.room < bytes.count else { break }
      var spelling = WordCache.Spelling(
        first: source.unsafeLoadUnaligned(fromByteOffset: i, as: UInt64.self) | 0x20)
      var count = Self.lettersAtStart(of: spelling.first)
      if count == 8 {
        spelling.second = source.unsafeLoadUnaligned(fromByteOffset: i &+ 8, as: UInt64.self)
        let more = Self.lettersAtStart(of: spelling.second)
        guard more < 8 else { break }
        count = min(8 &+ more, end &- i)
        spelling.second &= (1 &<< UInt64(8 &* max(0, count &- 8))) &- 1
      } else {
        count = min(count, end &- i)
      }
      if count < 8 {
        spelling.first &= (1 &<< UInt64(8 &* count)) &- 1
        spelling.second = 0
      }
      let after = i &+ count
      if after < end, !Self.endsPlainWord(bytes[after], letters: count) { break }
      words[found] = PlainWord(
        spelling: spelling, start: Int32(truncatingIfNeeded: i),
        count: Int32(truncatingIfNeeded: count), gap: gap)
      gap = PhraseGap()
      found &+= 1
      i = after
      if i &+ 1 < end, bytes[i] == UInt8(ascii: " "), Self.isLetter(bytes[i &+ 1]) {
        gap = .space
        i &+= 1
      }
    }
    return (found, i, gap)
  }

  /// Finds where the word cache may have some words, and takes what stands there.
  private static func find(
    _ words: inout [PlainWord], _ count: Int, _ tags: [UInt16], _ entries: [WordCache.Entry],
    _ settled: borrowing SettledWords
  ) {
    var words = words.mutableSpan
    let tags = tags.span
    let entries = entries.span
    for index in 0..<count {
      words[index].place = Int32(
        truncatingIfNeeded: WordCache.place(of: words[index].spelling, tags))
    }
    // A short way of its own, so that many words are asked for before the first is there.
    for index in 0..<count {
      let place = Int(words[index].place)
      let isKnown = entries[place].spelling == words[index].spelling
      words[index].known = entries[place].known
      words[index].unsettledPlace =
        settled.isSettled(place) ? -1 : Int32(truncatingIfNeeded: place)
      words[index].known.serial = isKnown ? entries[place].known.serial : 0
    }
  }

  /// How much of a text there is while words are appended to it.
  private struct Ends {
    var tokens: Int
    var words: Int
    var forms: Int
    var sentence: Int32
  }

  /// Appends words to a text as long as they are known and written by themselves.
  ///
  /// - Returns: the first word that was not appended.
  private static func append(
    _ plain: [PlainWord], _ range: Range<Int>, _ entries: inout [WordCache.Entry],
    to text: inout AnalysedText, _ sentence: inout Int32
  ) -> Int {
    let most = text.formsEnd + (range.count + 1) * Self.room
    if text.forms.count < most {
      text.forms += repeatElement(0, count: max(text.forms.count, most - text.forms.count))
    }
    var ends = Ends(
      tokens: text.tokens.count, words: text.words.count, forms: text.formsEnd,
      sentence: sentence)
    text.tokens.resize(to: ends.tokens + range.count, with: AnalysedText.Token())
    text.words.resize(to: ends.words + range.count, with: Word())
    let next = append(
      plain, range, &entries, &text.tokens, &text.words, &text.numbers, &text.forms, &ends)
    text.tokens.removeLast(text.tokens.count - ends.tokens)
    text.words.removeLast(text.words.count - ends.words)
    text.formsEnd = ends.forms
    sentence = ends.sentence
    return next
  }

  private static func append(
    _ plain: [PlainWord], _ range: Range<Int>, _ entries: inout [WordCache.Entry],
    _ tokens: inout [AnalysedText.Token], _ words: inout [Word], _ numbers: inout [Int32],
    _ forms: inout [UInt8], _ ends: inout Ends
  ) -> Int {
    let plain = plain.span
    var entries = entries.mutableSpan
    var tokens = tokens.mutableSpan
    var words = words.mutableSpan
    var numbers = numbers.mutableSpan
    var forms = forms.mutableSpan
    var room = forms.mutableBytes
    var after = ends
    var index = range.lowerBound
    while index < range.upperBound {
      let found = plain[index]
      let known = found.known
      // What was met for the first time meanwhile may have taken the place.
      let stands =
        known.serial != 0 && entries[Int(found.place)].known.serial == known.serial
      if !stands || known.traits.contains(.holdsNot) { break }
      entries[Int(found.place)].known.isUsed = true
      if found.gap.isMarked, after.tokens > 0 {
        tokens[after.tokens - 1].gap = found.gap.value
        let isAbbreviated =
          !found.gap.hasLineEnd && Self.isAbbreviated(tokens.span, after.tokens)
        if found.gap.endsSentence, !isAbbreviated { after.sentence += 1 }
      }
      // Written whether it is new or not: guessing wrong costs more.
      words[after.words] = Word(
        known, place: found.unsettledPlace, formStart: Int32(truncatingIfNeeded: after.forms),
        count: UInt8(truncatingIfNeeded: found.count))
      let slot = Int(known.serial) & (numbers.count &- 1)
      let last = Int(numbers[slot])
      let isRepeated = last < after.words && words[min(last, after.words)].serial == known.serial
      let number = isRepeated ? last : after.words
      numbers[slot] = Int32(truncatingIfNeeded: number)
      after.words = isRepeated ? after.words : after.words &+ 1
      let formEnd = after.forms &+ Int(found.count)
      room.storeBytes(of: found.spelling.first, toByteOffset: after.forms, as: UInt64.self)
      room.storeBytes(of: found.spelling.second, toByteOffset: after.forms &+ 8, as: UInt64.self)
      room.storeBytes(of: UInt8(ascii: " "), toByteOffset: formEnd, as: UInt8.self)
      tokens[after.tokens] = AnalysedText.Token(
        start: found.start, end: found.start &+ found.count,
        formStart: Int32(truncatingIfNeeded: after.forms),
        formEnd: Int32(truncatingIfNeeded: formEnd), word: Int32(truncatingIfNeeded: number),
        sentence: after.sentence, traits: known.traits)
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
      word.spelling, formStart, Int(word.start), Int(word.start + word.count), &text, &cache)
  }

  /// Whether a byte behind some letters is no part of their word.
  @inline(__always)
  private static func endsPlainWord(_ byte: UInt8, letters: Int) -> Bool {
    if byte == UInt8(ascii: " ") { return true }
    let isPlus = byte == UInt8(ascii: "#") || byte == UInt8(ascii: "+")
    return byte < 0x80 && !isLetter(byte) && !isDigit(byte) && !(letters == 1 && isPlus)
  }

  /// Whether the full stop behind the last of some words may belong to it: `vs.`, `e.g.`
  static func isAbbreviated(_ tokens: Span<AnalysedText.Token>, _ count: Int) -> Bool {
    let last = count - 1
    return tokens[last].traits.contains(.abbreviation)
      || (last > 0 && tokens[last - 1].gap.contains(.dot)
        && tokens[last].formEnd - tokens[last].formStart == 1)
  }

  /// How many small letters stand at the start of eight bytes.
  @inline(__always)
  private static func lettersAtStart(of bytes: UInt64) -> Int {
    let highs: UInt64 = 0x8080_8080_8080_8080
    let ones: UInt64 = 0x0101_0101_0101_0101
    let low = bytes & ~highs
    // The highest bit is set from `a` on in the one, from behind `z` on in the other.
    let fromA = low &+ ones &* UInt64(0x80 - 0x61)
    let behindZ = low &+ ones &* UInt64(0x80 - 0x7B)
    let others = ~(fromA & ~behindZ & ~bytes) & highs
    return others == 0 ? 8 : others.trailingZeroBitCount / 8
  }
}
