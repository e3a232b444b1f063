import Files
import Scoring

/// A mark with all its parts, for a person who wants to check it: what is printed adds up to the score.
///
/// - Parameters:
///   - score: the mark.
///   - rubric: what was asked.
///   - key: the question's name.
///   - width: columns.
public func explanationLines(
  _ score: Score, rubric: Rubric, key: String, width: Int
) -> [String] {
  var lines = wrapped(visible("\(rubric.question) (\(key))"), width: width)
  lines += [
    "",
    "\(fixed(score.value, decimals: 2)) of 100, \(score.band.rawValue)",
    "confidence  \(score.confidence.rawValue)"
      + (score.confidenceReason.isEmpty ? "" : ": \(score.confidenceReason)"),
    "words       \(score.words); content words that match nothing asked for: \(score.unmatchedWords)",
  ]
  if rubric.references.count > 1 {
    lines.append("reference   \(score.reference) of \(rubric.references.count) fits best")
  }
  lines.append("signature   \(score.signature)")
  lines += pointLines(score.keyPoints, rubric, width: width)
  if let calculation = score.calculation {
    lines += calculationLines(calculation, hasPoints: !score.keyPoints.isEmpty)
  }
  for penalty in score.penalties {
    lines += step(penalty.name, penalty.after, penalty.reason, width: width)
  }
  for adjustment in score.adjustments {
    lines += step(adjustment.name, adjustment.after, adjustment.reason, width: width)
  }
  lines += step("score", score.value, "", width: width)
  if !score.findings.isEmpty { lines += ["", "flags"] }
  for finding in score.findings {
    lines += hanging(
      "  ", labelWidth: 2, "\(finding.flag.rawValue): \(finding.message)", width: width)
  }
  return lines
}

/// The key points: what each is worth, what it earned and by which words, what was expected.
private func pointLines(_ points: [PointScore], _ rubric: Rubric, width: Int) -> [String] {
  guard !points.isEmpty else { return [] }
  let alternatives = Dictionary(
    (rubric.keyPoints + rubric.references.flatMap(\.keyPoints)).map { ($0.text, $0.alternatives) },
    uniquingKeysWith: { first, _ in first })
  var lines = ["", "credit × part    weight  status  point"]
  for point in points {
    let weight = "\(fixed(point.weight, decimals: 2))\(point.isMust ? "!" : " ")"
    let label =
      "\(fixed(point.credit, decimals: 4)) × \(fixed(point.part, decimals: 4))  \(padded(weight, 6))  "
      + padded(point.status.rawValue, 8)
    lines += hanging(label, labelWidth: indent, point.text, width: width)
    func note(_ text: String) {
      lines += hanging(padded("", indent), labelWidth: indent, text, width: width)
    }
    for evidence in point.evidence {
      let only = point.status == .missed ? "only " : ""
      note("\(only)“\(evidence.text)” at \(evidence.start)..<\(evidence.end)")
    }
    switch point.status {
    case .met: break
    case .partial:
      if !point.lacking.isEmpty { note("lacking: \(point.lacking.joined(separator: ", "))") }
    case .missed:
      let others = alternatives[point.text] ?? []
      if !others.isEmpty { note("expected that, or: \(others.joined(separator: " | "))") }
    }
  }
  if points.contains(where: \.isMust) {
    lines.append("! a must: without it the mark stays below solid")
  }
  return lines
}

/// Columns in front of a point's text.
private let indent = 33

/// The sum, step by step.
private func calculationLines(_ sum: Calculation, hasPoints: Bool) -> [String] {
  func number(_ value: Double) -> String { fixed(value, decimals: 4) }
  var lines = [
    "",
    "coverage    \(number(sum.coverage))" + (hasPoints ? "  credit × part, added up" : ""),
    "similarity  \(number(sum.similarity))  n-grams shared with the reference or the key points",
    "share       \(number(sum.share))  \(fixed(sum.coveragePart, decimals: 2)) × coverage + "
      + "\(fixed(1 - sum.coveragePart, decimals: 2)) × similarity",
  ]
  if sum.said != sum.share {
    lines.append(
      "said        \(number(sum.said))  (min(1, \(number(sum.stretch)) × share) − \(number(sum.chance)))"
        + " / (1 − \(number(sum.chance))), at least 0")
  }
  let k = number(sum.saturation)
  lines.append(
    "mark        \(padded(fixed(sum.value, decimals: 2), 6))  100 × (1 − e^(−\(k) × "
      + "\(sum.said != sum.share ? "said" : "share"))) / (1 − e^(−\(k)))")
  return lines
}

/// A step that changes the mark, with the mark after it.
private func step(_ name: String, _ after: Double, _ reason: String, width: Int) -> [String] {
  let mark = fixed(after, decimals: 2)
  guard !reason.isEmpty else { return ["\(padded(name, 11)) \(mark)"] }
  return hanging(
    "\(padded(name, 11)) \(padded(mark, 6))  ", labelWidth: 20, reason, width: width)
}

private func padded(_ text: String, _ width: Int) -> String {
  text + String(repeating: " ", count: max(0, width - displayWidth(text)))
}
