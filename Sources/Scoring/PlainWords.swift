// The usual case of reading done at once: runs of letters of ASCII, at most the first a capital, that were
// met before.
extension Tokenizer {
  /// Room that a plain word may take behind the others: two numbers of eight bytes.
  private static let room = 16

  /// Reads plain words, at most 15 letters each, and what stands between them.
  ///
  /// - Parameters:
  ///   - forms: the forms, ``AnalysedText/forms``; with the next three where the words go.
  ///   - cache: words met before.
  /// - Returns: where something else begins that is to be read letter by letter.
  mutating func plainWords(
    _ bytes: Span<UInt8>, _ start: Int, _ end: Int, _ forms: inout [UInt8], _ formsEnd: inout Int,
    _ tokens: inout [AnalysedText.Token], _ words: inout [Word], _ cache: inout WordCache
  ) -> Int {
    let most = formsEnd + (end - start) + 2 * Self.room
    if forms.count < most { forms += repeatElement(0, count: max(forms.count, most - forms.count)) }
    let source = bytes.bytes
    let text = cache.text
    var forms = forms.mutableSpan
    var room = forms.mutableBytes
    // A copy of the list, not of its elements: a span of it would keep the entries from being changed.
    let spellings = cache.spellings
    var entries = cache.entries.mutableSpan
    var gap = gap
    var formStart = formsEnd
    var i = start
    while i < end {
      let byte = bytes[i]
      guard Self.isLetter(byte) else {
        guard byte == UInt8(ascii: " ") || byteClasses[Int(byte)] == .other else { break }
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
      let place = WordCache.find(spelling, spellings.span)
      guard place >= 0 else { break }
      let traits = entries[place].word.traits
      if traits.contains(.holdsNot) { break }

      if gap.isMarked, let last = tokens.indices.last {
        tokens[last].gap = gap.value
        if gap.endsSentence, gap.hasLineEnd || !Self.isAbbreviated(tokens) { sentence += 1 }
      }
      gap = PhraseGap()
      if entries[place].text != text {
        entries[place].text = text
        entries[place].number = Int32(truncatingIfNeeded: words.count)
        words.append(entries[place].word)
      }
      room.storeBytes(of: spelling.first, toByteOffset: formStart, as: UInt64.self)
      room.storeBytes(of: spelling.second, toByteOffset: formStart + 8, as: UInt64.self)
      let formEnd = formStart + count
      room.storeBytes(of: UInt8(ascii: " "), toByteOffset: formEnd, as: UInt8.self)
      tokens.append(
        AnalysedText.Token(
          start: Int32(truncatingIfNeeded: i), end: Int32(truncatingIfNeeded: i + count),
          formStart: Int32(truncatingIfNeeded: formStart),
          formEnd: Int32(truncatingIfNeeded: formEnd), word: entries[place].number,
          sentence: sentence, traits: traits, gap: []))
      formStart = formEnd + 1
      i += count
    }
    formsEnd = formStart
    self.gap = gap
    return i
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
