import Reports
import Scoring

/// How answer files are graded.
public struct BatchOptions: Sendable {
  /// What all inputs are, whatever their first bytes say.
  public var input: InputKind?
  /// Other names for columns and questions.
  public var renames = RenameMap()
  /// What scores depend on besides rubrics and answers.
  public var scoring = ScoringOptions()
  /// How many threads grade; the output does not depend on it.
  public var jobs = 1
  /// Whether records that cannot be graded are reported among the rows, as JSON Lines.
  public var reportsInPlace = false
  /// How many bytes of input a thread grades at a time; the output does not depend on it.
  public var chunkSize = 1 << 20

  /// Makes the defaults.
  public init() {}
}

/// A file that a batch writes.
public struct BatchOutput: Sendable {
  /// A path, or `-` for standard output.
  public var path: String
  /// What is written.
  public var content: Content

  /// What can be written.
  public enum Content: Sendable {
    /// One row for each answer.
    case answers(RowFormat)
    /// Something made of the statistics when all answers are graded.
    case statistics(@Sendable (Statistics) -> [UInt8])
  }

  /// Makes an output.
  public init(path: String, content: Content) {
    self.path = path
    self.content = content
  }
}

/// How far a batch is.
public struct BatchProgress: Equatable, Sendable {
  /// How many answers were graded so far, those of an interrupted run with them.
  public var graded: Int
  /// How many records were set aside so far.
  public var setAside: Int
  /// How many bytes of the inputs that took.
  public var bytesRead: Int
  /// How many bytes the inputs have; `nil` where one of them is a pipe.
  public var bytesTotal: Int?

  /// Makes a report.
  public init(graded: Int, setAside: Int, bytesRead: Int, bytesTotal: Int?) {
    self.graded = graded
    self.setAside = setAside
    self.bytesRead = bytesRead
    self.bytesTotal = bytesTotal
  }
}

/// What became of a batch.
public struct BatchSummary: Equatable, Sendable {
  /// How many answers were graded, blank ones too.
  public var graded = 0
  /// How many records were set aside.
  public var setAside = 0
  /// How many of the graded ones an interrupted run had left, which this one went on from.
  public var before = 0
  /// Where they were written; `nil` where none were, or there was no place.
  public var rejectsPath: String?
  /// The first of the reasons, `FILE:LINE: reason`.
  public var messages: [String] = []
  /// Other things that a user should know.
  public var notes: [String] = []
  /// Whether the run was interrupted; outputs are then left as `NAME.partial`, whole to the last record.
  public var isInterrupted = false
}
