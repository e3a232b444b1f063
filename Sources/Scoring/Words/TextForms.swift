// How the tokenizer writes words down: their forms, and each different word once.
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

  /// Ends the forms with bytes that are no letters.
  mutating func endForms() {
    for _ in 0..<8 { appendForm(0) }
    formsEnd -= 8
  }

  /// The number of a form among the different words.
  mutating func number(
    of spelling: WordCache.Spelling, _ form: Range<Int>, _ cache: inout WordCache
  ) -> Int32 {
    let place = cache.place(of: spelling, forms[form])
    let known = cache.entries[place].known
    let slot = Int(known.serial) & (numbers.count - 1)
    let last = numbers[slot]
    if last < words.count, words[Int(last)].serial == known.serial { return last }
    let number = Int32(truncatingIfNeeded: words.count)
    numbers[slot] = number
    words.append(
      Word(
        known, place: cache.settled.isSettled(place) ? -1 : Int32(truncatingIfNeeded: place),
        formStart: Int32(truncatingIfNeeded: form.lowerBound),
        count: UInt8(clamping: form.count)))
    return number
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
