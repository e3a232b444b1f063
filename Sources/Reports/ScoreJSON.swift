import Files
import Scoring

/// The members that tell a mark in JSON, as in a graded answer.
///
/// `key_points` holds for each point `id, text, weight, must, part, credit, status, evidence, lacking`, each
/// evidence `start, end, text` with UTF-8 byte places; `calculation` is every step up to the guards; `findings` says every flag in words. Where a calibration
/// changed the mark, `adjustments` says how: `name, before, after, reason`; the last `after` is the score.
public func members(of score: Score) -> [JSON.Member] {
  let met = score.keyPoints.filter { $0.status == .met }.count
  let missed = score.keyPoints.filter { $0.status == .missed }.map { JSON.string($0.text) }
  let adjustments = score.adjustments.map(json)
  return [
    .init("score", .number(fixed(score.value, decimals: 2))),
    .init("band", .string(score.band.rawValue)),
    .init("confidence", .string(score.confidence.rawValue)),
    .init("confidence_reason", .string(score.confidenceReason)),
    .init("coverage", .number(fixed(score.coverage, decimals: 4))),
    .init("similarity", .number(fixed(score.similarity, decimals: 4))),
    .init("reference", .integer(score.reference)),
    .init("key_points_met", .integer(met)),
    .init("key_points_total", .integer(score.keyPoints.count)),
    .init("missed", .array(missed)),
    .init("flags", .array(score.findings.map { .string($0.flag.rawValue) })),
    .init("words", .integer(score.words)),
    .init("unmatched_words", .integer(score.unmatchedWords)),
    .init("signature", .string(score.signature)),
    .init("key_points", .array(score.keyPoints.map(json))),
    .init("penalties", .array(score.penalties.map(json))),
    .init("findings", .array(score.findings.map(json))),
  ] + (adjustments.isEmpty ? [] : [.init("adjustments", .array(adjustments))])
    + (score.calculation.map { [.init("calculation", json($0))] } ?? [])
}

private func json(_ point: PointScore) -> JSON {
  [
    "id": .string(point.id),
    "text": .string(point.text),
    "weight": .number("\(point.weight)"),
    "must": .bool(point.isMust),
    "part": .number(fixed(point.part, decimals: 4)),
    "credit": .number(fixed(point.credit, decimals: 4)),
    "status": .string(point.status.rawValue),
    "evidence": .array(
      point.evidence.map {
        ["start": .integer($0.start), "end": .integer($0.end), "text": .string($0.text)]
      }),
    "lacking": .array(point.lacking.map { .string($0) }),
  ]
}

private func json(_ calculation: Calculation) -> JSON {
  [
    "coverage": .number(fixed(calculation.coverage, decimals: 4)),
    "coverage_part": .number(fixed(calculation.coveragePart, decimals: 2)),
    "similarity": .number(fixed(calculation.similarity, decimals: 4)),
    "share": .number(fixed(calculation.share, decimals: 4)),
    "stretch": .number(fixed(calculation.stretch, decimals: 4)),
    "chance": .number(fixed(calculation.chance, decimals: 4)),
    "said": .number(fixed(calculation.said, decimals: 4)),
    "saturation": .number(fixed(calculation.saturation, decimals: 4)),
    "value": .number(fixed(calculation.value, decimals: 2)),
  ]
}

private func json(_ change: MarkChange) -> JSON {
  [
    "name": .string(change.name),
    "before": .number(fixed(change.before, decimals: 2)),
    "after": .number(fixed(change.after, decimals: 2)),
    "reason": .string(change.reason),
  ]
}

private func json(_ finding: Finding) -> JSON {
  ["flag": .string(finding.flag.rawValue), "message": .string(finding.message)]
}

extension Score {
  /// Reads a mark back from what ``members(of:)`` wrote.
  ///
  /// - Returns: `nil` where something is missing or is not what it should be.
  public init?(json: JSON) {
    guard let value = json["score"]?.doubleValue,
      let band = json["band"]?.stringValue.flatMap(Band.init(rawValue:)),
      let confidence = json["confidence"]?.stringValue.flatMap(Confidence.init(rawValue:)),
      let reason = json["confidence_reason"]?.stringValue,
      let coverage = json["coverage"]?.doubleValue,
      let similarity = json["similarity"]?.doubleValue,
      let reference = json["reference"]?.integerValue,
      let words = json["words"]?.integerValue,
      let unmatchedWords = json["unmatched_words"]?.integerValue,
      let signature = json["signature"]?.stringValue,
      let keyPoints = json["key_points"]?.arrayValue.flatMap({ all($0, PointScore.init(json:)) }),
      let findings = json["findings"]?.arrayValue.flatMap({ all($0, Finding.init(json:)) }),
      let penalties = json["penalties"]?.arrayValue.flatMap({ all($0, MarkChange.init(json:)) }),
      let adjustments = all(json["adjustments"]?.arrayValue ?? [], MarkChange.init(json:))
    else { return nil }
    self.init(
      value: value, band: band, confidence: confidence, confidenceReason: reason,
      coverage: coverage, similarity: similarity, reference: reference, keyPoints: keyPoints,
      findings: findings, penalties: penalties, words: words, unmatchedWords: unmatchedWords,
      signature: signature, calculation: json["calculation"].flatMap(Calculation.init(json:)))
    self.adjustments = adjustments
  }
}

extension PointScore {
  fileprivate init?(json: JSON) {
    guard let id = json["id"]?.stringValue, let text = json["text"]?.stringValue,
      let weight = json["weight"]?.doubleValue, let isMust = json["must"]?.boolValue,
      let credit = json["credit"]?.doubleValue,
      let status = json["status"]?.stringValue.flatMap(Status.init(rawValue:)),
      let evidence = json["evidence"]?.arrayValue.flatMap({ all($0, Evidence.init(json:)) })
    else { return nil }
    self.init(
      id: id, text: text, weight: weight, isMust: isMust, part: json["part"]?.doubleValue ?? 0,
      credit: credit, status: status, evidence: evidence,
      lacking: (json["lacking"]?.arrayValue ?? []).compactMap(\.stringValue))
  }
}

extension Calculation {
  fileprivate init?(json: JSON) {
    guard let coverage = json["coverage"]?.doubleValue,
      let coveragePart = json["coverage_part"]?.doubleValue,
      let similarity = json["similarity"]?.doubleValue, let share = json["share"]?.doubleValue,
      let stretch = json["stretch"]?.doubleValue, let chance = json["chance"]?.doubleValue,
      let said = json["said"]?.doubleValue, let saturation = json["saturation"]?.doubleValue,
      let value = json["value"]?.doubleValue
    else { return nil }
    self.init(
      coverage: coverage, coveragePart: coveragePart, similarity: similarity, share: share,
      stretch: stretch, chance: chance, said: said, saturation: saturation, value: value)
  }
}

extension Evidence {
  fileprivate init?(json: JSON) {
    guard let start = json["start"]?.integerValue, let end = json["end"]?.integerValue,
      let text = json["text"]?.stringValue
    else { return nil }
    self.init(start: start, end: end, text: text)
  }
}

extension Finding {
  fileprivate init?(json: JSON) {
    guard let flag = json["flag"]?.stringValue.flatMap(Flag.init(rawValue:)),
      let message = json["message"]?.stringValue
    else { return nil }
    self.init(flag, message)
  }
}

extension MarkChange {
  fileprivate init?(json: JSON) {
    guard let name = json["name"]?.stringValue, let before = json["before"]?.doubleValue,
      let after = json["after"]?.doubleValue, let reason = json["reason"]?.stringValue
    else { return nil }
    self.init(name: name, before: before, after: after, reason: reason)
  }
}

/// All elements, or `nil` where one of them cannot be taken.
private func all<T>(_ elements: [JSON], _ take: (JSON) -> T?) -> [T]? {
  let taken = elements.compactMap(take)
  return taken.count == elements.count ? taken : nil
}
