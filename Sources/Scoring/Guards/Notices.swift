/// Flags that lower nothing: what a person should know all the same.
enum Notices {
  /// So many words in a row are a copy.
  private static let copiedRun = 25
  /// Shorter answers are not judged.
  private static let shortestRepeated = 20
  /// Share of repeated words from which on an answer repeats itself.
  private static let repeatedShare = 0.4

  /// Flags a long run of the reference's words.
  static func sameWords(
    _ mark: inout Mark, _ profile: TextProfile, _ stems: borrowing StemSequence
  ) {
    guard stems.knownCount >= copiedRun, profile.stems.count >= copiedRun,
      profile.sequence.longestKnownRun(of: stems.all.span) >= copiedRun
    else { return }
    let best = longestCopy(profile, stems)
    guard best >= copiedRun else { return }
    mark.flag(.sameWordsAsReference, "\(best) words in a row are the reference's")
  }

  private static func longestCopy(
    _ profile: TextProfile, _ stems: borrowing StemSequence
  ) -> Int {
    var best = 0
    // How many words up to each place of the reference are the same as up to the answer's last word.
    var runs = Array(repeating: 0, count: profile.stems.count + 1)
    for id in stems.all {
      for place in profile.stems.indices.reversed() {
        runs[place + 1] = id == profile.stems[place] ? runs[place] + 1 : 0
        best = max(best, runs[place + 1])
      }
    }
    return best
  }

  /// Flags an answer that says the same several times.
  static func repetition(
    _ mark: inout Mark, _ text: borrowing AnalysedText, _ reading: borrowing Reading
  ) {
    let repeated = text.tokens.count - reading.words.count
    guard text.tokens.count >= shortestRepeated,
      Double(repeated) >= repeatedShare * Double(text.tokens.count)
    else { return }
    mark.flag(.repeated, "\(repeated) words repeat what was said; each counts once")
  }
}
