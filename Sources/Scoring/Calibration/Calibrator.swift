/// A calibration made ready for one question.
struct Calibrator: Sendable {
  private let scale: MarkMap?
  private let taste: Taste?
  private let liftsOffTopic: Bool
  private let places: TraitPlaces
  /// The stems of the marked answers that likeness counts with.
  private let examples: [[UInt64]]

  /// - Returns: `nil` where there is nothing to do.
  init?(_ calibration: Calibration?, _ variants: [Variant], fingerprint: String) {
    guard let calibration else { return nil }
    scale = calibration.scale
    liftsOffTopic = calibration.liftsOffTopic
    places = TraitPlaces(variants)
    let taste = calibration.tastes[fingerprint]
    var cache = WordCache()
    var (traits, examples): ([Trait], [[UInt64]]) = (places.traits, [])
    for weight in taste?.weights ?? [] {
      guard case .likeness(let text) = weight.trait else { continue }
      traits.append(weight.trait)
      examples.append(AnalysedText(text, cache: &cache).distinctStems)
    }
    self.taste = taste?.aligned(to: traits)
    self.examples = examples
    if scale == nil, taste == nil { return nil }
  }

  /// The mark with what was learned; every step that changes it is written down.
  func apply(to score: Score, of rubric: CompiledRubric, _ workspace: Workspace) -> Score {
    let words = workspace.answer.text.distinctStems
    let traits =
      taste == nil
      ? []
      : rubric.traits(of: score, places, workspace.answer, &workspace.scratch)
        + examples.map { likeness(words, $0) }
    let observation = Observation(
      value: score.value, ceiling: score.ceiling, isAnswered: true, traits: traits,
      words: words)
    let mark = CalibratedMark(
      observation, scale: scale, taste: taste, liftsOffTopic: liftsOffTopic)
    var score = score
    func step(_ name: String, from before: Double, to after: Double, _ reason: String) {
      guard before != after else { return }
      score.adjustments.append(
        MarkChange(name: name, before: before, after: after, reason: reason))
    }
    step("scale", from: score.value, to: mark.scaled, "this interviewer's use of the scale")
    let reason = taste.map { $0.reason(traits, mark.tasted - mark.scaled, score.keyPoints) } ?? ""
    step("taste", from: mark.scaled, to: mark.tasted, reason)
    step(
      "guard", from: mark.tasted, to: mark.value,
      "what a guard took off or a missed must holds down is not given back")
    score.value = mark.value
    score.band = Band(value: mark.value)
    return score
  }
}

extension Taste {
  /// Parts below this are not worth naming, in points of 100.
  private static let namedPart = 0.5
  /// No more than this many of them are named.
  private static let mostNamed = 4

  /// Why the mark changed: `this interviewer's taste +6.00: points k2, k4 count more`.
  ///
  /// Named are the parts that drew the mark where it went, the greatest first.
  func reason(_ traits: [Double], _ change: Double, _ keyPoints: [PointScore]) -> String {
    let sign = change < 0 ? -1.0 : 1
    let parts = self.parts(traits)
    let drawing = parts.indices.filter { parts[$0] * sign >= Self.namedPart }
      .sorted { (-parts[$0] * sign, $0) < (-parts[$1] * sign, $1) }.prefix(Self.mostNamed)
    var reasons: [String] = []
    if offset * sign >= Self.namedPart {
      reasons.append("answers to this question get \(change < 0 ? "less" : "more")")
    }
    for counts in ["more", "less"] {
      let named = drawing.filter { (weights[$0].points > 0) == (counts == "more") }
        .map { weights[$0].trait }
      let points = named.compactMap { trait -> String? in
        guard case .keyPoint(let text) = trait else { return nil }
        return keyPoints.first { $0.text == text }?.id ?? "“\(text)”"
      }
      let terms = named.compactMap { trait -> String? in
        if case .term(let text) = trait { "“\(text)”" } else { nil }
      }
      if !points.isEmpty { reasons.append(list("point", points, counts)) }
      if !terms.isEmpty { reasons.append(list("the word", terms, counts)) }
      if named.contains(.score) { reasons.append("the rubric as a whole counts \(counts)") }
      if named.contains(.length) { reasons.append("length counts \(counts)") }
    }
    let alike = parts.indices.reduce(0) { sum, place in
      if case .likeness = weights[place].trait { sum + parts[place] * sign } else { sum }
    }
    if alike >= Self.namedPart {
      reasons.append("it is more like answers that got \(change < 0 ? "less" : "more")")
    }
    let head = "this interviewer's taste \(signed(change))"
    return reasons.isEmpty ? head : head + ": " + reasons.joined(separator: ", ")
  }

  private func list(_ noun: String, _ names: [String], _ counts: String) -> String {
    let isOne = names.count == 1
    return "\(noun)\(isOne ? "" : "s") \(names.joined(separator: ", ")) "
      + "count\(isOne ? "s" : "") \(counts)"
  }

  /// A change with its sign and two decimals.
  private func signed(_ change: Double) -> String {
    let hundredths = Int((abs(change) * 100).rounded())
    let fraction = hundredths % 100
    return "\(change < 0 ? "-" : "+")\(hundredths / 100).\(fraction < 10 ? "0" : "")\(fraction)"
  }
}
