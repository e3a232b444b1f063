/// One way to say a key point: its text or an alternative.
struct Way: Sendable {
  /// The terms, each once.
  var shares: [TermShare]
  /// Sum of the terms' weights.
  var mass: Double

  init(_ shares: [TermShare]) {
    self.shares = shares
    mass = shares.reduce(0) { $0 + $1.weight }
  }
}

/// A key point made ready.
struct CompiledPoint: Sendable {
  /// The point's text first, then its alternatives.
  var ways: [Way]
  /// The point's part in coverage; the parts of a variant's points add up to 1.
  var share: Double
  /// The point as in the rubric; `nil` for a reference that has none and stands for itself.
  var source: KeyPoint?
}

/// A rubric with one of its references, made ready.
struct Variant: Sendable {
  /// Which reference, from 1; 0 where there is none.
  let reference: Int
  let terms: [Term]
  let points: [CompiledPoint]
  let triggers: Triggers
  /// The reference text, or the key points where there is none.
  let profile: TextProfile
  /// The key points as text, where they are another text than the reference.
  let pointProfile: TextProfile?
  /// Stems of the question's content words.
  let question: Set<UInt64>
  let questionIndex: KeyIndex
  /// In which polarity the reference has each term: bit 1 affirmed, bit 2 denied.
  let polarity: [UInt8]
  /// Where the reference speaks of one of two things, by the number of the pair.
  let sides: [(pair: Int, sides: Sides)]
  /// What the rubric says of each of the two things that the question compares.
  let ownership: Ownership?
  /// Sentences of the reference that an answer could deny.
  let sentences: [ReferenceSentence]
  /// Whether the points hold all of a prose reference, more than an answer is expected to say.
  let isProse: Bool
  /// How a share of what is asked for becomes a mark.
  let scale: Scale
  /// Whether the question asks what is true, so that a denial can be the answer.
  let asksForTruth: Bool
}

extension Variant {
  /// Key points as text are compared too where they have fewer words than this share of the
  /// reference: an answer as short as they are is not to lose against the longer text.
  private static let tightShare = 0.7

  /// Compiles a rubric with one of its references.
  init(
    _ rubric: Rubric, reference index: Int?, strictness: Strictness, lexicons: [Lexicon],
    cache: inout WordCache
  ) {
    let questionText = AnalysedText(rubric.question, cache: &cache)
    let question = questionText.contentStems
    let reference = index.map { rubric.references[$0] }
    let referenceText = AnalysedText(
      reference.map { plainText(fromMarkdown: $0.text) } ?? "", cache: &cache)
    let keyPoints = rubric.keyPoints + (reference?.keyPoints ?? [])

    var table = TermTable(question: question)
    var texts: [AnalysedText] = []
    var points: [CompiledPoint] = []
    for keyPoint in keyPoints {
      var ways: [Way] = []
      for text in [keyPoint.text] + keyPoint.alternatives {
        let analysed = AnalysedText(text, cache: &cache)
        guard !analysed.tokens.isEmpty else { continue }
        ways.append(Way(table.add(analysed, &cache)))
        texts.append(analysed)
      }
      points.append(CompiledPoint(ways: ways, share: keyPoint.weight, source: keyPoint))
    }
    if keyPoints.isEmpty {
      points = [CompiledPoint(ways: [Way(table.add(referenceText, &cache))], share: 1)]
      texts = [referenceText]
    }
    let asksBeyondQuestion = points.contains { point in
      point.ways.contains { $0.shares.contains { !table.terms[$0.term].isInQuestion } }
    }
    if !asksBeyondQuestion {
      for point in points.indices {
        for way in points[point].ways.indices {
          var shares = points[point].ways[way].shares
          table.countQuestionWords(in: &shares)
          points[point].ways[way] = Way(shares)
        }
      }
    }
    let isProse =
      rubric.keyPoints.isEmpty && (keyPoints.isEmpty || reference?.keyPointsAreDerived ?? false)
    if isProse { Self.countTermsOnce(in: &points) }
    let whole = points.reduce(0) { $0 + $1.share }
    scale = Scale(
      strictness, isProse: isProse, words: referenceText.tokens.count, mass: whole)
    for point in points.indices { points[point].share /= whole > 0 ? whole : 1 }

    let pointText = AnalysedText(keyPoints.map(\.text).joined(separator: "\n"), cache: &cache)
    let hasReference = !referenceText.tokens.isEmpty
    let main = hasReference ? referenceText : pointText
    let isTight =
      hasReference && !keyPoints.isEmpty
      && Double(pointText.tokens.count) < Self.tightShare * Double(referenceText.tokens.count)

    self.reference = (index ?? -1) + 1
    self.points = points
    self.isProse = isProse
    terms = table.terms
    triggers = Triggers(
      table, texts: hasReference ? texts + [referenceText] : texts, lexicons: lexicons,
      cache: &cache)
    profile = TextProfile(main, question: question)
    pointProfile = isTight ? TextProfile(pointText, question: question) : nil
    self.question = question
    questionIndex = KeyIndex(questionText.tokens.map(\.word.stem).filter(question.contains))
    polarity = Self.polarity(of: table.terms, in: [main] + texts)
    sides = Self.sides(of: main, question: questionText)
    ownership = Comparison(questionText).map {
      Ownership($0, in: [main] + (isProse ? [] : texts), question: question)
    }
    sentences = ReferenceSentence.sentences(of: main, terms: table)
    asksForTruth =
      Denial.asksForTruth(questionText) || Denial.denies(main)
  }

  /// In points cut out of prose every term counts once, with the largest weight of the points that
  /// hold it; they share it, and a point's part in coverage is the sum of its terms.
  private static func countTermsOnce(in points: inout [CompiledPoint]) {
    var weights: [Int: Double] = [:]
    var holders: [Int: Double] = [:]
    for point in points {
      for share in point.ways.first?.shares ?? [] {
        let weight = share.weight * point.share
        weights[share.term] = max(weights[share.term] ?? 0, weight)
        holders[share.term, default: 0] += 1
      }
    }
    for index in points.indices {
      guard let way = points[index].ways.first else { continue }
      let shares = way.shares.map { share in
        TermShare(
          term: share.term, weight: (weights[share.term] ?? 0) / (holders[share.term] ?? 1))
      }
      points[index].ways[0] = Way(shares)
      points[index].share = points[index].ways[0].mass
    }
  }

  private static func sides(
    of text: AnalysedText, question: AnalysedText
  ) -> [(pair: Int, sides: Sides)] {
    let things = Comparison(question).map { [($0.first, $0.second)] } ?? [([], [])]
    return (things + Opposites.pairs).enumerated().compactMap { number, pair in
      guard !pair.0.isEmpty else { return nil }
      return Sides(pair, in: text.stems).map { (number, $0) }
    }
  }

  private static func polarity(of terms: [Term], in texts: [AnalysedText]) -> [UInt8] {
    var bits: [UInt64: UInt8] = [:]
    for text in texts {
      for (token, isDenied) in zip(text.tokens, text.polarity(of: Array(text.tokens.indices))) {
        bits[token.word.stem, default: 0] |= isDenied ? 2 : 1
      }
    }
    return terms.map { bits[$0.stem] ?? 0 }
  }
}
