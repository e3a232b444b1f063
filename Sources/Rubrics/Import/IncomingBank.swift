import Files
import Scoring

/// Questions on their way into a rubric file, whatever they were read from.
public struct IncomingBank: Equatable, Sendable {
  /// The path as said to the user.
  public var file: String
  /// What the input was read as, in a word or two.
  public var layout: String
  /// The document's title, where it has one.
  public var title: String?
  /// The questions in the order of the document.
  public var questions: [IncomingQuestion]
  /// Places that looked like a question and could not be taken.
  public var skipped: [Skipped]
  /// Lines of contents lists, page chrome and the like.
  public var ignored: Int

  /// Reads an input, whose kind shows in its content: JSON Lines, CSV, a rubric file, a document.
  ///
  /// - Parameters:
  ///   - text: the content.
  ///   - file: the path as said to the user.
  /// - Throws: `RubricError.notABank` with what was seen, `RubricError.malformed` for a rubric file.
  public init(_ text: String, file: String) throws {
    let text =
      text.unicodeScalars.first == "\u{FEFF}" ? String(text.unicodeScalars.dropFirst()) : text
    guard !text.isBlank else {
      throw RubricError.notABank(file: file, line: nil, problem: "the file is empty")
    }
    let start = text.unicodeScalars.first { !$0.properties.isWhitespace }
    if RubricFile.isRubricFile(text) {
      self.init(try RubricFile.parse(text, file: file), file: file)
    } else if start == "{" || BankTable.array(text) != nil {
      self.init(try BankTable.json(text, file: file), file: file)
    } else if BankTable.isCSV(text) || [".csv", ".tsv"].contains(fileEnding(of: file)) {
      self.init(try BankTable.csv(text, file: file), file: file)
    } else {
      self.init(try readDocument(text, file: file), file: file)
    }
  }

  /// Takes what a reader found.
  init(_ document: ReadDocument, file: String) {
    self.file = file
    layout = document.layout
    title = document.title
    skipped = document.skipped
    ignored = document.ignored
    questions = document.records.map { record in
      let rubric = Rubric(
        id: record.id ?? "", question: record.question,
        references: record.references.map { Reference($0) })
      return IncomingQuestion(
        topic: record.topic ?? "", hasExtras: false,
        question: Question(
          rubric: rubric, level: record.level, source: Source(file: file, line: record.line)))
    }
  }

  private init(_ bank: Bank, file: String) {
    self.file = file
    layout = "rubric file"
    title = bank.title
    skipped = []
    ignored = 0
    questions = bank.topics.flatMap { topic in
      topic.questions.map { IncomingQuestion(topic: topic.title, hasExtras: true, question: $0) }
    }
  }
}

/// A question on its way into a rubric file.
public struct IncomingQuestion: Equatable, Sendable {
  /// The topic's heading, empty where there is none.
  public var topic: String
  /// Whether the input can hold all that a rubric file can: examples, misconceptions and the rest.
  public var hasExtras: Bool
  /// The question; its id is empty where the input gives none.
  public var question: Question
}
