import Scoring

/// What comes in from the candidate.
public enum Input: Equatable, Sendable {
  /// A line, without its end; a pasted text is one line, whatever line ends it holds.
  case line(String)
  /// Nothing more will come.
  case end
  /// The candidate or the system wants the program to stop at once; with what stands on the
  /// unfinished line.
  case interrupt(unfinished: String)
}

/// What an interview asks its program to do, in this order.
public enum Step: Equatable, Sendable {
  /// Write down an event; nothing else may happen before it is on disk.
  case record(Event)
  /// Tell the candidate something.
  case show(Notice)
  /// Mark an answer and hand the score to ``Interview/marked(_:)``.
  case mark(Rubric, answer: String)
  /// Stop.
  case end(Ending)
}

/// What the candidate is told.
public enum Notice: Equatable, Sendable {
  /// A question is put.
  case question(QuestionNotice)
  /// An empty line where an answer should begin.
  case askedAgain
  /// The commands; after a mistyped one, with it.
  case help(unknown: String?)
  /// Something that leads to a point.
  case hint(String)
  /// No hint is left.
  case noHint
  /// There is no question before this one.
  case nothingBefore
  /// The question was passed over; an answer that it has from before stays.
  case skipped(keepsAnswer: Bool)
  /// A chosen question cannot be put.
  case dropped(key: String, reason: String)
  /// The mark of an answer with what it rests on.
  case feedback(InterviewQuestion, answer: String, Score)
}

/// A question that is put.
public struct QuestionNotice: Equatable, Sendable {
  /// Its place in the interview, from 1.
  public var number: Int
  /// How many questions were chosen.
  public var count: Int
  /// The question.
  public var question: InterviewQuestion
  /// The answer that it has from before.
  public var lastAnswer: String?
  /// What was typed for it before a pause and not submitted.
  public var draft: String
}

/// How an interview ends, or is left.
public enum Ending: Equatable, Sendable {
  /// All questions are done, or the candidate ended it.
  case finished
  /// It can be taken up again.
  case paused
  /// The same, and somebody wanted the program to stop.
  case interrupted
}
