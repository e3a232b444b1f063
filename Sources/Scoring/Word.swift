/// What is known about a word whatever the question.
struct Word: Sendable {
  /// Key of the normalised form.
  var form: UInt64
  /// Key of the stem.
  var stem: UInt64
  /// Key of the derivational root; 0 where it is too short to tell anything.
  var root: UInt64
  /// Which lists the word stands in.
  var traits: Traits

  /// Lists that a word stands in.
  struct Traits: OptionSet, Sendable {
    let rawValue: UInt16
    /// Without content for coverage.
    static let stop = Traits(rawValue: 1)
    /// On the wider stop list too; not compared letter by letter.
    static let anyStop = Traits(rawValue: 2)
    /// A grammar word.
    static let function = Traits(rawValue: 4)
    /// Denies what follows.
    static let negator = Traits(rawValue: 8)
    /// Weighs little as a term.
    static let generic = Traits(rawValue: 16)
    /// Begins with a digit.
    static let number = Traits(rawValue: 32)
    /// Holds a `not` written together, as in `dont` or `cannot`.
    static let holdsNot = Traits(rawValue: 64)
    /// Shortened, so that a full stop behind it ends no sentence.
    static let abbreviation = Traits(rawValue: 512)
    /// `a`, `an` or `the`.
    static let determiner = Traits(rawValue: 256)
    /// The word `e`, which before `^` is the exponential function.
    static let letterE = Traits(rawValue: 128)
  }

  /// The shortest derivational root that is compared, in letters.
  private static let shortestRoot = 4

  /// Looks up and stems a word.
  ///
  /// - Parameter bytes: the normalised form, UTF-8.
  init(form bytes: some Collection<UInt8>) {
    let text = String(decoding: bytes, as: UTF8.self)
    let scalars = Array(text.unicodeScalars)
    form = Keys.key(of: bytes)
    let stemmed = Word.stem(scalars)
    stem = Word.key(stemmed)
    let derived = Derivation.root(ofStem: stemmed)
    root = derived.count >= Word.shortestRoot ? Word.key(derived) : 0
    traits = []
    if WordLists.stop.contains(text), !WordLists.keptOfStop.contains(text) { traits.insert(.stop) }
    if WordLists.stop.contains(text) { traits.insert(.anyStop) }
    if WordLists.function.contains(text) { traits.insert(.function) }
    if WordLists.negators.contains(text) { traits.insert(.negator) }
    if Word.genericStems.contains(stemmed) { traits.insert(.generic) }
    if let first = scalars.first, ("0"..."9").contains(first) { traits.insert(.number) }
    if Word.joinedNots[text] != nil { traits.insert(.holdsNot) }
    if WordLists.determiners.contains(text) { traits.insert(.determiner) }
    if WordLists.abbreviations.contains(text) { traits.insert(.abbreviation) }
    if text == "e" { traits.insert(.letterE) }
  }

  /// The Porter2 stem, irregular forms brought to their base first.
  static func stem(_ word: [Unicode.Scalar]) -> [Unicode.Scalar] {
    Porter2.stem(IrregularForms.base[word] ?? word)
  }

  /// The verb of a form that holds a `not` written together.
  static let joinedNots: [String: String] = {
    var forms = ["cannot": "can", "cant": "can", "wont": "will"]
    for verb in [
      "do", "does", "is", "are", "was", "were", "have", "has", "had", "would", "could", "should",
      "did",
    ] { forms[verb + "nt"] = verb }
    return forms
  }()

  private static let genericStems = Set(
    WordLists.generic.map { stem(Array($0.unicodeScalars)) })

  private static func key(_ word: [Unicode.Scalar]) -> UInt64 {
    Keys.key(of: String(String.UnicodeScalarView(word)))
  }
}

/// Words met before, so that each is stemmed once: bounded, later words take the place of earlier
/// ones.
struct WordCache {
  /// Number of places, a power of two.
  private static let places = 1 << 14
  private var words: [Word]

  /// An empty cache.
  init() {
    var empty = Word(form: [])
    empty.form = 0
    words = Array(repeating: empty, count: Self.places)
  }

  /// The word of a form.
  ///
  /// - Parameters:
  ///   - key: the form's key.
  ///   - bytes: where the form stands.
  ///   - range: its place there.
  @inline(__always)
  mutating func word(_ key: UInt64, in bytes: [UInt8], _ range: Range<Int>) -> Word {
    let place = Int(truncatingIfNeeded: Keys.mixed(key)) & (Self.places - 1)
    if words[place].form == key { return words[place] }
    let word = Word(form: bytes[range])
    words[place] = word
    return word
  }
}
