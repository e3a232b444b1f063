/// The version that signatures name; a change of any score changes it.
public let engineVersion = "0.2.0"

/// A rubric made ready: compares answers with it.
public final class Scorer: Sendable {
  /// The rubric as given.
  public let rubric: Rubric
  /// What the scores depend on: `mi:VERSION|strictness:S|calibration:C|rubric:HEX`, with
  /// `|lexicon:HEX` in front of the rubric where a lexicon was given.
  public let signature: String

  let compiled: CompiledRubric
  private let calibrator: Calibrator?

  /// Compiles a rubric.
  ///
  /// - Parameters:
  ///   - rubric: what is asked.
  ///   - options: how it is scored.
  public init(_ rubric: Rubric, _ options: ScoringOptions = ScoringOptions()) {
    self.rubric = rubric
    let hash = rubric.fingerprint
    signature = "mi:\(engineVersion)|\(options.signature)|rubric:\(hash.hex)"
    compiled = CompiledRubric(rubric, options, signature: signature)
    calibrator = Calibrator(options.calibration, compiled.variants, fingerprint: hash.hex)
  }

  /// Compiles a rubric for a strictness, with the defaults otherwise.
  public convenience init(_ rubric: Rubric, strictness: Strictness) {
    self.init(rubric, ScoringOptions(strictness: strictness))
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
    score(bytes.span, range, quotesEvidence: true, using: workspace)
  }

  /// Scores one answer that stands among other bytes, as quickly as it can be done.
  ///
  /// - Parameters:
  ///   - bytes: UTF-8.
  ///   - range: where the answer stands.
  ///   - quotesEvidence: whether the score says in words how it came about; a table of scores does not show
  ///     it. If not, key points quote no evidence and tell nothing lacking, messages and reasons are empty,
  ///     and penalties are told only where a calibration needs them.
  ///   - workspace: memory; what was scored with it before changes nothing.
  public func score(
    _ bytes: Span<UInt8>, _ range: Range<Int>, quotesEvidence: Bool, using workspace: Workspace
  ) -> Score {
    let score = compiled.score(
      bytes, range, quotesEvidence ? .words : calibrator == nil ? .figures : .steps,
      &workspace.answer, &workspace.scratch)
    guard let calibrator, score.band != .unanswered else { return score }
    return calibrator.apply(to: score, of: compiled, workspace)
  }
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
