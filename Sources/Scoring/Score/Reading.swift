/// An answer seen with a rubric: which of its stems the rubric knows, and what is counted once for
/// all guards.
struct Reading {
  /// The stems of all words, by their numbers in the rubric's vocabulary.
  private(set) var sequence = StemSequence()
  /// Words that may mean anything here, in order: no other one has a number or earns anything.
  private(set) var places: [Int32] = []
  /// What each word earns, as ``EarningsCache`` numbers it.
  private(set) var earnings: [Int32] = []
  /// The number of each word's stem among the answer's stems: of known ones that of the
  /// vocabulary, of others a higher one.
  private(set) var stems: [Int32] = []
  /// All numbers in ``stems`` are below.
  private(set) var stemLimit = 0
  /// Different stems of words with content.
  private(set) var contentStems = 0
  /// All lists that any word stands in.
  private(set) var traits: Word.Traits = []
  /// Words that are grammar.
  private(set) var functionWords = 0
  /// Phrases that the text is written in.
  private(set) var phrases = 0
  /// The words that say something for the first time.
  private(set) var words: [Int32] = []
  /// Whether those are all words.
  private(set) var saysAllOnce = true

  /// How many words with content stand before each word.
  private var contentBefore: [Int32] = []
  private var unknown = StemTable()
  /// By stem.
  private var came: [Came] = []
  private var runs = StemTable()

  /// Share of grammar words, 0…1.
  func functionShare(_ text: borrowing AnalysedText) -> Double {
    Double(functionWords) / Double(max(1, text.tokens.count))
  }

  /// Reads an answer.
  ///
  /// - Parameters:
  ///   - text: the answer.
  ///   - rubric: what it is seen with.
  ///   - known: what words mean in rubrics.
  ///   - cache: all words that were met.
  mutating func read(
    _ text: borrowing AnalysedText, _ rubric: borrowing RubricWords,
    _ known: inout EarningsCache, _ cache: inout WordCache
  ) {
    let count = text.tokens.count
    contentBefore.makeRoom(for: count, with: 0)
    places.makeRoom(for: count, with: 0)
    var survey = Survey()
    survey.count(text.tokens, &contentBefore, &places)
    places.removeLast(places.count - survey.unsettled)
    known.find(text, places, in: rubric, &sequence.all, &earnings, &cache)
    unknown.start(for: count)
    stems.resize(to: count, with: 0)
    came.reset([], count: rubric.count + count)
    sequence.makeRoom(for: count)
    survey.number(text.tokens, rubric.count, sequence.all, &unknown, &stems, &came)
    sequence.take(text.tokens, places, contentBefore, content: survey.content)
    (traits, functionWords, contentStems) = (
      survey.traits, survey.functionWords, survey.contentStems
    )
    // What stands behind the last word ends no phrase.
    phrases = survey.phraseEnds + 1
    if let last = text.tokens.last, last.endsPhrase { phrases -= 1 }
    stemLimit = rubric.count + unknown.count
    countWords(count)
    saysAllOnce = true
    // No run of words came before: nothing is a repetition.
    if survey.longestKnownRun >= Self.repeatedRun { leaveOutRepetition() }
  }

  /// How a stem came up to a word.
  private struct Came: OptionSet, BitwiseCopyable {
    let rawValue: UInt8
    static let said = Came(rawValue: 1)
    static let asContent = Came(rawValue: 2)
  }

  /// What is counted once, word by word.
  private struct Survey {
    var traits: Word.Traits = []
    var functionWords = 0
    var phraseEnds = 0
    var content = 0
    var unsettled = 0
    var contentStems = 0
    /// The longest run of words that came before, in any order.
    var longestKnownRun = 0

    /// Counts the words of each kind.
    ///
    /// - Parameters:
    ///   - contentBefore: how many words with content stand before each word.
    ///   - places: the words that are not known to mean nothing.
    mutating func count(
      _ tokens: [AnalysedText.Token], _ contentBefore: inout [Int32], _ places: inout [Int32]
    ) {
      let tokens = tokens.span
      var contentBefore = contentBefore.mutableSpan
      var places = places.mutableSpan
      precondition(contentBefore.count >= tokens.count)
      for index in tokens.indices {
        let traits = tokens[index].traits
        contentBefore[index] = Int32(truncatingIfNeeded: content)
        content &+= traits.contains(.stop) ? 0 : 1
        functionWords &+= traits.contains(.function) ? 1 : 0
        phraseEnds &+= tokens[index].endsPhrase ? 1 : 0
        self.traits.formUnion(traits)
        places[unsettled] = Int32(truncatingIfNeeded: index)
        unsettled &+= tokens[index].isSettled ? 0 : 1
      }
    }

    /// Numbers the stems of the words.
    ///
    /// - Parameters:
    ///   - count: how many stems the rubric has.
    ///   - ids: their numbers, -1 for other words.
    ///   - unknown: numbers the stems of other words.
    ///   - stems: the result.
    ///   - came: by stem, empty at first.
    mutating func number(
      _ tokens: [AnalysedText.Token], _ count: Int, _ ids: [Int32], _ unknown: inout StemTable,
      _ stems: inout [Int32], _ came: inout [Came]
    ) {
      let tokens = tokens.span
      let ids = ids.span
      var stems = stems.mutableSpan
      var came = came.mutableSpan
      var run = 0
      let start = unknown.start
      var others = unknown.count
      var table = unknown.entries.mutableSpan
      // The compiler then knows that each word has its place in all of them.
      precondition(ids.count == tokens.count && stems.count == tokens.count)
      for index in tokens.indices {
        let id = Int(ids[index])
        // Nobody can guess which words the rubric knows: all are numbered.
        let other =
          count &+ StemTable.number(of: tokens[index].word.stem, in: &table, start, &others)
        let stem = id >= 0 ? id : other
        stems[index] = Int32(truncatingIfNeeded: stem)
        let before = came[stem]
        let now: Came = tokens[index].traits.contains(.stop) ? .said : [.said, .asContent]
        contentStems &+= now.subtracting(before).contains(.asContent) ? 1 : 0
        came[stem] = before.union(now)
        run = (run &+ 1) & (0 &- Int(before.rawValue & Came.said.rawValue))
        longestKnownRun = max(longestKnownRun, run)
      }
      unknown.count = others
    }
  }

  /// Makes ``words`` the list of all words.
  private mutating func countWords(_ count: Int) {
    if !saysAllOnce { words.removeAll(keepingCapacity: true) }
    if words.count > count { words.removeLast(words.count - count) }
    while words.count < count { words.append(Int32(truncatingIfNeeded: words.count)) }
  }

  /// Whether a stem stands among the words with content.
  func isContent(_ stem: Int) -> Bool { came[stem].contains(.asContent) }

  /// A run of this many words that stood before in the answer is a repetition.
  private static let repeatedRun = 6

  /// Leaves out runs of words that stood before.
  ///
  /// Counting n-grams clips them at what the reference has, which is more than one for some: a
  /// sentence said five times would earn more than once.
  private mutating func leaveOutRepetition() {
    let count = stems.count
    runs.start(for: count)
    words.removeAll(keepingCapacity: true)
    var repeatedUntil = 0
    var key: UInt64 = 0
    var factor: UInt64 = 1
    let base: UInt64 = 0x9E37_79B9_7F4A_7C15
    for _ in 0..<Self.repeatedRun { factor = factor &* base }
    func stem(_ place: Int) -> UInt64 { UInt64(stems[place]) &+ 1 }
    for place in 0..<min(count, Self.repeatedRun - 1) { key = key &* base &+ stem(place) }
    for start in 0..<count {
      let end = start + Self.repeatedRun
      if end <= count {
        key = key &* base &+ stem(end - 1)
        if start > 0 { key = key &- factor &* stem(start - 1) }
        let known = runs.count
        if runs.number(of: key) < known { repeatedUntil = end }
      }
      if start >= repeatedUntil { words.append(Int32(truncatingIfNeeded: start)) }
    }
    saysAllOnce = words.count == count
  }
}

/// Numbers the different keys of an answer in the order in which they come.
struct StemTable {
  fileprivate struct Entry {
    var key: UInt64 = 0
    var number: Int32 = 0
    /// The start that the entry belongs to.
    var start: UInt32 = 0
  }

  fileprivate var entries: [Entry] = []
  fileprivate var start: UInt32 = 0
  /// How many different keys came.
  fileprivate(set) var count = 0

  /// Forgets all keys.
  mutating func start(for most: Int) {
    count = 0
    if most * 2 > entries.count || start == .max {
      var size = 512
      while size < most * 2 { size *= 2 }
      entries = Array(repeating: Entry(), count: size)
      start = 0
    }
    start += 1
  }

  /// The number of a key, a new one where it did not come yet.
  mutating func number(of key: UInt64) -> Int {
    let start = start
    var number = count
    var entries = entries.mutableSpan
    defer { count = number }
    return Self.number(of: key, in: &entries, start, &number)
  }

  /// The same where several keys are numbered.
  @inline(__always)
  fileprivate static func number(
    of key: UInt64, in entries: inout MutableSpan<Entry>, _ start: UInt32, _ count: inout Int
  ) -> Int {
    let mask = entries.count &- 1
    var place = Int(truncatingIfNeeded: Keys.mixed(key)) & mask
    while entries[place].start == start {
      if entries[place].key == key { return Int(entries[place].number) }
      place = (place &+ 1) & mask
    }
    entries[place] = Entry(key: key, number: Int32(truncatingIfNeeded: count), start: start)
    count &+= 1
    return count &- 1
  }
}
