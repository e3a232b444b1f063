/// What earns a term its credit.
struct Credit: Sendable {
  /// Index of the term.
  var term: Int
  /// 0…1.
  var value: Double
  /// Whether the words themselves were found, not words that mean the same.
  var isLiteral: Bool
}

/// The words and phrases that earn credit in a rubric.
struct Triggers: Sendable {
  /// Credit of a word with the same derivational root.
  static let rootCredit = 0.9

  /// What hangs on a stem or phrase.
  struct Entry: Sendable {
    var credits: [Credit] = []
    /// Whether longer phrases begin with this one.
    var hasLonger = false
  }

  private let stems: KeyIndex
  private let stemEntries: [Entry]
  private let roots: KeyIndex
  private let rootCredits: [[Credit]]
  private let joined: KeyIndex
  private let joinedCredits: [[Credit]]

  /// What a stem, or the stems of a phrase, earns.
  @inline(__always)
  func entry(_ key: UInt64) -> Entry? {
    let number = stems[key]
    return number < 0 ? nil : stemEntries[number]
  }

  /// What a derivational root earns.
  @inline(__always)
  func credits(root: UInt64) -> [Credit] {
    let number = roots[root]
    return number < 0 ? [] : rootCredits[number]
  }

  /// What two words of the answer earn when they are joined.
  @inline(__always)
  func credits(joined key: UInt64) -> [Credit] {
    let number = joined[key]
    return number < 0 ? [] : joinedCredits[number]
  }

  fileprivate init(_ builder: TriggerBuilder) {
    stems = KeyIndex(builder.stems.keys)
    stemEntries = builder.stems.values
    roots = KeyIndex(builder.roots.keys)
    rootCredits = builder.roots.values
    joined = KeyIndex(builder.joined.keys)
    joinedCredits = builder.joined.values
  }

  /// Compiles the triggers of a rubric's terms.
  ///
  /// - Parameters:
  ///   - table: the terms.
  ///   - texts: the texts that they come from, for phrases.
  ///   - lexicons: which words mean nearly the same.
  init(_ table: TermTable, texts: [AnalysedText], lexicons: [Lexicon], cache: inout WordCache) {
    var builder = TriggerBuilder()
    for (index, term) in table.terms.enumerated() { builder.add(term, index) }
    for text in texts {
      for lexicon in lexicons { builder.add(lexicon, text.stems, table) }
      builder.addJoinedPairs(text, table, &cache)
    }
    self.init(builder)
  }
}

/// Values by key, in the order in which the keys came.
private struct KeyedValues<Value> {
  private(set) var keys: [UInt64] = []
  var values: [Value] = []
  private var numbers: [UInt64: Int] = [:]

  /// The value of a key, made where there is none.
  subscript(_ key: UInt64, default new: @autoclosure () -> Value) -> Value {
    get { numbers[key].map { values[$0] } ?? new() }
    set {
      if let number = numbers[key] {
        values[number] = newValue
      } else {
        numbers[key] = keys.count
        keys.append(key)
        values.append(newValue)
      }
    }
  }
}

private struct TriggerBuilder {
  /// The shortest joined form, in bytes; shorter ones come about by chance.
  private static let shortestJoined = 6

  /// By key of a stem, or of the stems of a phrase.
  var stems = KeyedValues<Triggers.Entry>()
  /// By key of a derivational root.
  var roots = KeyedValues<[Credit]>()
  /// By key of the form that two words of the answer make when joined.
  var joined = KeyedValues<[Credit]>()

  mutating func add(_ term: Term, _ index: Int) {
    let whole = Credit(term: index, value: 1, isLiteral: true)
    add([term.stem], whole)
    if term.root != 0 {
      let related = Credit(term: index, value: Triggers.rootCredit, isLiteral: true)
      roots[term.root, default: []].append(related)
    }
    if term.spelling.letters.count >= Self.shortestJoined || term.isWhole {
      joined[term.form, default: []].append(whole)
    }
  }

  private mutating func add(_ phrase: [UInt64], _ credit: Credit) {
    var key = phrase[0]
    for stem in phrase.dropFirst() {
      stems[key, default: Triggers.Entry()].hasLonger = true
      key = Keys.pair(key, stem)
    }
    var entry = stems[key, default: Triggers.Entry()]
    let known = entry.credits.firstIndex {
      $0.term == credit.term && $0.isLiteral == credit.isLiteral
    }
    if let known {
      entry.credits[known].value = max(entry.credits[known].value, credit.value)
    } else {
      entry.credits.append(credit)
    }
    stems[key, default: Triggers.Entry()] = entry
  }

  /// Every member of a cluster earns credit for the terms of a member that the text has.
  mutating func add(_ lexicon: Lexicon, _ text: [UInt64], _ table: TermTable) {
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
  mutating func addJoinedPairs(
    _ text: AnalysedText, _ table: TermTable, _ cache: inout WordCache
  ) {
    for i in text.tokens.indices.dropLast() where text.tokens[i].gap.contains(.glued) {
      let form = Array(text.form(i) + text.form(i + 1))
      let whole = cache.word(Keys.key(of: form), in: form, 0..<form.count)
      for token in [text.tokens[i], text.tokens[i + 1]] {
        guard let term = table.term(token.word.stem) else { continue }
        add([whole.stem], Credit(term: term, value: 1, isLiteral: true))
      }
    }
  }
}
