/// How much of what is asked for a good mark needs.
public enum Strictness: String, Sendable, CaseIterable {
  /// Half of the content is nearly enough.
  case lenient
  /// The default: what interviewers give.
  case standard
  /// Close to the plain share of what was said.
  case strict

  /// How fast the mark rises with the first things said, for key points that people chose.
  var pointSaturation: Double {
    switch self {
    case .lenient: 2
    case .standard: 0.95
    case .strict: 0.1
    }
  }

  /// The same for a reference in prose, which says more than an answer is expected to.
  var proseSaturation: Double {
    switch self {
    case .lenient: 6.3
    case .standard: 4.3
    case .strict: 2.3
    }
  }
}
