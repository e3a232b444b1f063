/// The sentences of a reference, as something that an answer can deny.
struct ReferenceSentences: Sendable {
  private let statements: Statements
  /// Sum of the terms' weights of each.
  private let weights: [Double]
  private let wholeWeight: Double

  /// Weight of a content word that is no term.
  private static let otherWeight = 0.3
  /// Shorter sentences are told apart by chance.
  private static let fewestWords = 2
  /// A sentence of an answer is a copy of a reference sentence from this recall and precision on.
  private static let copyRecall = 0.75
  private static let copyPrecision = 0.6

  /// The sentences of a reference with enough words.
  init(of text: AnalysedText, terms: TermTable, _ vocabulary: KeyNumbers) {
    let sentences = text.sentenceRanges().map(text.statement)
      .filter { $0.content.count >= Self.fewestWords }
    statements = Statements(sentences, recall: Self.copyRecall, vocabulary)
    weights = sentences.map { sentence in
      // Summed in the order of the words: the order of a set would show in the last digits.
      sentence.content.reduce(0.0) {
        $0 + (terms.term($1).map { terms.terms[$0].weight } ?? Self.otherWeight)
      }
    }
    wholeWeight = weights.reduce(0, +)
  }

  /// A sentence of an answer that copies one of the reference.
  private struct Copy {
    var fit = 0.0
    var isDenied = false
    var range = 0..<0
  }

  /// The weighted share of reference sentences that the answer repeats with the opposite polarity.
  ///
  /// - Returns: the share, 0…1, and the first such sentence of the answer.
  func contradiction(
    _ text: borrowing AnalysedText, _ reading: borrowing Reading,
    _ scratch: inout Statements.Scratch
  ) -> (share: Double, sentence: Range<Int>?) {
    // Without a negator on either side nothing is opposite.
    guard wholeWeight > 0, statements.deniesAny || reading.traits.contains(.negator) else {
      return (0, nil)
    }
    var best: [Copy] = []
    statements.forEachSentence(of: text, reading, &scratch) { range, said, shared in
      for (number, statement) in statements.all.enumerated() where shared[number] > 0 {
        let recall = Double(shared[number]) / Double(statement.words)
        let precision = Double(shared[number]) / Double(said.words)
        guard recall >= Self.copyRecall, precision >= Self.copyPrecision else { continue }
        if best.isEmpty { best = Array(repeating: Copy(), count: statements.all.count) }
        if recall + precision > best[number].fit {
          best[number] = Copy(fit: recall + precision, isDenied: said.isDenied, range: range)
        }
      }
      return true
    }
    var denied = 0.0
    var first: Range<Int>?
    for (number, copy) in best.enumerated()
    where copy.fit > 0 && copy.isDenied != statements.all[number].isDenied {
      denied += weights[number]
      if first == nil { first = copy.range }
    }
    return (denied / wholeWeight, first)
  }
}
