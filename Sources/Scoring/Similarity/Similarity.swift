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
  ///   - words: which of its words count, in order.
  ///   - stems: the stems of these words.
  ///   - isInQuestion: whether a stem is the question's, by its number.
  ///   - coverage: what stands for the skip-bigrams of a text that has none, 0…1.
  ///   - scratch: memory that is used again.
  func similarity(
    to text: borrowing AnalysedText, _ words: [Int32], _ stems: borrowing StemSequence,
    question isInQuestion: [Bool], coverage: Double, _ scratch: inout Similarity.Scratch
  ) -> Similarity {
    scratch.joined.take(text, words, stems, leavesOut: leavesQuestionOut ? isInQuestion : [])
    var similarity = Similarity()
    if scratch.joined.end > 1 {
      similarity.characters = characters.recall(
        scratch.joined.bytes, end: scratch.joined.end, &scratch.characters)
    }
    similarity.skipBigrams = skipBigrams.recall(of: stems.content, &scratch.skipBigrams) ?? coverage
    similarity.sequence = sequence.recall(of: stems.all, &scratch.state)
    return similarity
  }
}

/// Words of an answer as they are compared letter by letter, with spaces before, between and after
/// them.
struct JoinedWords {
  /// The words, and ``RunAutomaton/padding`` zero bytes at least.
  private(set) var bytes: [UInt8] = []
  /// Where the words end; 1 where there are none.
  private(set) var end = 0

  /// Joins words.
  ///
  /// - Parameters:
  ///   - text: the answer.
  ///   - words: which of its words count, in order.
  ///   - stems: the stems of these words.
  ///   - isLeftOut: whether words with a stem are left out, by its number; empty to take all.
  mutating func take(
    _ text: borrowing AnalysedText, _ words: [Int32], _ stems: borrowing StemSequence,
    leavesOut isLeftOut: [Bool]
  ) {
    bytes.resize(to: text.forms.count + RunAutomaton.padding, with: 0)
    end = Self.join(
      text.forms.span, text.tokens.span, words.span, stems.all.span, isLeftOut.span, &bytes)
  }

  /// - Returns: where the words end.
  private static func join(
    _ forms: Span<UInt8>, _ tokens: Span<AnalysedText.Token>, _ words: Span<Int32>,
    _ stems: Span<Int32>, _ isLeftOut: Span<Bool>, _ bytes: inout [UInt8]
  ) -> Int {
    var bytes = bytes.mutableSpan
    var room = bytes.mutableBytes
    // Words side by side are joined already where the text's forms stand.
    var start = 0
    var end = 1
    var length = 0
    for index in words.indices {
      let id = Int(stems[index])
      if id >= 0, id < isLeftOut.count, isLeftOut[id] { continue }
      let token = tokens[Int(words[index])]
      if Int(token.formStart) != end {
        copy(forms, start..<end, to: length, &room)
        length &+= end &- start
        start = Int(token.formStart)
      }
      end = Int(token.formEnd) &+ 1
    }
    copy(forms, start..<end, to: length, &room)
    length &+= end &- start
    for place in 0..<RunAutomaton.padding {
      room.storeBytes(of: 0, toByteOffset: length &+ place, as: UInt8.self)
    }
    return length
  }

  /// Copies eight bytes at once; what comes behind the range is written over later.
  @inline(__always)
  private static func copy(
    _ forms: Span<UInt8>, _ range: Range<Int>, to place: Int, _ room: inout MutableRawSpan
  ) {
    let source = forms.bytes
    var from = range.lowerBound
    var to = place
    while from < range.upperBound, from &+ 8 <= source.byteCount {
      room.storeBytes(
        of: source.unsafeLoadUnaligned(fromByteOffset: from, as: UInt64.self), toByteOffset: to,
        as: UInt64.self)
      from &+= 8
      to &+= 8
    }
    while from < range.upperBound {
      room.storeBytes(
        of: source.unsafeLoadUnaligned(fromByteOffset: from, as: UInt8.self), toByteOffset: to,
        as: UInt8.self)
      from &+= 1
      to &+= 1
    }
  }
}
