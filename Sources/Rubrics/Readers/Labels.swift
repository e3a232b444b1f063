/// A label that says "here is a question": `Q:`, `Q3.`, `Question 3:`.
struct QuestionLabel: Equatable {
  /// The question's number, where the label has one.
  var number: Int?
  /// What follows the label.
  var rest: String

  private static let words: Set<String> = ["q", "que", "ques", "question", "qn"]

  /// Reads the label at the start of a text; nil where there is none.
  init?(_ text: String) {
    guard let label = Label(text, words: Self.words), !label.sample else { return nil }
    // "Question answering is …" has neither number nor mark.
    guard label.number != nil || label.marked else { return nil }
    number = label.number
    rest = label.rest
  }
}

/// A label that says "here is the answer": `A:`, `Ans.`, `**Answer:**`, `Sample answer -`.
struct AnswerLabel: Equatable {
  /// What follows the label.
  var rest: String
  /// Whether the label is a single letter, which can mean many things.
  var short: Bool
  /// Whether it is written `A)`, as the first of several choices is.
  var bracket: Bool

  private static let words: Set<String> = [
    "a", "an", "ans", "answer", "answers", "solution", "soln",
  ]

  /// Reads the label at the start of a text; nil where there is none.
  init?(_ text: String) {
    guard let label = Label(text, words: Self.words) else { return nil }
    short = label.word.utf8.count < 3
    bracket = short && label.bracket
    if short {
      // "A)" stands beside "Q)"; that it is no choice among several is for the caller to see.
      let isBracket = label.bracket && label.number == nil
      let isBold = label.number == nil && label.word == "a" && label.emphasised && label.marked
      guard label.colon || isBracket || isBold else { return nil }
    } else {
      let standsAlone = label.rest.isEmpty && label.number == nil && label.word != "answers"
      guard label.marked || standsAlone else { return nil }
    }
    rest = label.rest
  }
}

/// A word of a list, perhaps numbered, perhaps emphasised, with what marks it as a label.
private struct Label {
  var word: String
  var number: Int?
  var rest: String
  /// Whether `:`, `.`, `)`, `-` or `=` follows.
  var marked = false
  /// Whether a colon follows.
  var colon = false
  /// Whether a closing bracket follows.
  var bracket = false
  /// Whether `**` or the like surrounds the label.
  var emphasised: Bool
  /// Whether a word such as "sample" stands before.
  var sample = false

  private static let adjectives: Set<String> = [
    "sample", "model", "suggested", "ideal", "example", "possible", "expected", "good",
    "reference", "strong", "show", "view", "reveal", "see",
  ]

  init?(_ text: String, words: Set<String>) {
    let bytes = Array(text.utf8.prefix(80))
    var at = 0
    func skip(_ set: StaticString) {
      set.withUTF8Buffer { marks in
        while at < bytes.count, marks.contains(bytes[at]) { at += 1 }
      }
    }
    skip("> ")
    // A leading pictogram, as in "✅ Answer:", is no part of the word.
    while at < bytes.count, bytes[at] >= 0x80 { at += 1 }
    skip(" ")
    let opening = at
    skip("*_`[")
    emphasised = at > opening
    while at < bytes.count, bytes[at] >= 0x80 { at += 1 }
    skip(" ")
    func letters() -> String {
      let start = at
      while at < bytes.count, isLetter(bytes[at]) { at += 1 }
      return String(decoding: bytes[start..<at], as: UTF8.self).lowercased()
    }
    word = letters()
    if Self.adjectives.contains(word), at < bytes.count, bytes[at] == 0x20 {
      at += 1
      sample = true
      word = letters()
      if word == "the" {
        skip(" ")
        word = letters()
      }
    }
    guard words.contains(word) else { return nil }
    let wordEnd = at
    skip(" .#-")
    let digits = at
    while at < bytes.count, isDigit(bytes[at]), at - digits < 5 { at += 1 }
    if at > digits {
      number = Int(String(decoding: bytes[digits..<at], as: UTF8.self))
    } else {
      at = wordEnd
    }
    guard at == bytes.count || !isWordByte(bytes[at]) || number == nil && bytes[at] >= 0x80 else {
      return nil
    }
    skip("*_`]")
    let mark = at
    skip(" ")
    let isSpaced = at > mark
    if at < bytes.count, [0x3A, 0x2E, 0x29, 0x3D].contains(bytes[at]) {
      colon = bytes[at] == 0x3A
      bracket = bytes[at] == 0x29
      marked = true
      at += 1
      if !colon, at < bytes.count, bytes[at] == 0x3A { at += 1 }
      if at < bytes.count, bytes[at] == 0x3E { at += 1 }
      // "Q.E.D." and "a.k.a." are no labels.
      if at < bytes.count, isWordByte(bytes[at]), !colon, number == nil { return nil }
    } else if bytes[at...].starts(with: [0xEF, 0xBC, 0x9A]) {
      colon = true
      marked = true
      at += 3
    } else if let dash = [[0x2D, 0x20], [0x2D, 0x3E], [0xE2, 0x80, 0x93], [0xE2, 0x80, 0x94]].first(
      where: {
        bytes[at...].starts(with: $0)
      })
    {
      marked = true
      at += dash.count
    }
    // "Q1-1.5×IQR" is no label.
    guard marked || isSpaced || number == nil || at == bytes.count else { return nil }
    skip("*_`]")
    rest = text.behind(at).trimmed
    // "**Answer: because**" opens what only the end of the line closes.
    if emphasised, opening < wordEnd {
      let opener = String(
        decoding: bytes[opening...].prefix { $0 == 0x2A || $0 == 0x5F }, as: UTF8.self)
      let inside = String(decoding: bytes[wordEnd..<at], as: UTF8.self)
      if !opener.isEmpty, !inside.contains(opener), let end = rest.range(of: opener) {
        rest.removeSubrange(end)
        rest = rest.trimmed
      }
    }
  }
}

extension String {
  /// The first place of a text inside this one.
  fileprivate func range(of other: String) -> Range<String.Index>? {
    guard !other.isEmpty else { return nil }
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(other) {
        return start..<index(start, offsetBy: other.count)
      }
      start = index(after: start)
    }
    return nil
  }
}
