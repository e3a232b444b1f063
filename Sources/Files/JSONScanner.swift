/// A member of a JSON object as it stands in the file.
public struct JSONMemberRange: Equatable, Sendable {
  /// What stands between the quotes of the name.
  public var name: Range<Int>
  /// Whether the name holds escapes.
  public var nameHasEscapes: Bool
  /// The value; of a text what stands between the quotes.
  public var value: Range<Int>
  /// What the value is.
  public var kind: Kind
  /// Whether the value is a text that holds escapes.
  public var hasEscapes: Bool

  /// What a JSON value is.
  public enum Kind: Equatable, Sendable {
    /// `null`.
    case null
    /// A text.
    case text
    /// A number, `true` or `false`.
    case scalar
    /// An object or an array.
    case nested
  }
}

/// Reads a JSON object without making values of its members.
///
/// As strict as ``JSON/parse(_:)-([UInt8])``, but for the UTF-8, which is the caller's to check.
///
/// - Parameters:
///   - bytes: UTF-8 that holds the object.
///   - range: the object with white space around it.
///   - members: where to append the members.
/// - Returns: the first mistake and its place, `nil` where there is none.
public func appendJSONMembers(
  _ bytes: Span<UInt8>, _ range: Range<Int>, to members: inout [JSONMemberRange]
) -> (place: Int, problem: String)? {
  var last = range.upperBound
  while last > range.lowerBound, bytes[last - 1] == 0x0A || bytes[last - 1] == 0x0D { last -= 1 }
  // Where none stands before the line end, no text need be searched for them.
  var scanner = JSONScanner(
    place: range.lowerBound, end: range.upperBound,
    hasControls: holdsControlCharacter(bytes, range.lowerBound..<last))
  do {
    try scanner.wholeObject(bytes, &members)
    return nil
  } catch {
    return (scanner.place, error.text)
  }
}

private struct ScanProblem: Error {
  var text: String

  init(_ text: String) { self.text = text }
}

private struct JSONScanner {
  var place: Int
  let end: Int
  let hasControls: Bool

  mutating func wholeObject(
    _ bytes: Span<UInt8>, _ members: inout [JSONMemberRange]
  ) throws(ScanProblem) {
    skipSpace(bytes)
    guard take(bytes, UInt8(ascii: "{")) else { throw ScanProblem("expected an object") }
    let first = members.count
    skipSpace(bytes)
    if !take(bytes, UInt8(ascii: "}")) {
      repeat {
        skipSpace(bytes)
        let start = place
        let (name, nameHasEscapes) = try name(bytes)
        for other in members[first...] where isEqual(bytes, other.name, name) {
          place = start
          throw ScanProblem("the name \(quoted(bytes, name)) stands twice")
        }
        let (value, kind, hasEscapes) = try value(bytes, depth: 1)
        members.append(
          JSONMemberRange(
            name: name, nameHasEscapes: nameHasEscapes, value: value, kind: kind,
            hasEscapes: hasEscapes))
        skipSpace(bytes)
      } while take(bytes, UInt8(ascii: ","))
      guard take(bytes, UInt8(ascii: "}")) else { throw ScanProblem("expected ',' or '}'") }
    }
    skipSpace(bytes)
    guard place == end else { throw ScanProblem("text after the object") }
  }

  private mutating func skipSpace(_ bytes: Span<UInt8>) {
    while place < end {
      let byte = bytes[place]
      guard byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 else { return }
      place += 1
    }
  }

  private mutating func take(_ bytes: Span<UInt8>, _ byte: UInt8) -> Bool {
    guard place < end, bytes[place] == byte else { return false }
    place += 1
    return true
  }

  /// A name and the colon after it.
  private mutating func name(_ bytes: Span<UInt8>) throws(ScanProblem) -> (Range<Int>, Bool) {
    guard place < end, bytes[place] == UInt8(ascii: "\"") else {
      throw ScanProblem("expected a name in quotes")
    }
    let name = try text(bytes)
    skipSpace(bytes)
    guard take(bytes, UInt8(ascii: ":")) else { throw ScanProblem("expected ':'") }
    return name
  }

  private mutating func value(
    _ bytes: Span<UInt8>, depth: Int
  ) throws(ScanProblem) -> (Range<Int>, JSONMemberRange.Kind, Bool) {
    skipSpace(bytes)
    guard depth < 256 else { throw ScanProblem("nested too deeply") }
    guard place < end else { throw ScanProblem("ends where a value should stand") }
    let start = place
    switch bytes[place] {
    case UInt8(ascii: "\""):
      let (range, hasEscapes) = try text(bytes)
      return (range, .text, hasEscapes)
    case UInt8(ascii: "{"):
      place += 1
      try list(bytes, closing: UInt8(ascii: "}"), depth: depth, isObject: true)
      return (start..<place, .nested, false)
    case UInt8(ascii: "["):
      place += 1
      try list(bytes, closing: UInt8(ascii: "]"), depth: depth, isObject: false)
      return (start..<place, .nested, false)
    case UInt8(ascii: "n"):
      try word(bytes, "null")
      return (start..<place, .null, false)
    case UInt8(ascii: "t"):
      try word(bytes, "true")
      return (start..<place, .scalar, false)
    case UInt8(ascii: "f"):
      try word(bytes, "false")
      return (start..<place, .scalar, false)
    default:
      guard let after = endOfJSONNumber(in: bytes, from: place), after <= end else {
        throw ScanProblem("expected a value")
      }
      place = after
      return (start..<place, .scalar, false)
    }
  }

  private mutating func list(
    _ bytes: Span<UInt8>, closing: UInt8, depth: Int, isObject: Bool
  ) throws(ScanProblem) {
    skipSpace(bytes)
    if take(bytes, closing) { return }
    repeat {
      skipSpace(bytes)
      if isObject { _ = try name(bytes) }
      _ = try value(bytes, depth: depth + 1)
      skipSpace(bytes)
    } while take(bytes, UInt8(ascii: ","))
    guard take(bytes, closing) else {
      throw ScanProblem("expected ',' or '\(Unicode.Scalar(closing))'")
    }
  }

  private mutating func word(_ bytes: Span<UInt8>, _ word: String) throws(ScanProblem) {
    for byte in word.utf8 {
      guard take(bytes, byte) else { throw ScanProblem("expected '\(word)'") }
    }
  }

  /// What stands between the quotes of the text that begins here, and whether it holds escapes.
  private mutating func text(_ bytes: Span<UInt8>) throws(ScanProblem) -> (Range<Int>, Bool) {
    let start = place + 1
    var at = start
    var hasEscapes = false
    while true {
      at = firstPlace(of: UInt8(ascii: "\""), or: UInt8(ascii: "\\"), in: bytes, at..<end)
      guard at < end else { throw ScanProblem("the text that begins here has no end") }
      if bytes[at] == UInt8(ascii: "\"") { break }
      hasEscapes = true
      at += 2
      if at > end { throw ScanProblem("the text that begins here has no end") }
    }
    let range = start..<at
    if hasControls, holdsControlCharacter(bytes, range) {
      throw ScanProblem("a control character in a text, write it as \\u00XX")
    }
    if hasEscapes, let bad = placeOfBadEscape(bytes, range) {
      place = bad
      throw ScanProblem("no such escape")
    }
    place = at + 1
    return (range, hasEscapes)
  }

  private func isEqual(_ bytes: Span<UInt8>, _ a: Range<Int>, _ b: Range<Int>) -> Bool {
    guard a.count == b.count else { return false }
    for offset in 0..<a.count where bytes[a.lowerBound + offset] != bytes[b.lowerBound + offset] {
      return false
    }
    return true
  }

  private func quoted(_ bytes: Span<UInt8>, _ range: Range<Int>) -> String {
    "'" + String(decoding: range.map { bytes[$0] }, as: UTF8.self) + "'"
  }
}

private func placeOfBadEscape(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Int? {
  var place = range.lowerBound
  while place < range.upperBound {
    guard bytes[place] == UInt8(ascii: "\\") else {
      place += 1
      continue
    }
    let start = place
    place += 1
    guard place < range.upperBound else { return start }
    switch bytes[place] {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"),
      UInt8(ascii: "f"), UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
      place += 1
    case UInt8(ascii: "u"):
      guard hexadecimal(bytes, place + 1, range.upperBound) != nil else { return start }
      place += 5
    default: return start
    }
  }
  return nil
}
