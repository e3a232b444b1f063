/// A text as words with their places.
struct AnalysedText {
  /// A word of the text.
  struct Token {
    /// What is asked of it.
    var word = Word()
    /// What stands between the word and the next one.
    var gap: Gap = []
    /// First byte in the text.
    var start: Int32 = 0
    /// The byte after the last one.
    var end: Int32 = 0
    /// First byte of the normalised form in ``AnalysedText/forms``.
    var formStart: Int32 = 0
    /// The byte after its last one.
    var formEnd: Int32 = 0
    /// Number of the sentence, from 0.
    var sentence: Int32 = 0
    /// Where the word cache has the word, -1 where it is known to mean nothing to the rubric.
    var place: Int32 = -1

    /// Which lists the word stands in.
    @inline(__always)
    var traits: Word.Traits { word.traits }

    /// Whether a phrase ends behind the word.
    @inline(__always)
    var endsPhrase: Bool { !gap.isDisjoint(with: [.punctuation, .slash]) }

    /// Whether the word is known to mean nothing to the rubric.
    @inline(__always)
    var isSettled: Bool { place < 0 }
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

  /// The normalised forms with a space before, between and after them; bytes behind
  /// ``formsEnd`` are room.
  var forms: [UInt8] = [0x20]
  /// The end of the forms in ``forms``.
  var formsEnd = 1
  /// The words in the order of the text.
  var tokens: [Token] = []

  /// Forgets the text and keeps the memory.
  mutating func removeAll() {
    formsEnd = 1
    tokens.removeAll(keepingCapacity: true)
  }

  /// Number of sentences.
  var sentenceCount: Int { Int((tokens.last?.sentence ?? -1) + 1) }
}

extension AnalysedText {
  /// Analyses a text on its own.
  init(_ text: String, cache: inout WordCache) {
    let bytes = Array(text.utf8)
    var tokenizer = Tokenizer()
    tokenizer.analyse(bytes.span, 0..<bytes.count, into: &self, cache: &cache)
  }

  /// The normalised form of a word.
  func form(_ index: Int) -> ArraySlice<UInt8> {
    forms[Int(tokens[index].formStart)..<Int(tokens[index].formEnd)]
  }

  /// The key of a word's form.
  func form(of index: Int) -> UInt64 { Keys.key(of: form(index)) }

  /// The stem of a word.
  func stem(_ index: Int) -> UInt64 { tokens[index].word.stem }

  /// The stems of the words.
  var stems: [UInt64] { tokens.indices.map(stem) }

  /// The stems of the words with content, in order, repeated ones too.
  var contentInOrder: [UInt64] {
    tokens.indices.filter { !tokens[$0].traits.contains(.stop) }.map(stem)
  }

  /// The distinct stems of the words with content.
  var contentStems: Set<UInt64> { Set(contentInOrder) }

  /// The words of each sentence.
  func sentenceRanges() -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var start = 0
    while start < tokens.count {
      let end = sentenceEnd(from: start)
      ranges.append(start..<end)
      start = end
    }
    return ranges
  }

  /// The end of the sentence that begins at a word.
  func sentenceEnd(from start: Int) -> Int {
    var end = start + 1
    while end < tokens.count, tokens[end].sentence == tokens[start].sentence { end += 1 }
    return end
  }
}
