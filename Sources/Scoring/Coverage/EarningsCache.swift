/// What words earn in a rubric, remembered per variant and word: bounded, later words take the place
/// of earlier ones.
struct EarningsCache {
  private static let places = 1 << 16
  private static let mostCredits = 1 << 16
  /// Marks a word that is not looked up yet.
  private static let unknown: Int32 = -2

  private struct Entry {
    var key: UInt64 = 0
    /// Index in ``earnings``, -1 for a word that means nothing.
    var number: Int32 = 0
  }

  /// What a word earns, as a part of ``credits``.
  struct Earning {
    /// First what its stem earns …
    var start: Int32
    /// … then what it earns by its root and by looking like terms.
    var middle: Int32
    var end: Int32
    /// Whether phrases begin with it.
    var opensPhrase: Bool
    /// Whether a term may begin with it that the answer writes apart.
    var opensJoined: Bool
  }

  private var entries = Array(repeating: Entry(), count: places)
  /// What the entries point to.
  private(set) var earnings: [Earning] = []
  /// All credits of ``earnings``.
  private(set) var credits: [Credit] = []

  /// An empty cache.
  init() {}

  /// Looks up the different words of a text.
  ///
  /// - Parameters:
  ///   - text: the answer.
  ///   - reading: the same seen with the rubric.
  ///   - variant: what they are compared with.
  ///   - numbers: the index in ``earnings`` of each different word that is said, -1 for one that earns
  ///     nothing and begins nothing.
  mutating func find(
    _ text: borrowing AnalysedText, _ reading: borrowing Reading, in variant: Variant,
    _ numbers: inout [Int32]
  ) {
    if credits.count > Self.mostCredits || earnings.count > Self.mostCredits { self = Self() }
    numbers.resize(to: text.words.count, with: Self.unknown)
    if Self.find(text.words, variant.key, entries, &numbers) == 0 { return }
    for place in text.tokens.indices {
      let word = Int(text.tokens[place].word)
      guard numbers[word] == Self.unknown else { continue }
      numbers[word] = add(text, place, id: Int(reading.ids[word]), variant)
    }
  }

  /// Looks up words all at once, so that one does not wait for the memory of the other.
  ///
  /// - Returns: how many are not known.
  private static func find(
    _ words: [Word], _ variant: UInt64, _ entries: [Entry], _ numbers: inout [Int32]
  ) -> Int {
    var numbers = numbers.mutableSpan
    let words = words.span
    let entries = entries.span
    var unknown = 0
    for index in words.indices {
      let key = Keys.pair(variant, words[index].form)
      let entry = entries[place(of: key)]
      numbers[index] = entry.key == key ? entry.number : Self.unknown
      unknown += entry.key == key ? 0 : 1
    }
    return unknown
  }

  @inline(__always)
  private static func place(of key: UInt64) -> Int {
    Int(truncatingIfNeeded: Keys.mixed(key)) & (places - 1)
  }

  private mutating func add(
    _ text: borrowing AnalysedText, _ place: Int, id: Int, _ variant: Variant
  ) -> Int32 {
    let word = text.word(place)
    let start = credits.count
    if id >= 0 {
      for credit in variant.triggers.stems[id].credits {
        credits.append(variant.triggers.credits[Int(credit)])
      }
    }
    let middle = credits.count
    if !word.traits.contains(.anyStop) {
      if word.root != 0 {
        for credit in variant.triggers.ofRoot(word.root) {
          credits.append(variant.triggers.credits[credit])
        }
      }
      if !word.traits.contains(.number) {
        let form = text.form(place)
        if variant.fuzzyTerms.mayResemble(form) {
          variant.appendFuzzyCredits(form, stem: word.stem, to: &credits)
        }
      }
    }
    let earning = Earning(
      start: Int32(truncatingIfNeeded: start), middle: Int32(truncatingIfNeeded: middle),
      end: Int32(truncatingIfNeeded: credits.count),
      opensPhrase: id >= 0 && variant.triggers.stems[id].opensPhrase,
      opensJoined: variant.triggers.mayOpenJoined(word.form))
    var number: Int32 = -1
    if earning.end > earning.start || earning.opensPhrase || earning.opensJoined {
      number = Int32(truncatingIfNeeded: earnings.count)
      earnings.append(earning)
    }
    let key = Keys.pair(variant.key, word.form)
    entries[Self.place(of: key)] = Entry(key: key, number: number)
    return number
  }
}

extension Variant {
  /// What a word earns by looking like terms.
  fileprivate func appendFuzzyCredits(
    _ form: ArraySlice<UInt8>, stem: UInt64, to credits: inout [Credit]
  ) {
    let word = Fuzzy.Spelling(form)
    for index in terms.indices
    where fuzzyTerms.outlines[index].mayResemble(word.outline)
      && !Opposites.are(terms[index].stem, stem)
    {
      let value = Fuzzy.credit(terms[index].spelling, word)
      if value > 0 { credits.append(Credit(term: index, value: value, isLiteral: true)) }
    }
  }
}
