/// Where and why a text is no JSON.
public struct JSONError: Error, Equatable, Sendable, CustomStringConvertible {
  /// The line, from 1.
  public var line: Int
  /// The byte within the line, from 1.
  public var column: Int
  /// What is wrong, in a few words.
  public var problem: String

  /// `column N: what is wrong`; the line is for whoever knows the file.
  public var description: String { "column \(column): \(problem)" }
}

extension JSON {
  /// Reads one JSON value, strictly after RFC 8259; equal names in an object are an error.
  ///
  /// - Parameter bytes: UTF-8, white space around the value allowed.
  /// - Throws: ``JSONError`` with the place of the first mistake.
  public static func parse(_ bytes: [UInt8]) throws(JSONError) -> JSON {
    var parser = JSONParser(bytes: bytes)
    if let bad = firstInvalidUTF8(in: bytes.span) {
      parser.place = bad
      throw parser.error("is not UTF-8")
    }
    parser.skipSpace()
    let value = try parser.value(depth: 0)
    parser.skipSpace()
    guard parser.place == bytes.count else { throw parser.error("text after the value") }
    return value
  }

  /// Reads one JSON value from a text.
  ///
  /// - Throws: ``JSONError`` with the place of the first mistake.
  public static func parse(_ text: String) throws(JSONError) -> JSON {
    try parse(Array(text.utf8))
  }
}

private struct JSONParser {
  /// Deeper values are refused, so that no input overflows the stack.
  static let depthLimit = 256

  let bytes: [UInt8]
  var place = 0

  init(bytes: [UInt8]) { self.bytes = bytes }

  func error(_ problem: String) -> JSONError {
    let start = bytes[..<place].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    return JSONError(
      line: lineNumber(of: place, in: bytes), column: place - start + 1, problem: problem)
  }

  var next: UInt8? { place < bytes.count ? bytes[place] : nil }

  mutating func skipSpace() {
    while let byte = next,
      byte == 0x20 || (0x09...0x0D).contains(byte) && byte != 0x0B && byte != 0x0C
    {
      place += 1
    }
  }

  mutating func take(_ byte: UInt8) -> Bool {
    guard next == byte else { return false }
    place += 1
    return true
  }

  mutating func value(depth: Int) throws(JSONError) -> JSON {
    guard depth < Self.depthLimit else { throw error("nested too deeply") }
    switch next {
    case UInt8(ascii: "{"): return try object(depth: depth)
    case UInt8(ascii: "["): return try array(depth: depth)
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "t"): return try word("true", .bool(true))
    case UInt8(ascii: "f"): return try word("false", .bool(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    case nil: throw error("ends where a value should stand")
    default: return try number()
    }
  }

  mutating func word(_ spelling: StaticString, _ meaning: JSON) throws(JSONError) -> JSON {
    for byte in "\(spelling)".utf8 {
      guard take(byte) else { throw error("expected '\(spelling)'") }
    }
    return meaning
  }

  mutating func object(depth: Int) throws(JSONError) -> JSON {
    place += 1
    var members: [JSON.Member] = []
    var names: Set<[UInt8]> = []
    skipSpace()
    if take(UInt8(ascii: "}")) { return .object(members) }
    while true {
      skipSpace()
      guard next == UInt8(ascii: "\"") else { throw error("expected a name in quotes") }
      let start = place
      let name = try string()
      guard names.insert(Array(name.utf8)).inserted else {
        place = start
        throw error("the name '\(name)' stands twice")
      }
      skipSpace()
      guard take(UInt8(ascii: ":")) else { throw error("expected ':'") }
      skipSpace()
      members.append(JSON.Member(name, try value(depth: depth + 1)))
      skipSpace()
      if take(UInt8(ascii: "}")) { return .object(members) }
      guard take(UInt8(ascii: ",")) else { throw error("expected ',' or '}'") }
    }
  }

  mutating func array(depth: Int) throws(JSONError) -> JSON {
    place += 1
    var elements: [JSON] = []
    skipSpace()
    if take(UInt8(ascii: "]")) { return .array(elements) }
    while true {
      skipSpace()
      elements.append(try value(depth: depth + 1))
      skipSpace()
      if take(UInt8(ascii: "]")) { return .array(elements) }
      guard take(UInt8(ascii: ",")) else { throw error("expected ',' or ']'") }
    }
  }

  mutating func number() throws(JSONError) -> JSON {
    guard let end = endOfJSONNumber(in: bytes.span, from: place) else {
      throw error("expected a value")
    }
    defer { place = end }
    return .number(String(decoding: bytes[place..<end], as: UTF8.self))
  }

  mutating func string() throws(JSONError) -> String {
    place += 1
    let start = place
    var hasEscapes = false
    while let byte = next, byte != UInt8(ascii: "\"") {
      guard byte >= 0x20 else { throw error("a control character in a text, write it as \\u00XX") }
      if byte == UInt8(ascii: "\\") {
        hasEscapes = true
        place += 1
      }
      place += 1
    }
    guard place < bytes.count else {
      place = start - 1
      throw error("the text that begins here has no end")
    }
    defer { place += 1 }
    guard hasEscapes else { return String(decoding: bytes[start..<place], as: UTF8.self) }
    var text: [UInt8] = []
    if let bad = appendUnescapedJSON(bytes.span, start..<place, to: &text) {
      place = bad
      throw error("no such escape")
    }
    return String(decoding: text, as: UTF8.self)
  }
}
