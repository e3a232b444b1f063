/// Collects what earns credit in a rubric.
struct TriggerBuilder {
  /// What hangs on a stem or phrase.
  struct Entry {
    var credits: [Credit] = []
    /// Whether longer phrases begin with this one.
    var hasLonger = false
  }

  /// The shortest joined form, in bytes; shorter ones come about by chance.
  private static let shortestJoined = 6

  /// By stem.
  private(set) var stems = KeyedValues<Entry>()
  /// By key of the stems of a phrase.
  private(set) var phrases = KeyedValues<Entry>()
  /// By key of a derivational root.
  private(set) var roots = KeyedValues<[Credit]>()
  /// By key of the form that two words of the answer make when joined.
  private(set) var joined = KeyedValues<[Credit]>()
  /// Keys of what those forms begin with.
  private(set) var joinedStarts: [UInt64] = []

  /// Collects the triggers of a rubric's terms.
  ///
  /// - Parameters:
  ///   - table: the terms.
  ///   - texts: the texts that they come from, for phrases.
  ///   - lexicons: which words mean nearly the same.
  init(_ table: TermTable, texts: [AnalysedText], lexicons: [Lexicon]) {
    for (index, term) in table.terms.enumerated() { add(term, index) }
    for text in texts {
      for lexicon in lexicons { add(lexicon, text.stems, table) }
      addJoinedPairs(text, table)
    }
  }

  private mutating func add(_ term: Term, _ index: Int) {
    let whole = Credit(term: index, value: 1, isLiteral: true)
    add([term.stem], whole)
    if term.root != 0 {
      let related = Credit(term: index, value: Triggers.rootCredit, isLiteral: true)
      roots.change(term.root, new: []) { $0.append(related) }
    }
    if term.spelling.letters.count >= Self.shortestJoined || term.isWhole {
      joined.change(term.form, new: []) { $0.append(whole) }
      var key = Keys.empty
      for letter in term.spelling.letters.dropLast() {
        key = Keys.extend(key, with: letter)
        joinedStarts.append(key)
      }
    }
  }

  private mutating func add(_ phrase: [UInt64], _ credit: Credit) {
    func earn(_ entry: inout Entry) {
      let known = entry.credits.firstIndex {
        $0.term == credit.term && $0.isLiteral == credit.isLiteral
      }
      if let known {
        entry.credits[known].value = max(entry.credits[known].value, credit.value)
      } else {
        entry.credits.append(credit)
      }
    }
    if phrase.count == 1 { return stems.change(phrase[0], new: Entry(), earn) }
    stems.change(phrase[0], new: Entry()) { $0.hasLonger = true }
    var key = phrase[0]
    for (place, stem) in phrase.enumerated().dropFirst() {
      key = Keys.pair(key, stem)
      let isLast = place == phrase.count - 1
      phrases.change(key, new: Entry()) { isLast ? earn(&$0) : ($0.hasLonger = true) }
    }
  }

  /// Every member of a cluster earns credit for the terms of a member that the text has.
  private mutating func add(_ lexicon: Lexicon, _ text: [UInt64], _ table: TermTable) {
    for (cluster, found) in lexicon.clusters(in: text) {
      for stem in found {
        guard let term = table.term(stem) else { continue }
        for member in lexicon.clusters[cluster] {
          add(member, Credit(term: term, value: lexicon.credit, isLiteral: false))
        }
      }
    }
  }

  /// `feed-forward` in the rubric is met by `feedforward` in the answer.
  private mutating func addJoinedPairs(_ text: AnalysedText, _ table: TermTable) {
    for i in text.tokens.indices.dropLast() where text.tokens[i].gap.contains(.glued) {
      let whole = Word(form: Array(text.form(i) + text.form(i + 1)))
      for place in [i, i + 1] {
        guard let term = table.term(text.stem(place)) else { continue }
        add([whole.stem], Credit(term: term, value: 1, isLiteral: true))
      }
    }
  }
}

/// Values by key, in the order in which the keys came.
struct KeyedValues<Value> {
  private var numbers = KeyNumbers()
  private(set) var values: [Value] = []

  /// The keys.
  var keys: [UInt64] { numbers.keys }

  /// Changes the value of a key, made where there is none.
  mutating func change(_ key: UInt64, new: Value, _ change: (inout Value) -> Void) {
    let number = numbers.number(key)
    if number == values.count { values.append(new) }
    change(&values[number])
  }
}
