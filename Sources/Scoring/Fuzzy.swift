/// How alike two words are letter by letter.
///
/// The constants come from the project's measurements; forgiving by length follows H5P and Moodle.
enum Fuzzy {
  /// Words shorter than this are compared exactly.
  private static let shortestWord = 4
  /// Two edits are forgiven from this many letters on, one below.
  private static let twoEditsFrom = 8
  private static let oneEditCredit = 0.95
  private static let twoEditsCredit = 0.9
  /// A shared beginning counts from this many letters and this share of the longer word.
  private static let shortestPrefix = 5
  private static let prefixShare = 0.6
  private static let prefixCredit = 0.8
  /// Dice's coefficient of the letter 2- to 4-grams counts above this.
  private static let diceThreshold = 0.5

  /// The credit that one word earns for another, 0…1.
  ///
  /// - Parameters:
  ///   - a: a word's normalised form.
  ///   - b: another one.
  static func credit(_ a: ArraySlice<UInt8>, _ b: ArraySlice<UInt8>) -> Double {
    let a = Array(a)
    let b = Array(b)
    guard a.count >= shortestWord, b.count >= shortestWord, isLetter(a[0]), isLetter(b[0]) else {
      return 0
    }
    if a == b { return 1 }
    let longer = max(a.count, b.count)
    var best = 0.0
    let startsAlike = a[0] == b[0] || (a[0] == b[1] && a[1] == b[0])
    let limit = longer < twoEditsFrom ? 1 : 2
    if startsAlike, abs(a.count - b.count) <= limit {
      let edits = distance(a, b)
      if edits <= limit { best = edits == 1 ? oneEditCredit : twoEditsCredit }
    }
    if best < prefixCredit {
      let shared = zip(a, b).prefix { $0 == $1 }.count
      if shared >= shortestPrefix, Double(shared) >= prefixShare * Double(longer) {
        best = prefixCredit
      }
    }
    let likeness = dice(a, b)
    if likeness > diceThreshold {
      best = max(best, 0.1 + 0.9 * (likeness - diceThreshold) / (1 - diceThreshold))
    }
    return best
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    byte > UInt8(ascii: "9")
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

  /// Dice's coefficient of the distinct 2- to 4-grams, with marks at both ends.
  private static func dice(_ a: [UInt8], _ b: [UInt8]) -> Double {
    let first = grams(a)
    let second = grams(b)
    // Counting by merging the sorted lists.
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

  private static func grams(_ word: [UInt8]) -> [UInt32] {
    let marked = [UInt8(ascii: "^")] + word + [UInt8(ascii: "$")]
    var grams: [UInt32] = []
    for start in marked.indices {
      var gram: UInt32 = 0
      for (length, byte) in marked[start...].prefix(4).enumerated() {
        gram = gram << 8 | UInt32(byte)
        if length > 0 { grams.append(gram) }
      }
    }
    grams.sort()
    var distinct: [UInt32] = []
    for gram in grams where gram != distinct.last { distinct.append(gram) }
    return distinct
  }
}
