import Testing

@testable import Scoring

@Suite struct TokenizerTests {
  @Test(arguments: [
    ("Plain words.", "plain words"),
    ("can't won't don't it's we're", "can not will not do not it we"),
    ("cannot dont isnt", "can not do not is not"),
    ("It’s the model’s loss", "it the model loss"),
    ("learningRate softMax ReLU PyTorch", "learning rate soft max relu pytorch"),
    ("C++ and C# but a+b", "c++ and c# but a b"),
    ("L1/L2, F1, GPT-4, 3D, conv2d", "l1 l2 f1 gpt 4 3d conv 2d"),
    ("10epochs layer2 0.5 v1.2", "10 epochs layer 2 0.5 v1 2"),
    ("\\varphi(v) = \\frac{1}{1+e^{-v}}", "phi v 1 1 exp v"),
    ("γ-correction, Σ w_i x_i, O(n²)", "gamma correction sum w i x i o n2"),
    ("naïve Bayes, Poincaré, ﬁt, ＲＡＧ", "naive bayes poincare fit rag"),
    ("線形回帰 model", "線 形 回 帰 model"),
    ("λόγος", "λόγος"),
    ("one<br/>two&nbsp;three <b>four</b>", "one two three four"),
    ("x<y and y>z", "x y and y z"),
    ("модель обучения", "модель обучения"),
    ("emoji 👍 fine", "emoji fine"),
    ("", ""), (" \n\t ", ""), ("...", ""),
  ]) func cutsWords(text: String, words: String) {
    #expect(forms(text) == words)
  }

  @Test func placesAreBytesOnCharacterBoundaries() {
    var cache = WordCache()
    let text = "Über 3 naïve “models”, don’t"
    let analysed = AnalysedText(text, cache: &cache)
    let bytes = Array(text.utf8)
    let words = analysed.tokens.map {
      String(decoding: bytes[Int($0.start)..<Int($0.end)], as: UTF8.self)
    }
    #expect(words == ["Über", "3", "naïve", "models", "don’t", "don’t"])
  }

  @Test(arguments: [
    ("One. Two! Three? Four; five", 5), ("One\nTwo\n\nThree", 3), ("e.g. this, vs. that", 1),
    ("version 2.0 is out", 1), ("", 0),
  ]) func countsSentences(text: String, count: Int) {
    var cache = WordCache()
    #expect(AnalysedText(text, cache: &cache).sentenceCount == count)
  }

  @Test func survivesBrokenBytes() {
    var cache = WordCache()
    var text = AnalysedText()
    var tokenizer = Tokenizer()
    for length in 0..<64 {
      let bytes = (0..<length).map { UInt8(truncatingIfNeeded: $0 &* 37 &+ 0xC0) }
      text.removeAll()
      tokenizer.analyse(bytes.span, 0..<length, into: &text, cache: &cache)
      #expect(text.tokens.allSatisfy { $0.start < $0.end && Int($0.end) <= length })
    }
  }

  /// Words that end where the bytes end that are looked at together.
  @Test(arguments: 1...7) func cutsWordsOfAnyLength(length: Int) {
    let word = String("abcdefg".prefix(length))
    for count in 1..<200 {
      let words = Array(repeating: word, count: count).joined(separator: " ")
      #expect(forms(words) == words)
      #expect(forms(words + " ; x") == words + " x")
    }
  }

  /// A text means the same at the end of all bytes, where letters are looked at one by one, as among others, where
  /// many are looked at together.
  @Test func readsATextAloneAsAmongOtherBytes() {
    let pieces = [
      "a", "of", "gradient", "regularization", "backpropagationlike", "Word", "USA", "x7", "C++",
      "don't", "naïve",
      "vs", "e.g.", "0.5", "learningRate", "I", "cannot", "sixteenlettersxx", "fifteenletterss",
    ]
    let gaps = [
      " ", " ", " ", " ", "  ", ", ", ". ", "; ", "-", "/", "\n", " (", ") ", "'", " – ", "\t", ".",
    ]
    var state: UInt64 = 11
    func random(_ count: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % count
    }
    for round in 0..<400 {
      let text = Array(
        (0..<random(90)).map { _ in pieces[random(pieces.count)] + gaps[random(gaps.count)] }
          .joined().utf8)
      let alone = read(text, 0..<text.count)
      for fill in "z \".7é".utf8 {
        let before = Array(repeating: fill, count: round % 70)
        let bytes = before + text + Array(repeating: fill, count: 200)
        let among = read(bytes, before.count..<before.count + text.count)
        #expect(among == alone, "\(String(decoding: text, as: UTF8.self))")
      }
    }
  }

  /// All that is known of the words of a part.
  private func read(_ bytes: [UInt8], _ range: Range<Int>) -> [String] {
    var cache = WordCache()
    var tokenizer = Tokenizer()
    var read: [String] = []
    // What was met before is looked up in another way.
    for _ in 0..<2 {
      var text = AnalysedText()
      tokenizer.analyse(bytes.span, range, into: &text, cache: &cache)
      read += text.tokens.indices.map { index in
        let token = text.tokens[index]
        let form = String(decoding: text.form(index), as: UTF8.self)
        return "\(form) \(Int(token.start) - range.lowerBound) \(token.end - token.start) "
          + "\(token.gap.rawValue) \(token.sentence) \(token.word.stem) \(token.traits.rawValue)"
      }
    }
    return read
  }

  private func forms(_ text: String) -> String {
    var cache = WordCache()
    let analysed = AnalysedText(text, cache: &cache)
    return analysed.tokens.indices
      .map { String(decoding: analysed.form($0), as: UTF8.self) }
      .joined(separator: " ")
  }
}
