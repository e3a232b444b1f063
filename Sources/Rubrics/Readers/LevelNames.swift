extension Level {
  private static let names: [String: Level] = [
    "beginner": .beginner, "beginners": .beginner, "basic": .beginner,
    "easy": .beginner, "junior": .beginner, "entry": .beginner, "fresher": .beginner,
    "freshers": .beginner, "novice": .beginner, "intermediate": .intermediate,
    "medium": .intermediate, "moderate": .intermediate, "mid": .intermediate,
    "middle": .intermediate, "expert": .expert, "experts": .expert, "advanced": .expert,
    "hard": .expert, "difficult": .expert, "senior": .expert,
  ]

  /// Words that may stand beside a level without making the heading say something else.
  private static let company: Set<String> = [
    "level", "levels", "question", "questions", "interview", "interviews", "for", "and", "the",
    "answer", "answers", "section", "part", "concept", "concepts", "topic", "topics", "difficulty",
    "developer", "developers", "engineer", "engineers", "candidate", "candidates", "stage", "tier",
    "round", "to", "of", "q", "a", "qa",
  ]

  /// The level that a word or a heading names: `hard`, `Beginner Level`, `Advanced questions`.
  ///
  /// Nil where it names none, or is about something else, as "Expert systems" is.
  init?(named heading: String) {
    if let stars = Level(stars: heading) {
      self = stars
      return
    }
    let words = heading.plainWords.filter { !$0.allSatisfy(\.isNumber) }
    let named = words.filter { Level.names[$0] != nil }
    guard let first = named.first, let level = Level.names[first] else { return nil }
    let alone = words.allSatisfy { Level.names[$0] != nil || Level.company.contains($0) }
    let beside = zip(words, words.dropFirst()).contains { $0 == first && $1 == "level" }
    let around =
      words.first == first
      && ["questions", "level", "answers", "concepts"].contains(words.last ?? "")
    guard alone || beside || around else { return nil }
    // "Beginner to Advanced" is no one level.
    guard Set(named.compactMap { Level.names[$0] }).count == 1 else { return nil }
    self = level
  }

  private init?(stars text: String) {
    let trimmed = text.trimmed
    guard !trimmed.isEmpty, trimmed.allSatisfy({ "⭐★🌟☆".contains($0) }) else { return nil }
    switch trimmed.count(where: { $0 != "☆" }) {
    case 0, 1: self = .beginner
    case 2: self = .intermediate
    default: self = .expert
    }
  }
}
