/// Which terms a text says of each of two things that a question compares.
///
/// "L1 shrinks, L2 selects" has every right word and says each of the wrong thing.
struct Ownership: Sendable {
  /// Terms said of the other thing from which on an answer has the sides swapped; where some are
  /// said of their own thing too, more, and so many times as many.
  private static let crossedTerms = 2
  private static let crossedBesideStraight = (terms: 4, times: 4)

  private let comparison: Comparison
  private let question: Set<UInt64>
  private var terms: [Set<UInt64>] = [[], []]

  private static let turns = Set(
    ["while", "whereas", "but", "although", "however", "though"].map { Keys.key(of: $0) })

  /// Reads a text clause by clause: a clause that names one of the things speaks of it, and so do
  /// those behind it until the other is named.
  init(_ comparison: Comparison, in texts: [AnalysedText], question: Set<UInt64>) {
    self.comparison = comparison
    self.question = question
    for text in texts { read(text) }
  }

  private mutating func read(_ text: AnalysedText) {
    var subject: Int?
    for clause in Self.clauses(text) {
      let stems = text.tokens[clause].map(\.word.stem)
      let named = [comparison.first, comparison.second].map { Self.has(stems, $0) }
      if named[0], named[1] {
        subject = nil
        continue
      }
      if named[0] || named[1] { subject = named[0] ? 0 : 1 }
      guard let subject else { continue }
      for token in text.tokens[clause]
      where !token.word.traits.contains(.stop) && !question.contains(token.word.stem) {
        terms[subject].insert(token.word.stem)
      }
    }
  }

  /// Whether an answer says the terms of each thing of the other, and few of its own.
  func isSwapped(_ answer: AnalysedText) -> Bool {
    let said = Ownership(comparison, in: [answer], question: question).terms
    let own = [terms[0].subtracting(terms[1]), terms[1].subtracting(terms[0])]
    let saidOwn = [said[0].subtracting(said[1]), said[1].subtracting(said[0])]
    let straight =
      own[0].intersection(saidOwn[0]).count + own[1].intersection(saidOwn[1]).count
    let crossed = own[0].intersection(saidOwn[1]).count + own[1].intersection(saidOwn[0]).count
    if straight == 0 { return crossed >= Self.crossedTerms }
    let limit = Self.crossedBesideStraight
    return crossed >= limit.terms && crossed >= limit.times * straight
  }

  private static func clauses(_ text: AnalysedText) -> [Range<Int>] {
    var clauses: [Range<Int>] = []
    var start = 0
    for i in text.tokens.indices {
      if i > start, turns.contains(text.tokens[i].word.form) {
        clauses.append(start..<i)
        start = i
      }
      if text.tokens[i].gap.contains(.punctuation) {
        clauses.append(start..<(i + 1))
        start = i + 1
      }
    }
    if start < text.tokens.count { clauses.append(start..<text.tokens.count) }
    return clauses
  }

  private static func has(_ stems: [UInt64], _ name: [UInt64]) -> Bool {
    stems.indices.contains { stems[$0...].starts(with: name) }
  }
}
