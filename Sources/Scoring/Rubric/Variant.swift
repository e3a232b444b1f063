/// A rubric with one of its references, made ready.
///
/// All that is asked of a stem is kept by its number in the rubric's vocabulary, so that an answer's
/// words are looked up once.
final class Variant: Sendable {
  /// Which reference, from 1; 0 where there is none.
  let reference: Int
  /// Its place among the rubric's variants.
  var index: Int { max(0, reference - 1) }
  let terms: [Term]
  /// How much each term counts.
  let termWeights: [Double]
  /// The terms that the question does not have.
  let newTerms: [Int]
  let points: [CompiledPoint]
  /// The points as an answer earns nothing for them.
  let missedPoints: [PointScore]
  let triggers: Triggers
  let fuzzyTerms: FuzzyTerms
  /// The term that a stem is, by the stem's number; -1 where it is none.
  let termOfStem: [Int32]
  /// Whether a stem stands in the question as a word with content.
  let isInQuestion: [Bool]
  /// 1 for stems of words with content in the question or the reference, by number.
  let isAsked: [UInt8]
  /// Number of distinct content stems of the question.
  let questionStems: Int
  /// The reference text, or the key points where there is none.
  let profile: TextProfile
  /// The key points as text, where they are another text than the reference.
  let pointProfile: TextProfile?
  /// In which polarity the reference has each term: bit 1 affirmed, bit 2 denied.
  let polarity: [UInt8]
  /// Whether the reference has any term in denials only.
  let deniesAny: Bool
  /// Whether any term is beyond the question's words.
  let asksBeyondQuestion: Bool
  /// Where the reference speaks of one of two things.
  let sides: SidePairs
  /// What the rubric says of each of the two things that the question compares.
  let ownership: Ownership?
  /// Sentences of the reference that an answer could deny.
  let sentences: ReferenceSentences
  /// Whether the points hold all of a prose reference, more than an answer is expected to say.
  let isProse: Bool
  /// How a share of what is asked for becomes a mark.
  let scale: Scale
  /// Whether the question asks what is true, so that a denial can be the answer.
  let asksForTruth: Bool

  /// Compiles a rubric with one of its references.
  ///
  /// - Parameters:
  ///   - texts: the same taken apart.
  ///   - vocabulary: numbers all stems of the rubric.
  init(_ texts: VariantTexts, _ vocabulary: KeyNumbers) {
    let question = texts.question.contentStems
    let table = texts.terms.terms
    reference = texts.reference
    terms = table
    termWeights = table.map(\.weight)
    newTerms = table.indices.filter { !table[$0].isInQuestion }
    points = texts.points
    missedPoints = points.enumerated().compactMap { index, point in
      point.source.map {
        PointScore(
          id: "k\(index + 1)", text: $0.text, weight: $0.weight, isMust: $0.isMust,
          part: point.share, credit: 0, status: .missed, evidence: [])
      }
    }
    triggers = Triggers(texts.triggers, vocabulary)
    fuzzyTerms = FuzzyTerms(table)
    termOfStem = vocabulary.keys.map { Int32(truncatingIfNeeded: texts.terms.term($0) ?? -1) }
    isInQuestion = vocabulary.keys.map(question.contains)
    questionStems = question.count
    profile = TextProfile(texts.main, question: question, vocabulary)
    isAsked = zip(isInQuestion, profile.contentNumbers).map { $0 || $1 >= 0 ? 1 : 0 }
    pointProfile = texts.tight.map { TextProfile($0, question: question, vocabulary) }
    polarity = Self.polarity(of: table, in: [texts.main] + texts.asking)
    deniesAny = polarity.contains(2)
    asksBeyondQuestion = table.contains { !$0.isInQuestion }
    let comparison = Comparison(texts.question)
    sides = SidePairs(in: texts.main, comparison, vocabulary)
    ownership = comparison.map {
      Ownership(
        $0, in: [texts.main] + (texts.isProse ? [] : texts.asking), question: question, vocabulary)
    }
    sentences = ReferenceSentences(of: texts.main, terms: texts.terms, vocabulary)
    isProse = texts.isProse
    scale = texts.scale
    asksForTruth = Denial.asksForTruth(texts.question) || Denial.denies(texts.main)
  }

  private static func polarity(of terms: [Term], in texts: [AnalysedText]) -> [UInt8] {
    var bits: [UInt64: UInt8] = [:]
    for text in texts {
      var negation = Negation()
      for place in text.tokens.indices {
        let isDenied = negation.denies(text.tokens[place].traits, at: place)
        bits[text.stem(place), default: 0] |= isDenied ? 2 : 1
      }
    }
    return terms.map { bits[$0.stem] ?? 0 }
  }
}
