import Scoring

/// Words of a text, as they stand between white space.
typealias Words = ArraySlice<Substring>

extension StringProtocol where SubSequence == Substring {
  /// The runs of Characters between those that are white space.
  var words: [Substring] {
    let text = self[...]
    let bytes = text.utf8Span.span
    // Beyond ASCII, Unicode's tables say what is white space and what joins with it.
    let isPlain = bytes.indices.allSatisfy { place in
      bytes[place] < 0x80 || isPlainBeyondASCII(bytes, place)
    }
    guard isPlain else { return text.split { $0.isWhitespace } }
    var words: [Substring] = []
    var start = 0
    func take(_ end: Int) {
      guard end > start else { return }
      let first = text.utf8.index(text.startIndex, offsetBy: start)
      words.append(text[first..<text.utf8.index(first, offsetBy: end - start)])
    }
    for place in bytes.indices where Rubrics.isBlank(bytes[place]) {
      take(place)
      start = place + 1
    }
    take(bytes.count)
    return words
  }
}

/// Whether the byte at a place belongs to a Latin or Greek letter, a dash, a quote, an arrow or a sign of mathematics:
/// to a scalar that is no white space and joins with none before it.
private func isPlainBeyondASCII(_ text: Span<UInt8>, _ place: Int) -> Bool {
  var start = place
  while text[start] & 0xC0 == 0x80 { start -= 1 }
  let second = text[start + 1]
  switch text[start] {
  case 0xC3...0xCB, 0xCE, 0xCF: return true
  case 0xE2:
    let third = text[start + 2]
    if second == 0x80 { return (0x90...0xA7).contains(third) || (0xB0...0xBF).contains(third) }
    return (0x86...0xAF).contains(second)
  default: return false
  }
}

extension Words {
  /// The words as text, without stops and commas at the ends.
  var phrase: String {
    let words = joined(separator: " ")
    if let first = words.utf8.first, let last = words.utf8.last, isWordByte(first), isLetter(last) {
      return words
    }
    var text = words[...]
    while let last = text.unicodeScalars.last, isStop(last) {
      text = Substring(text.unicodeScalars.dropLast())
    }
    while let first = text.unicodeScalars.first, isComma(first) {
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

  /// Whether the words begin with those of a phrase, which is ASCII in lower case.
  func starts(with phrase: [String]) -> Bool {
    // Nearly always the first byte tells.
    guard let byte = first?.utf8.first, let wanted = phrase.first?.utf8.first,
      byte >= 0x80 || byte | 0x20 == wanted | 0x20
    else { return false }
    return count >= phrase.count
      && zip(self, phrase).allSatisfy { word, wanted in
        // Beyond ASCII a letter can have ASCII for its lower case.
        guard word.utf8.allSatisfy({ $0 < 0x80 }) else { return word.lowercased() == wanted }
        return word.utf8.elementsEqual(wanted.utf8) { isUppercase($0) ? $0 | 0x20 == $1 : $0 == $1 }
      }
  }
}

private func isUppercase(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte) }

private func isStop(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar {
  case ".", ",", ";", ":", "。", " ": true
  default: false
  }
}

private func isComma(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar {
  case ",", ";", ":", " ": true
  default: false
  }
}
