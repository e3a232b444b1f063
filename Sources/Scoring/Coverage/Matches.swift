/// What an answer earned for each term of a rubric.
struct Matches {
  /// Credit of a term.
  struct Match {
    /// Best credit, words that mean the same included, 0…1.
    var credit = 0.0
    /// Best credit of the words themselves, 0…1.
    var literal = 0.0
    /// The words of the answer that earned ``credit``.
    var first: Int32 = -1
    var last: Int32 = -1
  }

  /// By term.
  fileprivate(set) var terms: [Match] = []
  /// Whether each word of the answer earned anything.
  fileprivate(set) var isRecognised: [Bool] = []
  /// What each point earned, and by which of its ways.
  var points: [(credit: Double, way: Int)] = []
}

extension MutableSpan<Matches.Match> {
  /// Takes in what some words of the answer earn.
  @inline(__always)
  fileprivate mutating func take(_ credit: Credit, _ first: Int, _ last: Int) {
    let term = Int(credit.term)
    if credit.value > self[term].credit {
      self[term].credit = credit.value
      self[term].first = Int32(truncatingIfNeeded: first)
      self[term].last = Int32(truncatingIfNeeded: last)
    }
    if credit.isLiteral, credit.value > self[term].literal { self[term].literal = credit.value }
  }
}

extension Variant {
  /// Finds what the words of an answer earn.
  ///
  /// - Parameters:
  ///   - text: the answer.
  ///   - reading: the same seen with the rubric.
  ///   - words: which of its words count, in order.
  ///   - matches: the result.
  ///   - known: what words earned before.
  func match(
    _ text: borrowing AnalysedText, _ reading: borrowing Reading, _ words: [Int32],
    into matches: inout Matches, known: borrowing EarningsCache
  ) {
    matches.terms.reset(Matches.Match(), count: terms.count)
    matches.isRecognised.reset(false, count: text.tokens.count)
    match(
      text, reading.places, words, reading.earnings, &matches.terms, &matches.isRecognised, known
    )
  }

  private func match(
    _ text: borrowing AnalysedText, _ places: [Int32], _ words: [Int32], _ numbers: [Int32],
    _ matches: inout [Matches.Match], _ isRecognised: inout [Bool],
    _ known: borrowing EarningsCache
  ) {
    var matches = matches.mutableSpan
    var isRecognised = isRecognised.mutableSpan
    if words.count == text.tokens.count {
      for index in places.indices {
        earn(Int(places[index]), text, words, numbers, &matches, &isRecognised, known)
      }
    } else {
      for index in words.indices {
        earn(index, text, words, numbers, &matches, &isRecognised, known)
      }
    }
  }

  /// Takes in what one of the words earns, and what the words earn that begin with it.
  @inline(__always)
  private func earn(
    _ index: Int, _ text: borrowing AnalysedText, _ words: [Int32], _ numbers: [Int32],
    _ matches: inout MutableSpan<Matches.Match>, _ isRecognised: inout MutableSpan<Bool>,
    _ known: borrowing EarningsCache
  ) {
    let word = Int(words[index])
    let number = Int(numbers[word])
    guard number >= 0 else { return }
    let earning = known.earnings[number + self.index]
    // A word that comes again earns nothing more by itself: the first of equal credits counts.
    for credit in Int(earning.start)..<Int(earning.middle) {
      matches.take(known.credits[credit], word, word)
    }
    if earning.opensPhrase { phrases(from: index, text, words, &matches, &isRecognised) }
    for credit in Int(earning.middle)..<Int(earning.end) {
      matches.take(known.credits[credit], word, word)
    }
    if earning.end > earning.start { isRecognised[word] = true }
    if earning.opensJoined, index + 1 < words.count {
      joined(word, Int(words[index + 1]), text, &matches, &isRecognised)
    }
  }

  private func joined(
    _ first: Int, _ last: Int, _ text: borrowing AnalysedText,
    _ matches: inout MutableSpan<Matches.Match>, _ isRecognised: inout MutableSpan<Bool>
  ) {
    let key = Keys.joined(
      text.form(of: first), text.form(of: last),
      factor: Keys.factor(bytes: text.form(last).count))
    for credit in triggers.ofJoined(key) {
      matches.take(triggers.credits[credit], first, last)
      for word in first...last { isRecognised[word] = true }
    }
  }

  private func phrases(
    from place: Int, _ text: borrowing AnalysedText, _ words: [Int32],
    _ matches: inout MutableSpan<Matches.Match>, _ isRecognised: inout MutableSpan<Bool>
  ) {
    let first = Int(words[place])
    var key = text.stem(first)
    for next in (place + 1)..<max(place + 1, words.count) {
      let last = Int(words[next])
      key = Keys.pair(key, text.stem(last))
      guard let phrase = triggers.phrase(key) else { return }
      for credit in phrase.credits {
        matches.take(triggers.credits[credit], first, last)
        for word in first...last { isRecognised[word] = true }
      }
      guard phrase.hasLonger else { return }
    }
  }
}
