import Files
import Rubrics
import Scoring
import Testing

/// The bank that the program ships, as its users find it.
@Suite struct ShippedBankTests {
  private static let folder = joined(
    (0..<4).reduce(#filePath) { path, _ in parentFolder(of: path) }, "Rubrics")
  private static let library = Result { try RubricLibrary.load([folder]) }

  @Test func holdsEnoughOfEverything() throws {
    let questions = try Self.library.get().questions
    #expect(questions.count >= 380)
    var cells: [String: Int] = [:]
    for question in questions {
      let level = try #require(question.question.level, "\(question.key) has no level")
      cells["\(question.topic), \(level.rawValue)", default: 0] += 1
      #expect(!question.question.rubric.keyPoints.isEmpty, "\(question.key)")
      #expect(!question.question.rubric.references.isEmpty, "\(question.key)")
      let bands = Set(question.question.examples.map(\.band))
      #expect(bands.isSuperset(of: [.strong, .little]), "\(question.key)")
    }
    #expect(cells.filter { $0.value < 5 }.isEmpty)
  }

  /// Notes are how people who know an answer type it in a hurry; nobody is to be punished for them.
  @Test(
    arguments: [
      ("dropout", "train: random units off. test: all on, scaled by keep prob. less co-adaptation"),
      (
        "batch-norm-vs-layer-norm", "BN: over the batch, per feature. LN: over features, per sample"
      ),
      ("attention-mechanism", "query x keys -> softmax weights -> weighted sum of values"),
      ("lora", "freeze W; train two low-rank matrices A, B; far fewer parameters; merge later"),
      (
        "relu-vs-sigmoid-tanh", "ReLU: no saturation, cheap, sparse. sigmoid/tanh: gradients vanish"
      ),
      (
        "overfitting",
        "learns noise, train good / test bad; more data, regularization, early stopping"
      ),
      ("cross-validation", "k folds, train on k-1, validate on rest, average; small data"),
      ("gradient-descent", "step against the gradient, learning rate, repeat until converged"),
      ("gradient-boosting", "trees one after another, each fits residuals of the sum so far"),
      ("k-means", "pick k centroids, assign nearest, recompute means, repeat"),
      ("quantization", "fp16 -> int8/int4, less memory, faster, small accuracy loss"),
      ("gan", "generator makes fakes, discriminator tells real/fake, trained against each other"),
      ("transformer-architecture", "encoder + decoder; self-attention, feed-forward, residual, LN"),
      ("tokenization", "split text into subwords; BPE; ids from vocabulary"),
      ("data-parallelism", "full model copy per GPU, split batch, all-reduce gradients"),
      ("mixed-precision", "fp16 compute, fp32 master weights, loss scaling vs underflow"),
      ("linear-regression", "y = wx + b, least squares, linear relation, continuous target"),
      ("logistic-regression", "sigmoid(wx + b) -> probability; binary classification; log loss"),
      ("l1-vs-l2", "L1: abs weights, zeros, feature selection. L2: squares, small weights"),
      (
        "bagging-vs-boosting",
        "bagging: parallel, bootstrap, less variance. boosting: sequential, less bias"
      ),
    ])
  func telegramStyleIsNotFlagged(id: String, answer: String) throws {
    let question = try Self.library.get().find(id)
    let score = Scorer(question.question.rubric).score(answer)
    #expect(score.findings.isEmpty, "\(id): \(score.findings)")
    #expect(score.penalties.allSatisfy { $0.name == "must" }, "\(id): \(score.penalties)")
  }

  /// Answers to another question of the same field: flagged where they are long enough, and low.
  @Test(
    arguments: [
      ("dropout", "lora"), ("lora", "k-means"), ("k-means", "attention-mechanism"),
      ("attention-mechanism", "cross-validation"), ("cross-validation", "gan"), ("gan", "dropout"),
    ])
  func answersToAnotherQuestionStayLow(id: String, other: String) throws {
    let library = try Self.library.get()
    let answers = try library.find(other).question.examples.filter { $0.band == .strong }
    let scorer = Scorer(try library.find(id).question.rubric)
    for answer in answers { #expect(scorer.score(answer.answer).value < 40, "\(answer.answer)") }
  }
}
