@testable import Scoring

/// The scorer once more, plain and slow: arrays, sets and dictionaries of stems, no table made ready, no
/// word left out because a filter says so. What it shares with the scorer are the words of a text, the terms
/// and what earns credit, and the constants.
struct Oracle {
  let texts: VariantTexts
  let question: Set<UInt64>

  init(_ texts: VariantTexts) {
    self.texts = texts
    question = texts.question.contentStems
  }

  // MARK: Repetition

  /// The words that are no part of six in a row that stood before.
  static func newWords(_ text: AnalysedText) -> [Int] {
    let stems = text.stems
    var seen: Set<[UInt64]> = []
    var repeated: Set<Int> = []
    for start in stems.indices where start + 6 <= stems.count {
      if !seen.insert(Array(stems[start..<(start + 6)])).inserted {
        repeated.formUnion(start..<(start + 6))
      }
    }
    return stems.indices.filter { !repeated.contains($0) }
  }

  // MARK: Coverage

  struct Match: Equatable {
    var credit = 0.0
    var literal = 0.0
    var words = 0..<0
  }

  /// What the terms earn, and which words earned anything.
  func matches(_ text: AnalysedText, _ words: [Int]) -> (terms: [Match], recognised: Set<Int>) {
    var terms = Array(repeating: Match(), count: texts.terms.terms.count)
    var recognised: Set<Int> = []
    func take(_ credits: [Credit], _ range: ClosedRange<Int>) {
      for credit in credits {
        let term = Int(credit.term)
        if credit.value > terms[term].credit {
          terms[term].credit = credit.value
          terms[term].words = range.lowerBound..<(range.upperBound + 1)
        }
        if credit.isLiteral { terms[term].literal = max(terms[term].literal, credit.value) }
        recognised.formUnion(range)
      }
    }
    let stems = Self.dictionary(texts.triggers.stems).mapValues(\.credits)
    let phrases = Self.dictionary(texts.triggers.phrases).mapValues(\.credits)
    let roots = Self.dictionary(texts.triggers.roots)
    let joined = Self.dictionary(texts.triggers.joined)
    for (place, i) in words.enumerated() {
      let word = text.tokens[i].word
      take(stems[word.stem] ?? [], i...i)
      var key = word.stem
      for next in words[(place + 1)...].prefix(12) {
        key = Keys.pair(key, text.stem(next))
        take(phrases[key] ?? [], i...next)
      }
      if word.root != 0, !word.traits.contains(.anyStop) { take(roots[word.root] ?? [], i...i) }
      if word.traits.isDisjoint(with: [.anyStop, .number]) {
        let spelling = Fuzzy.Spelling(text.form(i))
        for (index, term) in texts.terms.terms.enumerated()
        where !Opposites.are(term.stem, word.stem) {
          let value = Fuzzy.credit(term.spelling, spelling)
          if value > 0 { take([Credit(term: index, value: value, isLiteral: true)], i...i) }
        }
      }
      if place + 1 < words.count {
        let next = words[place + 1]
        take(joined[Keys.key(of: text.form(i) + text.form(next))] ?? [], i...next)
      }
    }
    return (terms, recognised)
  }

  /// Coverage with words that mean the same, and without.
  func coverage(_ matches: [Match]) -> (share: Double, literal: Double) {
    var (share, literal) = (0.0, 0.0)
    for point in texts.points {
      func best(_ credit: (Match) -> Double) -> Double {
        let ways = point.ways.filter { $0.mass > 0 }.map { way in
          way.shares.reduce(0.0) { $0 + $1.weight * credit(matches[$1.term]) } / way.mass
        }
        return max(0, ways.max() ?? 0)
      }
      let credit = best(\.credit)
      let span = Coverage.met - Coverage.partial
      let earned = texts.isProse ? credit : min(1, max(0, (credit - Coverage.partial) / span))
      share += point.share * rounded(earned)
      literal += point.share * best(\.literal)
    }
    return (rounded(share), literal)
  }

  // MARK: Similarity

  /// Recall of the runs of 3, 4 and 5 bytes, of pairs of content words and of the longest common subsequence.
  func similarity(
    _ text: AnalysedText, _ words: [Int], to other: AnalysedText, coverage: Double
  ) -> Similarity {
    var similarity = Similarity()
    let all = Array(other.tokens.indices)
    let remaining = all.filter { !question.contains(other.stem($0)) }
    let leavesOut = remaining.contains { !other.tokens[$0].traits.contains(.stop) }
    let said = leavesOut ? words.filter { !question.contains(text.stem($0)) } : words
    if !said.isEmpty {
      let (mine, its) = (Self.joined(text, said), Self.joined(other, leavesOut ? remaining : all))
      let recalls = (3...5).map { Self.recall(Self.runs(mine, $0), Self.runs(its, $0)) }
      similarity.characters = recalls.reduce(0, +) / 3
    }
    let pairs = Self.pairs(other, all)
    similarity.skipBigrams =
      pairs.isEmpty ? coverage : Self.recall(Self.pairs(text, words), pairs)
    let (a, b) = (words.map(text.stem), other.stems)
    similarity.sequence = b.isEmpty ? 0 : Double(Self.commonLength(a, b)) / Double(b.count)
    return similarity
  }

  private static func joined(_ text: AnalysedText, _ words: [Int]) -> [UInt8] {
    if words.isEmpty { return Array("  ".utf8) }
    return Array(" ".utf8) + words.flatMap { Array(text.form($0)) + Array(" ".utf8) }
  }

  private static func runs(_ bytes: [UInt8], _ length: Int) -> [[UInt8]] {
    bytes.count < length
      ? [] : (0...(bytes.count - length)).map { Array(bytes[$0..<($0 + length)]) }
  }

  private static func pairs(_ text: AnalysedText, _ words: [Int]) -> [[UInt64]] {
    let content = words.filter { !text.tokens[$0].traits.contains(.stop) }.map(text.stem)
    return content.indices.flatMap { first in
      content[(first + 1)...].prefix(4).map { [content[first], $0] }
    }
  }

  private static func recall<Key: Hashable>(_ said: [Key], _ asked: [Key]) -> Double {
    Double(common(said, asked)) / Double(max(1, asked.count))
  }

  /// How many keys two lists share, each as often as both have it.
  static func common<Key: Hashable>(_ said: [Key], _ asked: [Key]) -> Int {
    var left: [Key: Int] = [:]
    for key in asked { left[key, default: 0] += 1 }
    var shared = 0
    for key in said where left[key, default: 0] > 0 {
      left[key, default: 0] -= 1
      shared += 1
    }
    return shared
  }

  static func commonLength(_ a: [UInt64], _ b: [UInt64]) -> Int {
    var row = Array(repeating: 0, count: b.count + 1)
    for word in a {
      var next = row
      for (place, other) in b.enumerated() {
        next[place + 1] = word == other ? row[place] + 1 : max(row[place + 1], next[place])
      }
      row = next
    }
    return row[b.count]
  }

  // MARK: Polarity

  /// The weighted share of known terms that the answer has in the other polarity than the reference only.
  func opposite(_ text: AnalysedText, _ words: [Int]) -> Double {
    func polarity(_ text: AnalysedText, _ words: [Int]) -> [UInt64: Set<Bool>] {
      var found: [UInt64: Set<Bool>] = [:]
      for (place, i) in words.enumerated() {
        let isNegator = text.tokens[i].traits.contains(.negator)
        let before = words[max(0, place - 3)..<place]
        let isBehind = before.contains { text.tokens[$0].traits.contains(.negator) }
        found[text.stem(i), default: []].insert(isBehind && !isNegator)
      }
      return found
    }
    var asked: [UInt64: Set<Bool>] = [:]
    for text in [texts.main] + texts.asking {
      asked.merge(polarity(text, Array(text.tokens.indices))) { $0.union($1) }
    }
    let said = polarity(text, words)
    var (known, opposite) = (0.0, 0.0)
    for term in texts.terms.terms {
      guard let there = asked[term.stem], let here = said[term.stem] else { continue }
      known += term.weight
      if there.isDisjoint(with: here) { opposite += term.weight }
    }
    return known > 0 ? opposite / known : 0
  }

  private static func dictionary<Value>(_ values: KeyedValues<Value>) -> [UInt64: Value] {
    Dictionary(zip(values.keys, values.values)) { first, _ in first }
  }
}
