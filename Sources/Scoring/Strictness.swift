/// How much of what is asked for a good mark needs.
public enum Strictness: String, Sendable, CaseIterable {
  /// Half of the content is nearly enough.
  case lenient
  /// The default: what interviewers give.
  case standard
  /// Close to the plain share of what was said.
  case strict
}
