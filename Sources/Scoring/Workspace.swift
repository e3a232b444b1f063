/// Memory that scoring uses again for every answer. Each thread has one of its own.
public final class Workspace {
  var cache = WordCache()
  var fuzzy = FuzzyCache()
  var answer = AnalysedText()
  var matches = Matches()
  var similarity = Similarity.Scratch()
  var tokenizer = Tokenizer()

  /// An empty workspace.
  public init() {}
}
