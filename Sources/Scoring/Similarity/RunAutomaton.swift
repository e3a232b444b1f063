/// Tells at each byte of an answer the longest run of up to 5 bytes that ends there and stands in a text
/// (Aho and Corasick 1975).
///
/// A state that a text leaves in one way only, as nearly all of them, is kept as that way and the row of
/// a shorter run: so the tables stay small.
struct RunAutomaton: Sendable {
  /// The shortest and the longest run that counts.
  static let shortest = 3
  static let longest = 5
  /// Longer texts, which no reference is, can have more states than 24 bits number: one for each run of 1 to
  /// 5 bytes.
  static let mostBytes = 3_000_000
  /// So many zero bytes stand behind an answer that is read.
  static let padding = 16
  /// So many counts are added at once.
  static let group = 16

  /// How a state goes on.
  struct Way: BitwiseCopyable {
    /// Where the row begins in ``RunAutomaton/rows``.
    var row: UInt32 = 0
    /// With one class of bytes (lowest 8 bits) it goes to one state (upper 24 bits) instead.
    var only = none

    /// No class of bytes.
    private static let none: UInt32 = 0xFF

    /// The class that goes its own way, `nil` where none does.
    fileprivate var onlyClass: UInt32? { only & 0xFF == Self.none ? nil : only & 0xFF }
    /// Where that class goes.
    fileprivate var onlyState: UInt32 { only >> 8 }

    /// Lets one class go its own way.
    fileprivate mutating func goes(with byteClass: UInt32, to state: Int) {
      only = UInt32(truncatingIfNeeded: state) << 8 | byteClass
    }
  }

  /// How the states go on.
  private(set) var states: [Way]
  /// The next state by the class of the next byte.
  private(set) var rows: [UInt32]
  /// The class of each byte, 0 for those that the text does not have.
  let classes: [UInt8]
  /// How often the text has each run: runs of 3, then of 4 and 5, by where they end last.
  let counts: [Int16]
  /// The first state of a run of 3; runs of 4 and 5 follow after so many states each.
  let first: Int
  let runs: Int
  /// Runs of 5, then of 4, that end last where the run that is one byte shorter does not: the states of
  /// both.
  private(set) var moves: [(from: Int32, to: Int32)] = []
  private(set) var movesOfFive = 0

  /// Number of states.
  var stateCount: Int { first + counts.count }

  /// Reads the runs of a text of at most ``mostBytes``.
  init(_ text: [UInt8]) {
    var classes = Array(repeating: UInt8(0), count: 256)
    var width = 1
    for byte in text where classes[Int(byte)] == 0 {
      classes[Int(byte)] = UInt8(truncatingIfNeeded: width)
      width += 1
    }
    let lasts = Self.lastEnds(of: text)
    // The state of the run of each length that ends at each byte; of no bytes it is 0.
    var reached = [Array(repeating: 0, count: text.count + 1)]
    var number = 1
    for length in 1..<Self.shortest {
      var numbers = Array(repeating: 0, count: text.count)
      for end in text.indices where lasts[length][end] == end {
        numbers[end] = number
        number += 1
      }
      reached.append(lasts[length].map { $0 < 0 ? 0 : numbers[$0] })
    }
    let first = number
    let runs = (text.count + Self.group - 1) / Self.group * Self.group
    for length in Self.shortest...Self.longest {
      reached.append(
        lasts[length].map { $0 < 0 ? 0 : first + (length - Self.shortest) * runs + $0 })
    }
    var counts = Array(repeating: Int16(0), count: 3 * runs)
    for length in Self.shortest...Self.longest {
      for state in reached[length] where state > 0 && counts[state - first] < .max {
        counts[state - first] += 1
      }
    }
    self.classes = classes
    self.counts = counts
    self.first = first
    self.runs = runs
    states = Array(repeating: Way(), count: first + counts.count)
    rows = Array(repeating: 0, count: width)
    connect(text, reached, lasts, width)
    for length in [5, 4] {
      for end in text.indices where lasts[length][end] == end && lasts[length - 1][end] != end {
        moves.append((Int32(reached[length][end]), Int32(reached[length - 1][end])))
      }
      if length == 5 { movesOfFive = moves.count }
    }
  }

  /// Where the run of each length that ends at a byte ends for the last time, by length and byte; -1
  /// where there is no run.
  private static func lastEnds(of text: [UInt8]) -> [[Int]] {
    let sorted = text.indices.map { start in
      // The bytes from the top, then the place.
      (0..<longest).reduce(UInt64(start)) { key, offset in
        let byte = start + offset < text.count ? text[start + offset] : 0
        return key | UInt64(byte) << UInt64(56 - 8 * offset)
      }
    }.sorted()
    return (0...longest).map { length in
      var lasts = Array(repeating: -1, count: text.count)
      guard length > 0 else { return lasts }
      let shift = UInt64(64 - 8 * length)
      var next = 0
      while next < sorted.count {
        let begin = next
        var last = -1
        while next < sorted.count, sorted[next] >> shift == sorted[begin] >> shift {
          last = max(last, Int(sorted[next] & 0xFF_FFFF))
          next += 1
        }
        guard last + length <= text.count else { continue }
        for place in begin..<next {
          lasts[Int(sorted[place] & 0xFF_FFFF) + length - 1] = last + length - 1
        }
      }
      return lasts
    }
  }

  /// Works out how each state goes on, those of shorter runs first.
  private mutating func connect(
    _ text: [UInt8], _ reached: [[Int]], _ lasts: [[Int]], _ width: Int
  ) {
    var child = Array(repeating: 0, count: states.count)
    var sibling = child
    var byteClass = Array(repeating: UInt32(0), count: states.count)
    for length in 1...Self.longest {
      for end in text.indices where lasts[length][end] == end {
        let state = reached[length][end]
        let parent = length == 1 ? 0 : reached[length - 1][end - 1]
        byteClass[state] = UInt32(classes[Int(text[end])])
        sibling[state] = child[parent]
        child[parent] = state
      }
    }
    var next = child[0]
    while next > 0 {
      rows[Int(byteClass[next])] = UInt32(truncatingIfNeeded: next)
      next = sibling[next]
    }
    for length in 1...Self.longest {
      for end in text.indices where lasts[length][end] == end {
        let state = reached[length][end]
        // The run without its first byte goes on in the same way where this one does not.
        let shorter = states[reached[length - 1][end]]
        let only = shorter.onlyClass
        var next = child[state]
        states[state] = shorter
        if next == 0 { continue }
        if sibling[next] == 0, only == nil || only == byteClass[next] {
          states[state].goes(with: byteClass[next], to: next)
        } else {
          let row = rows.count
          let source = Int(shorter.row)
          rows += Array(rows[source..<source + width])
          if let only { rows[row + Int(only)] = shorter.onlyState }
          while next > 0 {
            rows[row + Int(byteClass[next])] = UInt32(truncatingIfNeeded: next)
            next = sibling[next]
          }
          states[state] = Way(row: UInt32(truncatingIfNeeded: row))
        }
      }
    }
  }
}
