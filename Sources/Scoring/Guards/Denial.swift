/// Denials of what an answer goes on to say: "It is false that …".
enum Denial {
  private static let truthless =
    "not true|correct|right,not the case,not so,false,untrue,incorrect,wrong,"
    + "a lie|myth|misconception|mistake,nonsense"
  private static let denials = Phrases(
    truthless.split(separator: ",").map {
      "\($0) to? say|claim|state|think|believe|assume? that"
    } + ["i deny|doubt|disagree that", "i deny|doubt|disagree with the claim|statement|idea that"])
  private static let subjects = Phrases([
    "statement|statements|claim|claims|sentence|sentences|following|above|everything",
    "all of? this", "none of this|these", "none of the following",
  ])
  private static let verdicts = Phrases([
    "is|are all|completely|simply? false|untrue|incorrect|wrong", "is|are not true|correct",
    "is|are all|completely|simply? true",
  ])
  private static let contrasts = Phrases([
    "but|however|instead|rather|actually", "in fact|reality", "the truth", "on the contrary",
  ])
  private static let truthQuestions = Phrases([
    "true or false", "statement|statements|claim|claims|assumption|assumptions", "do you agree",
  ])
  private static let truthOpeners = Phrases([
    "is|are|was|were|does|do it|this|that|they", "which",
  ])
  private static let truthWords = Phrases(["true|false|correct|incorrect|right|wrong"])
  private static let none = Keys.key(of: "none")
  private static let not = Keys.key(of: "not")
  private static let trueWord = Keys.key(of: "true")

  /// How far a verdict may stand behind what it is about, in words.
  private static let verdictReach = 8
  /// A denial this near to the start denies the whole answer.
  private static let opening = 4

  /// What of an answer stands under no denial.
  struct Rest {
    /// The words that still count, in order.
    var words: [Int32]
    /// Whether the answer opens with a denial, or calls itself false.
    var isWhole: Bool
    /// The first denial, as words of the answer.
    var denial: Range<Int>

    fileprivate mutating func count(_ range: Range<Int>) {
      words += range.map { Int32(truncatingIfNeeded: $0) }
    }
  }

  /// Takes out what an answer denies.
  ///
  /// - Parameters:
  ///   - text: the answer.
  ///   - traits: all lists that any of its words stands in.
  /// - Returns: `nil` where it denies nothing.
  static func rest(of text: borrowing AnalysedText, _ traits: Word.Traits) -> Rest? {
    guard traits.contains(.truth) || traits.isSuperset(of: [.negator, .deniedTruth]) else {
      return nil
    }
    var rest = Rest(words: [], isWhole: false, denial: 0..<0)
    var isDenying = false
    for sentence in text.sentenceRanges() {
      if let found = denials.first(text, in: sentence) {
        if !isDenying { rest.denial = found }
        isDenying = true
        if sentence.lowerBound == 0, found.lowerBound <= opening { rest.isWhole = true }
        rest.count(sentence.lowerBound..<found.lowerBound)
        if let contrast = contrasts.first(text, in: found.upperBound..<sentence.upperBound) {
          rest.count(contrast.lowerBound..<sentence.upperBound)
        }
      } else {
        rest.count(sentence)
        if let found = selfDenial(text, sentence) {
          if !isDenying { rest.denial = found }
          isDenying = true
          rest.isWhole = true
        }
      }
    }
    return isDenying ? rest : nil
  }

  /// "The above is false", "None of the following is true".
  private static func selfDenial(
    _ text: borrowing AnalysedText, _ sentence: Range<Int>
  ) -> Range<Int>? {
    guard let subject = subjects.first(text, in: sentence) else { return nil }
    let reach = subject.upperBound..<min(sentence.upperBound, subject.upperBound + verdictReach)
    guard let verdict = verdicts.first(text, in: reach) else { return nil }
    var says = false
    for place in verdict where text.form(of: place) == not { says = true }
    let isTrue = text.form(of: verdict.upperBound - 1) == trueWord
    let isNone = text.form(of: subject.lowerBound) == none
    return isTrue && !says && !isNone ? nil : subject.lowerBound..<verdict.upperBound
  }

  /// Whether a question asks what is true.
  static func asksForTruth(_ question: AnalysedText) -> Bool {
    question.sentenceRanges().contains { sentence in
      if truthQuestions.first(question, in: sentence) != nil { return true }
      guard let opener = truthOpeners.first(question, in: sentence) else { return false }
      return truthWords.first(question, in: opener.upperBound..<sentence.upperBound) != nil
    }
  }

  /// Whether a reference denies something in such a frame itself.
  static func denies(_ reference: AnalysedText) -> Bool {
    reference.sentenceRanges().contains {
      denials.first(reference, in: $0) != nil || selfDenial(reference, $0) != nil
    }
  }
}
