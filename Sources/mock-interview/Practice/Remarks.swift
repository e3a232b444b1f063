import Reports
import Scoring

/// What looked wrong in an answer, what it cost, and why the mark is in doubt: sentences.
func remarks(on score: Score) -> [String] {
  var remarks = score.findings.map { finding in
    let cost = score.penalties.first { $0.name == finding.flag.rawValue }
    return sentence(finding.message) + (cost.map(price) ?? "")
  }
  for penalty in score.penalties
  where !score.findings.contains(where: { $0.flag.rawValue == penalty.name }) {
    remarks.append(sentence(penalty.reason) + price(of: penalty))
  }
  let isTold = score.findings.contains { $0.message == score.confidenceReason }
  if score.confidence == .doubtful, !isTold, !score.confidenceReason.isEmpty {
    remarks.append("This mark is in doubt: " + score.confidenceReason + ".")
  }
  return remarks
}

private func price(of penalty: MarkChange) -> String {
  let lost = penalty.before - penalty.after
  return lost < 0.005 ? "" : " It cost \(fixed(lost, decimals: 2))."
}

private func sentence(_ text: String) -> String {
  guard let first = text.first else { return text }
  let isEnded = text.last.map { ".!?".contains($0) } ?? true
  return first.uppercased() + text.dropFirst() + (isEnded ? "" : ".")
}
