/// What is asked of every word, whatever the question.
struct Word: Sendable {
  /// Key of the stem.
  var stem: UInt64 = 0
  /// Key of the derivational root; 0 where it is too short to tell anything.
  var root: UInt64 = 0
  /// The word's number among all that the word cache has met, from 1; 0 for no word.
  var serial: UInt32 = 0
  /// Which lists the word stands in.
  var traits: Traits = []
  /// How many different pairs of letters it has, with marks before and behind it; 0 where it has a run of
  /// three letters twice, and for long ones.
  var pairs: UInt8 = 0

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
    /// The word `e`, which before `^` is the exponential function.
    static let letterE = Traits(rawValue: 128)
    /// `a`, `an` or `the`.
    static let determiner = Traits(rawValue: 256)
    /// Shortened, so that a full stop behind it ends no sentence.
    static let abbreviation = Traits(rawValue: 512)
    /// A word without which no phrase calls anything false.
    static let truth = Traits(rawValue: 1024)
    /// A word that calls something false where it is denied: "not so".
    static let deniedTruth = Traits(rawValue: 4096)
    /// A word that turns to the other side: `while`, `but`.
    static let turn = Traits(rawValue: 2048)
    /// Words that say how much, in which order, or that something is not so, any of these.
    static let quantity: Traits = [.anyStop, .negator]
  }

  /// Looks up and stems a word.
  ///
  /// - Parameter bytes: the normalised form, UTF-8.
  init(form bytes: [UInt8]) {
    let form = Keys.key(of: bytes)
    let stemmed = Word.stem(bytes, form)
    stem = Keys.key(of: stemmed)
    root = Derivation.root(ofStem: stemmed).map { Keys.key(of: $0) } ?? 0
    traits = WordLists.traits(of: form)
    if Word.genericStems[stem] >= 0 { traits.insert(.generic) }
    if let first = bytes.first, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(first) {
      traits.insert(.number)
    }
  }

  /// No word.
  init() {}

  /// The Porter2 stem, irregular forms brought to their base first.
  private static func stem(_ word: [UInt8], _ form: UInt64) -> [UInt8] {
    Porter2.stem(IrregularForms.base(of: form) ?? word)
  }

  private static let genericStems = KeyIndex(
    WordLists.generic.map { word in
      Keys.key(of: stem(Array(word.utf8), Keys.key(of: word)))
    })
}
