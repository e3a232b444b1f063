/// Flags that lower nothing: what a person should know all the same.
enum Notices {
  /// So many words in a row are a copy.
  private static let copiedRun = 25
  /// Shorter answers are not judged.
  private static let shortestRepeated = 20
  /// Share of repeated words from which on an answer repeats itself.
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
  ///
  /// - Parameter words: the words that say something for the first time.
  static func repetition(_ mark: inout Mark, _ answer: AnalysedText, words: [Int]) {
    let repeated = answer.tokens.count - words.count
    guard answer.tokens.count >= shortestRepeated,
      Double(repeated) >= repeatedShare * Double(answer.tokens.count)
    else { return }
    mark.flag(Finding(.repeated, "\(repeated) words repeat what was said; each counts once"))
  }
}

extension AnalysedText {
  /// A run of this many words that stood before in the answer is a repetition.
  private static let repeatedRun = 6

  /// The words that are no repetition, in order.
  ///
  /// Counting n-grams clips them at what the reference has, which is more than one for some: a
  /// sentence said five times would earn more than once.
  var newWords: [Int] {
    guard tokens.count > Self.repeatedRun else { return Array(tokens.indices) }
    var seen: Set<UInt64> = []
    var repeatedUntil = 0
    var isRepeated = Array(repeating: false, count: tokens.count)
    for start in 0...(tokens.count - Self.repeatedRun) {
      let end = start + Self.repeatedRun
      let key = tokens[start..<end].reduce(1) { Keys.pair($0, $1.word.stem) }
      guard !seen.insert(key).inserted else { continue }
      for word in max(start, repeatedUntil)..<end { isRepeated[word] = true }
      repeatedUntil = end
    }
    return tokens.indices.filter { !isRepeated[$0] }
  }
}
