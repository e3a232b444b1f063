/// The stems of some words of an answer one after another, as n-grams and guards compare them.
struct StemSequence {
  /// A word with content and a number.
  struct Content: BitwiseCopyable {
    /// The number of its stem.
    var stem: Int32
    /// Which of the words with content it is.
    var place: Int32
  }

  /// The number of each word's stem in the rubric's vocabulary, -1 for one that has none.
  private(set) var all: [Int32] = []
  /// The same without those that have none, ``knownCount`` of them: few words of most answers are the
  /// rubric's.
  private(set) var known: [Int32] = []
  private(set) var knownCount = 0
  /// The words with content among these, ``knownContentCount`` of them.
  private(set) var content: [Content] = []
  private(set) var knownContentCount = 0
  /// How many words have content.
  private(set) var contentCount = 0

  /// Reads all words of an answer.
  mutating func read(_ text: borrowing AnalysedText, _ reading: borrowing Reading) {
    start(text.tokens.count)
    end(
      Self.fill(text.tokens.count, text.tokens, reading.ids, { $0 }, &all, &known, &content))
  }

  /// Reads some words of an answer, in order.
  mutating func read(
    _ text: borrowing AnalysedText, _ reading: borrowing Reading, _ words: [Int32]
  ) {
    start(words.count)
    end(
      Self.fill(
        words.count, text.tokens, reading.ids, { Int(words[$0]) }, &all, &known, &content))
  }

  private mutating func start(_ count: Int) {
    all.resize(to: count, with: -1)
    known.makeRoom(for: count, with: -1)
    content.makeRoom(for: count, with: Content(stem: -1, place: 0))
  }

  private mutating func end(_ counts: (content: Int, known: Int, knownContent: Int)) {
    (contentCount, knownCount, knownContentCount) = counts
  }

  /// - Returns: how many words have content, a number, and both.
  @inline(__always)
  private static func fill(
    _ words: Int, _ tokens: [AnalysedText.Token], _ ids: [Int32], _ placeOf: (Int) -> Int,
    _ all: inout [Int32], _ known: inout [Int32], _ content: inout [Content]
  ) -> (content: Int, known: Int, knownContent: Int) {
    var all = all.mutableSpan
    var known = known.mutableSpan
    var content = content.mutableSpan
    let tokens = tokens.span
    let ids = ids.span
    var (contentCount, knownCount, count) = (0, 0, 0)
    for index in 0..<words {
      let place = placeOf(index)
      let id = ids[place]
      // What does not belong to a list is written over by the next word.
      all[index] = id
      known[knownCount] = id
      content[count] = Content(stem: id, place: Int32(truncatingIfNeeded: contentCount))
      let hasContent = tokens[place].traits.contains(.stop) ? 0 : 1
      let isKnown = id >= 0 ? 1 : 0
      contentCount &+= hasContent
      knownCount &+= isKnown
      count &+= hasContent & isKnown
    }
    return (contentCount, knownCount, count)
  }
}
