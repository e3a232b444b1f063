/// How alike two words are letter by letter.
///
/// The constants come from the project's measurements; forgiving by length follows H5P and Moodle.
enum Fuzzy {
  /// Two edits are forgiven from this many letters on, one below.
  static let twoEditsFrom = 8
  private static let oneEditCredit = 0.95
  private static let twoEditsCredit = 0.9
  /// A shared beginning counts from this many letters and this share of the longer word.
  private static let shortestPrefix = 5
  private static let prefixShare = 0.6
  private static let prefixCredit = 0.8
  /// Dice's coefficient of the letter 2- to 4-grams counts above this.
  private static let diceThreshold = 0.5

  /// The credit that one word earns for another, 0…1.
  static func credit(_ a: Spelling, _ b: Spelling) -> Double {
    guard a.isComparable, b.isComparable, a.mayResemble(b) else { return 0 }
    if a.letters == b.letters { return 1 }
    let (x, y) = (a.letters, b.letters)
    let longer = max(x.count, y.count)
    var best = 0.0
    let startsAlike = x[0] == y[0] || (x[0] == y[1] && x[1] == y[0])
    let limit = longer < twoEditsFrom ? 1 : 2
    if startsAlike, abs(x.count - y.count) <= limit {
      let edits = distance(x, y)
      if edits <= limit { best = edits == 1 ? oneEditCredit : twoEditsCredit }
    }
    if best < prefixCredit {
      var shared = 0
      while shared < min(x.count, y.count), x[shared] == y[shared] { shared += 1 }
      if shared >= shortestPrefix, Double(shared) >= prefixShare * Double(longer) {
        best = prefixCredit
      }
    }
    let likeness = dice(a.grams, b.grams)
    if likeness > diceThreshold {
      best = max(best, 0.1 + 0.9 * (likeness - diceThreshold) / (1 - diceThreshold))
    }
    return best
  }

  /// Optimal string alignment: insertions, deletions, substitutions, swapped neighbours.
  private static func distance(_ a: [UInt8], _ b: [UInt8]) -> Int {
    var beforePrevious = [Int](repeating: 0, count: b.count + 1)
    var previous = beforePrevious
    var current = Array(0...b.count)
    for i in 1...a.count {
      (beforePrevious, previous) = (previous, current)
      current[0] = i
      for j in 1...b.count {
        var cost = min(
          previous[j] + 1, current[j - 1] + 1, previous[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1))
        if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
          cost = min(cost, beforePrevious[j - 2] + 1)
        }
        current[j] = cost
      }
    }
    return current[b.count]
  }

  /// Dice's coefficient of two sorted lists of distinct runs.
  private static func dice(_ first: [UInt32], _ second: [UInt32]) -> Double {
    var shared = 0
    var i = 0
    var j = 0
    while i < first.count, j < second.count {
      if first[i] == second[j] {
        shared += 1
        i += 1
        j += 1
      } else if first[i] < second[j] {
        i += 1
      } else {
        j += 1
      }
    }
    return 2 * Double(shared) / Double(first.count + second.count)
  }

  /// A word made ready for comparing.
  struct Spelling: Sendable {
    /// The normalised form.
    let letters: [UInt8]
    /// Its distinct runs of 2 to 4 letters, with marks at both ends, sorted.
    let grams: [UInt32]
    /// The same in a few numbers.
    let outline: Outline

    /// Words that resemble each other share so many runs of 2 at least: each edit changes three of
    /// them at most, a shared beginning of 5 letters has 5, and Dice's coefficient wants half.
    private static let sharedPairs = (short: 2, long: 3)
    /// Words up to this length are short, in bytes.
    static let longestShort = 5

    /// Makes a word ready.
    init(_ form: some Collection<UInt8>) {
      letters = Array(form)
      outline = Outline(letters[...])
      guard outline.isComparable else {
        grams = []
        return
      }
      let marked = [UInt8(ascii: "^")] + letters + [UInt8(ascii: "$")]
      var all: [UInt32] = []
      all.reserveCapacity(3 * marked.count)
      for start in marked.indices.dropLast() {
        var gram = UInt32(marked[start])
        for place in (start + 1)..<min(marked.count, start + 4) {
          gram = gram << 8 | UInt32(marked[place])
          all.append(gram)
        }
      }
      all.sort()
      var distinct: [UInt32] = []
      distinct.reserveCapacity(all.count)
      for gram in all where gram != distinct.last { distinct.append(gram) }
      grams = distinct
    }

    /// Whether the word is long enough and begins with a letter.
    var isComparable: Bool { outline.isComparable }

    /// Whether a comparison can come to anything.
    func mayResemble(_ other: Spelling) -> Bool {
      let isShort = min(letters.count, other.letters.count) <= Self.longestShort
      let needed = isShort ? Self.sharedPairs.short : Self.sharedPairs.long
      return (outline.pairs & other.outline.pairs).nonzeroBitCount >= needed
    }
  }
}
