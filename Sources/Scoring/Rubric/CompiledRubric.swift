/// A rubric made ready: its variants, one for each reference, and the stems that any of them knows.
final class CompiledRubric: Sendable {
  /// What it knows of words.
  let words: RubricWords
  /// One for each reference.
  let variants: [Variant]
  private let misconceptions: Misconceptions
  private let signature: String

  /// An answer is nearer to a reference that it denies than to the one that counts by so many points.
  private static let clearlyNearer = 8.0
  /// The highest mark of an answer that lacks what no answer can lack.
  static let mustCap = 0.5499

  /// Compiles a rubric.
  ///
  /// - Parameters:
  ///   - rubric: what is asked.
  ///   - options: how it is scored.
  ///   - signature: what its scores depend on; names it among all that are scored with one workspace.
  init(_ rubric: Rubric, _ options: ScoringOptions, signature: String) {
    var cache = WordCache()
    let lexicons = [Lexicon.synonyms, Lexicon.aliases] + (options.lexicon.map { [$0] } ?? [])
    let question = AnalysedText(rubric.question, cache: &cache)
    let references: [Int?] =
      rubric.references.isEmpty ? [nil] : rubric.references.indices.map { $0 }
    let texts = references.map {
      VariantTexts(
        rubric, question: question, reference: $0, strictness: options.strictness,
        lexicons: lexicons,
        cache: &cache)
    }
    let accepted = texts.filter(\.hasReference).map(\.main)
    // Words alone cannot tell a misconception from a reference that is worded nearly like it.
    let misconceptions = rubric.misconceptions
      .compactMap { Misconceptions.Source($0, cache: &cache) }
      .filter { misconception in !accepted.contains(where: misconception.isMade) }
    var numbers = KeyNumbers()
    for text in texts { text.addStems(to: &numbers) }
    for misconception in misconceptions {
      for stem in misconception.content { _ = numbers.number(stem) }
    }
    var key = FNV1a()
    key.add(signature)
    variants = texts.map { Variant($0, numbers) }
    words = RubricWords(
      key: key.value, stems: numbers.keys, variants, texts.map(\.triggers))
    self.misconceptions = Misconceptions(misconceptions, numbers)
    self.signature = signature
  }

  /// Scores one answer.
  ///
  /// - Parameters:
  ///   - bytes: UTF-8.
  ///   - range: where the answer stands.
  ///   - detail: how much is kept of what led to the score.
  ///   - answer: memory for the answer.
  ///   - scratch: memory for all else; what was scored with it before changes nothing.
  func score(
    _ bytes: Span<UInt8>, _ range: Range<Int>, _ detail: Detail, _ answer: inout Answer,
    _ scratch: inout Scratch
  ) -> Score {
    scratch.renew()
    answer.text.removeAll()
    if scratch.cache.choose(rubric: words.key) { askAhead(&scratch) }
    scratch.ahead.ask(for: bytes.extracting(range).bytes)
    scratch.tokenizer.analyse(bytes, range, into: &answer.text, cache: &scratch.cache)
    guard !answer.text.tokens.isEmpty else { return unanswered }
    answer.reading.read(answer.text, words, &scratch.known, &scratch.cache)
    scratch.votes.removeAll(keepingCapacity: true)
    var mark = Mark(detail)
    var best = 0
    var order = OrderEvidence()
    var denial: (fit: Double, finding: Finding)?
    for index in variants.indices {
      let variant = variants[index]
      let other = self.mark(variant, bytes, answer, detail, &scratch)
      order.formUnion(
        OrderGuards.evidence(
          variant.profile, answer.text, answer.reading, &scratch.order))
      variant.sides.vote(
        answer.reading.sequence, reference: index, into: &scratch.votes, &scratch.sides)
      if let finding = other.findings.first(where: { $0.flag == .negated }),
        let fit = other.calculation?.value, fit > denial?.fit ?? 0
      {
        denial = (fit, finding)
      }
      if index == 0 || other.value > mark.value {
        mark = other
        best = index
        swap(&scratch.matches, &scratch.bestMatches)
      }
    }
    // Another reference may say the opposite: the mark stands, but a person should know.
    if let denial, denial.fit > Self.clearlyNearer + (mark.calculation?.value ?? 0) {
      mark.flag(.negated, denial.finding.message)
    }
    OrderGuards.lower(&mark, order, answer.text, answer.reading)
    SideGuards.lower(&mark, scratch.votes, answer.text, bytes)
    if isSwapped(answer.text, answer.reading.sequence, &scratch.comparing.bits) {
      SideGuards.swap(&mark)
    }
    misconceptions.lower(&mark, answer.text, answer.reading, bytes, &scratch.statements)
    Notices.repetition(&mark, answer.text, answer.reading)
    Notices.sameWords(&mark, variants[best].profile, answer.reading.sequence)
    if !answer.reading.saysAllOnce {
      variants[best].match(
        answer.text, answer.reading, answer.text.tokens.indices.map { Int32($0) },
        into: &scratch.bestMatches, known: scratch.known)
      _ = variants[best].coverage(&scratch.bestMatches)
    }
    var points = variants[best].pointScores(scratch.bestMatches)
    if detail == .words {
      variants[best].findEvidence(scratch.bestMatches, into: &scratch.evidence)
      variants[best].explain(&points, scratch.bestMatches, scratch.evidence) {
        answer.text.evidence($0, bytes, base: range.lowerBound)
      }
    }
    return score(variants[best], &mark, points, answer, &scratch)
  }

  /// Asks for what is needed first of another rubric than that of the answer before.
  private func askAhead(_ scratch: inout Scratch) {
    scratch.cache.settled.askAhead(&scratch.ahead)
    scratch.known.askAhead(row: scratch.cache.rubricRow, &scratch.ahead)
    for variant in variants {
      variant.profile.characters.askAhead(&scratch.ahead)
      variant.fuzzyTerms.askAhead(&scratch.ahead)
    }
  }

  /// The mark against one reference; what the answer earned for it goes to ``Scratch/matches``.
  private func mark(
    _ variant: Variant, _ bytes: Span<UInt8>, _ answer: borrowing Answer, _ detail: Detail,
    _ scratch: inout Scratch
  ) -> Mark {
    var mark = raw(
      variant, answer, answer.reading.words, detail, &scratch.matches,
      scratch.known, &scratch.comparing)
    if ContentGuards.mayKnowFew(mark, contentWords: answer.reading.contentStems) {
      let unmatched = variant.unmatchedWords(
        answer.text, answer.reading, scratch.matches, &scratch.comparing.bits)
      ContentGuards.fewKnown(
        &mark, contentWords: answer.reading.contentStems, unmatched: unmatched)
    }
    ContentGuards.nothingNew(
      &mark, variant, scratch.matches, contentWords: answer.reading.contentStems)
    ContentGuards.noAnswer(&mark, variant, answer.text, scratch.matches)
    DenialGuards.contradiction(
      &mark, variant, answer.text, answer.reading, bytes, &scratch.statements)
    ContentGuards.pastedQuestion(&mark, variant, answer.text, answer.reading)
    if !variant.asksForTruth, let rest = Denial.rest(of: answer.text, answer.reading.traits) {
      let remaining =
        rest.words.isEmpty
        ? 0
        : raw(
          variant, answer, rest.words, .figures, &scratch.restMatches,
          scratch.known, &scratch.comparing
        ).value
      DenialGuards.denial(&mark, rest, value: remaining, answer.text, bytes)
    }
    return mark
  }

  /// Coverage and similarity of some words of the answer.
  private func raw(
    _ variant: Variant, _ answer: borrowing Answer, _ words: [Int32], _ detail: Detail,
    _ matches: inout Matches,
    _ known: borrowing EarningsCache, _ memory: inout Scratch.Comparing
  ) -> Mark {
    variant.match(answer.text, answer.reading, words, into: &matches, known: known)
    var mark = Mark(detail)
    mark.coverage = variant.coverage(&matches)
    if words.count == answer.text.tokens.count {
      compare(
        variant, answer.text, answer.reading, words, answer.reading.sequence, &mark,
        &memory.similarity)
    } else {
      memory.stems.read(answer.text, answer.reading, words)
      compare(variant, answer.text, answer.reading, words, memory.stems, &mark, &memory.similarity)
    }
    mark.similarity = rounded(mark.similarity)
    let calculation = variant.scale.calculation(
      coverage: mark.coverage.share, similarity: mark.similarity)
    mark.calculation = calculation
    mark.value = calculation.value / 100
    ContentGuards.otherWords(&mark)
    ContentGuards.polarity(
      &mark, variant, answer.text, answer.reading, words, &memory.bits)
    return mark
  }

  private func compare(
    _ variant: Variant, _ text: borrowing AnalysedText, _ reading: borrowing Reading,
    _ words: [Int32], _ stems: borrowing StemSequence, _ mark: inout Mark,
    _ memory: inout Similarity.Scratch
  ) {
    let similarity = variant.profile.similarity(
      to: text, reading, words, stems, question: variant.isInQuestion,
      coverage: mark.coverage.literal,
      &memory)
    (mark.similarity, mark.skipBigrams) = (similarity.value, similarity.skipBigrams)
    guard let profile = variant.pointProfile else { return }
    let other = profile.similarity(
      to: text, reading, words, stems, question: variant.isInQuestion,
      coverage: mark.coverage.literal,
      &memory)
    mark.similarity = max(mark.similarity, other.value)
    mark.skipBigrams = max(mark.skipBigrams, other.skipBigrams)
  }

  /// Whether the answer has the sides swapped beside every reference.
  private func isSwapped(
    _ text: borrowing AnalysedText, _ stems: borrowing StemSequence, _ said: inout [UInt8]
  ) -> Bool {
    for variant in variants {
      guard let ownership = variant.ownership, ownership.isSwapped(text, stems, &said)
      else { return false }
    }
    return true
  }

  private var unanswered: Score {
    Score(
      value: 0, band: .unanswered, confidence: .sure, confidenceReason: "nothing was said",
      coverage: 0, similarity: 0, reference: 0, keyPoints: variants[0].missedPoints,
      findings: [], penalties: [], words: 0, unmatchedWords: 0, signature: signature)
  }

  private func score(
    _ variant: Variant, _ mark: inout Mark, _ points: [PointScore], _ answer: borrowing Answer,
    _ scratch: inout Scratch
  ) -> Score {
    if let missed = points.first(where: { $0.isMust && $0.status == .missed }) {
      mark.lower(
        to: Self.mustCap, name: "must",
        "the point that no answer can lack is missing: \(missed.text)")
    }
    let value = percent(mark.value)
    let counted = answer.reading.saysAllOnce ? mark.unmatchedWords : nil
    let unmatched =
      counted
      ?? variant.unmatchedWords(
        answer.text, answer.reading, scratch.bestMatches, &scratch.comparing.bits)
    let content = answer.reading.contentStems
    let certainty = Certainty(
      mark, skipBigrams: mark.skipBigrams,
      known: content == 0 ? 0 : 1 - Double(unmatched) / Double(content),
      referenceWords: variant.profile.stems.count)
    return Score(
      value: value, band: Band(value: value), confidence: certainty.confidence,
      confidenceReason: certainty.reason, coverage: mark.coverage.share,
      similarity: mark.similarity, reference: variant.reference, keyPoints: points,
      findings: mark.findings, penalties: mark.penalties, words: answer.text.tokens.count,
      unmatchedWords: unmatched, signature: signature, calculation: mark.calculation)
  }
}
