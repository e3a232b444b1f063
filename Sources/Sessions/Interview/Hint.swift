import Scoring

/// The hints of a question, one after the other.
enum Hint {
  /// The hint after those already given.
  ///
  /// Heaviest points first: the point's follow-up question, or else its first words, at most a third of
  /// them, so that what is asked is not given away.
  static func next(for rubric: Rubric, given: Int) -> String? {
    let points =
      rubric.keyPoints.isEmpty
      ? rubric.references.first?.keyPoints ?? [] : rubric.keyPoints
    let heaviest = points.enumerated().sorted {
      ($1.element.weight, $0.offset) < ($0.element.weight, $1.offset)
    }
    guard heaviest.indices.contains(given) else { return nil }
    let point = heaviest[given].element
    if let followUp = point.followUp { return followUp }
    let words = point.text.split(separator: " ")
    return words.prefix(max(1, words.count / 3)).joined(separator: " ") + " …"
  }
}
