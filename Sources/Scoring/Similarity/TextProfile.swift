/// A reference text made ready for comparing n-grams and order with it.
final class TextProfile: Sendable {
  /// Numbers of the stems of all words in order.
  let stems: [Int32]
  /// Where the content words stand among all words.
  let contentPlaces: [Int]
  /// How often each stem stands in the text, by its number.
  let counts: [UInt16]
  /// The number of a content stem among those of the text, by the stem's number; -1 for others.
  let contentNumbers: [Int32]
  /// The weights of the content stems as terms.
  private let contentWeights: [Double]
  private let wholeWeight: Double
  let skipBigrams: SkipBigrams
  let characters: CharacterNgrams
  /// Whether words of the question are left out of ``characters``.
  let leavesQuestionOut: Bool
  /// The words as bit masks, for the longest common subsequence.
  let sequence: SequenceMasks
  /// The same of the words with content.
  let contentSequence: SequenceMasks
  /// How often the text has each pair of neighbouring words.
  let neighbours: CountTable
  /// Share of grammar words, 0…1.
  let functionShare: Double

  /// Compiles a text.
  ///
  /// - Parameters:
  ///   - text: the reference.
  ///   - question: stems of the question's content words.
  ///   - vocabulary: numbers the stems.
  init(_ text: AnalysedText, question: Set<UInt64>, _ vocabulary: KeyNumbers) {
    let tokens = text.tokens
    let count = vocabulary.keys.count
    let stems = tokens.indices.map {
      Int32(truncatingIfNeeded: vocabulary.known(text.stem($0)) ?? 0)
    }
    contentPlaces = tokens.indices.filter { !tokens[$0].traits.contains(.stop) }
    let content = contentPlaces.map { stems[$0] }
    var numbers = Array(repeating: Int32(-1), count: count)
    var counts = Array(repeating: UInt16(0), count: count)
    var weights: [Double] = []
    for stem in stems where counts[Int(stem)] < .max { counts[Int(stem)] += 1 }
    for place in contentPlaces where numbers[Int(stems[place])] < 0 {
      numbers[Int(stems[place])] = Int32(truncatingIfNeeded: weights.count)
      weights.append(
        TermTable.weight(
          of: text.tokens[place].word, text.form(place),
          isInQuestion: question.contains(text.stem(place))))
    }
    self.stems = stems
    self.counts = counts
    contentNumbers = numbers
    contentWeights = weights
    wholeWeight = weights.reduce(0, +)
    skipBigrams = SkipBigrams(content, count: count)
    let remaining = tokens.indices.filter { !question.contains(text.stem($0)) }
    leavesQuestionOut = remaining.contains { !tokens[$0].traits.contains(.stop) }
    var joined = [UInt8(ascii: " ")]
    for place in leavesQuestionOut ? remaining : Array(tokens.indices) {
      joined += text.form(place)
      joined.append(UInt8(ascii: " "))
    }
    // No words still make the two spaces that a sentence without words has.
    if joined.count == 1 { joined.append(UInt8(ascii: " ")) }
    characters = CharacterNgrams(joined)
    sequence = SequenceMasks(stems, count: count)
    contentSequence = SequenceMasks(content, count: count)
    neighbours = CountTable(zip(stems, stems.dropFirst()).map(Self.neighbourKey))
    let function = tokens.count { $0.traits.contains(.function) }
    functionShare = Double(function) / Double(max(1, tokens.count))
  }

  /// Weighted share of the text's content words that an answer has literally, 0…1.
  ///
  /// - Parameter isSaid: memory that is used again.
  func recall(of stems: borrowing StemSequence, _ isSaid: inout [Bool]) -> Double {
    guard wholeWeight > 0 else { return 0 }
    // The last place stands for all other words.
    isSaid.reset(false, count: contentWeights.count + 1)
    return Self.weight(
      of: stems.known.span.extracting(first: stems.knownCount), contentNumbers, contentWeights,
      &isSaid) / wholeWeight
  }

  private static func weight(
    of ids: Span<Int32>, _ numbers: [Int32], _ weights: [Double], _ isSaid: inout [Bool]
  ) -> Double {
    var isSaid = isSaid.mutableSpan
    let numbers = numbers.span
    let weights = weights.span
    for index in ids.indices {
      let number = Int(numbers[Int(ids[index])])
      isSaid[number < 0 ? weights.count : number] = true
    }
    var said = 0.0
    for number in weights.indices { said += isSaid[number] ? weights[number] : 0 }
    return said
  }
}
