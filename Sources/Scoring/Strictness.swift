/// How much of what is asked for a good mark needs.
public enum Strictness: String, Sendable, CaseIterable {
  /// Half of the content is nearly enough.
  case lenient
  /// The default: what interviewers give.
  case standard
  /// Close to the plain share of what was said.
  case strict

  /// How fast the mark rises with the first things said.
  ///
  /// - Parameter isProse: whether the reference says more than an answer is expected to.
  private func saturation(isProse: Bool) -> Double {
    switch self {
    case .lenient: isProse ? 6.5 : 2
    case .standard: isProse ? 4.5 : 1
    case .strict: isProse ? 2.5 : 0.1
    }
  }

  /// The mark for a share of what is asked for, both 0…1: `(1 - e^-kx) / (1 - e^-k)`.
  func mark(_ share: Double, isProse: Bool) -> Double {
    let k = saturation(isProse: isProse)
    return (1 - exponential(-k * min(1, share))) / (1 - exponential(-k))
  }
}
