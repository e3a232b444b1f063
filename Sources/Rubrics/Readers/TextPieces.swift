extension StringProtocol {
  /// Without the white space at the end.
  var trimmedAtEnd: String {
    let bytes = Substring(self).utf8
    return String(
      Substring(bytes.prefix(bytes.count - bytes.reversed().prefix { Rubrics.isBlank($0) }.count)))
  }

  /// The runs of letters and digits, lower-cased; apostrophes stay inside.
  var plainWords: [String] {
    let text = lowercased()
    let bytes = text.utf8Span.span
    var words: [String] = []
    var start = 0
    var place = 0
    func take() {
      guard place > start else { return }
      let first = text.utf8.index(text.startIndex, offsetBy: start)
      words.append(String(text[first..<text.utf8.index(first, offsetBy: place - start)]))
    }
    while place < bytes.count {
      let byte = bytes[place]
      var isPart = isLetter(byte) || isDigit(byte) || byte == UInt8(ascii: "'")
      var length = 1
      if byte >= 0x80 {
        // Beyond quotes and dashes, Unicode's tables say what is a letter.
        guard byte == 0xE2, bytes[place + 1] == 0x80, (0x90...0xA7).contains(bytes[place + 2])
        else {
          return text.split { !$0.isLetter && !$0.isNumber && $0 != "'" && $0 != "’" }
            .map(String.init)
        }
        isPart = bytes[place + 2] == 0x99
        length = 3
      }
      if !isPart {
        take()
        start = place + length
      }
      place += length
    }
    take()
    return words
  }

  /// What two printings of one text share: its words without case and marks.
  var matchingKey: String { plainWords.joined(separator: " ") }
}

/// Whether a byte is a space, a tab or another blank of ASCII.
func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

/// Whether a byte is an ASCII digit.
func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

/// Whether a byte is an ASCII letter.
func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

/// Whether a byte is a letter, a digit or part of a character beyond ASCII.
func isWordByte(_ byte: UInt8) -> Bool { isLetter(byte) || isDigit(byte) || byte >= 0x80 }
