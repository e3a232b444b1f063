/// The version that signatures name; a change of any score changes it.
public let engineVersion = "0.1.0"

/// A rubric made ready: compares answers with it.
public struct Scorer: Sendable {
  /// The rubric as given.
  public let rubric: Rubric
  /// What the scores depend on: `mi:VERSION|strictness:S|calibration:C|rubric:HEX`.
  public let signature: String

  private let strictness: Strictness
  let variants: [Variant]
  private let misconceptions: [Misconception]
  let key: UInt64
  private let calibrator: Calibrator?

  /// Below this literal coverage only words that mean the same were found; what is left then.
  private static let nothingLiteral = 0.02
  private static let nothingLiteralFactor = 0.8

  /// Compiles a rubric.
  ///
  /// - Parameters:
  ///   - rubric: what is asked.
  ///   - strictness: how much of it a good mark needs.
  ///   - calibration: what was learned from marks of people, with the same strictness.
  public init(
    _ rubric: Rubric, strictness: Strictness = .standard, calibration: Calibration? = nil
  ) {
    self.rubric = rubric
    self.strictness = strictness
    var cache = WordCache()
    let lexicons = [Lexicon.synonyms, Lexicon.aliases]
    let references: [Int?] =
      rubric.references.isEmpty ? [nil] : rubric.references.indices.map { $0 }
    variants = references.map {
      Variant(rubric, reference: $0, strictness: strictness, lexicons: lexicons, cache: &cache)
    }
    let accepted = rubric.references.map {
      AnalysedText(plainText(fromMarkdown: $0.text), cache: &cache)
    }
    // Words alone cannot tell a misconception from a reference that is worded nearly like it.
    misconceptions = rubric.misconceptions.compactMap { Misconception($0, cache: &cache) }
      .filter { misconception in
        accepted.allSatisfy { misconception.sentence(of: $0) == nil }
      }
    let hash = rubric.fingerprint
    key = hash.value
    calibrator = Calibrator(calibration, variants, fingerprint: hash.hex)
    signature =
      "mi:\(engineVersion)|strictness:\(strictness.rawValue)"
      + "|calibration:\(calibration?.name ?? "none")|rubric:\(hash.hex)"
  }

  /// Scores one answer.
  ///
  /// - Parameter answer: what the candidate wrote; without a word in it, it is `unanswered`.
  /// - Returns: the score with its evidence; the same for the same answer, always.
  public func score(_ answer: String) -> Score {
    score(answer, using: Workspace())
  }

  /// Scores one answer with memory that is used again.
  ///
  /// - Parameters:
  ///   - answer: what the candidate wrote.
  ///   - workspace: memory; what was scored with it before changes nothing.
  public func score(_ answer: String, using workspace: Workspace) -> Score {
    let bytes = Array(answer.utf8)
    return score(bytes, 0..<bytes.count, using: workspace)
  }

  /// Scores one answer that stands among other bytes.
  ///
  /// - Parameters:
  ///   - bytes: UTF-8.
  ///   - range: where the answer stands.
  ///   - workspace: memory; what was scored with it before changes nothing.
  public func score(_ bytes: [UInt8], _ range: Range<Int>, using workspace: Workspace) -> Score {
    workspace.answer.removeAll()
    workspace.tokenizer.analyse(bytes, range, into: &workspace.answer, cache: &workspace.cache)
    let answer = workspace.answer
    guard !answer.tokens.isEmpty else { return unanswered }
    func quote(_ words: Range<Int>) -> String { answer.quote(words, bytes) }
    let words = answer.newWords
    let marks = variants.indices.map { self.mark($0, words, workspace, quote) }
    var best = 0
    for index in marks.indices where marks[index].value > marks[best].value { best = index }
    var mark = marks[best]
    OrderGuards.lower(&mark, marks.map(\.order), answer)
    SideGuards.lower(&mark, marks.map(\.votes)) { answer.quote(around: $0, bytes) }
    SideGuards.lower(&mark, variants.map(\.ownership), answer)
    for misconception in misconceptions { misconception.lower(&mark, answer, quote) }
    Notices.repetition(&mark, answer, words: words)
    Notices.sameWords(&mark, variants[best].profile, answer)
    let score = self.score(best, &mark, bytes, range.lowerBound, workspace)
    return calibrator?.apply(to: score, of: self, workspace) ?? score
  }

  /// The mark against one reference.
  private func mark(
    _ index: Int, _ words: [Int], _ workspace: Workspace, _ quote: (Range<Int>) -> String
  ) -> Mark {
    let variant = variants[index]
    let answer = workspace.answer
    var mark = raw(index, words, workspace)
    let content = answer.tokens.filter { !$0.word.traits.contains(.stop) }.map(\.word.stem)
    ContentGuards.nothingNew(
      &mark, variant, workspace.matches, contentWords: Set(content).count)
    ContentGuards.noAnswer(&mark, variant, answer, workspace.matches)
    DenialGuards.contradiction(&mark, variant, answer, quote)
    ContentGuards.pastedQuestion(&mark, variant, content)
    if !variant.asksForTruth, let rest = Denial.rest(of: answer) {
      let remaining = rest.words.isEmpty ? 0 : raw(index, rest.words, workspace).value
      DenialGuards.denial(&mark, rest, value: remaining, quote)
    }
    mark.order = OrderGuards.evidence(variant.profile, answer)
    mark.votes = SideGuards.votes(variant, answer)
    return mark
  }

  /// Coverage and similarity of some words of the answer.
  private func raw(_ index: Int, _ words: [Int], _ workspace: Workspace) -> Mark {
    let variant = variants[index]
    variant.match(
      workspace.answer, words, into: &workspace.matches, fuzzy: &workspace.fuzzy,
      key: Keys.pair(key, UInt64(index)))
    var mark = Mark()
    mark.coverage = variant.coverage(workspace.matches)
    for profile in [variant.profile, variant.pointProfile] {
      guard let profile else { continue }
      let similarity = profile.similarity(
        workspace.answer, words, question: variant.questionIndex,
        coverage: mark.coverage.literal, &workspace.similarity)
      mark.similarity = max(mark.similarity, similarity.value)
      mark.skipBigrams = max(mark.skipBigrams, similarity.skipBigrams)
    }
    mark.value = variant.scale.mark(
      coverage: mark.coverage.share, similarity: mark.similarity)
    if mark.coverage.literal < Self.nothingLiteral {
      mark.value *= Self.nothingLiteralFactor
    }
    ContentGuards.polarity(&mark, variant, workspace.answer, words)
    return mark
  }

  private var unanswered: Score {
    Score(
      value: 0, band: .unanswered, confidence: .sure, confidenceReason: "nothing was said",
      coverage: 0, similarity: 0, reference: 0,
      keyPoints: variants[0].pointScores(nil, in: AnalysedText(), bytes: []), findings: [],
      penalties: [], words: 0, unmatchedWords: 0, signature: signature)
  }

  private func score(
    _ index: Int, _ mark: inout Mark, _ bytes: [UInt8], _ base: Int, _ workspace: Workspace
  ) -> Score {
    let variant = variants[index]
    let answer = workspace.answer
    variant.match(
      answer, Array(answer.tokens.indices), into: &workspace.matches, fuzzy: &workspace.fuzzy,
      key: Keys.pair(key, UInt64(index)))
    let points = variant.pointScores(workspace.matches, in: answer, bytes: bytes, base: base)
    if let missed = points.first(where: { $0.isMust && $0.status == .missed }) {
      mark.lower(
        to: Self.mustCap, name: "must",
        "the point that no answer can lack is missing: \(missed.text)")
    }
    let value = percent(mark.value)
    let unmatched = variant.unmatchedWords(answer, workspace.matches)
    let content = answer.contentStems.count
    let certainty = Certainty(
      mark, skipBigrams: mark.skipBigrams,
      known: content == 0 ? 0 : 1 - Double(unmatched.count) / Double(content),
      referenceWords: variant.profile.stems.count)
    return Score(
      value: value, band: Band(value: value), confidence: certainty.confidence,
      confidenceReason: certainty.reason, coverage: rounded(mark.coverage.share),
      similarity: rounded(mark.similarity), reference: variant.reference, keyPoints: points,
      findings: mark.findings, penalties: mark.penalties, words: answer.tokens.count,
      unmatchedWords: unmatched.count, signature: signature)
  }

  /// The highest mark of an answer that lacks what no answer can lack.
  static let mustCap = 0.5499
}

extension Rubric {
  /// Names the rubric by all that scores depend on.
  var fingerprint: FNV1a {
    var hash = FNV1a()
    hash.add(question)
    func add(_ points: [KeyPoint]) {
      for point in points {
        hash.add("\(point.weight)\(point.isMust ? "!" : "")")
        hash.add(point.text)
        for alternative in point.alternatives { hash.add(alternative) }
        hash.add("")
      }
      hash.add("")
    }
    add(keyPoints)
    for reference in references {
      hash.add(reference.text)
      hash.add(reference.keyPointsAreDerived ? "derived" : "")
      add(reference.keyPoints)
    }
    for misconception in misconceptions { hash.add(misconception) }
    return hash
  }
}
