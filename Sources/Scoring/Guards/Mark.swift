/// What an answer is worth against one reference.
struct Mark {
  /// The mark, 0…1, a multiple of 0.0001.
  var value = 0.0
  var coverage = Coverage()
  var similarity = 0.0
  /// How the mark came about before the guards.
  var calculation: Calculation?
  var skipBigrams = 0.0
  /// Different content words of the answer that mean nothing here, where they were counted.
  var unmatchedWords: Int?
  var findings: [Finding] = []
  var penalties: [MarkChange] = []

  /// Raises a flag, once each.
  mutating func flag(_ finding: Finding) {
    if !findings.contains(where: { $0.flag == finding.flag }) { findings.append(finding) }
  }

  /// Raises a flag and lowers the mark, where it is higher.
  mutating func lower(to value: Double, _ finding: Finding, _ reason: String) {
    flag(finding)
    lower(to: value, name: finding.flag.rawValue, reason)
  }

  /// Lowers the mark, where it is higher.
  mutating func lower(to value: Double, name: String, _ reason: String) {
    let value = rounded(value)
    guard value < self.value else { return }
    penalties.append(
      MarkChange(name: name, before: percent(self.value), after: percent(value), reason: reason))
    self.value = value
  }
}

/// A share as a mark: 0…100, rounded to 0.01.
func percent(_ share: Double) -> Double { (share * 10_000).rounded() / 100 }

/// A share rounded to 0.0001.
func rounded(_ share: Double) -> Double { (share * 10_000).rounded() / 10_000 }
