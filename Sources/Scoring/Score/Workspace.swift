/// Memory that scoring uses again for every answer. Each thread has one of its own.
public final class Workspace {
  var answer = Answer()
  var scratch = Scratch()

  /// An empty workspace.
  public init() {}
}

/// An answer.
struct Answer {
  /// Its words.
  var text = AnalysedText()
  /// The same seen with the rubric.
  var reading = Reading()
}

/// Memory for all that is worked out of an answer.
struct Scratch {
  var cache = WordCache()
  /// What words mean in the rubrics, by their serial numbers in ``cache``.
  var known = EarningsCache()
  var tokenizer = Tokenizer()
  var ahead = ReadAhead()
  /// What the answer earns with the reference that is looked at.
  var matches = Matches()
  /// What it earns with the best reference so far.
  var bestMatches = Matches()
  /// What is left of it where it denies something.
  var restMatches = Matches()
  var comparing = Comparing()
  var order = Order.Scratch()
  var statements = Statements.Scratch()
  var evidence = EvidenceRanges()
  var votes: [ReferenceVote] = []
  var sides = Sides.Scratch()

  /// Starts anew where the word cache has no serial numbers left.
  mutating func renew() {
    guard cache.isUsedUp else { return }
    cache = WordCache()
    known = EarningsCache()
  }

  /// Memory for comparing words of an answer with one reference.
  struct Comparing {
    /// The stems of these words, where they are not all.
    var stems = StemSequence()
    var similarity = Similarity.Scratch()
    var bits: [UInt8] = []
  }
}
