import Scoring

/// A key point on one line: `[2, must] text | another way to say it`.
enum KeyPointLine {
  /// What is wrong with a line.
  struct Problem: Error {
    let text: String
  }

  /// Reads what stands behind the list mark.
  static func parse(_ line: String) throws(Problem) -> KeyPoint {
    var text = line[...]
    var point = KeyPoint("")
    if text.begins(with: "["), let end = text.utf8.firstIndex(of: UInt8(ascii: "]")) {
      let behind = text[text.utf8.index(after: end)...]
      // A link is text: "[BERT](https://…)".
      if behind.isEmpty || behind.begins(with: " ") || behind.begins(with: "\t") {
        try read(bracket: text.behind(1)[..<end], into: &point)
        text = behind
      }
    } else if text.begins(with: "\\[") {
      text = text.behind(1)
    }
    let texts = parts(of: text)
    point.text = texts[0]
    point.alternatives = texts.dropFirst().filter { !$0.isEmpty }
    return point
  }

  /// The line without the list mark; the reverse of ``parse(_:)``.
  static func text(of point: KeyPoint) -> String {
    var head: [String] = []
    // A bracket or a backslash that begins the text would be taken for a weight.
    let isPlain =
      !point.text.isEmpty && !point.text.begins(with: "[") && !point.text.begins(with: "\\[")
    if point.weight != 1 || !isPlain && !point.isMust { head.append(number(point.weight)) }
    if point.isMust { head.append("must") }
    let parts = ([point.text] + point.alternatives).map(escaped)
    let bracket = head.isEmpty ? "" : "[\(head.joined(separator: ", "))] "
    return (bracket + parts.joined(separator: " | ")).trimmed
  }

  /// A weight as it is written: `2`, `0.5`.
  static func number(_ value: Double) -> String {
    let text = "\(value)"
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }

  private static func read(bracket: Substring, into point: inout KeyPoint) throws(Problem) {
    var hasWeight = false
    for part in bracket.split(separator: ",", omittingEmptySubsequences: false) {
      let word = part.trimmed
      if word.lowercased() == "must" {
        point.isMust = true
      } else if !hasWeight, let weight = weight(word) {
        point.weight = weight
        hasWeight = true
      } else {
        throw Problem(
          text: hasWeight
            ? "'[\(bracket)]' has more than one weight, write [2] or [2, must], "
              + "or \\[ for a bracket that is text"
            : "weight '\(word)' is no number, write [2] or [2, must], "
              + "or \\[ for a bracket that is text")
      }
    }
  }

  private static func weight(_ word: String) -> Double? {
    guard word.utf8.allSatisfy({ "+-.0123456789eE".utf8.contains($0) }), let value = Double(word),
      value.isFinite
    else {
      return nil
    }
    return value
  }

  /// The ways to say it, between bars that stand alone.
  private static func parts(of text: Substring) -> [String] {
    var parts: [String] = []
    var part = ""
    var start = text.startIndex
    for bar in bars(in: text) {
      if bar.backslashes == bar.place {
        parts.append((part + text[start..<bar.place]).trimmed)
        part = ""
        start = text.utf8.index(after: bar.place)
      } else {
        part += text[start..<bar.backslashes]
        start = text.utf8.index(after: bar.backslashes)
      }
    }
    return parts + [(part + text[start...]).trimmed]
  }

  /// A text in which bars that stand alone have one backslash more.
  private static func escaped(_ text: String) -> String {
    var result = ""
    var start = text.startIndex
    for bar in bars(in: text[...]) {
      result += text[start..<bar.backslashes] + "\\"
      start = bar.backslashes
    }
    return result + text[start...]
  }

  /// The bars between white space, and where the backslashes before each begin.
  ///
  /// A bar inside a word is text: "P(A|B)".
  private static func bars(
    in text: Substring
  ) -> [(backslashes: Substring.Index, place: Substring.Index)] {
    var bars: [(backslashes: Substring.Index, place: Substring.Index)] = []
    var rest = text.utf8
    while let place = rest.firstIndex(of: UInt8(ascii: "|")) {
      let count = text.utf8[..<place].reversed().prefix { $0 == UInt8(ascii: "\\") }.count
      let backslashes = text.utf8.index(place, offsetBy: -count)
      rest = rest[text.utf8.index(after: place)...]
      let before = text[..<backslashes].unicodeScalars.last
      let after = Substring(rest).unicodeScalars.first
      if before?.isSpace ?? true, after?.isSpace ?? true { bars.append((backslashes, place)) }
    }
    return bars
  }
}
