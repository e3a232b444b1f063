/// Guards that look at which words are there.
enum ContentGuards {
  /// From this share of matched weight in the other polarity on, the answer says the opposite.
  private static let polarityThreshold = 0.5
  private static let polarityFactor = 0.7
  /// What is left of an answer without a single term beyond the question's words.
  private static let nothingNewFactor = 0.75
  private static let nothingNewCredit = 0.5
  /// Such an answer is off the topic from this many content words on.
  private static let offTopicWords = 12
  /// What is left of the question given back, and the share of its words that makes it so.
  private static let pastedFactor = 0.2
  private static let pastedShare = 0.8
  /// What an answer gets that says it does not know, and how long it is at most.
  private static let noAnswerCap = 0.05
  private static let longestNoAnswer = 15

  /// Lowers an answer that denies what the reference affirms, or the other way round.
  static func polarity(
    _ mark: inout Mark, _ variant: Variant, _ answer: AnalysedText, _ words: [Int]
  ) {
    var said: [UInt64: UInt8] = [:]
    for (i, isDenied) in zip(words, answer.polarity(of: words)) {
      said[answer.tokens[i].word.stem, default: 0] |= isDenied ? 2 : 1
    }
    var known = 0.0
    var opposite = 0.0
    for (term, polarity) in zip(variant.terms, variant.polarity) where polarity != 0 {
      guard let bits = said[term.stem] else { continue }
      known += term.weight
      if bits & polarity == 0 { opposite += term.weight }
    }
    guard known > 0, opposite / known >= polarityThreshold else { return }
    mark.lower(
      to: mark.value * polarityFactor, name: Flag.negated.rawValue,
      "what matches is denied where the reference affirms it, or the other way round")
  }

  /// Lowers an answer that has nothing of what is asked but the question's own words.
  static func nothingNew(
    _ mark: inout Mark, _ variant: Variant, _ matches: Matches, contentWords: Int
  ) {
    var asksBeyond = false
    for (term, match) in zip(variant.terms, matches.terms) where !term.isInQuestion {
      asksBeyond = true
      if match.credit > nothingNewCredit || match.credit > match.literal { return }
    }
    guard asksBeyond else { return }
    let reason = "no term beyond the question's own words was recognised"
    let lowered = mark.value * nothingNewFactor
    if contentWords >= offTopicWords {
      mark.lower(
        to: lowered,
        Finding(.offTopic, "of \(contentWords) different content words none was recognised"),
        reason)
    } else {
      mark.lower(to: lowered, name: Flag.offTopic.rawValue, reason)
    }
  }

  /// Lowers the question given back.
  static func pastedQuestion(_ mark: inout Mark, _ variant: Variant, _ content: [UInt64]) {
    guard !content.isEmpty, !variant.question.isEmpty,
      content.allSatisfy(variant.question.contains),
      Double(Set(content).count) >= pastedShare * Double(variant.question.count)
    else { return }
    mark.lower(
      to: mark.value * pastedFactor,
      Finding(.pastedQuestion, "the answer has no words but the question's"),
      "only the question's words")
  }

  private static let refusals = Phrases([
    "do|did|dont|can|could not really|actually|exactly|quite? know|remember|recall|answer|say",
    "no idea|clue|answer|comment", "not sure|answered|applicable|certain", "idk", "n a", "pass",
    "i forgot", "have forgotten", "skip|skipped", "unknown",
  ])

  /// Lowers an answer that says it does not know.
  static func noAnswer(
    _ mark: inout Mark, _ variant: Variant, _ answer: AnalysedText, _ matches: Matches
  ) {
    guard answer.tokens.count <= longestNoAnswer,
      refusals.first(answer, in: 0..<answer.tokens.count) != nil
    else { return }
    for (term, match) in zip(variant.terms, matches.terms)
    where !term.isInQuestion && !term.isQuantity && match.literal > nothingNewCredit { return }
    mark.lower(to: noAnswerCap, name: "no-answer", "the answer says that it does not know")
  }
}

extension AnalysedText {
  /// How many words behind a negator are denied by it.
  static let negationReach = 3

  /// Whether each of some words stands behind a negator among them.
  func polarity(of words: [Int]) -> [Bool] {
    var last = -Self.negationReach - 1
    return words.indices.map { place in
      if tokens[words[place]].word.traits.contains(.negator) {
        last = place
        return false
      }
      return place - last <= Self.negationReach
    }
  }
}
