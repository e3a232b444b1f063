/// Statements that sentences of an answer may make: their distinct content stems, and whether they deny
/// them.
struct Statements: Sendable {
  /// What a statement says.
  struct Statement: Sendable {
    /// How many distinct content stems it has.
    var words: Int
    /// Whether it has an odd number of negators.
    var isDenied: Bool
  }

  /// The statements.
  let all: [Statement]
  /// Whether any of them denies.
  let deniesAny: Bool
  /// A sentence says a statement from this share of its words on.
  private let recall: Double
  /// Where the statements of a stem begin in ``holders``, by its number.
  private let starts: [Int32]
  private let holders: [Int32]

  /// Compiles statements.
  ///
  /// - Parameters:
  ///   - statements: their content stems and whether they deny.
  ///   - recall: the share of its words without which a statement is not made.
  ///   - vocabulary: numbers the stems.
  init(
    _ statements: [(content: [UInt64], isDenied: Bool)], recall: Double, _ vocabulary: KeyNumbers
  ) {
    all = statements.map { Statement(words: $0.content.count, isDenied: $0.isDenied) }
    deniesAny = statements.contains(where: \.isDenied)
    self.recall = recall
    var lists: [[Int32]] = Array(repeating: [], count: vocabulary.keys.count)
    for (number, statement) in statements.enumerated() {
      for stem in statement.content {
        guard let id = vocabulary.known(stem) else { continue }
        lists[id].append(Int32(truncatingIfNeeded: number))
      }
    }
    var starts: [Int32] = [0]
    for list in lists { starts.append((starts.last ?? 0) + Int32(truncatingIfNeeded: list.count)) }
    self.starts = starts
    holders = Array(lists.joined())
  }

  /// Memory that is used again for every answer.
  struct Scratch {
    /// How many words of each statement the sentence has.
    fileprivate(set) var shared: [Int32] = []
    /// The sentence in which each stem of the answer came last.
    fileprivate var lastSentence: [Int32] = []

    /// Starts an answer.
    fileprivate mutating func start(stems: Int) { lastSentence.reset(-1, count: stems) }

    /// Whether a stem did not come yet in a sentence.
    fileprivate mutating func isNew(_ stem: Int32, in sentence: Int32) -> Bool {
      defer { lastSentence[Int(stem)] = sentence }
      return lastSentence[Int(stem)] != sentence
    }
  }

  /// Whether the whole answer has enough words of any statement: exact in its noes.
  private func mayBeMade(_ reading: borrowing Reading, _ scratch: inout Scratch) -> Bool {
    scratch.shared.reset(0, count: all.count)
    scratch.start(stems: reading.stemLimit)
    return mayBeMade(reading.sequence.all.span, &scratch.shared, &scratch.lastSentence)
  }

  private func mayBeMade(
    _ ids: Span<Int32>, _ shared: inout [Int32], _ lastSentence: inout [Int32]
  ) -> Bool {
    var shared = shared.mutableSpan
    var lastSentence = lastSentence.mutableSpan
    let starts = starts.span
    let holders = holders.span
    for index in ids.indices where ids[index] >= 0 {
      let id = Int(ids[index])
      guard lastSentence[id] < 0 else { continue }
      lastSentence[id] = 0
      for holder in Int(starts[id])..<Int(starts[id &+ 1]) {
        let statement = Int(holders[holder])
        shared[statement] &+= 1
        if Double(shared[statement]) >= recall * Double(all[statement].words) { return true }
      }
    }
    return false
  }

  /// Looks at the sentences of an answer one by one.
  ///
  /// - Parameter look: takes a sentence, its number of distinct content words and whether it denies
  ///   them, with ``Scratch/shared``; returns whether to go on.
  func forEachSentence(
    of text: borrowing AnalysedText, _ reading: borrowing Reading, _ scratch: inout Scratch,
    _ look: (Range<Int>, Statement, [Int32]) -> Bool
  ) {
    guard !all.isEmpty, mayBeMade(reading, &scratch) else { return }
    scratch.start(stems: reading.stemLimit)
    var start = 0
    while start < text.tokens.count {
      let end = text.sentenceEnd(from: start)
      scratch.shared.reset(0, count: all.count)
      var said = Statement(words: 0, isDenied: false)
      for place in start..<end {
        let token = text.tokens[place]
        if token.traits.contains(.negator) {
          said.isDenied.toggle()
        } else if !token.traits.contains(.stop),
          scratch.isNew(reading.stems[place], in: Int32(truncatingIfNeeded: start))
        {
          said.words += 1
          let id = Int(reading.sequence.all[place])
          guard id >= 0 else { continue }
          for holder in starts[id]..<starts[id + 1] {
            scratch.shared[Int(holders[Int(holder)])] += 1
          }
        }
      }
      if !look(start..<end, said, scratch.shared) { return }
      start = end
    }
  }
}

extension AnalysedText {
  /// What a sentence says: its distinct content stems in order, negators left out, and whether it
  /// denies them.
  func statement(_ range: Range<Int>) -> (content: [UInt64], isDenied: Bool) {
    var words: Set<UInt64> = []
    var content: [UInt64] = []
    var isDenied = false
    for place in range {
      if tokens[place].traits.contains(.negator) {
        isDenied.toggle()
      } else if !tokens[place].traits.contains(.stop), words.insert(stem(place)).inserted {
        content.append(stem(place))
      }
    }
    return (content, isDenied)
  }
}
