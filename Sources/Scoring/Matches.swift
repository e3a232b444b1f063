/// What an answer earned for each term of a rubric.
struct Matches {
  /// Credit of a term.
  struct Match {
    /// Best credit, words that mean the same included, 0…1.
    var credit = 0.0
    /// Best credit of the words themselves, 0…1.
    var literal = 0.0
    /// The words of the answer that earned ``credit``.
    var first = -1
    var last = -1
  }

  /// By term.
  private(set) var terms: [Match] = []
  /// Whether each word of the answer earned anything.
  private(set) var isRecognised: [Bool] = []

  /// Starts anew.
  mutating func start(terms count: Int, words: Int) {
    terms.removeAll(keepingCapacity: true)
    terms += repeatElement(Match(), count: count)
    isRecognised.removeAll(keepingCapacity: true)
    isRecognised += repeatElement(false, count: words)
  }

  /// Takes in what some words of the answer earn.
  @inline(__always)
  mutating func take(_ credit: Credit, _ first: Int, _ last: Int) {
    if credit.value > terms[credit.term].credit {
      terms[credit.term].credit = credit.value
      terms[credit.term].first = first
      terms[credit.term].last = last
    }
    if credit.isLiteral, credit.value > terms[credit.term].literal {
      terms[credit.term].literal = credit.value
    }
    for word in first...last { isRecognised[word] = true }
  }
}

/// What words earn by looking like terms, remembered per rubric and word: bounded, later words
/// take the place of earlier ones.
struct FuzzyCache {
  private static let places = 1 << 14

  private struct Entry {
    var key: UInt64 = 0
    var credits: [Credit] = []
  }

  private var entries = Array(repeating: Entry(), count: places)

  /// The credits of a word, worked out where they are not known.
  @inline(__always)
  mutating func credits(
    of form: UInt64, in rubric: UInt64, _ work: () -> [Credit]
  ) -> [Credit] {
    let key = Keys.pair(rubric, form)
    let place = Int(truncatingIfNeeded: Keys.mixed(key)) & (Self.places - 1)
    if entries[place].key != key { entries[place] = Entry(key: key, credits: work()) }
    return entries[place].credits
  }
}

extension Variant {
  /// Finds what the words of an answer earn.
  ///
  /// - Parameters:
  ///   - answer: the answer.
  ///   - words: which of its words count, in order.
  ///   - matches: the result.
  ///   - fuzzy: what words earned before.
  ///   - key: names the variant in `fuzzy`.
  func match(
    _ answer: AnalysedText, _ words: [Int], into matches: inout Matches,
    fuzzy: inout FuzzyCache, key: UInt64
  ) {
    matches.start(terms: terms.count, words: answer.tokens.count)
    for (place, i) in words.enumerated() {
      let word = answer.tokens[i].word
      if let entry = triggers.entry(word.stem) {
        for credit in entry.credits { matches.take(credit, i, i) }
        if entry.hasLonger { phrases(from: place, answer, words, &matches) }
      }
      if word.root != 0, !word.traits.contains(.anyStop) {
        for credit in triggers.credits(root: word.root) { matches.take(credit, i, i) }
      }
      if !word.traits.contains(.anyStop), !word.traits.contains(.number) {
        let credits = fuzzy.credits(of: word.form, in: key) { fuzzyCredits(answer.form(i)) }
        for credit in credits { matches.take(credit, i, i) }
      }
      if place + 1 < words.count {
        let next = words[place + 1]
        var joined = word.form
        for byte in answer.form(next) { joined = Keys.extend(joined, with: byte) }
        for credit in triggers.credits(joined: joined) { matches.take(credit, i, next) }
      }
    }
  }

  private func phrases(
    from place: Int, _ answer: AnalysedText, _ words: [Int], _ matches: inout Matches
  ) {
    var key = answer.tokens[words[place]].word.stem
    for next in (place + 1)..<max(place + 1, words.count) {
      key = Keys.pair(key, answer.tokens[words[next]].word.stem)
      guard let entry = triggers.entry(key) else { return }
      for credit in entry.credits { matches.take(credit, words[place], words[next]) }
      guard entry.hasLonger else { return }
    }
  }

  private func fuzzyCredits(_ form: ArraySlice<UInt8>) -> [Credit] {
    let word = Fuzzy.Spelling(form)
    guard word.isComparable else { return [] }
    var credits: [Credit] = []
    for index in terms.indices {
      let value = Fuzzy.credit(terms[index].spelling, word)
      if value > 0 { credits.append(Credit(term: index, value: value, isLiteral: true)) }
    }
    return credits
  }
}
