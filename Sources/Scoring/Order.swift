extension AnalysedText {
  /// Counts grammar words whose neighbour cannot stand there.
  func violations() -> (checked: Int, found: Int) {
    var checked = 0
    var found = 0
    for i in tokens.indices {
      let forbidden = tokens[i].word.forbidsNext
      guard !forbidden.isEmpty else { continue }
      checked += 1
      let gap = tokens[i].gap
      let next: Grammar.Kinds
      if gap.contains(.punctuation) {
        next = gap.contains(.stop) ? .stop : []
      } else {
        next = i + 1 < tokens.count ? tokens[i + 1].word.kinds : .end
      }
      if !forbidden.isDisjoint(with: next) { found += 1 }
    }
    return (checked, found)
  }
}

extension TextProfile {
  /// Neighbours count as in order when they stand this near in the text.
  private static let orderGap = 3

  /// Whether neighbouring words of an answer stand near each other in the text too.
  ///
  /// - Parameter content: the answer's content stems in order.
  /// - Returns: number of neighbours that both occur in the text, and the share of those in order.
  func order(of content: [UInt64]) -> (neighbours: Int, share: Double) {
    let known = content.filter { places[$0] != nil }
    var neighbours = 0
    var inOrder = 0
    for (first, second) in zip(known, known.dropFirst()) where first != second {
      neighbours += 1
      let firsts = places[first] ?? []
      let seconds = places[second] ?? []
      let isNear = firsts.contains { a in
        seconds.contains { b in b > a && b - a <= Self.orderGap }
      }
      if isNear { inOrder += 1 }
    }
    return (neighbours, neighbours == 0 ? 1 : Double(inOrder) / Double(neighbours))
  }
}
