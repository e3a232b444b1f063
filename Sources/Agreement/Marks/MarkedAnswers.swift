import Batches
import Files
import Scoring

/// Answers of files that people marked.
public struct MarkedAnswers: Sendable {
  /// The answers with a mark of every person asked for, in the order of the files.
  public var answers: [MarkedAnswer] = []
  /// How many records have no mark, or not one of every person.
  public var withoutMark = 0
  /// How many records cannot be graded.
  public var notGradable = 0
  /// Why, for the first of them, `FILE:LINE: reason`.
  public var messages: [String] = []

  /// The column that marks stand in where nothing is said.
  public static let usualColumn = "human_score"

  /// Takes marked answers as they are.
  public init(_ answers: [MarkedAnswer]) { self.answers = answers }

  /// Reads and scores the answers of a batch.
  ///
  /// - Parameters:
  ///   - batch: files with a row for each answer.
  ///   - columns: the columns with the marks, one for each person.
  ///   - scale: what the marks are on.
  /// - Throws: `FileError`, also for a column that is not there, and with the line for a mark that is outside the scale.
  public init(_ batch: Batch, columns: [String], scale: MarkScale) throws {
    var read: [ReadAnswer] = []
    let summary = try batch.run(outputs: [], answers: { read += $0 })
    notGradable = summary.setAside
    messages = summary.messages
    if let form = zip(read, read.dropFirst()).first(where: {
      $0.file == $1.file && $0.row == $1.row
    }) {
      throw FileError.unreadable(
        path: form.0.file, line: nil,
        problem: "has a column for each question, where a mark would belong to all of them; "
          + "give a row to each answer: question, answer, mark")
    }
    for column in columns {
      guard let first = read.first, !read.contains(where: { $0.field(column) != nil }) else {
        continue
      }
      let names = first.fields.map { "'\($0.name)'" }.joined(separator: ", ")
      throw FileError.unreadable(
        path: first.file, line: nil,
        problem: "no column '\(column)' with marks, name it with --human; there are: "
          + (names.isEmpty ? "none" : names))
    }
    for answer in read {
      let texts = columns.map { answer.field($0) ?? "" }
      guard !texts.contains("") else {
        withoutMark += 1
        continue
      }
      let marks = try texts.map { text in
        guard let share = scale.share(text) else {
          throw FileError.unreadable(
            path: answer.file, line: answer.line,
            problem: "the mark '\(text)' is no number on the scale \(scale), "
              + "say with --scale what the marks are on")
        }
        return share
      }
      answers.append(MarkedAnswer(answer, marks: marks))
    }
  }
}

extension MarkedAnswer {
  fileprivate init(_ answer: ReadAnswer, marks: [Double]) {
    self.init(
      file: answer.file, row: answer.row, line: answer.line, candidate: answer.candidate,
      questionID: answer.questionID, rubric: answer.rubric, text: answer.text,
      score: answer.score, marks: marks)
  }
}
