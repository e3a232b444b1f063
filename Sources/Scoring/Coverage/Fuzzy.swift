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
    if a.marked == b.marked { return 1 }
    let (x, y) = (a.marked.span, b.marked.span)
    let longer = max(x.count, y.count) - 2
    var best = 0.0
    if a.outline.mayBeMistyped(b.outline) {
      let limit = forgivenEdits(longer)
      let edits = distance(x, y)
      if edits <= limit { best = edits == 1 ? oneEditCredit : twoEditsCredit }
    }
    if best < prefixCredit, a.outline.mayShareStart(b.outline) {
      var shared = 0
      while x[1 + shared] == y[1 + shared] { shared += 1 }
      if shared >= shortestPrefix, Double(shared) >= prefixShare * Double(longer) {
        best = prefixCredit
      }
    }
    guard a.outline.mayShareRuns(b.outline) else { return best }
    let likeness = dice(a, b)
    if likeness > diceThreshold {
      best = max(best, 0.1 + 0.9 * (likeness - diceThreshold) / (1 - diceThreshold))
    }
    return best
  }

  /// How many edits are forgiven.
  ///
  /// - Parameter longer: letters of the longer word.
  static func forgivenEdits(_ longer: Int) -> Int { longer < twoEditsFrom ? 1 : 2 }

  /// Optimal string alignment of two words that are not the same: insertions, deletions, substitutions,
  /// swapped neighbours. What both begin and end with costs nothing.
  private static func distance(_ a: Span<UInt8>, _ b: Span<UInt8>) -> Int {
    var start = 0
    while start < min(a.count, b.count), a[start] == b[start] { start += 1 }
    var (aEnd, bEnd) = (a.count, b.count)
    while aEnd > start, bEnd > start, a[aEnd - 1] == b[bEnd - 1] {
      (aEnd, bEnd) = (aEnd - 1, bEnd - 1)
    }
    let (aCount, bCount) = (aEnd - start, bEnd - start)
    if min(aCount, bCount) == 0 || max(aCount, bCount) == 1 { return max(aCount, bCount) }
    var beforePrevious = [Int](repeating: 0, count: bCount + 1)
    var previous = beforePrevious
    var current = Array(0...bCount)
    for i in 1...aCount {
      swap(&beforePrevious, &previous)
      swap(&previous, &current)
      current[0] = i
      for j in 1...bCount {
        let (mine, other) = (a[start + i - 1], b[start + j - 1])
        var cost = min(
          previous[j] + 1, current[j - 1] + 1, previous[j - 1] + (mine == other ? 0 : 1))
        if i > 1, j > 1, mine == b[start + j - 2], a[start + i - 2] == other {
          cost = min(cost, beforePrevious[j - 2] + 1)
        }
        current[j] = cost
      }
    }
    return current[bCount]
  }

  /// Dice's coefficient of the distinct runs of two to four letters.
  private static func dice(_ a: Spelling, _ b: Spelling) -> Double {
    let (x, y) = (a.marked.span, b.marked.span)
    let repeated = a.repeated.span
    // How many letters up to each one of the second word are the same as up to the letter of the first.
    var same = Array(repeating: 0, count: y.count + 1)
    var runs = same.mutableSpan
    var shared = 0
    for i in x.indices {
      var longest = 0
      for j in y.indices.reversed() {
        let run = x[i] == y[j] ? runs[j] &+ 1 : 0
        runs[j &+ 1] = run
        longest = max(longest, run)
      }
      shared &+= Spelling.newRuns(upTo: longest, repeated: Int(repeated[i]))
    }
    return 2 * Double(shared) / Double(a.runs + b.runs)
  }

  /// How many different pairs of letters a form has, with marks before and behind it, and whether it has any run
  /// of three letters twice.
  static func pairs(of form: Span<UInt8>) -> (different: Int, repeatsRuns: Bool) {
    func letter(_ place: Int) -> UInt8 {
      place == 0
        ? UInt8(ascii: "^") : place > form.count ? UInt8(ascii: "$") : form[place - 1]
    }
    var different = 0
    var repeatsRuns = false
    for place in 0...form.count {
      let (first, second) = (letter(place), letter(place + 1))
      var isNew = true
      for other in 0..<place where letter(other + 1) == second && letter(other) == first {
        if other > 0, letter(other - 1) == letter(place - 1) { repeatsRuns = true }
        isNew = false
      }
      different += isNew ? 1 : 0
    }
    return (different, repeatsRuns)
  }

  /// A word made ready for comparing.
  struct Spelling: Sendable {
    /// The normalised form with marks before and behind it.
    fileprivate private(set) var marked: [UInt8] = []
    /// For each of those the longest run that ends with it and came before, up to four letters.
    fileprivate private(set) var repeated: [UInt8] = []
    /// How many distinct runs of two to four letters it has, marks with them.
    fileprivate private(set) var runs = 0
    /// The same in a few numbers.
    private(set) var outline = Outline()

    /// Words that resemble each other share so many runs of 2 at least: each edit changes three of
    /// them at most, a shared beginning of 5 letters has 5, and Dice's coefficient wants half.
    private static let sharedPairs = (short: 2, long: 3)
    /// Words up to this length are short, in bytes.
    private static let longestShort = 5

    /// No word.
    init() {}

    /// Makes a word ready.
    init(_ form: ArraySlice<UInt8>) { read(form, Outline(form)) }

    /// The normalised form.
    var letters: ArraySlice<UInt8> { marked.dropFirst().dropLast() }

    /// Makes a word ready in the memory of another.
    mutating func read(_ form: ArraySlice<UInt8>, _ outline: Outline) {
      self.outline = outline
      marked.removeAll(keepingCapacity: true)
      marked.append(UInt8(ascii: "^"))
      marked.append(contentsOf: form)
      marked.append(UInt8(ascii: "$"))
      repeated.resize(to: marked.count, with: 0)
      runs = 0
      guard outline.isComparable else { return }
      for place in marked.indices {
        var longest = 0
        for other in 0..<place where marked[other] == marked[place] {
          var run = 1
          while run < 4, run <= other, marked[other - run] == marked[place - run] { run += 1 }
          longest = max(longest, run)
        }
        repeated[place] = UInt8(truncatingIfNeeded: longest)
        runs += Self.newRuns(upTo: place + 1, repeated: longest)
      }
    }

    /// How many runs of two to four letters that end with a letter did not come before.
    ///
    /// - Parameters:
    ///   - longest: only runs of so many letters count.
    ///   - repeated: runs of so many letters came before.
    @inline(__always)
    fileprivate static func newRuns(upTo longest: Int, repeated: Int) -> Int {
      max(0, min(longest, 4) - max(repeated, 1))
    }

    /// Whether the word is long enough and begins with a letter.
    var isComparable: Bool { outline.isComparable }

    /// Whether a comparison can come to anything.
    func mayResemble(_ other: Spelling) -> Bool {
      let isShort = min(marked.count, other.marked.count) - 2 <= Self.longestShort
      let needed = isShort ? Self.sharedPairs.short : Self.sharedPairs.long
      return (outline.pairs & other.outline.pairs).nonzeroBitCount >= needed
    }
  }
}
