import Testing

@testable import Scoring

/// The automaton beside counting the runs one by one.
@Suite struct CharacterNgramsTests {
  /// Few letters make many runs that come again, many letters few.
  @Test(arguments: [1, 2, 3, 6, 20], [0, 5, 20, 200])
  func agreesWithPlainCounts(letters: Int, words: Int) {
    var random = Random(state: UInt64(letters * 1000 + words))
    var scratch = CharacterNgrams.Scratch()
    for _ in 0..<10 {
      let text = random.text(words: words, letters: letters)
      let runs = CharacterNgrams(text)
      for length in [1, 10, 100] {
        let answer = random.text(words: length, letters: letters)
        #expect(recall(runs, of: answer, &scratch) == plainRecall(text, answer))
      }
    }
  }

  @Test func countsAnswersOfSeveralBlocks() {
    var random = Random(state: 7)
    var scratch = CharacterNgrams.Scratch()
    let text = random.text(words: 300, letters: 2)
    let answer = random.text(words: 9000, letters: 3)
    #expect(recall(CharacterNgrams(text), of: answer, &scratch) == plainRecall(text, answer))
  }

  @Test func countsAllOfALongText() {
    var random = Random(state: 9)
    var scratch = CharacterNgrams.Scratch()
    let text = random.text(words: 6000, letters: 20)
    #expect(text.count > 1 << 14)
    #expect(recall(CharacterNgrams(text), of: text, &scratch) == plainRecall(text, text))
  }

  private func recall(
    _ runs: CharacterNgrams, of answer: [UInt8], _ scratch: inout CharacterNgrams.Scratch
  ) -> Double {
    let padding = Array(repeating: UInt8(0), count: RunAutomaton.padding)
    return runs.recall(answer + padding, end: answer.count, &scratch)
  }

  private func plainRecall(_ text: [UInt8], _ answer: [UInt8]) -> Double {
    let shares = (3...5).map { length in
      let wanted = runs(of: length, in: text)
      let said = runs(of: length, in: answer)
      let shared = wanted.reduce(0) { $0 + min($1.value, said[$1.key] ?? 0) }
      return Double(shared) / Double(max(1, text.count - length + 1))
    }
    return shares.reduce(0, +) / 3
  }

  private func runs(of length: Int, in text: [UInt8]) -> [ArraySlice<UInt8>: Int] {
    var runs: [ArraySlice<UInt8>: Int] = [:]
    for start in text.indices where start + length <= text.count {
      runs[text[start..<start + length], default: 0] += 1
    }
    return runs
  }

  /// Texts from a seed.
  private struct Random {
    var state: UInt64

    mutating func below(_ limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % limit
    }

    mutating func text(words: Int, letters: Int) -> [UInt8] {
      var text: [UInt8] = [0x20]
      for _ in 0..<words {
        for _ in 0...below(8) { text.append(UInt8(0x61 + below(letters))) }
        text.append(0x20)
      }
      return text
    }
  }
}
