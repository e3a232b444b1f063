/// A text as words with their places.
struct AnalysedText {
  /// A word of the text.
  struct Token {
    /// First byte in the text.
    var start: Int
    /// The byte after the last one.
    var end: Int
    /// First byte of the normalised form in ``AnalysedText/forms``.
    var formStart: Int
    /// The byte after its last one.
    var formEnd: Int
    /// What is known of the word.
    var word: Word
    /// Number of the sentence, from 0.
    var sentence: Int
    /// What stands between the word and the next one.
    var gap: Gap
  }

  /// What stands between two words.
  struct Gap: OptionSet {
    let rawValue: UInt8
    /// Punctuation that ends a phrase, a line end, an equals sign or the end of the text.
    static let punctuation = Gap(rawValue: 1)
    /// The first such mark ends a sentence.
    static let stop = Gap(rawValue: 2)
    /// Nothing, or one mark that joins words: `- / + # ^ _ .`
    static let glued = Gap(rawValue: 4)
    /// A slash joins the words.
    static let slash = Gap(rawValue: 8)
    /// An opening parenthesis or bracket.
    static let opens = Gap(rawValue: 16)
    /// A closing parenthesis or bracket.
    static let closes = Gap(rawValue: 32)
    /// A full stop joins the words.
    static let dot = Gap(rawValue: 64)
  }

  /// The normalised forms, each followed by a space.
  var forms: [UInt8] = []
  /// The words in the order of the text.
  var tokens: [Token] = []

  /// Forgets the text and keeps the memory.
  mutating func removeAll() {
    forms.removeAll(keepingCapacity: true)
    tokens.removeAll(keepingCapacity: true)
  }

  /// The normalised form of a word.
  func form(_ index: Int) -> ArraySlice<UInt8> {
    forms[tokens[index].formStart..<tokens[index].formEnd]
  }

  /// Number of sentences.
  var sentenceCount: Int { (tokens.last?.sentence ?? -1) + 1 }
}

extension AnalysedText {
  /// Analyses a text on its own.
  init(_ text: String, cache: inout WordCache) {
    let bytes = Array(text.utf8)
    var tokenizer = Tokenizer()
    tokenizer.analyse(bytes, 0..<bytes.count, into: &self, cache: &cache)
  }

  /// The stems of the words.
  var stems: [UInt64] { tokens.map(\.word.stem) }
}
