/// The guard against what is said of the wrong one of two things.
enum SideGuards {
  /// The mark of such answers at most, 0…1.
  static let cap = 0.4
  /// One mention on the right side outweighs this many on the wrong one.
  private static let straightWeight = 2

  /// Lowers an answer that swaps the sides of a pair against one reference and has them straight
  /// against none.
  ///
  /// - Parameter all: the votes beside all references, each with the reference's number.
  static func lower(
    _ mark: inout Mark, _ all: [ReferenceVote], _ text: borrowing AnalysedText,
    _ bytes: Span<UInt8>
  ) {
    for vote in all where vote.votes.swapped > straightWeight * vote.votes.straight {
      let isStraightElsewhere = all.contains {
        $0.reference != vote.reference && $0.pair == vote.pair && $0.votes.straight > 0
      }
      guard !isStraightElsewhere else { continue }
      mark.lower(
        to: cap, .saidOfTheOther,
        "\"\(text.quote(around: vote.votes.place, bytes))\" is said where the reference says it of the opposite",
        "sides or directions swapped")
      return
    }
  }

  /// Lowers an answer that says of each thing what every reference says of the other.
  static func swap(_ mark: inout Mark) {
    mark.lower(
      to: cap, .saidOfTheOther,
      "what is said of each thing is what the reference says of the other",
      "sides swapped")
  }
}

/// How an answer speaks of a pair beside one reference.
struct ReferenceVote {
  var reference: Int
  /// The pair's number.
  var pair: Int
  var votes: Sides.Votes
}
