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
    fileprivate var start = 0
    fileprivate var count = 0
    /// What stands before it.
    fileprivate var gap = PhraseGap()
    /// Where the word cache has it.
    fileprivate var place = 0
    fileprivate var traits: Word.Traits = []
    /// Its number among the different words.
    fileprivate var number: Int32 = 0

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
      let known = cache.number(&plain, found.count, into: &text.words)
      Self.append(plain, known, to: &text.forms, &text.formsEnd, &text.tokens, &sentence)
      if known < found.count {
        // The word that is not known is read again, and what stands before it was seen.
        gap = plain[known].gap
        return plain[known].start
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
        i += 1
        continue
      }
      guard i + Self.room < bytes.count else { break }
      var spelling = WordCache.Spelling(
        first: source.unsafeLoadUnaligned(fromByteOffset: i, as: UInt64.self) | 0x20)
      var count = Self.lettersAtStart(of: spelling.first)
      if count == 8 {
        spelling.second = source.unsafeLoadUnaligned(fromByteOffset: i + 8, as: UInt64.self)
        let more = Self.lettersAtStart(of: spelling.second)
        guard more < 8 else { break }
        count = min(8 + more, end - i)
        spelling.second &= (1 << UInt64(8 * max(0, count - 8))) &- 1
      } else {
        count = min(count, end - i)
      }
      if count < 8 {
        spelling.first &= (1 << UInt64(8 * count)) &- 1
        spelling.second = 0
      }
      if i + count < end, !Self.endsPlainWord(bytes[i + count], letters: count) { break }
      words[found].spelling = spelling
      words[found].start = i
      words[found].count = count
      words[found].gap = gap
      gap = PhraseGap()
      found += 1
      i += count
    }
    return (found, i, gap)
  }

  /// Appends the first of some words to a text.
  private static func append(
    _ words: [PlainWord], _ count: Int, to forms: inout [UInt8], _ formsEnd: inout Int,
    _ tokens: inout [AnalysedText.Token], _ sentence: inout Int32
  ) {
    let most = formsEnd + (count + 1) * Self.room
    if forms.count < most { forms += repeatElement(0, count: max(forms.count, most - forms.count)) }
    let words = words.span
    var forms = forms.mutableSpan
    var room = forms.mutableBytes
    var formStart = formsEnd
    for index in 0..<count {
      let word = words[index]
      if word.gap.isMarked, let last = tokens.indices.last {
        tokens[last].gap = word.gap.value
        if word.gap.endsSentence, word.gap.hasLineEnd || !Self.isAbbreviated(tokens) {
          sentence += 1
        }
      }
      room.storeBytes(of: word.spelling.first, toByteOffset: formStart, as: UInt64.self)
      room.storeBytes(of: word.spelling.second, toByteOffset: formStart + 8, as: UInt64.self)
      let formEnd = formStart + word.count
      room.storeBytes(of: UInt8(ascii: " "), toByteOffset: formEnd, as: UInt8.self)
      tokens.append(
        AnalysedText.Token(
          start: Int32(truncatingIfNeeded: word.start),
          end: Int32(truncatingIfNeeded: word.start + word.count),
          formStart: Int32(truncatingIfNeeded: formStart),
          formEnd: Int32(truncatingIfNeeded: formEnd), word: word.number, sentence: sentence,
          traits: word.traits, gap: []))
      formStart = formEnd + 1
    }
    formsEnd = formStart
  }

  /// Whether a byte behind some letters is no part of their word.
  @inline(__always)
  private static func endsPlainWord(_ byte: UInt8, letters: Int) -> Bool {
    if byte == UInt8(ascii: " ") { return true }
    let isPlus = byte == UInt8(ascii: "#") || byte == UInt8(ascii: "+")
    return byte < 0x80 && !isLetter(byte) && !isDigit(byte) && !(letters == 1 && isPlus)
  }

  /// Whether the full stop behind the last word may belong to it: `vs.`, `e.g.`
  static func isAbbreviated(_ tokens: [AnalysedText.Token]) -> Bool {
    let last = tokens.count - 1
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

extension WordCache {
  /// Numbers plain words among the different words of the text.
  ///
  /// - Parameters:
  ///   - plain: the words.
  ///   - count: how many of them.
  ///   - words: the different words of the text; new ones go to the end.
  /// - Returns: how many of them, from the first, are known and written by themselves.
  fileprivate mutating func number(
    _ plain: inout [Tokenizer.PlainWord], _ count: Int, into words: inout [Word]
  ) -> Int {
    var plain = plain.mutableSpan
    let known = find(&plain, count)
    let before = words.count
    words.resize(to: before + known, with: Word())
    let after = Self.number(&plain, known, &entries, &words, before)
    words.removeLast(words.count - after)
    return known
  }

  private func find(_ plain: inout MutableSpan<Tokenizer.PlainWord>, _ count: Int) -> Int {
    let tags = tags.span
    let entries = entries.span
    var others: UInt64 = 1 << UInt64(count)
    for index in 0..<count {
      let place = Self.place(of: plain[index].spelling, tags)
      let entry = entries[max(0, place)]
      plain[index].place = place
      plain[index].traits = entry.word.traits
      let isKnown = place >= 0 && entry.spelling == plain[index].spelling
      let isOther = !isKnown || entry.word.traits.contains(.holdsNot)
      others |= (isOther ? 1 : 0) << UInt64(index)
    }
    return others.trailingZeroBitCount
  }

  /// - Returns: how many different words there are now.
  private static func number(
    _ plain: inout MutableSpan<Tokenizer.PlainWord>, _ count: Int,
    _ entries: inout [Entry], _ words: inout [Word], _ before: Int
  ) -> Int {
    var entries = entries.mutableSpan
    var words = words.mutableSpan
    var after = before
    for index in 0..<count {
      let place = plain[index].place
      // Written whether it is new or not: guessing wrong costs more.
      words[after] = entries[place].word
      let last = Int(entries[place].number)
      let isNew = last >= after || words[min(last, after)].form != entries[place].word.form
      let number = isNew ? Int32(truncatingIfNeeded: after) : Int32(truncatingIfNeeded: last)
      entries[place].number = number
      plain[index].number = number
      after += isNew ? 1 : 0
    }
    return after
  }
}
