/// The stems of some words of an answer one after another, as n-grams and guards compare them.
struct StemSequence {
  /// The number of each word's stem in the rubric's vocabulary, -1 for one that has none.
  private(set) var all: [Int32] = []
  /// The same of the words with content.
  private(set) var content: [Int32] = []
  /// Where the words with content stand in ``all``.
  private(set) var places: [Int32] = []
  /// How many of all words have a number.
  private(set) var known = 0
  /// How many of those with content.
  private(set) var knownContent = 0

  /// Reads all words of an answer.
  mutating func read(_ text: borrowing AnalysedText, _ reading: borrowing Reading) {
    let count = text.tokens.count
    start(count)
    let content = Self.fill(
      count, text.tokens, reading.ids, { $0 }, &all, &self.content, &places)
    end(content)
  }

  /// Reads some words of an answer, in order.
  mutating func read(
    _ text: borrowing AnalysedText, _ reading: borrowing Reading, _ words: [Int32]
  ) {
    start(words.count)
    let content = Self.fill(
      words.count, text.tokens, reading.ids, { Int(words[$0]) }, &all, &self.content, &places)
    end(content)
  }

  private mutating func start(_ count: Int) {
    all.resize(to: count, with: -1)
    content.resize(to: count, with: -1)
    places.resize(to: count, with: 0)
  }

  private mutating func end(_ counts: (content: Int, known: Int, knownContent: Int)) {
    content.resize(to: counts.content, with: -1)
    places.resize(to: counts.content, with: 0)
    (known, knownContent) = (counts.known, counts.knownContent)
  }

  /// - Returns: how many words have content, a number, and both.
  @inline(__always)
  private static func fill(
    _ words: Int, _ tokens: [AnalysedText.Token], _ ids: [Int32], _ place: (Int) -> Int,
    _ all: inout [Int32], _ content: inout [Int32], _ places: inout [Int32]
  ) -> (content: Int, known: Int, knownContent: Int) {
    var all = all.mutableSpan
    var content = content.mutableSpan
    var places = places.mutableSpan
    let tokens = tokens.span
    let ids = ids.span
    var (count, known, knownContent) = (0, 0, 0)
    for index in 0..<words {
      let token = tokens[place(index)]
      let id = ids[Int(token.word)]
      all[index] = id
      content[count] = id
      places[count] = Int32(truncatingIfNeeded: index)
      let hasContent = token.traits.contains(.stop) ? 0 : 1
      let isKnown = id >= 0 ? 1 : 0
      count &+= hasContent
      known &+= isKnown
      knownContent &+= hasContent & isKnown
    }
    return (count, known, knownContent)
  }
}
