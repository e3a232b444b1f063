import Scoring

/// Constants of the extraction; how many points, and how long.
enum Extraction {
  /// References of fewer words are one point.
  static let wordsOfOnePoint = 15
  /// From so many words on, three points are looked for, below two.
  static let wordsOfThreePoints = 25
  /// No reference has more points.
  static let mostPoints = 12
  /// Two statements in one point have together at most so many words.
  static let longestStatement = 24
  /// An addition of up to so many words is taken over whole, of a longer one only what is new.
  static let longestAddition = 8
  /// A label of up to so many words is said before every point that stands under it.
  static let longestLabel = 3

  /// How many points a reference of so many words has at most: 4 for 25, 5 for 100, 8 for 400, 12 for 1 000.
  static func limit(words: Int) -> Int {
    words < wordsOfOnePoint
      ? 1 : min(mostPoints, Int(2.5 + (Double(words) / 10).squareRoot()))
  }

  /// How many points are looked for by taking sentences apart.
  static func aim(words: Int) -> Int {
    words < wordsOfOnePoint ? 1 : words < wordsOfThreePoints ? 2 : 3
  }
}

/// The key points of a reference answer.
///
/// List items, sentences, and clauses where one sentence lists several, become points; what introduces,
/// illustrates or repeats stands in parentheses, where words weigh less. Together the points hold every content
/// term of the reference's plain text; each weighs 1, since in points cut out of prose the terms are what counts.
///
/// - Parameter reference: the answer as Markdown.
/// - Returns: one point for a short answer, 3 to 8 for a usual one, at most 12; empty for an empty reference.
public func keyPoints(of reference: String) -> [KeyPoint] {
  keyPoints(of: reference, stems: Stems())
}

/// The same, with the stems of words that came before.
func keyPoints(of reference: String, stems: Stems) -> [KeyPoint] {
  let plain = plainText(fromMarkdown: reference)
  guard !plain.isBlank else { return [] }
  let words = plain.words
  var drafts = KeyPointDrafts(reference, words: words.count, stems: stems).drafts
  if drafts.isEmpty {
    drafts = [
      KeyPointDraft(main: [words[...]], block: 0, parent: -1, terms: [])
    ]
  }
  return KeyPointWriter(stems: stems).points(drafts, plain: plain)
}
