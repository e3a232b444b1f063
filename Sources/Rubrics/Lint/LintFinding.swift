/// Something in a rubric file that is wrong or weak.
public struct LintFinding: Equatable, Sendable {
  /// What was looked at.
  public enum Rule: String, Sendable, CaseIterable {
    /// The file cannot be read.
    case unreadable
    /// An example answer does not get its band.
    case example
    /// A reference does not get full marks on its own rubric, or has no word of a key point.
    case reference
    /// Another question's reference satisfies the key points nearly as well.
    case overlap
    /// A key point, another way to say it or a misconception has no words that could be found in an answer.
    case wordless
    /// The key points are too short or too long together.
    case length
    /// A weight is not above 0.
    case weight
    /// A text looks as if a bar or a line end had cut it.
    case cut
    /// Two questions ask the same, or have the same id.
    case duplicate
    /// A part of the question, or a related question, is not there.
    case missing
  }

  /// The file as it was named.
  public var file: String
  /// The line of the question, from 1.
  public var line: Int
  /// The question's id; empty where the finding is about the file.
  public var id: String
  /// What was looked at.
  public var rule: Rule
  /// What is wrong, what to do.
  public var message: String
}

extension LintFinding {
  /// A finding about a question.
  init(_ question: Question, _ rule: Rule, _ message: String) {
    self.init(
      file: question.source?.file ?? "", line: question.source?.line ?? 1, id: question.rubric.id,
      rule: rule, message: message)
  }
}

extension LintFinding: CustomStringConvertible {
  /// `FILE:LINE: what is wrong, what to do`.
  public var description: String { "\(file):\(line): \(message)" }
}
