/// Looks for fixed phrases among the words of a text.
struct Phrases {
  private let phrases: [[UInt64]]

  /// Phrases as keys of forms; `a|b` in a place stands for either word, `?` behind it for none too.
  init(_ lines: [String]) {
    phrases = lines.flatMap { line -> [[UInt64]] in
      line.split(separator: " ").reduce([[]]) { ways, place in
        let isOptional = place.hasSuffix("?")
        let choices = (isOptional ? place.dropLast() : place).split(separator: "|")
        return ways.flatMap { way in
          choices.map { way + [Keys.key(of: String($0))] } + (isOptional ? [way] : [])
        }
      }
    }
  }

  /// The length of the longest phrase that starts at a word, 0 where none does.
  func length(_ text: AnalysedText, at start: Int, end: Int) -> Int {
    var longest = 0
    for phrase in phrases where start + phrase.count <= end && phrase.count > longest {
      let isThere = phrase.indices.allSatisfy {
        text.tokens[start + $0].word.form == phrase[$0]
      }
      if isThere { longest = phrase.count }
    }
    return longest
  }

  /// The first place of a phrase between two words.
  func first(_ text: AnalysedText, in range: Range<Int>) -> Range<Int>? {
    for start in range {
      let length = length(text, at: start, end: range.upperBound)
      if length > 0 { return start..<(start + length) }
    }
    return nil
  }
}
