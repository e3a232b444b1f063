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
  /// The point's part in coverage, a multiple of 0.0001; the parts of a variant's points add up to 1.
  var share: Double
  /// The point as in the rubric; `nil` for a reference that has none and stands for itself.
  var source: KeyPoint?
}

/// The texts of a rubric with one of its references, taken apart; what ``Variant`` is compiled from.
struct VariantTexts {
  /// Which reference, from 1; 0 where there is none.
  let reference: Int
  let terms: TermTable
  let points: [CompiledPoint]
  let triggers: TriggerBuilder
  let question: AnalysedText
  /// The reference, or the key points where there is none.
  let main: AnalysedText
  /// Whether ``main`` is a reference.
  let hasReference: Bool
  /// The key points, where they are much less text than the reference.
  let tight: AnalysedText?
  /// The texts that ask for terms.
  let asking: [AnalysedText]
  /// Whether the points hold all of a prose reference, more than an answer is expected to say.
  let isProse: Bool
  let scale: Scale

  /// Key points as text are compared too where they have fewer words than this share of the
  /// reference: an answer as short as they are is not to lose against the longer text.
  private static let tightShare = 0.7

  /// Takes a rubric apart.
  ///
  /// - Parameters:
  ///   - rubric: what is asked.
  ///   - questionText: its question.
  ///   - index: which of its references, `nil` where it has none.
  ///   - strictness: how much of it a good mark needs.
  ///   - lexicons: which words mean nearly the same.
  ///   - cache: words met before.
  init(
    _ rubric: Rubric, question questionText: AnalysedText, reference index: Int?,
    strictness: Strictness, lexicons: [Lexicon], cache: inout WordCache
  ) {
    let reference = index.map { rubric.references[$0] }
    let referenceText = AnalysedText(
      reference.map { plainText(fromMarkdown: $0.text) } ?? "", cache: &cache)
    let keyPoints = rubric.keyPoints + (reference?.keyPoints ?? [])

    var table = TermTable(question: questionText.contentStems)
    var texts: [AnalysedText] = []
    var points: [CompiledPoint] = []
    for keyPoint in keyPoints {
      var ways: [Way] = []
      for text in [keyPoint.text] + keyPoint.alternatives {
        let analysed = AnalysedText(text, cache: &cache)
        guard !analysed.tokens.isEmpty else { continue }
        ways.append(Way(table.add(analysed)))
        texts.append(analysed)
      }
      points.append(CompiledPoint(ways: ways, share: keyPoint.weight, source: keyPoint))
    }
    if keyPoints.isEmpty {
      points = [CompiledPoint(ways: [Way(table.add(referenceText))], share: 1)]
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
    isProse =
      rubric.keyPoints.isEmpty && (keyPoints.isEmpty || reference?.keyPointsAreDerived ?? false)
    if isProse { Self.countTermsOnce(in: &points) }
    let whole = points.reduce(0) { $0 + $1.share }
    scale = Scale(
      strictness, isProse: isProse, words: referenceText.tokens.count, mass: whole)
    let parts = Self.parts(of: points.map(\.share))
    for point in points.indices { points[point].share = parts[point] }

    let pointText = AnalysedText(keyPoints.map(\.text).joined(separator: "\n"), cache: &cache)
    hasReference = !referenceText.tokens.isEmpty
    let isTight =
      hasReference && !keyPoints.isEmpty
      && Double(pointText.tokens.count) < Self.tightShare * Double(referenceText.tokens.count)

    self.reference = (index ?? -1) + 1
    self.points = points
    terms = table
    triggers = TriggerBuilder(
      table, texts: hasReference ? texts + [referenceText] : texts, lexicons: lexicons)
    question = questionText
    main = hasReference ? referenceText : pointText
    tight = isTight ? pointText : nil
    asking = texts
  }

  /// Numbers all stems that matter.
  func addStems(to vocabulary: inout KeyNumbers) {
    for text in [question, main] + asking + (tight.map { [$0] } ?? []) {
      for stem in text.stems { _ = vocabulary.number(stem) }
    }
    for term in terms.terms { _ = vocabulary.number(term.stem) }
    for stem in triggers.stems.keys { _ = vocabulary.number(stem) }
    for number in Opposites.pairs(in: main.stems) {
      _ = vocabulary.number(Opposites.pairs[number].first)
      _ = vocabulary.number(Opposites.pairs[number].second)
    }
  }

  /// Shares as multiples of 0.0001 that add up to 1: what rounding down leaves goes to the largest
  /// remainders, of equal ones to the first.
  private static func parts(of shares: [Double]) -> [Double] {
    let whole = shares.reduce(0, +)
    guard whole > 0 else { return shares }
    let exact = shares.map { $0 / whole * 10_000 }
    var parts = exact.map { $0.rounded(.down) }
    let left = max(0, 10_000 - Int(parts.reduce(0, +)))
    let byRemainder = exact.indices.sorted {
      (exact[$1] - parts[$1], $0) < (exact[$0] - parts[$0], $1)
    }
    for index in byRemainder.prefix(left) { parts[index] += 1 }
    return parts.map { $0 / 10_000 }
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
}
