// How the tokenizer writes the forms of words down.
extension AnalysedText {
  /// Appends a byte to the forms.
  @inline(__always)
  mutating func appendForm(_ byte: UInt8) {
    if formsEnd + 16 >= forms.count { makeRoom() }
    forms[formsEnd] = byte
    formsEnd += 1
  }

  @inline(never)
  private mutating func makeRoom() {
    forms += repeatElement(0, count: max(256, forms.count))
  }

  /// So many bytes of room stand behind the forms of a text at least.
  static let formsRoom = 64

  /// Ends the forms with bytes that are no letters.
  mutating func endForms() {
    forms.makeRoom(for: formsEnd + Self.formsRoom, with: 0)
    for place in formsEnd..<formsEnd + 8 { forms[place] = 0 }
  }

  /// What the word cache knows a form by.
  func spelling(_ range: Range<Int>) -> WordCache.Spelling {
    var spelling = WordCache.Spelling()
    if range.count > 15 {
      // Longer forms are known by two hashes; no shorter one ends in this byte.
      spelling.first = Keys.key(of: forms[range])
      var hash = FNV1a()
      hash.add(forms[range])
      spelling.second = hash.value | 0xFF << 56
      return spelling
    }
    for (place, byte) in forms[range].enumerated() {
      if place < 8 {
        spelling.first |= UInt64(byte) << UInt64(8 * place)
      } else {
        spelling.second |= UInt64(byte) << UInt64(8 * (place - 8))
      }
    }
    return spelling
  }
}
