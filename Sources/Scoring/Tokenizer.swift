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

  private var sentence = 0
  private var gap = Gap()

  /// Analyses part of a text.
  ///
  /// - Parameters:
  ///   - bytes: UTF-8.
  ///   - range: the part to analyse.
  ///   - text: where the words go, after those that stand there.
  ///   - cache: words met before.
  mutating func analyse(
    _ bytes: [UInt8], _ range: Range<Int>, into text: inout AnalysedText, cache: inout WordCache
  ) {
    sentence = 0
    gap = Gap()
    var i = range.lowerBound
    let end = range.upperBound
    while i < end {
      switch Self.classes[Int(bytes[i])] {
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
        gap.see(bytes[i])
        i += 1
      }
    }
    if let last = text.tokens.indices.last { text.tokens[last].gap = gap.value }
  }

  // MARK: Words

  private mutating func word(
    _ bytes: [UInt8], _ first: Int, _ end: Int, into text: inout AnalysedText,
    cache: inout WordCache
  ) -> Int {
    var i = first
    var key = Keys.empty
    let formStart = text.forms.count
    var letters = 0
    var digits = 0
    var sinceCapital = 0
    scan: while i < end {
      let byte = bytes[i]
      switch Self.classes[Int(byte)] {
      case .letter:
        if digits > 0, letters == 0, Self.isRun(bytes, i, end, Self.lettersAfterNumber) {
          break scan
        }
        key = Keys.extend(key, with: byte)
        text.forms.append(byte)
        letters += 1
        sinceCapital += 1
      case .upper:
        let startsPart =
          sinceCapital >= Self.shortestPart && Self.classes[Int(bytes[i - 1])] == .letter
          && Self.isRun(bytes, i, end, Self.shortestPart)
        if startsPart { break scan }
        if digits > 0, letters == 0, Self.isRun(bytes, i, end, Self.lettersAfterNumber) {
          break scan
        }
        if i > first, Self.classes[Int(bytes[i - 1])] != .upper { sinceCapital = 0 }
        let lowered = byte | 0x20
        key = Keys.extend(key, with: lowered)
        text.forms.append(lowered)
        letters += 1
        sinceCapital += 1
      case .digit:
        if letters >= Self.lettersBeforeNumber { break scan }
        key = Keys.extend(key, with: byte)
        text.forms.append(byte)
        digits += 1
      case .high:
        guard let next = high(bytes, i, first, end, &key, &text, &letters, &digits) else {
          break scan
        }
        i = next
        if text.forms.count > formStart, lastWasWhole { break scan }
        continue scan
      case .other where byte == UInt8(ascii: ".") && letters == 0 && digits > 0:
        guard i + 1 < end, Self.classes[Int(bytes[i + 1])] == .digit else { break scan }
        key = Keys.extend(key, with: byte)
        text.forms.append(byte)
      default:
        break scan
      }
      i += 1
    }
    if text.forms.count == formStart {
      // A mark without a form of its own: part of what stands between words.
      if i == first { i = skipHigh(bytes, i, end) }
      return i
    }
    if letters == 1, digits == 0, i < end, i - first == 1 {
      // C++ and C# are words.
      if bytes[i] == UInt8(ascii: "#"), i + 1 == end || Self.classes[Int(bytes[i + 1])] == .other {
        key = Keys.extend(key, with: bytes[i])
        text.forms.append(bytes[i])
        i += 1
      } else if i + 1 < end, bytes[i] == UInt8(ascii: "+"), bytes[i + 1] == UInt8(ascii: "+") {
        for _ in 0..<2 { key = Keys.extend(key, with: UInt8(ascii: "+")) }
        text.forms += [UInt8(ascii: "+"), UInt8(ascii: "+")]
        i += 2
      }
    }
    append(key, formStart, first, i, &text, &cache)
    return i
  }

  /// Set where a character is a word of its own and ends the run.
  private var lastWasWhole = false

  /// Takes in one character beyond ASCII.
  ///
  /// - Returns: where the next character starts, `nil` where this one is no part of the word.
  private mutating func high(
    _ bytes: [UInt8], _ i: Int, _ first: Int, _ end: Int, _ key: inout UInt64,
    _ text: inout AnalysedText, _ letters: inout Int, _ digits: inout Int
  ) -> Int? {
    lastWasWhole = false
    guard let (scalar, length) = Self.scalar(bytes, i, end) else { return nil }
    func add(_ form: String) {
      for byte in form.utf8 {
        key = Keys.extend(key, with: byte)
        text.forms.append(byte)
      }
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
      key = Keys.extend(key, with: byte)
      text.forms.append(byte)
      digits += 1
    case .nothing: break
    case .separator: return nil
    }
    return i + length
  }

  /// Steps over a character that is no part of a word.
  private mutating func skipHigh(_ bytes: [UInt8], _ i: Int, _ end: Int) -> Int {
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
    _ key: UInt64, _ formStart: Int, _ start: Int, _ end: Int, _ text: inout AnalysedText,
    _ cache: inout WordCache
  ) {
    let formEnd = text.forms.count
    let word = cache.word(key, in: text.forms, formStart..<formEnd)
    if let last = text.tokens.indices.last {
      text.tokens[last].gap = gap.value
      let isAbbreviated =
        text.tokens[last].word.traits.contains(.abbreviation)
        || (last > 0 && text.tokens[last - 1].gap.contains(.dot)
          && text.tokens[last].formEnd - text.tokens[last].formStart == 1)
      if gap.endsSentence, !isAbbreviated || gap.hasLineEnd { sentence += 1 }
    }
    gap = Gap()
    if word.traits.contains(.holdsNot) {
      let whole = String(decoding: text.forms[formStart..<formEnd], as: UTF8.self)
      text.forms.removeSubrange(formStart...)
      add(Word.joinedNots[whole] ?? whole, start, end, &text, &cache)
      add("not", start, end, &text, &cache)
      return
    }
    text.forms.append(UInt8(ascii: " "))
    text.tokens.append(
      AnalysedText.Token(
        start: start, end: end, formStart: formStart, formEnd: formEnd, word: word,
        sentence: sentence, gap: []))
  }

  /// Appends a word that does not stand so in the text.
  private mutating func add(
    _ form: String, _ start: Int, _ end: Int, _ text: inout AnalysedText, _ cache: inout WordCache
  ) {
    let formStart = text.forms.count
    text.forms += form.utf8
    let range = formStart..<text.forms.count
    let word = cache.word(Keys.key(of: form), in: text.forms, range)
    text.forms.append(UInt8(ascii: " "))
    text.tokens.append(
      AnalysedText.Token(
        start: start, end: end, formStart: range.lowerBound, formEnd: range.upperBound, word: word,
        sentence: sentence, gap: []))
  }
}

// MARK: Marks

extension Tokenizer {
  /// `'s 're 've 'll 'd 'm` say nothing; `n't` is a word.
  private mutating func contraction(
    _ bytes: [UInt8], _ i: Int, _ end: Int, into text: inout AnalysedText, cache: inout WordCache
  ) -> Int {
    let after = i + (bytes[i] == UInt8(ascii: "'") ? 1 : 3)
    var stop = after
    while stop < end, stop - after < 3, Self.isLetter(bytes[stop]) { stop += 1 }
    let isWhole = stop == end || !Self.isLetter(bytes[stop])
    guard let last = text.tokens.indices.last, text.tokens[last].end == i, isWhole, stop > after
    else {
      gap.see(UInt8(ascii: "\""))
      return after
    }
    let tail = bytes[after..<stop].map { $0 | 0x20 }
    if Self.emptyTails.contains(tail) { return stop }
    let token = text.tokens[last]
    guard tail == Array("t".utf8), let verb = Self.verb(of: text.form(last)) else {
      gap.see(UInt8(ascii: "\""))
      return after
    }
    text.tokens.removeLast()
    text.forms.removeSubrange(token.formStart...)
    add(verb, token.start, stop, &text, &cache)
    add("not", token.start, stop, &text, &cache)
    return stop
  }

  private static let emptyTails: [[UInt8]] = ["s", "re", "ve", "ll", "d", "m"].map {
    Array($0.utf8)
  }

  /// The verb before `'t`: `can` of `can't`, `do` of `don't`.
  private static func verb(of form: ArraySlice<UInt8>) -> String? {
    let text = String(decoding: form, as: UTF8.self)
    switch text {
    case "can": return "can"
    case "won": return "will"
    case "shan": return "shall"
    default: return text.count > 2 && text.hasSuffix("n") ? String(text.dropLast()) : nil
    }
  }

  /// TeX commands that only set type are left out; of others the name is a word.
  private mutating func command(_ bytes: [UInt8], _ i: Int, _ end: Int) -> Int {
    gap.see(UInt8(ascii: "\\"))
    var stop = i + 1
    while stop < end, Self.isLetter(bytes[stop]) { stop += 1 }
    let name = bytes[(i + 1)..<stop]
    if Self.typesetting.contains(where: { $0.elementsEqual(name) }) { return stop }
    if name.count > 4, name.starts(with: "var".utf8) { return i + 4 }
    return i + 1
  }

  private static let typesetting: [[UInt8]] = """
    left right cdot cdots ldots dots quad qquad mathbb mathrm mathbf text hat bar vec displaystyle
    times big Big bigg frac dfrac partial
    """.split(whereSeparator: \.isWhitespace).map { Array($0.utf8) }

  /// The tags that answers copied from a page contain.
  private mutating func tag(_ bytes: [UInt8], _ i: Int, _ end: Int) -> Int {
    var nameStart = i + 1
    if nameStart < end, bytes[nameStart] == UInt8(ascii: "/") { nameStart += 1 }
    var stop = nameStart
    while stop < end, Self.isLetter(bytes[stop]) { stop += 1 }
    let name = bytes[nameStart..<stop]
    gap.see(UInt8(ascii: "<"))
    guard Self.tags.contains(where: { $0.elementsEqual(name) }),
      let close = bytes[stop..<end].firstIndex(of: UInt8(ascii: ">"))
    else { return i + 1 }
    return close + 1
  }

  private static let tags: [[UInt8]] = """
    br p b i em strong sub sup li ul ol div span code pre a u
    """.split(whereSeparator: \.isWhitespace).map { Array($0.utf8) }

  private mutating func entity(_ bytes: [UInt8], _ i: Int, _ end: Int) -> Int {
    gap.see(UInt8(ascii: "\""))
    for name in Self.entities where bytes[i..<end].starts(with: name) { return i + name.count }
    return i + 1
  }

  private static let entities: [[UInt8]] = ["&nbsp;", "&amp;", "&lt;", "&gt;", "&quot;"].map {
    Array($0.utf8)
  }

  /// `e^x` is read as `exp x`.
  private mutating func exponential(_ text: inout AnalysedText, cache: inout WordCache) {
    guard let last = text.tokens.last, last.word.traits.contains(.letterE), gap.isBlank else {
      return
    }
    text.tokens.removeLast()
    text.forms.removeSubrange(last.formStart...)
    add("exp", last.start, last.end, &text, &cache)
  }
}

// MARK: Characters

extension Tokenizer {
  private enum Class: UInt8 {
    case other, letter, upper, digit, high, apostrophe, backslash, less, ampersand, caret
  }

  private static let classes: [Class] = (0...255).map { (byte: Int) -> Class in
    switch UInt8(byte) {
    case UInt8(ascii: "a")...UInt8(ascii: "z"): .letter
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): .upper
    case UInt8(ascii: "0")...UInt8(ascii: "9"): .digit
    case UInt8(ascii: "'"): .apostrophe
    case UInt8(ascii: "\\"): .backslash
    case UInt8(ascii: "<"): .less
    case UInt8(ascii: "&"): .ampersand
    case UInt8(ascii: "^"): .caret
    case 0x80...0xFF: .high
    default: .other
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    classes[Int(byte)] == .letter || classes[Int(byte)] == .upper
  }

  /// Whether at least `count` letters stand in a row.
  private static func isRun(_ bytes: [UInt8], _ start: Int, _ end: Int, _ count: Int) -> Bool {
    start + count <= end && bytes[start..<(start + count)].allSatisfy(isLetter)
  }

  /// Whether a typographic apostrophe, U+2018 or U+2019, starts at a byte.
  private static func isApostrophe(_ bytes: [UInt8], _ i: Int, _ end: Int) -> Bool {
    bytes[i] == 0xE2 && i + 2 < end && bytes[i + 1] == 0x80 && bytes[i + 2] & 0xFE == 0x98
  }

  private static func isGreek(_ scalar: Unicode.Scalar) -> Bool {
    (0x370...0x3FF).contains(scalar.value)
  }

  /// The character that starts at a byte, and its length in bytes; `nil` where UTF-8 is broken.
  private static func scalar(_ bytes: [UInt8], _ i: Int, _ end: Int) -> (Unicode.Scalar, Int)? {
    guard i < end else { return nil }
    let lead = bytes[i]
    let length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    guard i + length <= end else { return nil }
    var value = UInt32(lead) & (length == 1 ? 0x7F : 0x7F >> UInt32(length))
    for byte in bytes[(i + 1)..<(i + length)] { value = value << 6 | UInt32(byte & 0x3F) }
    return Unicode.Scalar(value).map { ($0, length) }
  }
}

/// What was seen since the last word.
private struct Gap {
  private var marks: AnalysedText.Gap = []
  private var count = 0
  private var joiner: UInt8 = 0
  private var isAfterStop = false
  private(set) var endsSentence = false
  private(set) var hasLineEnd = false
  private(set) var isBlank = true

  /// Takes in a byte.
  mutating func see(_ byte: UInt8) {
    count += 1
    switch byte {
    case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"):
      if isAfterStop { endsSentence = true }
      isAfterStop = false
      return
    case UInt8(ascii: "\n"):
      endsSentence = true
      hasLineEnd = true
      marks.insert(.punctuation)
    case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ";"):
      if !marks.contains(.punctuation) { marks.insert(.stop) }
      marks.insert(.punctuation)
      isAfterStop = true
      if byte == UInt8(ascii: ".") { joiner = byte }
    case UInt8(ascii: "("), UInt8(ascii: "["):
      marks.formUnion([.punctuation, .opens])
    case UInt8(ascii: ")"), UInt8(ascii: "]"):
      marks.formUnion([.punctuation, .closes])
    case UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: "="), UInt8(ascii: "|"):
      marks.insert(.punctuation)
    case UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: "+"), UInt8(ascii: "#"),
      UInt8(ascii: "^"), UInt8(ascii: "_"):
      joiner = byte
    default: break
    }
    isBlank = false
  }

  /// The marks as a value.
  var value: AnalysedText.Gap {
    var value = marks
    if count > 1, joiner == UInt8(ascii: "-") { value.insert(.punctuation) }
    if count == 0 || (count == 1 && joiner != 0) {
      value.insert(.glued)
      if joiner == UInt8(ascii: "/") { value.insert(.slash) }
      if joiner == UInt8(ascii: ".") { value.insert(.dot) }
    }
    return value
  }
}
