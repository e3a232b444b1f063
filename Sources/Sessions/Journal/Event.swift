import Scoring

/// Something that happened in an interview: one line of its journal.
///
/// Questions are numbered from 1 in the order in which they were chosen.
public enum Event: Equatable, Sendable {
  /// The interview was laid out.
  case started(Plan)
  /// A question was put, with everything its answer is scored by.
  case asked(number: Int, InterviewQuestion)
  /// A hint was shown.
  case hinted(number: Int, text: String)
  /// An answer was submitted; of several to one question the last counts.
  case answered(number: Int, text: String)
  /// The last answer got its mark.
  case scored(number: Int, Score)
  /// The question was passed over.
  case skipped(number: Int)
  /// The question could not be put; why.
  case dropped(number: Int, reason: String)
  /// The interview was left, to be taken up again; with what was typed and not submitted.
  case paused(draft: String)
  /// The interview was taken up again by this version of the program.
  case resumed(version: String)
  /// The interview is over.
  case finished
}

/// How an interview was laid out.
public struct Plan: Equatable, Sendable {
  /// The session's name: its file without the ending.
  public var id: String
  /// The program's version.
  public var version: String
  /// Who answers; empty where nobody was named.
  public var candidate: String
  /// What the questions were chosen by.
  public var selection: Selection
  /// How strictly answers are marked.
  public var strictness: Strictness
  /// The name of the calibration that they are marked with; `nil` for none.
  public var calibration: String?
  /// The name of the lexicon that answers are scored with; `nil` for none.
  public var lexicon: String?
  /// What the choice was drawn by.
  public var seed: UInt64
  /// Keys of the chosen questions, in the order in which to ask them.
  public var questions: [String]

  /// Makes a plan.
  public init(
    id: String, version: String, candidate: String = "", selection: Selection,
    strictness: Strictness = .standard, calibration: String? = nil, lexicon: String? = nil,
    seed: UInt64,
    questions: [String]
  ) {
    self.id = id
    self.version = version
    self.candidate = candidate
    self.selection = selection
    self.strictness = strictness
    self.calibration = calibration
    self.lexicon = lexicon
    self.seed = seed
    self.questions = questions
  }
}

/// An event and when it happened.
public struct Entry: Equatable, Sendable {
  /// UTC, as `2000-12-31T23:59:59Z`.
  public var time: String
  /// What happened.
  public var event: Event

  /// Makes an entry.
  public init(time: String, event: Event) {
    self.time = time
    self.event = event
  }
}
