/// The English stemmer of Snowball 3.1.1, known as Porter2.
///
/// Source: https://snowballstem.org/algorithms/english/stemmer.html and its word lists of version
/// 3.1.1; `.ci/run` compares it with snowballstemmer 3.1.1 word by word.
struct Porter2 {
  private var letters: [Unicode.Scalar] = []
  /// Start of the region after the first vowel-consonant pair.
  private var r1 = 0
  /// Start of the same region within `r1`.
  private var r2 = 0

  /// The stem of a word in lower case.
  ///
  /// - Parameter word: Unicode scalars.
  /// - Returns: the stem's scalars.
  static func stem(_ word: [Unicode.Scalar]) -> [Unicode.Scalar] {
    if let fixed = exceptions[word] { return fixed }
    guard word.count > 2 else { return word }
    var stemmer = Porter2()
    stemmer.run(word)
    return stemmer.letters
  }

  private mutating func run(_ word: [Unicode.Scalar]) {
    letters = word.first == "'" ? Array(word.dropFirst()) : word
    markConsonantY()
    findRegions()
    removePlural()
    removePast()
    finalYToI()
    step2()
    step3()
    step4()
    step5()
    for i in letters.indices where letters[i] == "Y" { letters[i] = "y" }
  }

  // MARK: Letters

  private static func isVowel(_ letter: Unicode.Scalar) -> Bool {
    letter == "a" || letter == "e" || letter == "i" || letter == "o" || letter == "u"
      || letter == "y"
  }

  private func hasVowel(before end: Int) -> Bool {
    letters[..<max(0, end)].contains(where: Self.isVowel)
  }

  /// Whether a short syllable ends before `end`.
  private func endsInShortSyllable(_ end: Int) -> Bool {
    if end >= 3 {
      let (a, b, c) = (letters[end - 3], letters[end - 2], letters[end - 1])
      if !Self.isVowel(a), Self.isVowel(b), !Self.isVowel(c), c != "w", c != "x", c != "Y" {
        return true
      }
    }
    if end == 2, Self.isVowel(letters[0]), !Self.isVowel(letters[1]) { return true }
    return ends("past", at: end)
  }

  private func ends(_ suffix: Suffix, at end: Int) -> Bool {
    end >= suffix.letters.count
      && letters[(end - suffix.letters.count)..<end].elementsEqual(suffix.letters)
  }

  /// The longest of the suffixes that the word ends in.
  private func longest(_ suffixes: [Suffix]) -> Suffix? {
    var best: Suffix?
    for suffix in suffixes
    where suffix.letters.count > best?.letters.count ?? -1 && ends(suffix, at: letters.count) {
      best = suffix
    }
    return best
  }

  private mutating func replaceLast(_ count: Int, with replacement: Suffix = "") {
    letters.removeLast(count)
    letters += replacement.letters
  }

  // MARK: Steps

  private mutating func markConsonantY() {
    if letters.first == "y" { letters[0] = "Y" }
    for i in letters.indices.dropFirst() where letters[i] == "y" && Self.isVowel(letters[i - 1]) {
      letters[i] = "Y"
    }
  }

  private mutating func findRegions() {
    r1 = letters.count
    r2 = letters.count
    if let prefix = Self.regionPrefixes.first(where: { letters.starts(with: $0.letters) }) {
      r1 = prefix.letters.count
    } else if let start = regionStart(from: 0) {
      r1 = start
    } else {
      return
    }
    r2 = regionStart(from: r1) ?? letters.count
  }

  private func regionStart(from start: Int) -> Int? {
    guard let vowel = letters[start...].firstIndex(where: Self.isVowel),
      let consonant = letters[vowel...].firstIndex(where: { !Self.isVowel($0) })
    else { return nil }
    return consonant + 1
  }

  private mutating func removePlural() {
    if let possessive = longest(["'", "'s", "'s'"]) { replaceLast(possessive.letters.count) }
    switch longest(["sses", "ied", "ies", "us", "ss", "s"]) {
    case "sses": replaceLast(2)
    case "ied", "ies": replaceLast(letters.count > 4 ? 2 : 1)
    case "s": if hasVowel(before: letters.count - 2) { replaceLast(1) }
    default: break
    }
  }

  private mutating func removePast() {
    guard let suffix = longest(["eed", "eedly", "ed", "edly", "ing", "ingly"]) else { return }
    let start = letters.count - suffix.letters.count
    switch suffix {
    case "eed", "eedly":
      let isWhole = Self.keptBeforeEed.contains { $0.letters.elementsEqual(letters[..<start]) }
      if r1 <= start, !isWhole { replaceLast(suffix.letters.count, with: "ee") }
      return
    case "ing", "ingly":
      if start == 2, letters[1] == "y", !Self.isVowel(letters[0]) {
        replaceLast(suffix.letters.count + 1, with: "ie")
        return
      }
      if Self.keptBeforeIng.contains(where: { $0.letters.elementsEqual(letters[..<start]) }) {
        return
      }
    default: break
    }
    guard hasVowel(before: start) else { return }
    replaceLast(suffix.letters.count)
    if longest(["at", "bl", "iz"]) != nil {
      letters.append("e")
    } else if longest(["bb", "dd", "ff", "gg", "mm", "nn", "pp", "rr", "tt"]) != nil {
      let isShortWord = letters.count == 3 && ["a", "e", "o"].contains(letters[0])
      if !isShortWord { replaceLast(1) }
    } else if letters.count == r1, endsInShortSyllable(letters.count) {
      letters.append("e")
    }
  }

  private mutating func finalYToI() {
    guard letters.count > 2, letters.last == "y" || letters.last == "Y",
      !Self.isVowel(letters[letters.count - 2])
    else { return }
    letters[letters.count - 1] = "i"
  }

  private mutating func step2() {
    guard let suffix = longest(Self.step2Suffixes) else { return }
    let start = letters.count - suffix.letters.count
    guard r1 <= start else { return }
    switch suffix {
    case "ogi": if start > 0, letters[start - 1] == "l" { replaceLast(1) }
    case "li": if start > 0, Self.lettersBeforeLi.contains(letters[start - 1]) { replaceLast(2) }
    default:
      if let replacement = Self.step2[suffix] {
        replaceLast(suffix.letters.count, with: replacement)
      }
    }
  }

  private mutating func step3() {
    guard let suffix = longest(Self.step3Suffixes) else { return }
    let start = letters.count - suffix.letters.count
    guard r1 <= start, suffix != "ative" || r2 <= start else { return }
    if let replacement = Self.step3[suffix] { replaceLast(suffix.letters.count, with: replacement) }
  }

  private mutating func step4() {
    guard let suffix = longest(Self.step4Suffixes) else { return }
    let start = letters.count - suffix.letters.count
    guard r2 <= start else { return }
    if suffix == "ion" {
      guard start > 0, letters[start - 1] == "s" || letters[start - 1] == "t" else { return }
    }
    replaceLast(suffix.letters.count)
  }

  private mutating func step5() {
    let start = letters.count - 1
    guard start >= 0 else { return }
    if letters[start] == "e" {
      if r2 <= start || (r1 <= start && !endsInShortSyllable(start)) { replaceLast(1) }
    } else if letters[start] == "l", r2 <= start, start > 0, letters[start - 1] == "l" {
      replaceLast(1)
    }
  }
}

// MARK: Tables

extension Porter2 {
  /// Letters of a suffix; compares and hashes by them.
  fileprivate struct Suffix: Hashable, ExpressibleByStringLiteral {
    let letters: [Unicode.Scalar]

    init(stringLiteral value: StaticString) {
      letters = Array(value.description.unicodeScalars)
    }
  }

  private static let regionPrefixes: [Suffix] = [
    "arsen", "commun", "emerg", "gener", "inter", "later", "organ", "past", "univers",
  ]
  private static let keptBeforeEed: [Suffix] = ["succ", "proc", "exc"]
  private static let keptBeforeIng: [Suffix] = ["even", "cann", "inn", "earr", "herr", "out"]
  private static let lettersBeforeLi: [Unicode.Scalar] = [
    "c", "d", "e", "g", "h", "k", "m", "n", "r", "t",
  ]

  private static let step2: [Suffix: Suffix] = [
    "tional": "tion", "enci": "ence", "anci": "ance", "abli": "able", "entli": "ent",
    "izer": "ize", "ization": "ize", "ational": "ate", "ation": "ate", "ator": "ate",
    "alism": "al", "aliti": "al", "alli": "al", "fulness": "ful", "fulli": "ful",
    "ousli": "ous", "ousness": "ous", "iveness": "ive", "iviti": "ive", "biliti": "ble",
    "bli": "ble", "ogist": "og", "lessli": "less",
  ]
  private static let step2Suffixes: [Suffix] = Array(step2.keys) + ["ogi", "li"]

  private static let step3: [Suffix: Suffix] = [
    "tional": "tion", "ational": "ate", "alize": "al", "icate": "ic", "iciti": "ic",
    "ical": "ic", "ful": "", "ness": "", "ative": "",
  ]
  private static let step3Suffixes: [Suffix] = Array(step3.keys)

  private static let step4Suffixes: [Suffix] = [
    "al", "ance", "ence", "er", "ic", "able", "ible", "ant", "ement", "ment", "ent", "ism",
    "ate", "iti", "ous", "ive", "ize", "ion",
  ]

  private static let exceptions: [[Unicode.Scalar]: [Unicode.Scalar]] = {
    var table: [[Unicode.Scalar]: [Unicode.Scalar]] = [:]
    let changed: [(Suffix, Suffix)] = [
      ("skis", "ski"), ("skies", "sky"), ("idly", "idl"), ("gently", "gentl"),
      ("ugly", "ugli"), ("early", "earli"), ("only", "onli"), ("singly", "singl"),
    ]
    let kept: [Suffix] = ["andes", "atlas", "bias", "cosmos", "howe", "news", "sky"]
    for (word, stem) in changed { table[word.letters] = stem.letters }
    for word in kept { table[word.letters] = word.letters }
    return table
  }()
}
