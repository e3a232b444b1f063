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
    let words = line.words
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
  guard let mark = word.unicodeScalars.last(where: { !isClosing($0) }) else { return false }
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
  guard let first = word.unicodeScalars.first(where: { !isOpening($0) }) else { return false }
  return first.isASCII ? !("a"..."z").contains(first) : !first.properties.isLowercase
}

private func isClosing(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar {
  case "\"", "'", "”", "’", ")", "]", "*", "_", "`": true
  default: false
  }
}

private func isOpening(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar {
  case "\"", "'", "“", "‘", "(", "[", "*", "_", "`": true
  default: false
  }
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
