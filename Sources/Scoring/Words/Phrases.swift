/// Looks for fixed phrases among the words of a text.
struct Phrases {
  private let phrases: [[UInt64]]
  /// By first word the numbers of the phrases that begin with it.
  private let openers: KeyIndex
  private let opened: [[Int]]

  /// Phrases as keys of forms; `a|b` in a place stands for either word, `?` behind it for none too.
  init(_ lines: [String]) {
    let phrases = lines.flatMap { line -> [[UInt64]] in
      line.split(separator: " ").reduce([[]]) { ways, place in
        let isOptional = place.hasSuffix("?")
        let choices = (isOptional ? place.dropLast() : place).split(separator: "|")
        return ways.flatMap { way in
          choices.map { way + [Keys.key(of: String($0))] } + (isOptional ? [way] : [])
        }
      }
    }
    var opened = KeyedValues<[Int]>()
    for (number, phrase) in phrases.enumerated() {
      opened.change(phrase[0], new: []) { $0.append(number) }
    }
    self.phrases = phrases
    openers = KeyIndex(opened.keys)
    self.opened = opened.values
  }

  /// The length of the longest phrase that starts at a word, 0 where none does.
  func length(_ text: borrowing AnalysedText, at start: Int, end: Int) -> Int {
    guard start < end else { return 0 }
    let opener = openers[text.form(of: start)]
    guard opener >= 0 else { return 0 }
    var longest = 0
    for number in opened[opener] {
      let length = phrases[number].count
      guard start + length <= end, length > longest else { continue }
      var place = 1
      while place < length, text.form(of: start + place) == phrases[number][place] { place += 1 }
      if place == length { longest = length }
    }
    return longest
  }

  /// The first place of a phrase between two words.
  func first(_ text: borrowing AnalysedText, in range: Range<Int>) -> Range<Int>? {
    for start in range {
      let length = length(text, at: start, end: range.upperBound)
      if length > 0 { return start..<(start + length) }
    }
    return nil
  }
}
