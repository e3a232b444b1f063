/// Wrong statements that candidates are known to make.
struct Misconceptions: Sendable {
  private let sources: [Source]
  private let statements: Statements

  /// Recall and precision from which on a sentence makes the statement.
  private static let recall = 0.75
  private static let precision = 0.5
  /// What is left of the mark.
  private static let factor = 0.8
  private static let fewestWords = 2

  /// What a misconception says.
  struct Source {
    let text: String
    /// Its distinct content stems in order.
    let content: [UInt64]
    let isDenied: Bool
    /// Those without which the statement may well be true: what is one of two opposites.
    private let telling: [UInt64]

    /// Reads a misconception; `nil` where it has too few words to be told from others.
    init?(_ text: String, cache: inout WordCache) {
      let analysed = AnalysedText(text, cache: &cache)
      let statement = analysed.statement(0..<analysed.tokens.count)
      guard statement.content.count >= fewestWords else { return nil }
      self.text = text
      content = statement.content
      isDenied = statement.isDenied
      telling = content.filter { !Opposites.pairs(in: [$0]).isEmpty }
    }

    /// Whether a sentence of a text makes the statement.
    func isMade(by text: AnalysedText) -> Bool {
      text.sentenceRanges().contains { isMade(by: text, $0) }
    }

    /// Whether a sentence makes the statement: enough of its words in its order, and all that tell it from
    /// the truth. "BERT is a decoder and GPT an encoder" has the words of the truth, in another order.
    func isMade(by text: borrowing AnalysedText, _ sentence: Range<Int>) -> Bool {
      let said = text.statement(sentence)
      let shared = commonLength(content, said.content)
      return said.isDenied == isDenied && telling.allSatisfy(said.content.contains)
        && isEnough(shared, of: content.count, said: said.content.count)
    }
  }

  private static func isEnough(_ shared: Int, of words: Int, said: Int) -> Bool {
    Double(shared) >= recall * Double(words) && Double(shared) >= precision * Double(said)
  }

  /// The length of the longest common subsequence.
  private static func commonLength(_ first: [UInt64], _ second: [UInt64]) -> Int {
    var lengths = Array(repeating: 0, count: second.count + 1)
    for one in first {
      var diagonal = 0
      for (place, other) in second.enumerated() {
        let above = lengths[place + 1]
        lengths[place + 1] = one == other ? diagonal + 1 : max(above, lengths[place])
        diagonal = above
      }
    }
    return lengths[second.count]
  }

  /// Compiles misconceptions.
  init(_ sources: [Source], _ vocabulary: KeyNumbers) {
    self.sources = sources
    statements = Statements(
      sources.map { ($0.content, $0.isDenied) }, recall: Self.recall, vocabulary)
  }

  /// Lowers an answer that makes any of the statements, in their order.
  func lower(
    _ mark: inout Mark, _ text: borrowing AnalysedText, _ reading: borrowing Reading,
    _ bytes: Span<UInt8>, _ scratch: inout Statements.Scratch
  ) {
    guard !sources.isEmpty else { return }
    var made: [Range<Int>?] = []
    statements.forEachSentence(of: text, reading, &scratch) { range, said, shared in
      for (number, statement) in statements.all.enumerated()
      where said.isDenied == statement.isDenied
        && Self.isEnough(Int(shared[number]), of: statement.words, said: said.words)
        && sources[number].isMade(by: text, range)
      {
        if made.isEmpty { made = Array(repeating: nil, count: sources.count) }
        if made[number] == nil { made[number] = range }
      }
      return true
    }
    for (number, sentence) in made.enumerated() {
      guard let sentence else { continue }
      mark.lower(
        to: mark.value * Self.factor, .misconception,
        "\"\(text.quote(sentence, bytes))\" is a known misconception: \(sources[number].text)",
        "a known misconception")
    }
  }
}
