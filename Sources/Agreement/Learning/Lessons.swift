import Scoring

/// Answers that people marked, laid out to be learned from.
public struct Lessons: Sendable {
  /// A question with what an interviewer can have a taste for in its answers.
  public struct Question: Sendable {
    /// Its shortest name.
    public var id: String
    /// The rubric's fingerprint.
    public var fingerprint: String
    /// What there can be a taste for.
    public var traits: [Trait]
  }

  /// An answer.
  public struct Answer: Sendable {
    /// Which of the questions it answers.
    public var question: Int
    /// What people gave, 0…1.
    public var human: Double
    /// What the candidate wrote.
    public var text: String
    /// What the engine sees.
    public var observation: Observation
  }

  /// The questions in the order in which they came.
  public private(set) var questions: [Question] = []
  /// The answers in the order in which they came.
  public private(set) var answers: [Answer] = []

  /// Fewer marks than this teach nothing.
  public static let fewest = 5

  /// Looks at answers.
  ///
  /// - Parameters:
  ///   - marked: the answers with their marks.
  ///   - scoring: how the engine scores, without a calibration.
  /// - Throws: ``LearningError`` where there is nothing to learn.
  public init(_ marked: [MarkedAnswer], _ scoring: ScoringOptions) throws(LearningError) {
    guard marked.count >= Self.fewest else { throw .tooFew(marked.count) }
    guard let first = marked.first?.human, marked.contains(where: { $0.human != first }) else {
      throw .constantMarks
    }
    let workspace = Workspace()
    var scorers: [Scorer] = []
    var numbers: [String: Int] = [:]
    for answer in marked {
      let number: Int
      if let known = numbers[answer.questionID] {
        number = known
      } else {
        number = questions.count
        numbers[answer.questionID] = number
        let scorer = Scorer(answer.rubric, scoring)
        scorers.append(scorer)
        questions.append(
          Question(
            id: answer.questionID, fingerprint: answer.rubric.fingerprintText,
            traits: scorer.traits))
      }
      answers.append(
        Answer(
          question: number, human: answer.human, text: answer.text,
          observation: scorers[number].observe(answer.text, using: workspace)))
    }
  }
}

/// Why nothing can be learned.
public enum LearningError: Error, Equatable {
  /// There are only so many marked answers.
  case tooFew(Int)
  /// All marks are the same.
  case constantMarks
}

extension LearningError: CustomStringConvertible {
  /// What is wrong, what to do.
  public var description: String {
    switch self {
    case .tooFew(let count):
      "only \(count) marked answers, \(Lessons.fewest) are the least to learn from, "
        + "ten to a question are better"
    case .constantMarks:
      "all marks are the same, there is nothing to learn; mark good and weak answers"
    }
  }
}
