/// A sentence of a reference, as something that an answer can deny.
struct ReferenceSentence: Sendable {
  /// Stems of its content words, negators left out.
  let content: Set<UInt64>
  /// Whether it has an odd number of negators.
  let isDenied: Bool
  /// Sum of its terms' weights.
  let weight: Double

  /// Weight of a content word that is no term.
  private static let otherWeight = 0.3
  /// Shorter sentences are told apart by chance.
  private static let fewestWords = 2

  /// The sentences of a reference with enough words.
  static func sentences(of text: AnalysedText, terms: TermTable) -> [ReferenceSentence] {
    text.sentenceRanges().compactMap { range in
      let content = text.statement(range)
      guard content.words.count >= fewestWords else { return nil }
      // Summed in the order of the words: the order of a set would show in the last digits.
      let weight = content.inOrder.reduce(0.0) {
        $0 + (terms.term($1).map { terms.terms[$0].weight } ?? otherWeight)
      }
      return ReferenceSentence(
        content: content.words, isDenied: content.isDenied, weight: weight)
    }
  }
}

extension AnalysedText {
  /// What a sentence says: its distinct content stems, and whether it denies them.
  func statement(_ range: Range<Int>) -> (words: Set<UInt64>, inOrder: [UInt64], isDenied: Bool) {
    var words: Set<UInt64> = []
    var inOrder: [UInt64] = []
    var negators = 0
    for token in tokens[range] {
      if token.word.traits.contains(.negator) {
        negators += 1
      } else if !token.word.traits.contains(.stop), words.insert(token.word.stem).inserted {
        inOrder.append(token.word.stem)
      }
    }
    return (words, inOrder, negators % 2 == 1)
  }
}

extension Variant {
  /// A sentence of an answer is a copy of a reference sentence from this recall and precision on.
  private static let copyRecall = 0.75
  private static let copyPrecision = 0.6

  /// The weighted share of reference sentences that the answer repeats with the opposite polarity.
  ///
  /// - Returns: the share, 0…1, and the first such sentence of the answer.
  func contradiction(_ answer: AnalysedText) -> (share: Double, sentence: Range<Int>?) {
    guard !sentences.isEmpty else { return (0, nil) }
    let said = answer.sentenceRanges().map { ($0, answer.statement($0)) }
    var whole = 0.0
    var denied = 0.0
    var first: Range<Int>?
    for sentence in sentences {
      whole += sentence.weight
      var best: (fit: Double, isDenied: Bool, range: Range<Int>)?
      for (range, statement) in said where !statement.words.isEmpty {
        let shared = Double(statement.inOrder.count { sentence.content.contains($0) })
        let recall = shared / Double(sentence.content.count)
        let precision = shared / Double(statement.words.count)
        guard recall >= Self.copyRecall, precision >= Self.copyPrecision,
          recall + precision > best?.fit ?? 0
        else { continue }
        best = (recall + precision, statement.isDenied, range)
      }
      if let best, best.isDenied != sentence.isDenied {
        denied += sentence.weight
        if first == nil { first = best.range }
      }
    }
    return (whole > 0 ? denied / whole : 0, first)
  }
}
