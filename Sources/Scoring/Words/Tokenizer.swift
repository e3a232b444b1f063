/// Cuts a text into words and brings each to its plain form.
///
/// A word is a run of letters of one script and of digits; it is cut where a digit stands beside a
/// longer run of letters and where a capital begins a second part (`learningRate`). TeX marks,
/// HTML tags, contractions and Greek letters become plain words.
struct Tokenizer {
  /// Parts of a word with inner capitals are words of their own from this many letters.
  private static let shortestPart = 3
  /// A number before or after this many letters is a word of its own.
  private static let lettersBeforeNumber = 4
  private static let lettersAfterNumber = 3

  let byteClasses = Self.classes
  /// Words that are looked up at once.
  var plain = PlainWord.all
  var sentence: Int32 = 0
  var gap = PhraseGap()

  /// Analyses part of a text.
  ///
  /// - Parameters:
  ///   - bytes: UTF-8.
  ///   - range: the part to analyse.
  ///   - text: where the words go, after those that stand there.
  ///   - cache: words met before.
  mutating func analyse(
    _ bytes: Span<UInt8>, _ range: Range<Int>, into text: inout AnalysedText, cache: inout WordCache
  ) {
    sentence = 0
    gap = PhraseGap()
    var i = range.lowerBound
    let end = range.upperBound
    while i < end {
      i = plainWords(bytes, i, end, into: &text, cache: &cache)
      guard i < end else { break }
      switch byteClasses[Int(bytes[i])] {
      case .high where Self.isApostrophe(bytes, i, end):
        i = contraction(bytes, i, end, into: &text, cache: &cache)
      case .letter, .upper, .digit, .high:
        i = word(bytes, i, end, into: &text, cache: &cache)
      case .apostrophe:
        i = contraction(bytes, i, end, into: &text, cache: &cache)
      case .backslash:
        i = command(bytes, i, end)
      case .less:
        i = tag(bytes, i, end)
      case .ampersand:
        i = entity(bytes, i, end)
      case .caret:
        exponential(&text, cache: &cache)
        gap.see(bytes[i])
        i += 1
      case .other:
        repeat {
          gap.see(bytes[i])
          i += 1
        } while i < end && byteClasses[Int(bytes[i])] == .other
      }
    }
    if let last = text.tokens.indices.last { text.tokens[last].gap = gap.value }
    // The runs of letters that similarity looks up end where the forms do.
    text.endForms()
  }

  // MARK: Words

  private mutating func word(
    _ bytes: Span<UInt8>, _ first: Int, _ end: Int, into text: inout AnalysedText,
    cache: inout WordCache
  ) -> Int {
    var i = first
    let formStart = text.formsEnd
    var letters = 0
    var digits = 0
    var sinceCapital = 0
    scan: while i < end {
      let byte = bytes[i]
      switch byteClasses[Int(byte)] {
      case .letter:
        if digits > 0, letters == 0, Self.isRun(bytes, i, end, Self.lettersAfterNumber) {
          break scan
        }
        text.appendForm(byte)
        letters += 1
        sinceCapital += 1
      case .upper:
        let startsPart =
          sinceCapital >= Self.shortestPart && byteClasses[Int(bytes[i - 1])] == .letter
          && Self.isRun(bytes, i, end, Self.shortestPart)
        if startsPart { break scan }
        if digits > 0, letters == 0, Self.isRun(bytes, i, end, Self.lettersAfterNumber) {
          break scan
        }
        if i > first, byteClasses[Int(bytes[i - 1])] != .upper { sinceCapital = 0 }
        let lowered = byte | 0x20
        text.appendForm(lowered)
        letters += 1
        sinceCapital += 1
      case .digit:
        if letters >= Self.lettersBeforeNumber { break scan }
        text.appendForm(byte)
        digits += 1
      case .high:
        guard let next = high(bytes, i, first, end, &text, &letters, &digits) else {
          break scan
        }
        i = next
        if text.formsEnd > formStart, lastWasWhole { break scan }
        continue scan
      case .other where byte == UInt8(ascii: ".") && letters == 0 && digits > 0:
        guard i + 1 < end, byteClasses[Int(bytes[i + 1])] == .digit else { break scan }
        text.appendForm(byte)
      default:
        break scan
      }
      i += 1
    }
    if text.formsEnd == formStart {
      // A mark without a form of its own: part of what stands between words.
      if i == first { i = skipHigh(bytes, i, end) }
      return i
    }
    if letters == 1, digits == 0, i < end, i - first == 1 {
      // C++ and C# are words.
      if bytes[i] == UInt8(ascii: "#"), i + 1 == end || byteClasses[Int(bytes[i + 1])] == .other {
        text.appendForm(bytes[i])
        i += 1
      } else if i + 1 < end, bytes[i] == UInt8(ascii: "+"), bytes[i + 1] == UInt8(ascii: "+") {
        for _ in 0..<2 { text.appendForm(UInt8(ascii: "+")) }
        i += 2
      }
    }
    append(formStart, first, i, &text, &cache)
    return i
  }

  /// Set where a character is a word of its own and ends the run.
  private var lastWasWhole = false

  /// Takes in one character beyond ASCII.
  ///
  /// - Returns: where the next character starts, `nil` where this one is no part of the word.
  private mutating func high(
    _ bytes: Span<UInt8>, _ i: Int, _ first: Int, _ end: Int,
    _ text: inout AnalysedText, _ letters: inout Int, _ digits: inout Int
  ) -> Int? {
    lastWasWhole = false
    guard let (scalar, length) = Self.scalar(bytes, i, end) else { return nil }
    func add(_ form: String) {
      for byte in form.utf8 { text.appendForm(byte) }
    }
    switch Letter(scalar) {
    case .letters(let form):
      if Self.isGreek(scalar) {
        // A single Greek letter is said by its name; Greek words stay as they are.
        let after = i + length
        let inGreekWord =
          Self.scalar(bytes, after, end).map { Self.isGreek($0.0) } ?? false
          || (i > first && letters > 0)
        if !inGreekWord {
          guard i == first else { return nil }
          let letter = scalar.value == 0x3A3 ? "Σ" : form
          add(Letter.greekName(letter) ?? form)
          letters += 1
          lastWasWhole = true
          return after
        }
      }
      add(form)
      letters += 1
    case .word(let form):
      guard i == first else { return nil }
      add(form)
      letters += 1
      lastWasWhole = true
    case .digit(let digit):
      if letters >= Self.lettersBeforeNumber { return nil }
      let byte = UInt8(ascii: "0") + digit
      text.appendForm(byte)
      digits += 1
    case .nothing: break
    case .separator: return nil
    }
    return i + length
  }

  /// Steps over a character that is no part of a word.
  private mutating func skipHigh(_ bytes: Span<UInt8>, _ i: Int, _ end: Int) -> Int {
    guard let (scalar, length) = Self.scalar(bytes, i, end) else {
      gap.see(UInt8(ascii: " "))
      return i + 1
    }
    // Typographic hyphens join words as `-` does; other characters stand between them.
    // A bullet begins a phrase.
    let isBullet = scalar.value == 0x2022
    gap.see(
      UInt8(ascii: (0x2010...0x2011).contains(scalar.value) ? "-" : isBullet ? "|" : "\""))
    return i + length
  }

  private mutating func append(
    _ formStart: Int, _ start: Int, _ end: Int, _ text: inout AnalysedText,
    _ cache: inout WordCache
  ) {
    append(
      text.spelling(formStart..<text.formsEnd), formStart, start, end, &text, &cache)
  }

  /// Appends a word whose form was appended.
  mutating func append(
    _ spelling: WordCache.Spelling, _ formStart: Int, _ start: Int, _ end: Int,
    _ text: inout AnalysedText, _ cache: inout WordCache
  ) {
    let place = cache.place(of: spelling, text.forms[formStart..<text.formsEnd])
    let last = text.tokens.count - 1
    if last >= 0 {
      if gap.isMarked { text.tokens[last].gap = gap.value }
      if gap.endsSentence, gap.hasLineEnd || !Self.isAbbreviated(text.tokens.span, last + 1) {
        sentence += 1
      }
    }
    gap = PhraseGap()
    if cache.entries[place].word.traits.contains(.holdsNot) {
      let whole = String(decoding: text.forms[formStart..<text.formsEnd], as: UTF8.self)
      text.formsEnd = formStart
      add(WordLists.joinedNots[whole] ?? whole, start, end, &text, &cache)
      add("not", start, end, &text, &cache)
      return
    }
    append(place, formStart, start, end, &text, cache)
  }

  /// Appends a word that the word cache has at a place.
  private func append(
    _ place: Int, _ formStart: Int, _ start: Int, _ end: Int, _ text: inout AnalysedText,
    _ cache: borrowing WordCache
  ) {
    text.tokens.append(
      AnalysedText.Token(
        word: cache.entries[place].word, start: Int32(truncatingIfNeeded: start),
        end: Int32(truncatingIfNeeded: end), formStart: Int32(truncatingIfNeeded: formStart),
        formEnd: Int32(truncatingIfNeeded: text.formsEnd), sentence: sentence,
        place: cache.unsettledPlace(place)))
    text.appendForm(UInt8(ascii: " "))
  }

  /// Appends a word that does not stand so in the text.
  mutating func add(
    _ form: String, _ start: Int, _ end: Int, _ text: inout AnalysedText, _ cache: inout WordCache
  ) {
    let formStart = text.formsEnd
    for byte in form.utf8 { text.appendForm(byte) }
    let range = formStart..<text.formsEnd
    let place = cache.place(of: text.spelling(range), text.forms[range])
    append(place, formStart, start, end, &text, cache)
  }
}
