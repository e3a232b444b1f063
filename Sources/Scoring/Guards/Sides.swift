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
  /// Stands for the things themselves, so that they do not tell the sides apart.
  private static let mark: Int32 = -2

  /// A mention of one of the things.
  fileprivate struct Mention: Sendable {
    var isSecond: Bool
    /// Where it stands in ``Text/marked``.
    var place: Int
    /// The word of the text.
    var word: Int
  }

  /// A text with its mentions.
  fileprivate struct Text: Sendable {
    /// Numbers of the stems, each mention replaced by one mark.
    var marked: [Int32] = []
    var mentions: [Mention] = []

    func around(_ mention: Mention) -> (before: ArraySlice<Int32>, after: ArraySlice<Int32>) {
      (
        marked[max(0, mention.place - reach)..<mention.place],
        marked[(mention.place + 1)...].prefix(reach)
      )
    }
  }

  private let first: [Int32]
  private let second: [Int32]
  private let text: Text

  /// The mentions in a text; `nil` where there are none.
  ///
  /// - Parameters:
  ///   - first: numbers of the stems of the one thing.
  ///   - second: those of the other one.
  ///   - stems: those of the text.
  init?(_ first: [Int32], _ second: [Int32], in stems: [Int32]) {
    self.first = first
    self.second = second
    var text = Text()
    Self.read(first, second, in: stems, into: &text)
    self.text = text
    if text.mentions.isEmpty { return nil }
  }

  /// The stems that a mention can begin with.
  var openers: [Int32] { [first[0], second[0]] }

  private static func read(
    _ first: [Int32], _ second: [Int32], in stems: [Int32], into text: inout Text
  ) {
    text.marked.removeAll(keepingCapacity: true)
    text.mentions.removeAll(keepingCapacity: true)
    var i = 0
    while i < stems.count {
      let isSecond = begins(stems, i, second)
      if isSecond || begins(stems, i, first) {
        text.mentions.append(Mention(isSecond: isSecond, place: text.marked.count, word: i))
        text.marked.append(mark)
        i += isSecond ? second.count : first.count
      } else {
        text.marked.append(stems[i])
        i += 1
      }
    }
  }

  private static func begins(_ stems: [Int32], _ start: Int, _ name: [Int32]) -> Bool {
    guard stems[start] == name[0], start + name.count <= stems.count else { return false }
    return name.indices.allSatisfy { stems[start + $0] == name[$0] }
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

  /// Memory that is used again for every answer.
  struct Scratch {
    /// Which pairs the answer mentions.
    fileprivate var isMentioned: [Bool] = []
    fileprivate var said = Text()
  }

  /// Compares an answer's mentions with the text's.
  ///
  /// - Parameters:
  ///   - answer: numbers of the answer's stems.
  ///   - scratch: memory that is used again.
  func votes(_ answer: [Int32], _ scratch: inout Scratch) -> Votes {
    var votes = Votes()
    Self.read(first, second, in: answer, into: &scratch.said)
    for mention in scratch.said.mentions {
      let (before, after) = scratch.said.around(mention)
      let around = before.count + after.count
      guard around >= Self.fewestAround else { continue }
      var fit = (own: 0.0, other: 0.0)
      for own in text.mentions {
        let there = text.around(own)
        let shared = Self.shared(before, there.before) + Self.shared(after, there.after)
        let share = Double(shared) / Double(around)
        if own.isSecond == mention.isSecond {
          fit.own = max(fit.own, share)
        } else {
          fit.other = max(fit.other, share)
        }
      }
      if fit.other >= Self.swappedFit, fit.other > fit.own {
        if votes.swapped == 0 { votes.place = mention.word }
        votes.swapped += 1
      } else if fit.own >= Self.straightFit, fit.own >= fit.other {
        votes.straight += 1
      }
    }
    return votes
  }

  /// How many words two surroundings share, each as often as both have it.
  private static func shared(_ a: ArraySlice<Int32>, _ b: ArraySlice<Int32>) -> Int {
    var taken: UInt8 = 0
    var count = 0
    for word in a {
      for (place, other) in b.enumerated() where word == other && taken >> UInt8(place) & 1 == 0 {
        taken |= 1 << UInt8(place)
        count += 1
        break
      }
    }
    return count
  }
}

/// All pairs of things of which a reference speaks.
struct SidePairs: Sendable {
  private let pairs: [(number: Int, sides: Sides)]
  /// Where the pairs of which a mention can begin with a stem stand in ``opened``, by its number.
  private let starts: [Int32]
  private let opened: [Int32]

  /// Finds the two things that the question compares, and pairs of opposites.
  init(in text: AnalysedText, _ comparison: Comparison?, _ vocabulary: KeyNumbers) {
    func ids(_ stems: [UInt64]) -> [Int32] {
      stems.map { Int32(truncatingIfNeeded: vocabulary.known($0) ?? -1) }
    }
    let stems = ids(text.stems)
    let things = comparison.map { [(0, $0.first, $0.second)] } ?? []
    let opposites = Opposites.pairs(in: text.stems).map { number in
      (number + things.count, [Opposites.pairs[number].first], [Opposites.pairs[number].second])
    }
    pairs = (things + opposites).compactMap { number, first, second in
      Sides(ids(first), ids(second), in: stems).map { (number, $0) }
    }
    var lists: [[Int32]] = Array(repeating: [], count: vocabulary.keys.count)
    for (index, (_, sides)) in pairs.enumerated() {
      for opener in sides.openers where opener >= 0 {
        lists[Int(opener)].append(Int32(truncatingIfNeeded: index))
      }
    }
    var starts: [Int32] = [0]
    for list in lists { starts.append((starts.last ?? 0) + Int32(truncatingIfNeeded: list.count)) }
    self.starts = starts
    opened = Array(lists.joined())
  }

  /// Counts how an answer speaks of the pairs.
  ///
  /// - Parameters:
  ///   - stems: the stems of all its words.
  ///   - reference: the reference's number.
  ///   - votes: takes in what there is of the pairs that the answer speaks of.
  ///   - scratch: memory that is used again.
  func vote(
    _ stems: borrowing StemSequence, reference: Int, into votes: inout [ReferenceVote],
    _ scratch: inout Sides.Scratch
  ) {
    guard !pairs.isEmpty else { return }
    scratch.isMentioned.reset(false, count: pairs.count)
    let known = stems.known.span.extracting(first: stems.knownCount)
    guard Self.findMentions(known, starts, opened, &scratch.isMentioned) else { return }
    for index in pairs.indices where scratch.isMentioned[index] {
      let number = pairs[index].number
      let vote = pairs[index].sides.votes(stems.all, &scratch)
      guard vote.swapped + vote.straight > 0 else { continue }
      votes.append(ReferenceVote(reference: reference, pair: number, votes: vote))
    }
  }

  /// - Returns: whether any pair is mentioned.
  private static func findMentions(
    _ stems: Span<Int32>, _ starts: [Int32], _ opened: [Int32], _ isMentioned: inout [Bool]
  ) -> Bool {
    var isMentioned = isMentioned.mutableSpan
    let starts = starts.span
    let opened = opened.span
    var isAny = false
    for index in stems.indices {
      let stem = Int(stems[index])
      for place in Int(starts[stem])..<Int(starts[stem &+ 1]) {
        isMentioned[Int(opened[place])] = true
        isAny = true
      }
    }
    return isAny
  }
}
