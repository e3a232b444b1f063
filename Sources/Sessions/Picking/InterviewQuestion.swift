import Rubrics
import Scoring

/// A question as an interview uses it: its rubric, and what stands beside it.
public struct InterviewQuestion: Equatable, Sendable {
  /// `BANK:id`, the name of the question across files.
  public var key: String
  /// The heading that the question stands under; empty where it stands under none.
  public var topic: String
  /// How hard the question is, where the bank says so.
  public var level: Level?
  /// Ids of questions that ask for nearly the same.
  public var related: [String]
  /// Text that is shown with the reference and never graded, Markdown.
  public var more: String
  /// What the answer is scored with.
  public var rubric: Rubric

  /// Makes a question.
  public init(
    key: String, topic: String = "", level: Level? = nil, related: [String] = [],
    more: String = "", rubric: Rubric
  ) {
    self.key = key
    self.topic = topic
    self.level = level
    self.related = related
    self.more = more
    self.rubric = rubric
  }

  /// Takes a question out of its bank.
  public init(_ question: Question, bank: String, topic: String) {
    self.init(
      key: "\(bank):\(question.rubric.id)", topic: topic, level: question.level,
      related: question.related, more: question.more, rubric: question.rubric)
  }
}
