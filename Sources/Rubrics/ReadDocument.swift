/// What a reader found in a document of questions and answers.
public struct ReadDocument: Equatable, Sendable {
  /// The layout's name, as said to the user.
  public var layout: String
  /// The document's title, where it has one.
  public var title: String?
  /// Questions with their answers, in the order of the document.
  public var records: [Record]
  /// What looked like a question and could not be taken.
  public var skipped: [Skipped]
  /// Lines of contents lists, page chrome, reference lists and the like.
  public var ignored: Int

  /// Makes a document.
  public init(
    layout: String, title: String? = nil, records: [Record] = [], skipped: [Skipped] = [],
    ignored: Int = 0
  ) {
    self.layout = layout
    self.title = title
    self.records = records
    self.skipped = skipped
    self.ignored = ignored
  }
}

/// A question with its answers, as it stands in a document.
public struct Record: Equatable, Sendable {
  /// The heading that the question stands under.
  public var topic: String?
  /// The level, where the document names one.
  public var level: Level?
  /// The id, where the document gives one.
  public var id: String?
  /// The question as printed, escapes undone.
  public var question: String
  /// The reference answers as Markdown.
  public var references: [String]
  /// The line of the question, from 1.
  public var line: Int

  /// Makes a record.
  public init(
    topic: String? = nil, level: Level? = nil, id: String? = nil, question: String,
    references: [String], line: Int
  ) {
    self.topic = topic
    self.level = level
    self.id = id
    self.question = question
    self.references = references
    self.line = line
  }
}

/// A place that looked like a question and could not be taken.
public struct Skipped: Equatable, Sendable {
  /// The line, from 1.
  public var line: Int
  /// Why, in a few words.
  public var reason: String

  /// Makes a skipped place.
  public init(line: Int, reason: String) {
    self.line = line
    self.reason = reason
  }
}
