/// Runs of 3, 4 and 5 bytes of a text's words joined by spaces, as in chrF (Popović 2015).
///
/// An answer is read byte by byte by ``RunAutomaton``, which tells the longest run of the text that ends
/// there. Shorter runs that end there too are counted when all is read: nothing branches on what an
/// answer says.
struct CharacterNgrams: Sendable {
  /// So many bytes of an answer are counted at once, a multiple of 16.
  private static let blockLength = 1 << 14

  private let automaton: RunAutomaton
  /// How many runs of each length the text has, repeated ones too.
  private let totals: [Int]

  /// Counts the runs of some words.
  ///
  /// - Parameter joined: the words with a space before, between and after them; of more than
  ///   ``RunAutomaton/mostBytes`` the first.
  init(_ joined: [UInt8]) {
    let text = Array(joined.prefix(RunAutomaton.mostBytes))
    automaton = RunAutomaton(text)
    totals = (RunAutomaton.shortest...RunAutomaton.longest).map { max(1, text.count - $0 + 1) }
  }

  /// Asks for what is needed to read an answer.
  func askAhead(_ ahead: inout ReadAhead) {
    ahead.ask(for: automaton.states.span.bytes)
    ahead.ask(for: automaton.rows.span.bytes)
    ahead.ask(for: automaton.classes.span.bytes)
    ahead.ask(for: automaton.counts.span.bytes)
  }

  /// Memory that is used again for every answer.
  struct Scratch {
    /// How often each state was reached.
    fileprivate var counts: [Int16] = []
  }

  /// Share of the text's runs that an answer has, averaged over the lengths, 0…1.
  ///
  /// A run counts as often as the text has it at most. Precision is left out: an answer is not worse
  /// for saying more than a reference does.
  ///
  /// - Parameters:
  ///   - joined: the words of the answer with a space before, between and after them, and
  ///     ``RunAutomaton/padding`` zero bytes behind `end`.
  ///   - end: where the words end.
  func recall(_ joined: [UInt8], end: Int, _ scratch: inout Scratch) -> Double {
    var shared = RunAutomaton.Shared()
    var left = automaton.counts
    var start = 0
    while start < end {
      let block = start..<min(end, start + Self.blockLength)
      scratch.counts.reset(0, count: automaton.stateCount)
      automaton.count(joined.span, block, &scratch.counts)
      automaton.share(&scratch.counts, left, &shared)
      start = block.upperBound
      if start < end { left = automaton.rest(of: left, scratch.counts) }
    }
    var recall = Double(shared.runsOf3) / Double(totals[0])
    recall += Double(shared.runsOf4) / Double(totals[1])
    recall += Double(shared.runsOf5) / Double(totals[2])
    return recall / Double(totals.count)
  }
}
