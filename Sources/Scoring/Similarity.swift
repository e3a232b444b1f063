/// How alike an answer and a text are, n-gram by n-gram.
struct Similarity {
  /// Parts of the whole, measured on graded answers.
  private static let charactersPart = 0.7
  private static let skipBigramsPart = 0.2
  private static let sequencePart = 0.1

  /// Recall of runs of 3 to 5 letters, words of the question left out, 0…1.
  var characters = 0.0
  /// Recall of skip-bigrams of content words, 0…1.
  var skipBigrams = 0.0
  /// ROUGE-L recall of stems, 0…1.
  var sequence = 0.0

  /// The parts together, 0…1.
  var value: Double {
    Self.charactersPart * characters + Self.skipBigramsPart * skipBigrams
      + Self.sequencePart * sequence
  }

  /// Memory that is used again for every answer.
  struct Scratch {
    var shared = CountTable.Shared()
    var joined: [UInt8] = []
    var state: [UInt64] = []
    var words: [Int] = []
    var content: [UInt64] = []
    var stems: [UInt64] = []
  }
}

extension TextProfile {
  /// Compares words of an answer with the text.
  ///
  /// - Parameters:
  ///   - answer: the answer.
  ///   - words: which of its words count, in order.
  ///   - question: the content words of the question.
  ///   - coverage: what stands for the skip-bigrams of a text that has none, 0…1.
  func similarity(
    _ answer: AnalysedText, _ words: [Int], question: KeyIndex, coverage: Double,
    _ scratch: inout Similarity.Scratch
  ) -> Similarity {
    var similarity = Similarity()
    scratch.words.removeAll(keepingCapacity: true)
    scratch.content.removeAll(keepingCapacity: true)
    scratch.stems.removeAll(keepingCapacity: true)
    for i in words {
      let word = answer.tokens[i].word
      scratch.stems.append(word.stem)
      if !leavesQuestionOut || question[word.stem] < 0 { scratch.words.append(i) }
      if !word.traits.contains(.stop) { scratch.content.append(word.stem) }
    }
    CharacterNgrams.join(answer, scratch.words, into: &scratch.joined)
    similarity.characters =
      scratch.words.isEmpty ? 0 : characters.recall(scratch.joined, &scratch.shared)
    if skipBigrams.total > 0 {
      scratch.shared.start(skipBigrams)
      for first in scratch.content.indices {
        for second in scratch.content[(first + 1)...].prefix(SkipBigrams.gap) {
          scratch.shared.see(Keys.pair(scratch.content[first], second) | 1, in: skipBigrams)
        }
      }
      similarity.skipBigrams = Double(scratch.shared.count) / Double(skipBigrams.total)
    } else {
      similarity.skipBigrams = coverage
    }
    similarity.sequence = sequence.recall(of: scratch.stems, &scratch.state)
    return similarity
  }
}
