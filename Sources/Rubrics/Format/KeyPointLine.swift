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
    let parts = ([point.text] + point.alternatives).map { part in
      tokens(of: part[...]).map { isBar($0[...]) ? "\\" + $0 : $0 }.joined()
    }
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
    let allowed = Set("+-.0123456789eE".utf8)
    guard word.utf8.allSatisfy(allowed.contains), let value = Double(word), value.isFinite else {
      return nil
    }
    return value
  }

  /// The ways to say it, between bars that stand alone.
  private static func parts(of text: Substring) -> [String] {
    // Most lines have neither bars nor backslashes, and their words need not be taken apart.
    guard text.utf8.contains(UInt8(ascii: "|")) || text.utf8.contains(UInt8(ascii: "\\")) else {
      return [text.trimmed]
    }
    var parts: [[String]] = [[]]
    for token in tokens(of: text) {
      if token == "|" {
        parts.append([])
      } else {
        parts[parts.count - 1].append(isBar(token[...]) ? String(token.behind(1)) : token)
      }
    }
    return parts.map { $0.joined().trimmed }
  }

  /// Runs of white space and runs of other characters, in turn; together the whole text.
  private static func tokens(of text: Substring) -> [String] {
    var result: [String] = []
    let scalars = text.unicodeScalars
    var start = scalars.startIndex
    var isSpace = false
    for index in scalars.indices {
      if scalars[index].isSpace != isSpace, index > start {
        result.append(String(text[start..<index]))
        start = index
      }
      isSpace = scalars[index].isSpace
    }
    if start < scalars.endIndex { result.append(String(text[start...])) }
    return result
  }

  /// A bar that stands alone, with or without backslashes.
  ///
  /// A bar inside a word is text: "P(A|B)".
  private static func isBar(_ token: Substring) -> Bool {
    let rest = Marks.withoutBackslashes(token).line
    return rest.utf8.elementsEqual("|".utf8)
  }
}
