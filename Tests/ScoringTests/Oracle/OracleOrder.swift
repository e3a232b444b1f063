@testable import Scoring

extension Oracle {
  /// What the order of an answer's words shows beside the reference, its shares first.
  func order(_ text: AnalysedText) -> OrderEvidence {
    let main = texts.main
    var evidence = OrderEvidence()
    let said = Set(text.stems)
    var weights: [(stem: UInt64, weight: Double)] = []
    for i in content(main) where !weights.contains(where: { $0.stem == main.stem(i) }) {
      let weight = TermTable.weight(
        of: main.tokens[i].word, main.form(i), isInQuestion: question.contains(main.stem(i)))
      weights.append((main.stem(i), weight))
    }
    let whole = weights.reduce(0) { $0 + $1.weight }
    let has = weights.filter { said.contains($0.stem) }.reduce(0) { $0 + $1.weight }
    let recall = whole > 0 ? has / whole : 0
    guard recall >= 0.45 else { return evidence }

    let (share, reference) = (functionShare(text), functionShare(main))
    let phrases =
      1 + text.tokens.dropLast().count { !$0.gap.isDisjoint(with: [.punctuation, .slash]) }
    let isNotes =
      phrases >= 3 && (1.5...8.0).contains(Double(text.tokens.count) / Double(phrases))
    let mine = text.contentStems
    let own = Double(mine.intersection(weights.map(\.stem)).count) / Double(max(1, mine.count))
    evidence.isKeywordList =
      reference >= 0.15 && mine.count >= 6 && recall >= (isNotes ? 0.85 : 0.45)
      && own >= (isNotes ? 0.95 : 0.8) && share <= 0.35 * reference
    guard recall >= 0.6 else { return evidence }

    evidence.isShuffled =
      text.tokens.count >= 8 && shared(text.stems, main.stems) >= 0.9
      && shared(neighbours(text), neighbours(main)) <= 0.38 && share >= 0.5 * reference
    let (a, b) = (content(main), content(text))
    let aligned = Oracle.aligned(a.map(main.stem), b.map(text.stem))
    guard Double(aligned.count) / Double(max(1, b.count)) >= 0.7, recall >= (isNotes ? 0.85 : 0.6)
    else { return evidence }
    var (between, kept) = (0, 0)
    for (first, second) in zip(aligned, aligned.dropFirst())
    where second.0 == first.0 + 1 && second.1 == first.1 + 1 {
      let there = ((a[first.0] + 1)..<a[second.0]).map(main.stem)
      var here = ((b[first.1] + 1)..<b[second.1]).map(text.stem)
      between += there.count
      for word in there {
        guard let place = here.firstIndex(of: word) else { continue }
        here.remove(at: place)
        kept += 1
      }
    }
    let part = Double(kept) / Double(max(1, between))
    evidence.dropsWords =
      between >= 5 && ((part <= 0.75 && share <= 0.8 * reference) || part <= 0.4)
    evidence.keepsWords = between >= 5 && part > 0.75
    return evidence
  }

  private func content(_ text: AnalysedText) -> [Int] {
    text.tokens.indices.filter { !text.tokens[$0].traits.contains(.stop) }
  }

  private func functionShare(_ text: AnalysedText) -> Double {
    let function = text.tokens.count { $0.traits.contains(.function) }
    return Double(function) / Double(max(1, text.tokens.count))
  }

  private func neighbours(_ text: AnalysedText) -> [[UInt64]] {
    zip(text.stems, text.stems.dropFirst()).map { [$0, $1] }
  }

  private func shared<Key: Hashable>(_ said: [Key], _ known: [Key]) -> Double {
    Double(Oracle.common(said, known)) / Double(max(1, said.count))
  }

  /// The places of a longest common subsequence, of several the one that goes on in the first text last.
  private static func aligned(_ a: [UInt64], _ b: [UInt64]) -> [(Int, Int)] {
    var best = Array(repeating: Array(repeating: 0, count: b.count + 1), count: a.count + 1)
    for i in a.indices.reversed() {
      for j in b.indices.reversed() {
        best[i][j] = a[i] == b[j] ? best[i + 1][j + 1] + 1 : max(best[i + 1][j], best[i][j + 1])
      }
    }
    var places: [(Int, Int)] = []
    var (i, j) = (0, 0)
    while i < a.count, j < b.count {
      if a[i] == b[j] {
        places.append((i, j))
        (i, j) = (i + 1, j + 1)
      } else if best[i + 1][j] >= best[i][j + 1] {
        i += 1
      } else {
        j += 1
      }
    }
    return places
  }
}
