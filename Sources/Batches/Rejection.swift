/// Why a record was set aside.
struct Rejection: Equatable, Sendable {
  /// What kind of fault it is, for programs.
  var code: Code
  /// What is wrong and what to do, for people.
  var message: String

  /// The kinds of faults.
  enum Code: String, Sendable {
    /// The record cannot be read as what it should be.
    case unreadable
    /// The bytes are no UTF-8.
    case encoding
    /// The record has more or fewer fields than the header.
    case fields
    /// The record names no question.
    case noQuestion = "no-question"
    /// The record has no answer, not even a blank one.
    case noAnswer = "no-answer"
    /// No rubric has this question.
    case unknownQuestion = "unknown-question"
    /// Several rubrics have this question.
    case ambiguousQuestion = "ambiguous-question"
  }

  init(_ code: Code, _ message: String) {
    self.code = code
    self.message = message
  }
}
