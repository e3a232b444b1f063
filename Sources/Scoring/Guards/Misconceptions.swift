/// Wrong statements that candidates are known to make.
struct Misconceptions: Sendable {
  private let texts: [String]
  private let statements: Statements

  /// Recall and precision from which on a sentence makes the statement.
  private static let recall = 0.75
  private static let precision = 0.5
  /// What is left of the mark.
  private static let factor = 0.8
  private static let fewestWords = 2

  /// What a misconception says.
  struct Source {
    var text: String
    var content: [UInt64]
    var isDenied: Bool

    /// Reads a misconception; `nil` where it has too few words to be told from others.
    init?(_ text: String, cache: inout WordCache) {
      let analysed = AnalysedText(text, cache: &cache)
      let statement = analysed.statement(0..<analysed.tokens.count)
      guard statement.content.count >= fewestWords else { return nil }
      self.text = text
      content = statement.content
      isDenied = statement.isDenied
    }

    /// Whether a sentence of a text makes the statement.
    func isMade(by text: AnalysedText) -> Bool {
      let own = Set(content)
      return text.sentenceRanges().contains { sentence in
        let said = text.statement(sentence)
        let shared = said.content.count { own.contains($0) }
        return said.isDenied == isDenied
          && isEnough(shared, of: own.count, said: said.content.count)
      }
    }
  }

  private static func isEnough(_ shared: Int, of words: Int, said: Int) -> Bool {
    Double(shared) >= recall * Double(words) && Double(shared) >= precision * Double(said)
  }

  /// Compiles misconceptions.
  init(_ sources: [Source], _ vocabulary: KeyNumbers) {
    texts = sources.map(\.text)
    statements = Statements(
      sources.map { ($0.content, $0.isDenied) }, recall: Self.recall, vocabulary)
  }

  /// Lowers an answer that makes any of the statements, in their order.
  func lower(
    _ mark: inout Mark, _ text: borrowing AnalysedText, _ reading: borrowing Reading,
    _ scratch: inout Statements.Scratch, _ quote: (Range<Int>) -> String
  ) {
    guard !texts.isEmpty else { return }
    var made: [Range<Int>?] = []
    statements.forEachSentence(of: text, reading, &scratch) { range, said, shared in
      for (number, statement) in statements.all.enumerated()
      where said.isDenied == statement.isDenied
        && Self.isEnough(Int(shared[number]), of: statement.words, said: said.words)
      {
        if made.isEmpty { made = Array(repeating: nil, count: texts.count) }
        if made[number] == nil { made[number] = range }
      }
      return true
    }
    for (number, sentence) in made.enumerated() {
      guard let sentence else { continue }
      mark.lower(
        to: mark.value * Self.factor,
        Finding(
          .misconception, "\"\(quote(sentence))\" is a known misconception: \(texts[number])"),
        "a known misconception")
    }
  }
}
