/// The lines of a text; `\r\n` and `\r` end a line like `\n`.
///
/// Works on bytes: for Swift `"\r\n"` is one Character, and a combining mark hides the one before it.
func lines(of text: String) -> [Substring] {
  let text = withLineFeeds(text)
  return text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    .map { Substring($0) }
}

/// The text with every line end as `\n`.
func withLineFeeds(_ text: String) -> String {
  let carriageReturn = UInt8(ascii: "\r")
  let lineFeed = UInt8(ascii: "\n")
  guard text.utf8.contains(carriageReturn) else { return text }
  var bytes: [UInt8] = []
  bytes.reserveCapacity(text.utf8.count)
  var afterReturn = false
  for byte in text.utf8 {
    if byte == carriageReturn {
      bytes.append(lineFeed)
    } else if byte != lineFeed || !afterReturn {
      bytes.append(byte)
    }
    afterReturn = byte == carriageReturn
  }
  return String(decoding: bytes, as: UTF8.self)
}

extension Unicode.Scalar {
  /// Whether it is white space; Unicode's table is asked beyond ASCII only, for it is slow.
  var isSpace: Bool {
    value < 0x80 ? value == 0x20 || (0x09...0x0D).contains(value) : properties.isWhitespace
  }
}

extension StringProtocol {
  /// Without white space at both ends, by scalars.
  var trimmed: String {
    let scalars = unicodeScalars
    guard let first = scalars.firstIndex(where: { !$0.isSpace }),
      let last = scalars.lastIndex(where: { !$0.isSpace })
    else { return "" }
    return String(self[first..<scalars.index(after: last)])
  }

  /// Whether there is nothing but white space.
  var isBlank: Bool { unicodeScalars.allSatisfy(\.isSpace) }

  /// As one line: line ends become spaces, white space at both ends goes.
  var asOneLine: String {
    guard utf8.contains(where: { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }) else {
      return trimmed
    }
    return lines(of: String(self)).joined(separator: " ").trimmed
  }

  /// Whether the bytes begin with those of an ASCII prefix.
  func begins(with prefix: StaticString) -> Bool {
    prefix.withUTF8Buffer { utf8.starts(with: $0) }
  }

  /// What stands behind so many bytes, which must be ASCII.
  func behind(_ count: Int) -> SubSequence {
    self[(utf8.index(utf8.startIndex, offsetBy: count, limitedBy: utf8.endIndex) ?? endIndex)...]
  }
}

/// A text block without blank lines at both ends.
func withoutOuterBlankLines(_ lines: [Substring]) -> String {
  guard let first = lines.firstIndex(where: { !$0.isBlank }),
    let last = lines.lastIndex(where: { !$0.isBlank })
  else { return "" }
  return lines[first...last].joined(separator: "\n")
}
