/// What earns a term its credit.
struct Credit: Sendable {
  /// 0…1.
  var value: Double
  /// Index of the term.
  var term: Int32
  /// Whether the words themselves were found, not words that mean the same.
  var isLiteral: Bool

  init(term: Int, value: Double, isLiteral: Bool) {
    self.term = Int32(truncatingIfNeeded: term)
    self.value = value
    self.isLiteral = isLiteral
  }
}

/// The words and phrases that earn credit in a rubric.
struct Triggers: Sendable {
  /// Credit of a word with the same derivational root.
  static let rootCredit = 0.9

  /// What a stem does.
  struct Stem: Sendable {
    /// What it earns, as a part of ``Triggers/credits``.
    var credits = Int32(0)..<0
    /// Whether phrases begin with it.
    var opensPhrase = false
  }

  /// All credits; the other members are parts of them.
  let credits: [Credit]
  /// What each stem does, by its number.
  let stems: [Stem]
  private let phraseIndex: KeyIndex
  private let phrases: [(credits: Range<Int32>, hasLonger: Bool)]
  private let rootIndex: KeyIndex
  private let roots: [Range<Int32>]
  private let joinedIndex: KeyIndex
  private let joined: [Range<Int32>]
  /// What the joined forms begin with.
  private let joinedStarts: KeyFilter

  /// Compiles what was collected.
  ///
  /// - Parameters:
  ///   - builder: what earns credit.
  ///   - vocabulary: numbers all stems of the rubric.
  init(_ builder: TriggerBuilder, _ vocabulary: KeyNumbers) {
    var credits: [Credit] = []
    func part(_ some: [Credit]) -> Range<Int32> {
      let start = Int32(truncatingIfNeeded: credits.count)
      credits += some
      return start..<Int32(truncatingIfNeeded: credits.count)
    }
    var stems = Array(repeating: Stem(), count: vocabulary.keys.count)
    for (stem, entry) in zip(builder.stems.keys, builder.stems.values) {
      guard let id = vocabulary.known(stem) else { continue }
      stems[id] = Stem(credits: part(entry.credits), opensPhrase: entry.hasLonger)
    }
    phraseIndex = KeyIndex(builder.phrases.keys)
    phrases = builder.phrases.values.map { (part($0.credits), $0.hasLonger) }
    rootIndex = KeyIndex(builder.roots.keys)
    roots = builder.roots.values.map(part)
    joinedIndex = KeyIndex(builder.joined.keys)
    joined = builder.joined.values.map(part)
    joinedStarts = KeyFilter(builder.joinedStarts)
    self.stems = stems
    self.credits = credits
  }

  /// What the stems of a phrase earn, and whether longer phrases begin with it.
  func phrase(_ key: UInt64) -> (credits: Range<Int>, hasLonger: Bool)? {
    let number = phraseIndex[key]
    guard number >= 0 else { return nil }
    let (credits, hasLonger) = phrases[number]
    return (Int(credits.lowerBound)..<Int(credits.upperBound), hasLonger)
  }

  /// What a derivational root earns.
  @inline(__always)
  func ofRoot(_ root: UInt64) -> Range<Int> {
    let number = rootIndex[root]
    return number < 0 ? 0..<0 : Int(roots[number].lowerBound)..<Int(roots[number].upperBound)
  }

  /// Whether a word may earn anything by being joined with the next one; exact in its noes.
  @inline(__always)
  func mayOpenJoined(_ form: UInt64) -> Bool { joinedStarts.mayHave(form) }

  /// What two words of the answer earn when they are joined.
  func ofJoined(_ key: UInt64) -> Range<Int> {
    let number = joinedIndex[key]
    return number < 0 ? 0..<0 : Int(joined[number].lowerBound)..<Int(joined[number].upperBound)
  }
}
