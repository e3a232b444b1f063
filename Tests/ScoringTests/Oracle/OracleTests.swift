import Testing

@testable import Scoring

/// The fast scorer beside the plain one, part by part, on answers made from a seed and on real ones.
@Suite struct OracleTests {
  @Test(arguments: [ScorerTests.dropout, GuardsTests.rubric, AnswerMaker.prose])
  func agreesOnMadeAnswers(rubric: Rubric) {
    var maker = AnswerMaker(seed: 11, rubric)
    compare(rubric, (0..<400).map { _ in maker.answer() })
  }

  @Test(.enabled(if: !GradedAnswers.samples.isEmpty, "no ../shared/graded here"))
  func agreesOnGradedAnswers() {
    for sample in GradedAnswers.samples { compare(sample.rubric, sample.answers) }
  }

  private func compare(_ rubric: Rubric, _ answers: [String]) {
    var cache = WordCache()
    let question = AnalysedText(rubric.question, cache: &cache)
    let texts = VariantTexts(
      rubric, question: question, reference: rubric.references.isEmpty ? nil : 0,
      strictness: .standard, lexicons: [.synonyms, .aliases], cache: &cache)
    var numbers = KeyNumbers()
    texts.addStems(to: &numbers)
    let variant = Variant(texts, numbers)
    let rubricWords = RubricWords(key: 1, stems: numbers.keys, [variant], [texts.triggers])
    let oracle = Oracle(texts)
    var fast = Scratch()
    var reading = Reading()
    // Words that are settled as meaning nothing are so for the same rubric from then on.
    cache.choose(rubric: rubricWords.key)
    for answer in answers {
      let text = AnalysedText(answer, cache: &cache)
      guard !text.tokens.isEmpty else { continue }
      reading.read(text, rubricWords, &fast.known, &cache)
      fast.comparing.stems.read(text, reading, reading.words)
      let words = Oracle.newWords(text)
      #expect(reading.words.map(Int.init) == words, "\(answer)")
      #expect(reading.contentStems == text.contentStems.count, "\(answer)")

      variant.match(text, reading, reading.words, into: &fast.matches, known: fast.known)
      let (terms, recognised) = oracle.matches(text, words)
      let found = fast.matches.terms.map { match in
        Oracle.Match(
          credit: match.credit, literal: match.literal,
          words: match.first < 0 ? 0..<0 : Int(match.first)..<Int(match.last) + 1)
      }
      #expect(found == terms, "\(answer)")
      #expect(Set(text.tokens.indices.filter { fast.matches.isRecognised[$0] }) == recognised)

      let coverage = variant.coverage(&fast.matches)
      let expected = oracle.coverage(terms)
      #expect(coverage.share == expected.share && coverage.literal == expected.literal, "\(answer)")

      for (profile, other) in [(variant.profile, texts.main)]
        + (variant.pointProfile.flatMap { point in texts.tight.map { [(point, $0)] } } ?? [])
      {
        let similarity = profile.similarity(
          to: text, reading, reading.words, fast.comparing.stems,
          question: variant.isInQuestion, coverage: coverage.literal, &fast.comparing.similarity)
        let plain = oracle.similarity(text, words, to: other, coverage: expected.literal)
        #expect(similarity.characters == plain.characters, "\(answer)")
        #expect(similarity.skipBigrams == plain.skipBigrams, "\(answer)")
        #expect(similarity.sequence == plain.sequence, "\(answer)")
      }
      var mark = Mark()
      mark.value = 1
      ContentGuards.polarity(
        &mark, variant, text, reading, reading.words, &fast.comparing.bits)
      #expect((mark.value < 1) == (oracle.opposite(text, words) >= 0.5), "\(answer)")
      #expect(
        OrderGuards.evidence(
          variant.profile, text, reading, &fast.order)
          == oracle.order(text), "\(answer)")
    }
  }
}
