import Files

/// The lines of a text; `\r\n` and `\r` end a line like `\n`.
///
/// Works on bytes: for Swift `"\r\n"` is one Character, and a combining mark hides the one before it.
func lines(of text: String) -> [Substring] {
  let text = withLineFeeds(text)
  let bytes = text.utf8Span.span
  var lines: [Substring] = []
  var start = text.startIndex
  var place = 0
  while true {
    let end = firstPlace(of: UInt8(ascii: "\n"), in: bytes, place..<bytes.count)
    let next = text.utf8.index(start, offsetBy: end - place)
    lines.append(text[start..<next])
    guard end < bytes.count else { return lines }
    start = text.utf8.index(after: next)
    place = end + 1
  }
}

/// The text with every line end as `\n`.
func withLineFeeds(_ text: String) -> String {
  let carriageReturn = UInt8(ascii: "\r")
  let lineFeed = UInt8(ascii: "\n")
  let source = text.utf8Span.span
  guard firstPlace(of: carriageReturn, in: source, 0..<source.count) < source.count else {
    return text
  }
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
    var rest = Substring(self).utf8.drop(while: Rubrics.isBlank)
    while let last = rest.last, Rubrics.isBlank(last) { rest.removeLast() }
    guard let first = rest.first, let last = rest.last else { return "" }
    // Nearly all texts begin and end with ASCII.
    if first < 0x80, last < 0x80 { return String(Substring(rest)) }
    let scalars = Substring(rest).unicodeScalars
    guard let first = scalars.firstIndex(where: { !$0.isSpace }),
      let last = scalars.lastIndex(where: { !$0.isSpace })
    else { return "" }
    return String(Substring(scalars[first...last]))
  }

  /// Whether there is nothing but white space.
  var isBlank: Bool {
    guard let first = utf8.first(where: { !Rubrics.isBlank($0) }) else { return true }
    return first >= 0x80 && unicodeScalars.allSatisfy(\.isSpace)
  }

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

  /// Whether the bytes of an ASCII text stand somewhere in it.
  func holds(_ text: StaticString) -> Bool {
    text.withUTF8Buffer { wanted in
      guard let first = wanted.first else { return true }
      var rest = utf8[...]
      while let place = rest.firstIndex(of: first) {
        rest = rest[place...]
        if rest.starts(with: wanted) { return true }
        rest.removeFirst()
      }
      return false
    }
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
