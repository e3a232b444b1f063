/// How much of what is asked for a good mark needs.
public enum Strictness: String, Sendable, CaseIterable {
  /// Half of the content is nearly enough.
  case lenient
  /// The default: what interviewers give.
  case standard
  /// Close to the plain share of what was said.
  case strict

  /// How fast the mark rises with the first things said: 0 would be a straight line.
  var saturation: Double {
    switch self {
    case .lenient: 6.5
    case .standard: 4.5
    case .strict: 2.5
    }
  }

  /// The mark for a share of what is asked for, both 0…1: `(1 - e^-kx) / (1 - e^-k)`.
  func mark(_ share: Double) -> Double {
    (1 - exponential(-saturation * min(1, share))) / (1 - exponential(-saturation))
  }
}
