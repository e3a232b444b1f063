import Reports
import Scoring

/// Answers of a chunk, scored question by question: what is known of a question is then at hand for the
/// next answer to it.
struct ChunkAnswers {
  private var answers: [(question: GradedQuestion, text: RowText)] = []
  /// In the order in which they were worked out.
  private var scores: [Score] = []
  /// Where the score of each answer stands in ``scores``.
  private var places: [Int] = []
  private var next = 0

  /// Forgets all answers.
  mutating func removeAll() {
    answers.removeAll(keepingCapacity: true)
    scores.removeAll(keepingCapacity: true)
    next = 0
  }

  /// Takes in an answer.
  mutating func add(_ text: RowText, to question: GradedQuestion) {
    answers.append((question, text))
  }

  /// Scores all answers: the one place that calls the scorer.
  ///
  /// - Parameters:
  ///   - bytes: what the answers are pieces of.
  ///   - quotesEvidence: whether the words that earned a key point are wanted.
  ///   - workspace: memory for scoring.
  ///   - scratch: memory for an answer that is written with escapes.
  mutating func score(
    _ bytes: Span<UInt8>, quotesEvidence: Bool, _ workspace: Workspace, _ scratch: inout [UInt8]
  ) {
    let order = answers.indices.map { (ObjectIdentifier(answers[$0].question), $0) }.sorted(by: <)
    places = Array(repeating: 0, count: answers.count)
    for (place, (_, index)) in order.enumerated() {
      let (question, text) = answers[index]
      places[index] = place
      if text.spelling == .plain {
        scores.append(
          question.scorer.score(
            bytes, text.range, quotesEvidence: quotesEvidence, using: workspace))
      } else {
        scratch.removeAll(keepingCapacity: true)
        text.append(to: &scratch, from: bytes)
        scores.append(
          question.scorer.score(
            scratch.span, 0..<scratch.count, quotesEvidence: quotesEvidence, using: workspace))
      }
    }
  }

  /// The score of the first answer that was taken in, then of the next one.
  mutating func nextScore() -> Score {
    next += 1
    return scores[places[next - 1]]
  }
}
