/// Flags that lower nothing: what a person should know all the same.
enum Notices {
  /// So many words in a row are a copy.
  private static let copiedRun = 25
  /// Repetition is looked for in runs of this many words, in answers of this length.
  private static let repeatedRun = 4
  private static let shortestRepeated = 20
  /// Share of runs that are repetitions from which on an answer repeats itself.
  private static let repeatedShare = 0.4

  /// Flags a long run of the reference's words.
  static func sameWords(_ mark: inout Mark, _ profile: TextProfile, _ answer: AnalysedText) {
    let said = answer.stems
    guard said.count >= copiedRun else { return }
    var best = 0
    var previous = Array(repeating: 0, count: profile.stems.count + 1)
    for stem in said {
      var current = previous
      for (place, other) in profile.stems.enumerated() {
        current[place + 1] = stem == other ? previous[place] + 1 : 0
        best = max(best, current[place + 1])
      }
      previous = current
    }
    guard best >= copiedRun else { return }
    mark.flag(Finding(.sameWordsAsReference, "\(best) words in a row are the reference's"))
  }

  /// Flags an answer that says the same several times.
  static func repetition(_ mark: inout Mark, _ answer: AnalysedText) {
    let stems = answer.stems
    guard stems.count >= shortestRepeated else { return }
    let runs = stems.count - repeatedRun + 1
    var seen: Set<UInt64> = []
    for start in 0..<runs {
      seen.insert(stems[start..<(start + repeatedRun)].reduce(1) { Keys.pair($0, $1) })
    }
    let repeated = runs - seen.count
    guard Double(repeated) >= repeatedShare * Double(runs) else { return }
    mark.flag(Finding(.repeated, "the same words again and again; each counts once"))
  }
}
