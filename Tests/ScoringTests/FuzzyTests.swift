import Testing

@testable import Scoring

@Suite struct FuzzyTests {
  @Test(arguments: [
    ("gradient", "gradient", 1.0), ("gradient", "gradeint", 0.95), ("gradient", "gardeint", 0.9),
    ("wieght", "weight", 0.95), ("loss", "los", 0), ("cat", "cats", 0), ("2020", "2021", 0),
    ("regularization", "regularized", 0.8), ("normal", "formal", 0.4),
    ("overfitting", "underfitting", 0.4522), ("training", "trainer", 0.8),
  ]) func forgivesByLength(a: String, b: String, credit: Double) {
    let (a, b) = (Fuzzy.Spelling(Array(a.utf8)[...]), Fuzzy.Spelling(Array(b.utf8)[...]))
    let found = Fuzzy.credit(a, b)
    #expect(abs(found - credit) < 0.0001, "\(found)")
    #expect(found == Fuzzy.credit(b, a))
  }

  /// What the terms made ready leave out earns nothing.
  @Test func leavesOutOnlyWhatEarnsNothing() {
    let spellings = """
      gradient regularization underfitting banana mississippi backpropagation tsne aaaa loss encoder
      decoder normalization softmax perceptron kernel entropy l1 hyperparameter
      """.split(whereSeparator: \.isWhitespace).map { Array($0.utf8) }
    let terms = spellings.map { form in
      let word = Word(form: form)
      return Term(
        stem: word.stem, root: word.root, form: Keys.key(of: form),
        spelling: Fuzzy.Spelling(form[...]), weight: 1, isInQuestion: false, isQuantity: false,
        isWhole: false)
    }
    let ready = FuzzyTerms(terms)
    var cache = WordCache()
    var state: UInt64 = 7
    func random(_ count: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % count
    }
    var earning = 0
    for _ in 0..<4000 {
      var form = spellings[random(spellings.count)]
      for _ in 0..<random(5) {
        let place = random(form.count)
        switch random(4) {
        case 0: form[place] = UInt8(ascii: "a") + UInt8(random(26))
        case 1: form.insert(UInt8(ascii: "a") + UInt8(random(26)), at: place)
        case 2 where form.count > 1: form.remove(at: place)
        default: form.swapAt(place, (place + 1) % form.count)
        }
      }
      let text = AnalysedText(String(decoding: form, as: UTF8.self), cache: &cache)
      guard text.tokens.count == 1 else { continue }
      var found: Set<Int> = []
      _ = ready.meet(text.tokens[0], text.form(0), text.forms.span, isCompared: true) { index, _ in
        found.insert(index)
      }
      let spelling = Fuzzy.Spelling(text.form(0))
      for index in terms.indices where Fuzzy.credit(terms[index].spelling, spelling) > 0 {
        earning += 1
        #expect(found.contains(index), "\(String(decoding: form, as: UTF8.self)), \(index)")
      }
    }
    #expect(earning > 1000)
  }

  @Test(arguments: [
    "a", "ab", "word", "banana", "aaaa", "abab", "letters", "initialization", "0.05", "naïve",
    "mississippi", String(repeating: "abcdefgh", count: 5), String(repeating: "x", count: 300),
  ])
  func countsDifferentPairs(word: String) {
    let marked = Array("^\(word)$".utf8)
    let pairs = Set(zip(marked, marked.dropFirst()).map { [$0, $1] })
    let threes = marked.indices.dropLast(2).map { Array(marked[$0..<$0 + 3]) }
    let hasTwice = Set(threes).count < threes.count
    let counted = Fuzzy.pairs(of: Array(word.utf8).span)
    #expect(counted.different == pairs.count && counted.repeatsRuns == hasTwice)
  }
}
