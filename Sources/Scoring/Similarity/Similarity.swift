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

  /// Words of an answer as they are compared, and memory that is used again for every answer.
  struct Scratch {
    /// Numbers of the stems in the vocabulary, -1 for one that has none.
    fileprivate var stems: [Int32] = []
    /// The same of the words with content.
    fileprivate var content: [Int32] = []
    /// The words that are compared letter by letter, with spaces before, between and after them.
    fileprivate var joined: [UInt8] = []
    /// Whether any such word is there.
    fileprivate var hasJoined = false
    fileprivate var shared = CountTable.Shared()
    fileprivate var state: [UInt64] = []
    fileprivate var characters = CharacterNgrams.Scratch()

    /// Takes in the words that count.
    fileprivate mutating func take(
      _ text: borrowing AnalysedText, _ reading: borrowing Reading, _ words: [Int32],
      question isInQuestion: [Bool], leavesQuestionOut: Bool
    ) {
      stems.resize(to: words.count, with: -1)
      content.resize(to: words.count, with: -1)
      joined.removeAll(keepingCapacity: true)
      let count = Self.take(
        text, reading.ids, words, leavesQuestionOut ? isInQuestion : [], &stems, &content, &joined)
      content.removeLast(words.count - count)
      hasJoined = joined.count > 1
      joined.append(contentsOf: repeatElement(0, count: 8))
    }

    /// - Returns: how many words have content.
    private static func take(
      _ text: borrowing AnalysedText, _ ids: [Int32], _ words: [Int32], _ isLeftOut: [Bool],
      _ stems: inout [Int32], _ content: inout [Int32], _ joined: inout [UInt8]
    ) -> Int {
      var stems = stems.mutableSpan
      var content = content.mutableSpan
      let tokens = text.tokens.span
      var count = 0
      // Words side by side are joined already where the text's forms stand.
      var start = 0
      var end = 1
      for index in words.indices {
        let token = tokens[Int(words[index])]
        let id = ids[Int(token.word)]
        stems[index] = id
        content[count] = id
        count += token.traits.contains(.stop) ? 0 : 1
        if id >= 0, !isLeftOut.isEmpty, isLeftOut[Int(id)] { continue }
        if Int(token.formStart) != end {
          joined.append(contentsOf: text.forms[start..<end])
          start = Int(token.formStart)
        }
        end = Int(token.formEnd) + 1
      }
      joined.append(contentsOf: text.forms[start..<end])
      return count
    }
  }
}

extension TextProfile {
  /// Compares words of an answer with the text.
  ///
  /// - Parameters:
  ///   - text: the answer.
  ///   - reading: the same seen with the rubric.
  ///   - words: which of its words count, in order.
  ///   - isInQuestion: whether a stem is the question's, by its number.
  ///   - coverage: what stands for the skip-bigrams of a text that has none, 0…1.
  ///   - scratch: memory that is used again.
  func similarity(
    to text: borrowing AnalysedText, _ reading: borrowing Reading, _ words: [Int32],
    question isInQuestion: [Bool], coverage: Double, _ scratch: inout Similarity.Scratch
  ) -> Similarity {
    scratch.take(
      text, reading, words, question: isInQuestion, leavesQuestionOut: leavesQuestionOut)
    var similarity = Similarity()
    if scratch.hasJoined {
      similarity.characters = characters.recall(
        scratch.joined, end: scratch.joined.count - 8, &scratch.characters)
    }
    similarity.skipBigrams =
      skipBigrams.recall(of: scratch.content, &scratch.shared) ?? coverage
    similarity.sequence = sequence.recall(of: scratch.stems, &scratch.state)
    return similarity
  }
}
