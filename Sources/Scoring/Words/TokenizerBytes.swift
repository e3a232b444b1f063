extension Tokenizer {
  /// What a byte is to the tokenizer.
  enum Class: UInt8 {
    case other, letter, upper, digit, high, apostrophe, backslash, less, ampersand, caret
  }

  /// The class of each byte.
  static let classes: [Class] = (0...255).map { (byte: Int) -> Class in
    switch UInt8(byte) {
    case UInt8(ascii: "a")...UInt8(ascii: "z"): .letter
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): .upper
    case UInt8(ascii: "0")...UInt8(ascii: "9"): .digit
    case UInt8(ascii: "'"): .apostrophe
    case UInt8(ascii: "\\"): .backslash
    case UInt8(ascii: "<"): .less
    case UInt8(ascii: "&"): .ampersand
    case UInt8(ascii: "^"): .caret
    case 0x80...0xFF: .high
    default: .other
    }
  }

  /// Whether a byte is a letter of ASCII.
  @inline(__always)
  static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- UInt8(ascii: "a") < 26 }

  /// Whether a byte is a digit of ASCII.
  @inline(__always)
  static func isDigit(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "0") < 10 }

  /// Whether at least `count` letters stand in a row.
  static func isRun(_ bytes: Span<UInt8>, _ start: Int, _ end: Int, _ count: Int) -> Bool {
    guard start + count <= end else { return false }
    for place in start..<(start + count) where !isLetter(bytes[place]) { return false }
    return true
  }

  /// Whether a typographic apostrophe, U+2018 or U+2019, starts at a byte.
  static func isApostrophe(_ bytes: Span<UInt8>, _ i: Int, _ end: Int) -> Bool {
    bytes[i] == 0xE2 && i + 2 < end && bytes[i + 1] == 0x80 && bytes[i + 2] & 0xFE == 0x98
  }

  /// Whether a character is of the Greek block.
  static func isGreek(_ scalar: Unicode.Scalar) -> Bool {
    (0x370...0x3FF).contains(scalar.value)
  }

  /// The character that starts at a byte, and its length in bytes; `nil` where UTF-8 is broken.
  static func scalar(_ bytes: Span<UInt8>, _ i: Int, _ end: Int) -> (Unicode.Scalar, Int)? {
    guard i < end else { return nil }
    let lead = bytes[i]
    let length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    guard i + length <= end else { return nil }
    var value = UInt32(lead) & (length == 1 ? 0x7F : 0x7F >> UInt32(length))
    for place in (i + 1)..<(i + length) { value = value << 6 | UInt32(bytes[place] & 0x3F) }
    return Unicode.Scalar(value).map { ($0, length) }
  }
}
