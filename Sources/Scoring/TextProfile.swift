/// A reference text made ready for comparing n-grams and order with it.
struct TextProfile: Sendable {
  /// Stems of all words in order.
  let stems: [UInt64]
  /// Where the content words stand among all words.
  let contentPlaces: [Int]
  /// The distinct content stems.
  let content: KeyIndex
  /// Their weights as terms.
  private let contentWeights: [Double]
  /// Pairs of content words at most ``SkipBigrams/gap`` apart.
  let skipBigrams: CountTable
  /// Runs of 3, 4 and 5 letters.
  let characters: CharacterNgrams
  /// Whether words of the question are left out of ``characters``.
  let leavesQuestionOut: Bool
  /// The stems as bit masks, for the longest common subsequence.
  let sequence: SequenceMasks
  /// Share of grammar words, 0…1.
  let functionShare: Double

  /// Compiles a text.
  ///
  /// - Parameters:
  ///   - text: the reference.
  ///   - question: stems of the question's content words.
  init(_ text: AnalysedText, question: Set<UInt64>) {
    let tokens = text.tokens
    stems = tokens.map(\.word.stem)
    contentPlaces = tokens.indices.filter { !tokens[$0].word.traits.contains(.stop) }
    let content = contentPlaces.map { tokens[$0].word.stem }
    var distinct: [UInt64] = []
    var weights: [Double] = []
    for place in contentPlaces where !distinct.contains(tokens[place].word.stem) {
      distinct.append(tokens[place].word.stem)
      weights.append(
        TermTable.weight(
          of: tokens[place].word, text.form(place),
          isInQuestion: question.contains(tokens[place].word.stem)))
    }
    self.content = KeyIndex(distinct)
    contentWeights = weights
    skipBigrams = CountTable(SkipBigrams.keys(of: content))
    let remaining = tokens.indices.filter { !question.contains(tokens[$0].word.stem) }
    leavesQuestionOut = remaining.contains { !tokens[$0].word.traits.contains(.stop) }
    characters = CharacterNgrams(text, leavesQuestionOut ? remaining : Array(tokens.indices))
    sequence = SequenceMasks(stems)
    let function = tokens.count { $0.word.traits.contains(.function) }
    functionShare = Double(function) / Double(max(1, tokens.count))
  }

  /// Weighted share of the text's content words that an answer has literally, 0…1.
  func recall(of answer: AnalysedText) -> Double {
    var isSaid = Array(repeating: false, count: contentWeights.count)
    for token in answer.tokens {
      let number = content[token.word.stem]
      if number >= 0 { isSaid[number] = true }
    }
    var said = 0.0
    var whole = 0.0
    for (weight, isSaid) in zip(contentWeights, isSaid) {
      whole += weight
      if isSaid { said += weight }
    }
    return whole > 0 ? said / whole : 0
  }
}

/// Pairs of content words that stand near each other in the same order, ROUGE-S with a limited gap
/// (Lin 2004).
enum SkipBigrams {
  /// How far apart the words of a pair may stand.
  static let gap = 4

  /// The keys of all pairs.
  static func keys(of content: [UInt64]) -> [UInt64] {
    content.indices.flatMap { first in
      content[(first + 1)...].prefix(gap).map { Keys.pair(content[first], $0) | 1 }
    }
  }
}

/// Runs of 3, 4 and 5 bytes of the words joined by spaces, as in chrF (Popović 2015).
struct CharacterNgrams: Sendable {
  /// Lengths of the runs.
  static let lengths = 3...5

  private let tables: [CountTable]

  /// Counts the runs of some words of a text.
  init(_ text: AnalysedText, _ words: [Int]) {
    var joined: [UInt8] = []
    Self.join(text, words, into: &joined)
    tables = Self.lengths.map { length in
      CountTable(
        joined.count < length
          ? [] : (0...(joined.count - length)).map { Self.key(joined[$0..<($0 + length)]) })
    }
  }

  /// Share of the text's runs that an answer has, averaged over the lengths, 0…1.
  ///
  /// Precision is left out: an answer is not worse for saying more than a reference does.
  func recall(_ joined: [UInt8], _ shared: inout CountTable.Shared) -> Double {
    var recall = 0.0
    for (table, length) in zip(tables, Self.lengths) {
      shared.start(table)
      let mask: UInt64 = 1 << UInt64(8 * length) - 1
      var key: UInt64 = 0
      for (place, byte) in joined.enumerated() {
        key = (key << 8 | UInt64(byte)) & mask
        if place >= length - 1 { shared.see(key, in: table) }
      }
      recall += Double(shared.count) / Double(max(1, table.total))
    }
    return recall / Double(Self.lengths.count)
  }

  /// The words with a space before, between and after them.
  static func join(_ text: AnalysedText, _ words: some Sequence<Int>, into joined: inout [UInt8]) {
    joined.removeAll(keepingCapacity: true)
    joined.append(UInt8(ascii: " "))
    for word in words {
      joined += text.form(word)
      joined.append(UInt8(ascii: " "))
    }
    // No words still make the two spaces that a sentence without words has.
    if joined.count == 1 { joined.append(UInt8(ascii: " ")) }
  }

  private static func key(_ run: ArraySlice<UInt8>) -> UInt64 {
    run.reduce(0) { $0 << 8 | UInt64($1) }
  }
}

/// The places of each stem as bits, for the longest common subsequence of words (ROUGE-L) by the
/// bit-parallel method of Hyyrö 2004.
struct SequenceMasks: Sendable {
  private let length: Int
  private let words: Int
  private let rows: KeyIndex
  private let masks: [UInt64]

  /// Compiles a sequence.
  init(_ stems: [UInt64]) {
    length = stems.count
    words = (stems.count + 63) / 64
    var rows: [UInt64: Int] = [:]
    var masks: [UInt64] = []
    for (place, stem) in stems.enumerated() {
      let row = rows[stem] ?? masks.count
      if row == masks.count {
        rows[stem] = row
        masks += Array(repeating: 0, count: words)
      }
      masks[row + place / 64] |= 1 << UInt64(place % 64)
    }
    var order = Array(repeating: UInt64(0), count: rows.count)
    for (stem, row) in rows { order[row / max(1, words)] = stem }
    self.rows = KeyIndex(order)
    self.masks = masks
  }

  /// Share of the sequence that another one has in the same order, 0…1.
  func recall(of stems: some Sequence<UInt64>, _ state: inout [UInt64]) -> Double {
    guard length > 0 else { return 0 }
    state.removeAll(keepingCapacity: true)
    state += repeatElement(.max, count: words)
    for stem in stems {
      let found = rows[stem]
      guard found >= 0 else { continue }
      let row = found * words
      var carry: UInt64 = 0
      for word in 0..<words {
        let matched = state[word] & masks[row + word]
        let (partial, overflow1) = state[word].addingReportingOverflow(matched)
        let (sum, overflow2) = partial.addingReportingOverflow(carry)
        carry = overflow1 || overflow2 ? 1 : 0
        state[word] = sum | (state[word] & ~matched)
      }
    }
    var unmatched = 0
    for word in 0..<words {
      let bits = min(64, length - word * 64)
      let used: UInt64 = bits == 64 ? .max : 1 << UInt64(bits) - 1
      unmatched += (state[word] & used).nonzeroBitCount
    }
    return Double(length - unmatched) / Double(length)
  }
}
