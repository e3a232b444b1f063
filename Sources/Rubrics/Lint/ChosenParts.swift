import Scoring

/// Names the parts that a question lacks whose key points people chose.
enum MissingPart {
  static func of(_ question: Question) -> [String] {
    var missing: [String] = []
    if question.level == nil {
      missing.append("no level, write 'level: beginner', 'intermediate' or 'expert'")
    }
    for band in [Band.strong, .little] where !question.examples.contains(where: { $0.band == band })
    {
      missing.append(
        "no \(band.rawValue) example; write one as a candidate would type it, before seeing its mark"
      )
    }
    let points = question.rubric.keyPoints + question.rubric.references.flatMap(\.keyPoints)
    let heaviest = points.map(\.weight).max() ?? 0
    let heavy = points.filter { $0.weight == heaviest }
    if let first = heavy.first, heavy.allSatisfy({ $0.followUp == nil }) {
      missing.append(
        "none of the heaviest key points has a question for when it is missing, "
          + "write 'ask: …' under '\(short(first.text))'")
    }
    return missing
  }
}

/// Says whether key points are what an interviewer ticks: together the answer of 20 seconds.
enum KeyPointLength {
  /// Words of all points together, without the other ways to say them.
  private static let words = 15...60

  /// What is wrong; `nil` where each reference's points have a fit length.
  static func problem(_ rubric: Rubric) -> String? {
    let own = rubric.references.isEmpty ? [[]] : rubric.references.map(\.keyPoints)
    let counts = own.map { points in
      (rubric.keyPoints + points).reduce(0) {
        $0 + $1.text.split(whereSeparator: \.isWhitespace).count
      }
    }
    guard let count = counts.first(where: { !words.contains($0) }) else { return nil }
    return "the key points have \(count) words together, "
      + (count < words.lowerBound
        ? "say more precisely what is asked for" : "cut them to what an answer of 20 seconds says")
      + " (\(words.lowerBound) to \(words.upperBound))"
  }
}

extension Rubric {
  /// Whether people chose the key points.
  var hasChosenPoints: Bool {
    !keyPoints.isEmpty
      || references.contains { !$0.keyPoints.isEmpty && !$0.keyPointsAreDerived }
  }
}
