/// Where a text says something of one of two things: what stands around each mention.
struct Sides: Sendable {
  /// How many words to each side of a mention count.
  private static let reach = 4
  /// Mentions with fewer words around them tell nothing.
  private static let fewestAround = 3
  /// The surroundings of the one thing fit the other's mention from this share on.
  private static let swappedFit = 0.85
  /// They fit its own from this share on.
  private static let straightFit = 0.5

  /// A mention of one of the things.
  private struct Mention: Sendable {
    var isSecond: Bool
    var before: [UInt64]
    var after: [UInt64]
    var place: Int
  }

  private let first: [UInt64]
  private let second: [UInt64]
  private let mentions: [Mention]

  /// The mentions in a text; `nil` where there are none.
  init?(_ pair: (first: [UInt64], second: [UInt64]), in stems: [UInt64]) {
    first = pair.first
    second = pair.second
    mentions = Self.mentions(pair.first, pair.second, in: stems)
    if mentions.isEmpty { return nil }
  }

  private static func mentions(
    _ first: [UInt64], _ second: [UInt64], in stems: [UInt64]
  ) -> [Mention] {
    // The things themselves are replaced by one mark, so that they do not tell the sides apart.
    var marked: [UInt64] = []
    var found: [(place: Int, isSecond: Bool, word: Int)] = []
    var i = 0
    while i < stems.count {
      let isSecond = stems[i...].starts(with: second)
      if isSecond || stems[i...].starts(with: first) {
        found.append((marked.count, isSecond, i))
        marked.append(0)
        i += isSecond ? second.count : first.count
      } else {
        marked.append(stems[i])
        i += 1
      }
    }
    return found.map { mention in
      Mention(
        isSecond: mention.isSecond,
        before: Array(marked[max(0, mention.place - reach)..<mention.place]),
        after: Array(marked[(mention.place + 1)...].prefix(reach)), place: mention.word)
    }
  }

  /// How an answer speaks of the things.
  struct Votes {
    /// Mentions whose surroundings are the other thing's.
    var swapped = 0
    /// Mentions whose surroundings are the thing's own.
    var straight = 0
    /// The word of the first swapped mention.
    var place = 0
  }

  /// Compares an answer's mentions with the text's.
  func votes(_ answer: [UInt64]) -> Votes {
    var votes = Votes()
    for said in Self.mentions(first, second, in: answer) {
      let around = said.before.count + said.after.count
      guard around >= Self.fewestAround else { continue }
      var fit = (own: 0.0, other: 0.0)
      for mention in mentions {
        let shared =
          Self.shared(said.before, mention.before) + Self.shared(said.after, mention.after)
        let share = Double(shared) / Double(around)
        if mention.isSecond == said.isSecond {
          fit.own = max(fit.own, share)
        } else {
          fit.other = max(fit.other, share)
        }
      }
      if fit.other >= Self.swappedFit, fit.other > fit.own {
        if votes.swapped == 0 { votes.place = said.place }
        votes.swapped += 1
      } else if fit.own >= Self.straightFit, fit.own >= fit.other {
        votes.straight += 1
      }
    }
    return votes
  }

  private static func shared(_ a: [UInt64], _ b: [UInt64]) -> Int {
    var rest = b
    var count = 0
    for word in a {
      guard let place = rest.firstIndex(of: word) else { continue }
      rest.remove(at: place)
      count += 1
    }
    return count
  }
}
