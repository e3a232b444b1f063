/// How much is kept of what led to a score.
enum Detail {
  /// All, in words.
  case words
  /// Flags, and what guards took off, without words.
  case steps
  /// Flags.
  case figures
}

/// What an answer is worth against one reference.
struct Mark: ~Copyable {
  let detail: Detail
  /// The mark, 0…1, a multiple of 0.0001.
  var value = 0.0
  var coverage = Coverage()
  var similarity = 0.0
  /// How the mark came about before the guards.
  var calculation: Calculation?
  var skipBigrams = 0.0
  /// Different content words of the answer that mean nothing here, where they were counted.
  var unmatchedWords: Int?
  private(set) var findings: [Finding] = []
  private(set) var penalties: [MarkChange] = []

  /// A mark of nothing.
  init(_ detail: Detail = .words) { self.detail = detail }

  /// Raises a flag, once each.
  mutating func flag(_ flag: Flag, _ message: @autoclosure () -> String) {
    guard !findings.contains(where: { $0.flag == flag }) else { return }
    findings.append(Finding(flag, detail == .words ? message() : ""))
  }

  /// Raises a flag and lowers the mark, where it is higher.
  mutating func lower(
    to value: Double, _ flag: Flag, _ message: @autoclosure () -> String, _ reason: String
  ) {
    self.flag(flag, message())
    lower(to: value, name: flag.rawValue, reason)
  }

  /// Lowers the mark, where it is higher.
  mutating func lower(to value: Double, name: String, _ reason: @autoclosure () -> String) {
    let value = rounded(value)
    guard value < self.value else { return }
    if detail != .figures {
      penalties.append(
        MarkChange(
          name: name, before: percent(self.value), after: percent(value),
          reason: detail == .words ? reason() : ""))
    }
    self.value = value
  }
}

/// A share as a mark: 0…100, rounded to 0.01.
func percent(_ share: Double) -> Double { (share * 10_000).rounded() / 100 }

/// A share rounded to 0.0001.
func rounded(_ share: Double) -> Double { (share * 10_000).rounded() / 10_000 }
