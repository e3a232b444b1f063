import Scoring

// The raw values once more: a text that is known when the program is built is written in a fraction of the time.

extension Band {
  /// The ``rawValue``.
  var rowName: StaticString {
    switch self {
    case .strong: "strong"
    case .solid: "solid"
    case .partial: "partial"
    case .little: "little"
    case .unanswered: "unanswered"
    }
  }
}

extension Confidence {
  /// The ``rawValue``.
  var rowName: StaticString {
    switch self {
    case .sure: "sure"
    case .look: "look"
    case .doubtful: "doubtful"
    }
  }
}

extension PointScore.Status {
  /// The ``rawValue``.
  var rowName: StaticString {
    switch self {
    case .met: "met"
    case .partial: "partial"
    case .missed: "missed"
    }
  }
}
