/// The English stemmer of Snowball 3.1.1, known as Porter2.
///
/// Works on bytes. A letter beyond ASCII is neither vowel nor part of any suffix, so one byte stands
/// for it while the end of the word is cut; lengths are in letters that way.
///
/// Source: https://snowballstem.org/algorithms/english/stemmer.html and its word lists of version
/// 3.1.1; `.ci/run` compares it with snowballstemmer 3.1.1 word by word.
struct Porter2 {
  private var letters: [UInt8]
  /// Start of the region after the first vowel-consonant pair.
  private var r1 = 0
  /// Start of the same region within `r1`.
  private var r2 = 0

  /// Stands for a letter beyond ASCII.
  private static let other: UInt8 = 0xFF

  /// The stem of a word in lower case.
  ///
  /// - Parameter word: UTF-8.
  /// - Returns: the stem as UTF-8.
  static func stem(_ word: [UInt8]) -> [UInt8] {
    guard word.contains(where: { $0 >= 0x80 }) else { return ofLetters(word) }
    let scalars = Array(String(decoding: word, as: UTF8.self).unicodeScalars)
    let stem = ofLetters(scalars.map { $0.isASCII ? UInt8($0.value) : other })
    var others = scalars.filter { !$0.isASCII }[...]
    var text = String.UnicodeScalarView()
    for letter in stem {
      text.append((letter == other ? others.popFirst() : nil) ?? Unicode.Scalar(letter))
    }
    return Array(String(text).utf8)
  }

  private static func ofLetters(_ word: [UInt8]) -> [UInt8] {
    if word.count <= longestException, let fixed = exceptions[word] { return fixed }
    guard word.count > 2 else { return word }
    var stemmer = Porter2(letters: word)
    stemmer.run()
    return stemmer.letters
  }

  private init(letters: [UInt8]) { self.letters = letters }

  private mutating func run() {
    if letters[0] == UInt8(ascii: "'") { letters.removeFirst() }
    markConsonantY()
    findRegions()
    removePlural()
    removePast()
    finalYToI()
    step2()
    step3()
    step4()
    step5()
    for i in letters.indices where letters[i] == Self.consonantY { letters[i] = UInt8(ascii: "y") }
  }

  // MARK: Letters

  private static let consonantY = UInt8(ascii: "Y")

  private static func isVowel(_ letter: UInt8) -> Bool {
    switch letter {
    case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"),
      UInt8(ascii: "u"), UInt8(ascii: "y"):
      true
    default: false
    }
  }

  private func hasVowel(before end: Int) -> Bool {
    for place in 0..<max(0, end) where Self.isVowel(letters[place]) { return true }
    return false
  }

  /// Whether a short syllable ends before `end`.
  private func endsInShortSyllable(_ end: Int) -> Bool {
    if end >= 3 {
      let (a, b, c) = (letters[end - 3], letters[end - 2], letters[end - 1])
      if !Self.isVowel(a), Self.isVowel(b), !Self.isVowel(c), c != UInt8(ascii: "w"),
        c != UInt8(ascii: "x"), c != Self.consonantY
      {
        return true
      }
    }
    if end == 2, Self.isVowel(letters[0]), !Self.isVowel(letters[1]) { return true }
    return end >= 4 && ("past" as Ending).ends(tail(end), length: end)
  }

  /// The last eight letters before a place as one number, the last one lowest.
  private func tail(_ end: Int) -> UInt64 {
    Ending.tail(of: letters.span.extracting(first: end))
  }

  /// The first of the endings, longest first, that the word ends in.
  private func longest(_ endings: Endings) -> Ending? {
    endings.first(tail(letters.count), length: letters.count)
  }

  private mutating func replaceLast(_ count: Int, with replacement: Ending = "") {
    letters.removeLast(count)
    for place in (0..<replacement.count).reversed() {
      letters.append(UInt8(truncatingIfNeeded: replacement.letters >> UInt64(8 * place)))
    }
  }

  // MARK: Steps

  private mutating func markConsonantY() {
    let y = UInt8(ascii: "y")
    for i in letters.indices
    where letters[i] == y && (i == 0 || Self.isVowel(letters[i - 1])) {
      letters[i] = Self.consonantY
    }
  }

  private mutating func findRegions() {
    r1 = letters.count
    r2 = letters.count
    if let prefix = Self.regionPrefixes.first(where: { $0.begins(letters) }) {
      r1 = prefix.count
    } else if let start = regionStart(from: 0) {
      r1 = start
    } else {
      return
    }
    r2 = regionStart(from: r1) ?? letters.count
  }

  private func regionStart(from start: Int) -> Int? {
    var place = start
    while place < letters.count, !Self.isVowel(letters[place]) { place += 1 }
    while place < letters.count, Self.isVowel(letters[place]) { place += 1 }
    return place < letters.count ? place + 1 : nil
  }

  private mutating func removePlural() {
    if let possessive = longest(Self.possessives) { replaceLast(possessive.count) }
    switch longest(Self.plurals) {
    case "sses": replaceLast(2)
    case "ied", "ies": replaceLast(letters.count > 4 ? 2 : 1)
    case "s": if hasVowel(before: letters.count - 2) { replaceLast(1) }
    default: break
    }
  }

  private mutating func removePast() {
    guard let ending = longest(Self.pasts) else { return }
    let start = letters.count - ending.count
    switch ending {
    case "eed", "eedly":
      let isWhole = Self.keptBeforeEed.contains { $0.count == start && $0.begins(letters) }
      if r1 <= start, !isWhole { replaceLast(ending.count, with: "ee") }
      return
    case "ing", "ingly":
      if start == 2, letters[1] == UInt8(ascii: "y"), !Self.isVowel(letters[0]) {
        replaceLast(ending.count + 1, with: "ie")
        return
      }
      if Self.keptBeforeIng.contains(where: { $0.count == start && $0.begins(letters) }) {
        return
      }
    default: break
    }
    guard hasVowel(before: start) else { return }
    replaceLast(ending.count)
    if longest(Self.completedByE) != nil {
      letters.append(UInt8(ascii: "e"))
    } else if longest(Self.doubles) != nil {
      let first = letters[0]
      let isShortWord =
        letters.count == 3
        && (first == UInt8(ascii: "a") || first == UInt8(ascii: "e") || first == UInt8(ascii: "o"))
      if !isShortWord { replaceLast(1) }
    } else if letters.count == r1, endsInShortSyllable(letters.count) {
      letters.append(UInt8(ascii: "e"))
    }
  }

  private mutating func finalYToI() {
    guard letters.count > 2,
      letters[letters.count - 1] == UInt8(ascii: "y")
        || letters[letters.count - 1] == Self.consonantY,
      !Self.isVowel(letters[letters.count - 2])
    else { return }
    letters[letters.count - 1] = UInt8(ascii: "i")
  }

  private mutating func step2() {
    guard let ending = longest(Self.step2Endings) else { return }
    let start = letters.count - ending.count
    guard r1 <= start else { return }
    switch ending {
    case "ogi": if start > 0, letters[start - 1] == UInt8(ascii: "l") { replaceLast(1) }
    case "li": if start > 0, Self.lettersBeforeLi.contains(letters[start - 1]) { replaceLast(2) }
    default: replaceLast(ending.count, with: Self.replacement(of: ending, in: Self.step2))
    }
  }

  private mutating func step3() {
    guard let ending = longest(Self.step3Endings) else { return }
    let start = letters.count - ending.count
    guard r1 <= start, ending != "ative" || r2 <= start else { return }
    replaceLast(ending.count, with: Self.replacement(of: ending, in: Self.step3))
  }

  private mutating func step4() {
    guard let ending = longest(Self.step4Endings) else { return }
    let start = letters.count - ending.count
    guard r2 <= start else { return }
    if ending == "ion" {
      guard start > 0,
        letters[start - 1] == UInt8(ascii: "s") || letters[start - 1] == UInt8(ascii: "t")
      else { return }
    }
    replaceLast(ending.count)
  }

  private mutating func step5() {
    let start = letters.count - 1
    guard start >= 0 else { return }
    if letters[start] == UInt8(ascii: "e") {
      if r2 <= start || (r1 <= start && !endsInShortSyllable(start)) { replaceLast(1) }
    } else if letters[start] == UInt8(ascii: "l"), r2 <= start, start > 0,
      letters[start - 1] == UInt8(ascii: "l")
    {
      replaceLast(1)
    }
  }
}

// MARK: Tables

extension Porter2 {
  private static func longestFirst(_ endings: [Ending]) -> Endings {
    Endings(endings.sorted { $0.count > $1.count })
  }

  private static func replacement(of ending: Ending, in table: [(Ending, Ending)]) -> Ending {
    for (known, replacement) in table where known == ending { return replacement }
    return ending
  }

  private static let regionPrefixes: [Ending] = [
    "arsen", "commun", "emerg", "gener", "inter", "later", "organ", "past", "univers",
  ]
  private static let possessives: Endings = ["'s'", "'s", "'"]
  private static let plurals: Endings = ["sses", "ied", "ies", "us", "ss", "s"]
  private static let pasts: Endings = ["eedly", "ingly", "edly", "eed", "ing", "ed"]
  private static let completedByE: Endings = ["at", "bl", "iz"]
  private static let doubles: Endings = ["bb", "dd", "ff", "gg", "mm", "nn", "pp", "rr", "tt"]
  private static let keptBeforeEed: [Ending] = ["succ", "proc", "exc"]
  private static let keptBeforeIng: [Ending] = ["even", "cann", "inn", "earr", "herr", "out"]
  private static let lettersBeforeLi = Array("cdeghkmnrt".utf8)

  private static let step2: [(Ending, Ending)] = [
    ("tional", "tion"), ("enci", "ence"), ("anci", "ance"), ("abli", "able"), ("entli", "ent"),
    ("izer", "ize"), ("ization", "ize"), ("ational", "ate"), ("ation", "ate"), ("ator", "ate"),
    ("alism", "al"), ("aliti", "al"), ("alli", "al"), ("fulness", "ful"), ("fulli", "ful"),
    ("ousli", "ous"), ("ousness", "ous"), ("iveness", "ive"), ("iviti", "ive"), ("biliti", "ble"),
    ("bli", "ble"), ("ogist", "og"), ("lessli", "less"),
  ]
  private static let step2Endings = longestFirst(step2.map { $0.0 } + ["ogi", "li"])

  private static let step3: [(Ending, Ending)] = [
    ("tional", "tion"), ("ational", "ate"), ("alize", "al"), ("icate", "ic"), ("iciti", "ic"),
    ("ical", "ic"), ("ful", ""), ("ness", ""), ("ative", ""),
  ]
  private static let step3Endings = longestFirst(step3.map { $0.0 })

  private static let step4Endings = longestFirst([
    "al", "ance", "ence", "er", "ic", "able", "ible", "ant", "ement", "ment", "ent", "ism",
    "ate", "iti", "ous", "ive", "ize", "ion",
  ])

  private static let exceptions: [[UInt8]: [UInt8]] = {
    let changed = [
      "skis": "ski", "skies": "sky", "idly": "idl", "gently": "gentl", "ugly": "ugli",
      "early": "earli", "only": "onli", "singly": "singl",
    ]
    var table: [[UInt8]: [UInt8]] = [:]
    for (word, stem) in changed { table[Array(word.utf8)] = Array(stem.utf8) }
    for word in ["andes", "atlas", "bias", "cosmos", "howe", "news", "sky"] {
      table[Array(word.utf8)] = Array(word.utf8)
    }
    return table
  }()
  private static let longestException = 6
}
