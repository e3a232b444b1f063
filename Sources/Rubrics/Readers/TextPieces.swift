extension StringProtocol {
  /// Without the white space at the end.
  var trimmedAtEnd: String {
    let bytes = Substring(self).utf8
    return String(
      Substring(bytes.prefix(bytes.count - bytes.reversed().prefix { Rubrics.isBlank($0) }.count)))
  }

  /// The runs of letters and digits, lower-cased; apostrophes stay inside.
  var plainWords: [String] {
    lowercased().split { !$0.isLetter && !$0.isNumber && $0 != "'" && $0 != "’" }.map(String.init)
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
