import Files
import Scoring

/// A mark with all its parts, for a person who wants to check it.
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
    "coverage    \(fixed(score.coverage, decimals: 4))",
    "similarity  \(fixed(score.similarity, decimals: 4))"
      + (rubric.references.count > 1
        ? " with reference \(score.reference) of \(rubric.references.count)" : ""),
    "words       \(score.words); content words that match nothing asked for: \(score.unmatchedWords)",
    "signature   \(score.signature)",
    "",
    "credit  weight  status  point",
  ]
  for point in score.keyPoints {
    let weight = "\(fixed(point.weight, decimals: 2))\(point.isMust ? "!" : " ")"
    let label =
      "\(fixed(point.credit, decimals: 4))  \(padded(weight, 6))  "
      + padded(point.status.rawValue, 8)
    lines += hanging(label, labelWidth: 24, point.text, width: width)
    for evidence in point.evidence {
      let place = "\(evidence.start)..<\(evidence.end)"
      lines += hanging(
        padded("", 24), labelWidth: 24, "“\(evidence.text)” at \(place)", width: width)
    }
  }
  if score.keyPoints.contains(where: \.isMust) {
    lines.append("! a must: without it the mark stays below solid")
  }
  if !score.penalties.isEmpty { lines += ["", "taken off"] }
  for penalty in score.penalties {
    let change = "\(fixed(penalty.before, decimals: 2)) → \(fixed(penalty.after, decimals: 2))"
    lines += hanging(
      "  ", labelWidth: 2, "\(penalty.name): \(change), \(penalty.reason)", width: width)
  }
  if !score.adjustments.isEmpty { lines += ["", "calibrated"] }
  for step in score.adjustments {
    let change = "\(fixed(step.before, decimals: 2)) → \(fixed(step.after, decimals: 2))"
    lines += hanging(
      "  ", labelWidth: 2, "\(step.name): \(change), \(step.reason)", width: width)
  }
  if !score.findings.isEmpty { lines += ["", "flags"] }
  for finding in score.findings {
    lines += hanging(
      "  ", labelWidth: 2, "\(finding.flag.rawValue): \(finding.message)", width: width)
  }
  return lines
}

private func padded(_ text: String, _ width: Int) -> String {
  text + String(repeating: " ", count: max(0, width - displayWidth(text)))
}
