/// The two things that a question compares, as stems.
struct Comparison: Sendable {
  let first: [UInt64]
  let second: [UInt64]

  /// Names of more words are sentences.
  private static let longestName = 4
  /// How many words before `vs` can be a name.
  private static let wordsBeforeVersus = 2

  /// Finds the things: "difference between A and B", "how do A and B differ", "A vs B".
  init?(_ question: AnalysedText) {
    for sentence in question.sentenceRanges() {
      guard let (a, b) = Self.names(question, sentence) else { continue }
      var first = Self.stems(question, a)
      var second = Self.stems(question, b)
      // A common head or beginning is not what tells them apart: supervised and unsupervised learning.
      while let last = first.last, last == second.last {
        first.removeLast()
        second.removeLast()
      }
      while let start = first.first, start == second.first {
        first.removeFirst()
        second.removeFirst()
      }
      // "L1 and L2 regularization": the head stands once, for both.
      if first.count < second.count { second = Array(second.prefix(first.count)) }
      guard !question.isEmptyName(a), !question.isEmptyName(b) else { continue }
      guard !first.isEmpty, !second.isEmpty, first.count <= Self.longestName,
        second.count <= Self.longestName
      else { continue }
      self.first = first
      self.second = second
      return
    }
    return nil
  }

  private static let openers = Phrases([
    "between", "compare|compares|compared|contrast|distinguish",
  ])
  private static let tellers = Phrases(["separates|distinguishes|sets", "tell"])
  private static let askers = Phrases(["how do|does|is|are|can|would"])
  private static let differences = Phrases(["differ|differs|different|compare|compares"])
  private static let connectors = Phrases(["and|with|from|to|versus|vs|against|or"])
  private static let preferences = Phrases(["prefer|prefers|favor|beat|beats|choose|pick"])
  private static let overs = Phrases(["over|to", "rather than", "instead of"])
  private static let versus = Phrases(["versus|vs"])
  private static let froms = Phrases(["from|to|than|with"])
  private static let stops = Phrases([
    "in|for|as|when|of|on|at|by|if|so|which|what|how|why|where|while|during|using|inside",
    "is|are|do|does|would|can|should|you",
  ])

  private static func names(
    _ text: AnalysedText, _ sentence: Range<Int>
  ) -> (Range<Int>, Range<Int>)? {
    if let preference = preferences.first(text, in: sentence),
      let over = overs.first(text, in: preference.upperBound..<sentence.upperBound)
    {
      return (preference.upperBound..<over.lowerBound, name(text, over, sentence))
    }
    if let comparison = asked(text, sentence) { return comparison }
    if let opener = openers.first(text, in: sentence) ?? tellers.first(text, in: sentence),
      let connector = connectors.first(text, in: opener.upperBound..<sentence.upperBound)
    {
      return (opener.upperBound..<connector.lowerBound, name(text, connector, sentence))
    }
    if let versus = versus.first(text, in: sentence), versus.lowerBound > sentence.lowerBound {
      var start = versus.lowerBound
      while start > sentence.lowerBound, versus.lowerBound - start < wordsBeforeVersus,
        !text.tokens[start - 1].traits.contains(.anyStop)
      {
        start -= 1
      }
      return (start..<versus.lowerBound, name(text, versus, sentence))
    }
    return nil
  }

  /// "How do A and B differ", "how does A compare with B".
  private static func asked(
    _ text: AnalysedText, _ sentence: Range<Int>
  ) -> (Range<Int>, Range<Int>)? {
    if let asker = askers.first(text, in: sentence),
      let difference = differences.first(text, in: asker.upperBound..<sentence.upperBound)
    {
      let subject = asker.upperBound..<difference.lowerBound
      if let from = froms.first(text, in: difference.upperBound..<sentence.upperBound),
        from.lowerBound == difference.upperBound
      {
        return (subject, name(text, from, sentence))
      }
      if let connector = connectors.first(text, in: subject) {
        return (
          subject.lowerBound..<connector.lowerBound, connector.upperBound..<subject.upperBound
        )
      }
    }
    return nil
  }

  /// The name behind a connector: up to the end of the phrase.
  private static func name(
    _ text: AnalysedText, _ connector: Range<Int>, _ sentence: Range<Int>
  ) -> Range<Int> {
    var end = connector.upperBound
    while end < sentence.upperBound, stops.length(text, at: end, end: sentence.upperBound) == 0 {
      end += 1
      if text.tokens[end - 1].gap.contains(.punctuation) { break }
    }
    return connector.upperBound..<end
  }

  private static func stems(_ text: AnalysedText, _ range: Range<Int>) -> [UInt64] {
    range.drop { text.tokens[$0].traits.contains(.determiner) }.map(text.stem)
  }
}

extension AnalysedText {
  /// Whether words name nothing, as `it` does.
  fileprivate func isEmptyName(_ range: Range<Int>) -> Bool {
    tokens[range].allSatisfy { $0.traits.contains(.anyStop) }
  }
}
