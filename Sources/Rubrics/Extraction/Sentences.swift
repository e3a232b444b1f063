/// Words of a text, as they stand between white space.
typealias Words = ArraySlice<Substring>

/// The sentences of a plain text.
///
/// A line end parts sentences where the next line begins like one.
func sentences(of text: String) -> [Words] {
  var result: [Words] = []
  var current: Words = []
  func end() {
    if !current.isEmpty { result.append(current) }
    current = []
  }
  for line in lines(of: text) {
    let words = line.split { $0.isWhitespace }
    if let first = words.first, beginsSentence(first) { end() }
    for (index, word) in words.enumerated() {
      current.append(word)
      if endsSentence(word, before: index + 1 < words.count ? words[index + 1] : nil) { end() }
    }
  }
  end()
  return result
}

private func endsSentence(_ word: Substring, before next: Substring?) -> Bool {
  let closing: Set<Unicode.Scalar> = ["\"", "'", "”", "’", ")", "]", "*", "_", "`"]
  guard let mark = word.unicodeScalars.last(where: { !closing.contains($0) }) else { return false }
  switch mark {
  case "。", "！", "？": return true
  case "!", "?": return next.map(beginsSentence) ?? true
  case ".":
    guard let next else { return true }
    return beginsSentence(next) && !isAbbreviation(word)
  default: return false
  }
}

private func beginsSentence(_ word: Substring) -> Bool {
  let opening: Set<Unicode.Scalar> = ["\"", "'", "“", "‘", "(", "[", "*", "_", "`"]
  guard let first = word.unicodeScalars.first(where: { !opening.contains($0) }) else {
    return false
  }
  return !first.properties.isLowercase
}

private func isAbbreviation(_ word: Substring) -> Bool {
  let name = word.lowercased().filter { $0.isLetter || $0.isNumber || $0 == "." }
  return abbreviations.contains(name) || name.count == 2 && name.last == "."
}

private let abbreviations: Set<String> = [
  "e.g.", "i.e.", "etc.", "vs.", "cf.", "fig.", "eq.", "dr.", "mr.", "mrs.", "prof.", "no.", "al.",
  "approx.", "resp.",
  "incl.", "max.", "min.", "st.",
]

extension Words {
  /// The words as text, without stops and commas at the ends.
  var phrase: String {
    var text = joined(separator: " ")[...]
    while let last = text.unicodeScalars.last, ".,;:。 ".unicodeScalars.contains(last) {
      text = Substring(text.unicodeScalars.dropLast())
    }
    while let first = text.unicodeScalars.first, ",;: ".unicodeScalars.contains(first) {
      text = Substring(text.unicodeScalars.dropFirst())
    }
    return String(text)
  }

  /// How many parentheses are open before each word.
  var depths: [Int] {
    var depth = 0
    return map { word in
      defer {
        for byte in word.utf8 {
          if byte == UInt8(ascii: "(") { depth += 1 }
          if byte == UInt8(ascii: ")") { depth = Swift.max(0, depth - 1) }
        }
      }
      return depth
    }
  }
}
