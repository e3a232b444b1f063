/// Which terms a text says of each of two things that a question compares.
///
/// "L1 shrinks, L2 selects" has every right word and says each of the wrong thing.
struct Ownership: Sendable {
  /// Terms said of the other thing from which on an answer has the sides swapped; where some are
  /// said of their own thing too, more, and so many times as many.
  private static let crossedTerms = 2
  private static let crossedBesideStraight = (terms: 4, times: 4)

  private let first: [Int32]
  private let second: [Int32]
  private let isInQuestion: [Bool]
  /// By stem of which things the rubric says it: bit 1 the first, bit 2 the second.
  private let owners: [UInt8]

  /// Reads the texts of a rubric.
  init(
    _ comparison: Comparison, in texts: [AnalysedText], question: Set<UInt64>,
    _ vocabulary: KeyNumbers
  ) {
    func ids(_ stems: [UInt64]) -> [Int32] {
      stems.map { Int32(truncatingIfNeeded: vocabulary.known($0) ?? -1) }
    }
    first = ids(comparison.first)
    second = ids(comparison.second)
    isInQuestion = vocabulary.keys.map(question.contains)
    var owners = Array(repeating: UInt8(0), count: vocabulary.keys.count)
    for text in texts {
      Self.read(text, ids(text.stems), first, second) { owners[$0] |= $1 }
    }
    for stem in owners.indices where isInQuestion[stem] { owners[stem] = 0 }
    self.owners = owners
  }

  /// Reads a text clause by clause: a clause that names one of the things speaks of it, and so do
  /// those behind it until the other is named.
  ///
  /// - Parameters:
  ///   - ids: the numbers of the stems of its words.
  ///   - say: takes a stem with content and the bit of the thing that it is said of.
  private static func read(
    _ text: borrowing AnalysedText, _ ids: [Int32], _ first: [Int32], _ second: [Int32],
    _ say: (Int, UInt8) -> Void
  ) {
    var subject: UInt8 = 0
    var start = 0
    while start < text.tokens.count {
      let end = clauseEnd(text, from: start)
      let hasFirst = has(ids, start..<end, first)
      let hasSecond = has(ids, start..<end, second)
      if hasFirst || hasSecond { subject = hasFirst && hasSecond ? 0 : hasFirst ? 1 : 2 }
      if subject != 0 {
        for place in start..<end
        where ids[place] >= 0 && !text.tokens[place].traits.contains(.stop) {
          say(Int(ids[place]), subject)
        }
      }
      start = end
    }
  }

  /// The end of a clause: punctuation, or a word that turns to the other thing.
  private static func clauseEnd(_ text: borrowing AnalysedText, from start: Int) -> Int {
    var end = start
    repeat {
      end += 1
    } while end < text.tokens.count && !text.tokens[end - 1].gap.contains(.punctuation)
      && !text.tokens[end].traits.contains(.turn)
    return end
  }

  private static func has(_ ids: [Int32], _ range: Range<Int>, _ name: [Int32]) -> Bool {
    for start in range where ids[start] == name[0] && start + name.count <= range.upperBound {
      var length = 1
      while length < name.count, ids[start + length] == name[length] { length += 1 }
      if length == name.count { return true }
    }
    return false
  }

  /// Whether an answer says the terms of each thing of the other, and few of its own.
  ///
  /// - Parameters:
  ///   - text: the answer.
  ///   - stems: the stems of all its words.
  ///   - said: memory that is used again.
  func isSwapped(
    _ text: borrowing AnalysedText, _ stems: borrowing StemSequence, _ said: inout [UInt8]
  ) -> Bool {
    // Who names none of the things says nothing of either.
    guard stems.all.contains(where: { $0 == first[0] || $0 == second[0] }) else { return false }
    said.reset(0, count: owners.count)
    Self.read(text, stems.all, first, second) { said[$0] |= $1 }
    var straight = 0
    var crossed = 0
    for (owner, said) in zip(owners, said) where owner != 0 && said != 0 && owner != 3 && said != 3
    {
      if owner == said { straight += 1 } else { crossed += 1 }
    }
    if straight == 0 { return crossed >= Self.crossedTerms }
    let limit = Self.crossedBesideStraight
    return crossed >= limit.terms && crossed >= limit.times * straight
  }
}
