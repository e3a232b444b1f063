/// How the words of an answer are ordered, beside a text that they come from.
struct Order {
  /// Share of the answer's words that the text has, each as often as there at most, 0…1.
  var wordShare = 0.0
  /// Share of the answer's neighbouring words that are neighbours in the text, 0…1.
  var pairShare = 0.0
  /// Share of the answer's content words that stand in the text in the same order, 0…1.
  var alignedShare = 0.0
  /// Words that the text has between content words that are neighbours in both.
  var between = 0
  /// How many of those the answer has too.
  var kept = 0
}

extension TextProfile {
  /// Compares the order of an answer's words with the text's.
  func order(of answer: AnalysedText) -> Order {
    var order = Order()
    let said = answer.tokens.map(\.word.stem)
    guard !said.isEmpty else { return order }
    order.wordShare = Self.share(of: said, in: stems)
    order.pairShare =
      said.count < 2 ? 0 : Self.share(of: Self.pairs(said), in: Self.pairs(stems))
    let mine = answer.tokens.indices.filter { !answer.tokens[$0].word.traits.contains(.stop) }
    let aligned = Self.align(
      contentPlaces.map { stems[$0] }, mine.map { answer.tokens[$0].word.stem })
    order.alignedShare = Double(aligned.count) / Double(max(1, mine.count))
    for (first, second) in zip(aligned, aligned.dropFirst())
    where second.0 == first.0 + 1 && second.1 == first.1 + 1 {
      let there = stems[(contentPlaces[first.0] + 1)..<contentPlaces[second.0]]
      var here = said[(mine[first.1] + 1)..<mine[second.1]].map(\.self)
      order.between += there.count
      for word in there {
        guard let place = here.firstIndex(of: word) else { continue }
        here.remove(at: place)
        order.kept += 1
      }
    }
    return order
  }

  private static func pairs(_ stems: [UInt64]) -> [UInt64] {
    zip(stems, stems.dropFirst()).map { Keys.pair($0, $1) }
  }

  private static func share(of said: [UInt64], in known: [UInt64]) -> Double {
    var counts: [UInt64: Int] = [:]
    for key in known { counts[key, default: 0] += 1 }
    var shared = 0
    for key in said {
      guard let count = counts[key], count > 0 else { continue }
      counts[key] = count - 1
      shared += 1
    }
    return Double(shared) / Double(said.count)
  }

  /// The places of one longest common subsequence.
  private static func align(_ a: [UInt64], _ b: [UInt64]) -> [(Int, Int)] {
    let width = b.count + 1
    var lengths = Array(repeating: 0, count: (a.count + 1) * width)
    for i in a.indices.reversed() {
      for j in b.indices.reversed() {
        lengths[i * width + j] =
          a[i] == b[j]
          ? lengths[(i + 1) * width + j + 1] + 1
          : max(lengths[(i + 1) * width + j], lengths[i * width + j + 1])
      }
    }
    var places: [(Int, Int)] = []
    var (i, j) = (0, 0)
    while i < a.count, j < b.count {
      if a[i] == b[j] {
        places.append((i, j))
        (i, j) = (i + 1, j + 1)
      } else if lengths[(i + 1) * width + j] >= lengths[i * width + j + 1] {
        i += 1
      } else {
        j += 1
      }
    }
    return places
  }
}
