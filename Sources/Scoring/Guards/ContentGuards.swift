/// Guards that look at which words are there.
enum ContentGuards {
  /// From this share of matched weight in the other polarity on, the answer says the opposite.
  private static let polarityThreshold = 0.5
  private static let polarityFactor = 0.7
  /// The mark is at most `.05 + 2 × (known words + literal coverage / 3)`: the share of an answer's own
  /// words that mean something here tells an answer to another question better than coverage does, since
  /// questions of one exam share their words.
  private static let fewKnownFloor = 0.05
  private static let fewKnownSlope = 2.0
  private static let literalPart = 1.0 / 3
  /// Shorter answers are not judged by the share of their words.
  private static let fewKnownWords = 4
  /// Below this relevance an answer of some length is flagged.
  private static let offTopic = (relevance: 0.15, words: 8)
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

  /// The names of the guards that saw nothing wrong: they saw little that they know.
  static let unrecognised = [Flag.offTopic.rawValue, fewKnownName, otherWordsName]
  private static let fewKnownName = "few-known-words"
  private static let otherWordsName = "other-words"
  /// Below this literal coverage only words that mean the same were found; what is left then.
  private static let nothingLiteral = 0.02
  private static let nothingLiteralFactor = 0.8

  /// Lowers an answer that has none of the words asked for, only words that mean nearly the same.
  static func otherWords(_ mark: inout Mark) {
    guard mark.coverage.literal < nothingLiteral else { return }
    mark.lower(
      to: mark.value * nothingLiteralFactor, name: otherWordsName,
      "none of the words asked for, only words that mean nearly the same")
  }

  /// Lowers an answer that denies what the reference affirms, or the other way round.
  ///
  /// - Parameter said: memory that is used again.
  static func polarity(
    _ mark: inout Mark, _ variant: Variant, _ text: borrowing AnalysedText,
    _ reading: borrowing Reading, _ words: [Int32], _ said: inout [UInt8]
  ) {
    guard variant.deniesAny || reading.traits.contains(.negator) else { return }
    said.reset(0, count: variant.terms.count)
    readPolarity(text.tokens, reading.sequence.all, words, variant.termOfStem, &said)
    var known = 0.0
    var opposite = 0.0
    for term in said.indices where said[term] != 0 && variant.polarity[term] != 0 {
      known += variant.termWeights[term]
      if said[term] & variant.polarity[term] == 0 { opposite += variant.termWeights[term] }
    }
    guard known > 0, opposite / known >= polarityThreshold else { return }
    mark.lower(
      to: mark.value * polarityFactor, name: Flag.negated.rawValue,
      "what matches is denied where the reference affirms it, or the other way round")
  }

  /// Finds out in which polarity words say each term.
  private static func readPolarity(
    _ tokens: [AnalysedText.Token], _ ids: [Int32], _ words: [Int32], _ termOfStem: [Int32],
    _ said: inout [UInt8]
  ) {
    var said = said.mutableSpan
    let tokens = tokens.span
    let ids = ids.span
    let words = words.span
    let termOfStem = termOfStem.span
    var negation = Negation()
    for place in words.indices {
      let index = Int(words[place])
      let isDenied = negation.denies(tokens[index].traits, at: place)
      let id = Int(ids[index])
      guard id >= 0, termOfStem[id] >= 0 else { continue }
      said[Int(termOfStem[id])] |= isDenied ? 2 : 1
    }
  }

  /// Whether ``fewKnown(_:contentWords:unmatched:)`` can lower a mark: exact in its noes.
  ///
  /// - Parameter contentWords: different content words of the answer.
  static func mayKnowFew(_ mark: borrowing Mark, contentWords: Int) -> Bool {
    contentWords >= fewKnownWords
      && fewKnownFloor + fewKnownSlope * (literalPart * mark.coverage.literal) < mark.value
  }

  /// Lowers an answer few of whose words have to do with what is asked.
  ///
  /// - Parameters:
  ///   - contentWords: different content words of the answer.
  ///   - others: those that mean nothing here.
  static func fewKnown(_ mark: inout Mark, contentWords: Int, unmatched others: Int) {
    let literal = literalPart * mark.coverage.literal
    mark.unmatchedWords = others
    let known = contentWords - others
    let relevance = Double(known) / Double(contentWords) + literal
    let cap = fewKnownFloor + fewKnownSlope * relevance
    guard cap < mark.value else { return }
    func reason() -> String {
      "of \(contentWords) different content words \(known) \(known == 1 ? "has" : "have") to do with what is asked"
    }
    let isOffTopic = relevance < offTopic.relevance && contentWords >= offTopic.words
    if isOffTopic { mark.flag(.offTopic, reason()) }
    mark.lower(to: cap, name: isOffTopic ? Flag.offTopic.rawValue : fewKnownName, reason())
  }

  /// Lowers an answer that has nothing of what is asked but the question's own words.
  static func nothingNew(
    _ mark: inout Mark, _ variant: Variant, _ matches: borrowing Matches, contentWords: Int
  ) {
    guard variant.asksBeyondQuestion else { return }
    for term in variant.newTerms {
      let match = matches.terms[term]
      if match.credit > nothingNewCredit || match.credit > match.literal { return }
    }
    let reason = "no term beyond the question's own words was recognised"
    let lowered = mark.value * nothingNewFactor
    if contentWords >= offTopicWords {
      mark.lower(
        to: lowered, .offTopic,
        "of \(contentWords) different content words none was recognised", reason)
    } else {
      mark.lower(to: lowered, name: Flag.offTopic.rawValue, reason)
    }
  }

  /// Lowers the question given back.
  static func pastedQuestion(
    _ mark: inout Mark, _ variant: Variant, _ text: borrowing AnalysedText,
    _ reading: borrowing Reading
  ) {
    guard reading.contentStems > 0, variant.questionStems > 0,
      Double(reading.contentStems) >= pastedShare * Double(variant.questionStems)
    else { return }
    for index in text.tokens.indices where !text.tokens[index].traits.contains(.stop) {
      let id = reading.sequence.all[index]
      guard id >= 0, variant.isInQuestion[Int(id)] else { return }
    }
    mark.lower(
      to: mark.value * pastedFactor, .pastedQuestion, "the answer has no words but the question's",
      "only the question's words")
  }

  private static let refusals = Phrases([
    "do|did|dont|can|could not really|actually|exactly|quite? know|remember|recall|answer|say",
    "no idea|clue|answer|comment", "not sure|answered|applicable|certain", "idk", "n a", "pass",
    "i forgot", "have forgotten", "skip|skipped", "unknown",
  ])

  /// Lowers an answer that says it does not know.
  static func noAnswer(
    _ mark: inout Mark, _ variant: Variant, _ answer: borrowing AnalysedText,
    _ matches: borrowing Matches
  ) {
    guard answer.tokens.count <= longestNoAnswer,
      refusals.first(answer, in: 0..<answer.tokens.count) != nil
    else { return }
    for (index, term) in variant.terms.enumerated()
    where !term.isInQuestion && !term.isQuantity
      && matches.terms[index].literal > nothingNewCredit
    { return }
    mark.lower(to: noAnswerCap, name: "no-answer", "the answer says that it does not know")
  }
}
