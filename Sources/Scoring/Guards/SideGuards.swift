/// The guard against what is said of the wrong one of two things.
enum SideGuards {
  /// The mark of such answers at most, 0…1.
  static let cap = 0.4
  /// One mention on the right side outweighs this many on the wrong one.
  private static let straightWeight = 2

  /// Counts how an answer speaks of the pairs that a reference speaks of.
  static func votes(
    _ variant: Variant, _ answer: AnalysedText
  ) -> [(pair: Int, votes: Sides.Votes)] {
    guard !variant.sides.isEmpty else { return [] }
    let stems = answer.stems
    return variant.sides.compactMap { pair, sides in
      let votes = sides.votes(stems)
      return votes.swapped + votes.straight > 0 ? (pair, votes) : nil
    }
  }

  /// Lowers an answer that swaps the sides of a pair against one reference and has them straight
  /// against none.
  static func lower(
    _ mark: inout Mark, _ all: [[(pair: Int, votes: Sides.Votes)]], quote: (Int) -> String
  ) {
    for (index, votes) in all.enumerated() {
      for (pair, vote) in votes
      where vote.swapped > straightWeight * vote.straight {
        let isStraightElsewhere = all.enumerated().contains { other, votes in
          other != index && votes.contains { $0.pair == pair && $0.votes.straight > 0 }
        }
        guard !isStraightElsewhere else { continue }
        mark.lower(
          to: cap,
          Finding(
            .saidOfTheOther,
            "\"\(quote(vote.place))\" is said where the reference says it of the opposite"),
          "sides or directions swapped")
        return
      }
    }
  }

  /// Lowers an answer that says of each thing what every reference says of the other.
  static func lower(_ mark: inout Mark, _ all: [Ownership?], _ answer: AnalysedText) {
    guard !all.isEmpty, all.allSatisfy({ $0?.isSwapped(answer) ?? false }) else { return }
    mark.lower(
      to: cap,
      Finding(
        .saidOfTheOther, "what is said of each thing is what the reference says of the other"),
      "sides swapped")
  }
}
