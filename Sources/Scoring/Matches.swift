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
  /// What is known of each different word.
  fileprivate var seen: [Seen] = []

  /// Whether a different word came, and whether it earned anything alone.
  fileprivate enum Seen: UInt8, BitwiseCopyable { case not, earnsNothing, earns }
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
  ///   - fuzzy: what words earned before.
  func match(
    _ text: borrowing AnalysedText, _ reading: borrowing Reading, _ words: [Int32],
    into matches: inout Matches, fuzzy: inout FuzzyCache
  ) {
    matches.terms.reset(Matches.Match(), count: terms.count)
    matches.isRecognised.reset(false, count: text.tokens.count)
    matches.seen.reset(.not, count: text.words.count)
    match(
      text, reading.ids, words, &matches.terms, &matches.isRecognised, &matches.seen, &fuzzy)
  }

  private func match(
    _ text: borrowing AnalysedText, _ ids: [Int32], _ words: [Int32],
    _ matches: inout [Matches.Match], _ isRecognised: inout [Bool], _ seen: inout [Matches.Seen],
    _ fuzzy: inout FuzzyCache
  ) {
    var matches = matches.mutableSpan
    var isRecognised = isRecognised.mutableSpan
    var seen = seen.mutableSpan
    let tokens = text.tokens.span
    let different = text.words.span
    let credits = triggers.credits
    let stems = triggers.stems
    for place in words.indices {
      let i = Int(words[place])
      let number = Int(tokens[i].word)
      let id = Int(ids[number])
      // A word that comes again earns nothing more by itself: the first of equal credits counts.
      let isFirst = seen[number] == .not
      if isFirst {
        seen[number] = .earnsNothing
        if id >= 0 {
          for credit in stems[id].credits {
            matches.take(credits[Int(credit)], i, i)
            seen[number] = .earns
          }
        }
      }
      if id >= 0, stems[id].opensPhrase {
        phrases(from: place, text, words, &matches, &isRecognised)
      }
      if isFirst, !tokens[i].traits.contains(.anyStop) {
        if different[number].root != 0 {
          for credit in triggers.ofRoot(different[number].root) {
            matches.take(credits[credit], i, i)
            seen[number] = .earns
          }
        }
        if !tokens[i].traits.contains(.number),
          fuzzyTerms.mayResemble(different[number].outline)
        {
          for credit in fuzzyCredits(i, text, &fuzzy) {
            matches.take(fuzzy.credits[credit], i, i)
            seen[number] = .earns
          }
        }
      }
      if seen[number] == .earns { isRecognised[i] = true }
      if place + 1 < words.count, triggers.hasJoined {
        let next = Int(words[place + 1])
        let second = Int(tokens[next].word)
        let joined = Keys.joined(
          different[number].form, different[second].form, factor: different[second].factor)
        for credit in triggers.ofJoined(joined) {
          matches.take(credits[credit], i, next)
          for word in i...next { isRecognised[word] = true }
        }
      }
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

  @inline(never)
  private func fuzzyCredits(
    _ place: Int, _ text: borrowing AnalysedText, _ fuzzy: inout FuzzyCache
  ) -> Range<Int> {
    fuzzy.credits(of: text.form(of: place), in: key) { credits in
      appendFuzzyCredits(text.form(place), stem: text.stem(place), to: &credits)
    }
  }

  private func appendFuzzyCredits(
    _ form: ArraySlice<UInt8>, stem: UInt64, to credits: inout [Credit]
  ) {
    let word = Fuzzy.Spelling(form)
    for index in terms.indices
    where terms[index].spelling.outline.mayResemble(word.outline)
      && !Opposites.are(terms[index].stem, stem)
    {
      let value = Fuzzy.credit(terms[index].spelling, word)
      if value > 0 { credits.append(Credit(term: index, value: value, isLiteral: true)) }
    }
  }
}
