/// How alike an answer and a text are, n-gram by n-gram.
struct Similarity {
  /// Parts of the whole, measured on graded answers.
  private static let charactersPart = 0.65
  private static let skipBigramsPart = 0.25
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
    fileprivate var joined = JoinedWords()
    fileprivate var skipBigrams = SkipBigrams.Scratch()
    fileprivate var state: [UInt64] = []
    fileprivate var characters = CharacterNgrams.Scratch()
  }
}

extension TextProfile {
  /// Compares words of an answer with the text.
  ///
  /// - Parameters:
  ///   - text: the answer.
  ///   - reading: the same seen with the rubric.
  ///   - words: which of its words count, in order.
  ///   - stems: the stems of these words.
  ///   - isInQuestion: whether a stem is the question's, by its number.
  ///   - coverage: what stands for the skip-bigrams of a text that has none, 0…1.
  ///   - scratch: memory that is used again.
  func similarity(
    to text: borrowing AnalysedText, _ reading: borrowing Reading, _ words: [Int32],
    _ stems: borrowing StemSequence, question isInQuestion: [Bool], coverage: Double,
    _ scratch: inout Similarity.Scratch
  ) -> Similarity {
    scratch.joined.take(
      text, reading, words, stems, leavesOut: leavesQuestionOut ? isInQuestion : [])
    var similarity = Similarity()
    if scratch.joined.end > 1 {
      similarity.characters = characters.recall(
        scratch.joined.bytes, end: scratch.joined.end, &scratch.characters)
    }
    let content = stems.content.span.extracting(first: stems.knownContentCount)
    similarity.skipBigrams = skipBigrams.recall(of: content, &scratch.skipBigrams) ?? coverage
    similarity.sequence = sequence.recall(
      of: stems.known, first: stems.knownCount, &scratch.state)
    return similarity
  }
}
