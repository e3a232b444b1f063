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
  var all: [Int32] = []
  /// The same without those that have none: few words of most answers are the rubric's. What stands behind
  /// ``knownCount`` is room.
  var known: [Int32] = []
  /// The words with content among these; what stands behind ``knownContentCount`` is room.
  var content: [Content] = []
  /// How many words there are of which kind.
  private var counts = Counts()

  /// How many words have a number.
  var knownCount: Int { counts.known }
  /// How many words have content.
  var contentCount: Int { counts.content }
  /// How many words have both.
  var knownContentCount: Int { counts.knownContent }

  /// How many words of a sequence were taken.
  struct Counts {
    fileprivate var known = 0
    fileprivate var content = 0
    fileprivate var knownContent = 0

    /// Takes the next word.
    @inline(__always)
    mutating func take(
      _ id: Int32, hasContent: Bool, _ known: inout MutableSpan<Int32>,
      _ content: inout MutableSpan<Content>
    ) {
      // What does not belong to a list is written over by the next word.
      known[self.known] = id
      content[knownContent] = Content(
        stem: id, place: Int32(truncatingIfNeeded: self.content))
      let hasContent = hasContent ? 1 : 0
      let isKnown = id >= 0 ? 1 : 0
      self.content &+= hasContent
      self.known &+= isKnown
      knownContent &+= hasContent & isKnown
    }
  }

  /// Makes room for so many words.
  mutating func makeRoom(for count: Int) {
    known.makeRoom(for: count, with: -1)
    content.makeRoom(for: count, with: Content(stem: -1, place: 0))
  }

  /// Takes in those words of an answer that may have a number.
  ///
  /// - Parameters:
  ///   - places: the words, in order.
  ///   - contentBefore: how many words with content stand before each word.
  ///   - count: how many of all words have content.
  mutating func take(
    _ tokens: [AnalysedText.Token], _ places: [Int32], _ contentBefore: [Int32],
    content count: Int
  ) {
    counts = Self.read(tokens, all, places, contentBefore, &known, &content)
    counts.content = count
  }

  private static func read(
    _ tokens: [AnalysedText.Token], _ ids: [Int32], _ places: [Int32], _ contentBefore: [Int32],
    _ known: inout [Int32], _ content: inout [Content]
  ) -> Counts {
    var counts = Counts()
    let tokens = tokens.span
    let ids = ids.span
    let contentBefore = contentBefore.span
    var known = known.mutableSpan
    var content = content.mutableSpan
    for index in places.indices {
      let place = Int(places[index])
      counts.content = Int(contentBefore[place])
      counts.take(
        ids[place], hasContent: !tokens[place].traits.contains(.stop), &known, &content)
    }
    return counts
  }

  /// Reads some words of an answer, in order.
  mutating func read(
    _ text: borrowing AnalysedText, _ reading: borrowing Reading, _ words: [Int32]
  ) {
    all.resize(to: words.count, with: -1)
    makeRoom(for: words.count)
    counts = Self.read(text.tokens, reading.sequence.all, words, &all, &known, &content)
  }

  private static func read(
    _ tokens: [AnalysedText.Token], _ ids: [Int32], _ words: [Int32], _ all: inout [Int32],
    _ known: inout [Int32], _ content: inout [Content]
  ) -> Counts {
    var counts = Counts()
    var known = known.mutableSpan
    var content = content.mutableSpan
    for index in words.indices {
      let place = Int(words[index])
      all[index] = ids[place]
      counts.take(
        ids[place], hasContent: !tokens[place].traits.contains(.stop), &known, &content)
    }
    return counts
  }
}
