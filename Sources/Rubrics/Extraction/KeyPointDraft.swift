/// A key point in the making: words of the reference, not yet a text.
struct KeyPointDraft {
  /// What is stated; several where points were put together.
  var main: [Words]
  /// What stands in parentheses.
  var minor: [Words] = []
  /// The block it comes from.
  var block: Int
  /// The block that introduces it, -1 for none.
  var parent: Int
  /// Whether it is one of several clauses that a sentence lists.
  var isListed = false
  /// Stems of all its words with content, each once.
  var terms: Set<UInt64>

  /// How strongly two neighbours stand apart, 1 for sentences of one block.
  func distance(to next: KeyPointDraft) -> Double {
    if next.block == block { return 1 }
    if next.parent == block { return 1.2 }
    return next.parent == parent ? 2 : 4
  }

  /// Takes over the next point.
  ///
  /// What belongs to one block or is introduced by this point goes into parentheses; of two neighbours of equal
  /// rank both stay statements while they are short.
  mutating func absorb(_ next: KeyPointDraft, longestStatement: Int) {
    let length = (main + next.main).map(\.count).reduce(0, +)
    let isLabel = main.map(\.count).reduce(0, +) <= 3
    if length <= longestStatement, isLabel || distance(to: next) >= 2 || isListed && next.isListed {
      main += next.main
    } else {
      minor += next.main
    }
    minor += next.minor
    terms.formUnion(next.terms)
  }
}
