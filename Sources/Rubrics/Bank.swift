import Scoring

/// A rubric file as a value: a titled list of topics with their questions.
public struct Bank: Equatable, Sendable {
  /// The file's name without its ending, as in `NAME:id`.
  public var name: String
  /// The heading of the file.
  public var title: String
  /// What stands under the heading, empty where nothing does.
  public var introduction: String
  /// Topics in file order.
  public var topics: [Topic]

  /// Makes a bank.
  public init(name: String, title: String, introduction: String = "", topics: [Topic] = []) {
    self.name = name
    self.title = title
    self.introduction = introduction
    self.topics = topics
  }

  /// All questions in file order.
  public var questions: [Question] { topics.flatMap(\.questions) }
}

/// A heading with the questions under it.
public struct Topic: Equatable, Sendable {
  /// The heading; empty for questions that stand under none.
  public var title: String
  /// Questions in file order.
  public var questions: [Question]

  /// Makes a topic.
  public init(title: String, questions: [Question] = []) {
    self.title = title
    self.questions = questions
  }
}

/// A question of a bank: its rubric, and what is known about it beyond scoring.
public struct Question: Equatable, Sendable {
  /// What answers are scored with.
  public var rubric: Rubric
  /// How hard the question is, where the bank says so.
  public var level: Level?
  /// How many sources ask it, where the bank says so.
  public var asked: Int?
  /// Ids of questions that ask for nearly the same.
  public var related: [String]
  /// Answers with the band that each must get.
  public var examples: [Example]
  /// Text that is shown and never graded, Markdown.
  public var more: String
  /// Where the question stands; not part of the file.
  public var source: Source?

  /// Makes a question.
  public init(
    rubric: Rubric, level: Level? = nil, asked: Int? = nil, related: [String] = [],
    examples: [Example] = [], more: String = "", source: Source? = nil
  ) {
    self.rubric = rubric
    self.level = level
    self.asked = asked
    self.related = related
    self.examples = examples
    self.more = more
    self.source = source
  }
}

/// How hard a question is.
public enum Level: String, Sendable, CaseIterable {
  /// For a first job.
  case beginner
  /// For people who have worked in the field.
  case intermediate
  /// For specialists.
  case expert
}

/// An answer and the band it must get.
public struct Example: Equatable, Sendable {
  /// The band.
  public var band: Band
  /// The answer.
  public var answer: String

  /// Makes an example.
  public init(band: Band, answer: String) {
    self.band = band
    self.answer = answer
  }
}

/// A place in a file.
public struct Source: Equatable, Sendable {
  /// The file as it was named.
  public var file: String
  /// The line, from 1.
  public var line: Int

  /// Makes a place.
  public init(file: String, line: Int) {
    self.file = file
    self.line = line
  }
}
