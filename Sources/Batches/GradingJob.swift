import Reports
import Rubrics

/// What all threads of a run know.
struct GradingJob: Sendable {
  /// How many records are named one by one when there is no rejects file.
  static let messageLimit = 20

  let inputs: [AnswerInput]
  let table: QuestionTable
  let renames: RenameMap
  /// The names of all carried columns.
  let columns: [String]
  let exporters: [RowExporter]
  /// Whether an output has columns, so that members without one are lost to it.
  let needsColumns: Bool
  /// Whether statistics are wanted.
  let needsMarks: Bool
  /// Whether the answers themselves are wanted.
  let keepsAnswers: Bool
  /// Whether records that cannot be graded are reported among the rows.
  let reportsInPlace: Bool

  func role(of name: String) -> (role: Role, rank: Int)? { Role.of(renames[name] ?? name) }

  /// Finds a question, or says why it cannot be found.
  func find(_ name: String, topic: String) -> Result<GradedQuestion, Rejection> {
    if name.allSatisfy(\.isWhitespace) {
      return .failure(Rejection(.noQuestion, "names no question"))
    }
    return table.find(name, topic: topic).mapError { error in
      if case .ambiguous = error { return Rejection(.ambiguousQuestion, "\(error)") }
      return Rejection(.unknownQuestion, "\(error)")
    }
  }
}

extension Rejection: Error {}
