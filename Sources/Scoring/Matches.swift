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
  private(set) var terms: [Match] = []
  /// Whether each word of the answer earned anything.
  private(set) var isRecognised: [Bool] = []
  /// What each point earned, and by which of its ways.
  var points: [(credit: Double, way: Int)] = []
  /// What is known of each different word: whether it came, and whether it earned anything alone.
  private var seen: [Seen] = []

  private enum Seen: UInt8 { case not, earnsNothing, earns }

  /// Starts anew.
  mutating func start(terms count: Int, words: Int, different: Int) {
    terms.reset(Match(), count: count)
    isRecognised.reset(false, count: words)
    seen.reset(.not, count: different)
  }

  /// Takes in what some words of the answer earn.
  @inline(__always)
  mutating func take(_ credit: Credit, _ first: Int, _ last: Int) {
    let term = Int(credit.term)
    if credit.value > terms[term].credit {
      terms[term].credit = credit.value
      terms[term].first = Int32(truncatingIfNeeded: first)
      terms[term].last = Int32(truncatingIfNeeded: last)
    }
    if credit.isLiteral, credit.value > terms[term].literal {
      terms[term].literal = credit.value
    }
  }

  @inline(__always)
  mutating func takeRun(_ credit: Credit, _ first: Int, _ last: Int) {
    take(credit, first, last)
    for word in first...last { isRecognised[word] = true }
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
  ///   - fuzzy: what words earned before.
  func match(
    _ text: borrowing AnalysedText, _ reading: borrowing Reading, _ words: [Int32],
    into matches: inout Matches, fuzzy: inout FuzzyCache
  ) {
    matches.start(terms: terms.count, words: text.tokens.count, different: text.words.count)
    let tokens = text.tokens.span
    let different = text.words.span
    let ids = reading.ids.span
    for place in words.indices {
      let i = Int(words[place])
      let number = Int(tokens[i].word)
      // A word that comes again earns nothing more by itself: the first of equal credits counts.
      let isFirst = matches.isNew(number)
      var earns = false
      let id = Int(ids[number])
      if id >= 0 {
        if isFirst {
          for credit in triggers.ofStem(id) {
            matches.take(triggers.credits[credit], i, i)
            earns = true
          }
        }
        if triggers.opensPhrase[id] { phrases(from: place, text, words, &matches) }
      }
      if isFirst {
        let traits = tokens[i].traits
        if !traits.contains(.anyStop) {
          if different[number].root != 0 {
            for credit in triggers.ofRoot(different[number].root) {
              matches.take(triggers.credits[credit], i, i)
              earns = true
            }
          }
          if !traits.contains(.number), fuzzyTerms.mayResemble(different[number].outline) {
            let found = fuzzy.credits(of: different[number].form, in: key) {
              appendFuzzyCredits(text.form(i), to: &$0)
            }
            for credit in found {
              matches.take(fuzzy.credits[credit], i, i)
              earns = true
            }
          }
        }
        matches.see(number, earns: earns)
      }
      matches.recognise(i, as: number)
      if place + 1 < words.count, triggers.hasJoined {
        let next = Int(words[place + 1])
        let second = Int(tokens[next].word)
        let joined = Keys.joined(
          different[number].form, different[second].form, factor: different[second].factor)
        for credit in triggers.ofJoined(joined) {
          matches.takeRun(triggers.credits[credit], i, next)
        }
      }
    }
  }

  private func phrases(
    from place: Int, _ text: borrowing AnalysedText, _ words: [Int32],
    _ matches: inout Matches
  ) {
    let first = Int(words[place])
    var key = text.stem(first)
    for next in (place + 1)..<max(place + 1, words.count) {
      let last = Int(words[next])
      key = Keys.pair(key, text.stem(last))
      guard let phrase = triggers.phrase(key) else { return }
      for credit in phrase.credits { matches.takeRun(triggers.credits[credit], first, last) }
      guard phrase.hasLonger else { return }
    }
  }

  private func appendFuzzyCredits(_ form: ArraySlice<UInt8>, to credits: inout [Credit]) {
    let word = Fuzzy.Spelling(form)
    for index in terms.indices {
      let value = Fuzzy.credit(terms[index].spelling, word)
      if value > 0 { credits.append(Credit(term: index, value: value, isLiteral: true)) }
    }
  }
}

extension Matches {
  /// Whether a different word did not come yet.
  @inline(__always)
  fileprivate func isNew(_ word: Int) -> Bool { seen[word] == .not }

  @inline(__always)
  fileprivate mutating func see(_ word: Int, earns: Bool) {
    seen[word] = earns ? .earns : .earnsNothing
  }

  /// Marks a word of the answer as recognised where it earns anything by itself.
  @inline(__always)
  fileprivate mutating func recognise(_ place: Int, as word: Int) {
    if seen[word] == .earns { isRecognised[place] = true }
  }
}
