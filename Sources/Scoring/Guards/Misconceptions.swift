/// A wrong statement that candidates are known to make.
struct Misconception: Sendable {
  private let text: String
  private let content: Set<UInt64>
  private let isDenied: Bool

  /// Recall and precision from which on a sentence makes the statement.
  private static let recall = 0.75
  private static let precision = 0.5
  /// What is left of the mark.
  private static let factor = 0.8
  private static let fewestWords = 2

  /// Compiles a statement; `nil` where it has too few words to be told from others.
  init?(_ text: String, cache: inout WordCache) {
    let analysed = AnalysedText(text, cache: &cache)
    let statement = analysed.statement(0..<analysed.tokens.count)
    guard statement.words.count >= Self.fewestWords else { return nil }
    self.text = text
    content = statement.words
    isDenied = statement.isDenied
  }

  /// The first sentence of a text that makes the statement.
  func sentence(of text: AnalysedText) -> Range<Int>? {
    text.sentenceRanges().first { sentence in
      let said = text.statement(sentence)
      let shared = Double(said.inOrder.count { content.contains($0) })
      return said.isDenied == isDenied && shared >= Self.recall * Double(content.count)
        && shared >= Self.precision * Double(said.words.count)
    }
  }

  /// Lowers an answer that makes the statement.
  func lower(_ mark: inout Mark, _ answer: AnalysedText, _ quote: (Range<Int>) -> String) {
    guard let sentence = sentence(of: answer) else { return }
    mark.lower(
      to: mark.value * Self.factor,
      Finding(.misconception, "\"\(quote(sentence))\" is a known misconception: \(text)"),
      "a known misconception")
  }
}
