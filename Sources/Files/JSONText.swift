/// The end of the JSON number that begins at a place.
///
/// - Returns: the place after it; `nil` where no number as RFC 8259 spells it begins there.
public func endOfJSONNumber(in bytes: Span<UInt8>, from start: Int) -> Int? {
  var place = start
  func digits() -> Bool {
    let first = place
    while place < bytes.count, (0x30...0x39).contains(bytes[place]) { place += 1 }
    return place > first
  }
  func take(_ one: UInt8, _ other: UInt8) -> Bool {
    guard place < bytes.count, bytes[place] == one || bytes[place] == other else { return false }
    place += 1
    return true
  }
  let minus = UInt8(ascii: "-")
  _ = take(minus, minus)
  let zero = UInt8(ascii: "0")
  if !take(zero, zero), !digits() { return nil }
  if take(UInt8(ascii: "."), UInt8(ascii: ".")), !digits() { return nil }
  if take(UInt8(ascii: "e"), UInt8(ascii: "E")) {
    _ = take(UInt8(ascii: "+"), minus)
    if !digits() { return nil }
  }
  return place
}

/// Appends the text between the quotes of a JSON text, its escapes undone.
///
/// A lone half of a surrogate pair becomes U+FFFD, so that what comes out is valid UTF-8.
///
/// - Parameters:
///   - bytes: UTF-8 that holds the text.
///   - range: what stands between the quotes.
///   - text: where to append.
/// - Returns: the place of an escape that JSON does not know, `nil` where all are known.
public func appendUnescapedJSON(
  _ bytes: Span<UInt8>, _ range: Range<Int>, to text: inout [UInt8]
) -> Int? {
  var place = range.lowerBound
  let backslash = UInt8(ascii: "\\")
  while true {
    let next = firstPlace(of: backslash, in: bytes, place..<range.upperBound)
    text.append(bytes, place..<next)
    if next == range.upperBound { break }
    place = next + 1
    guard place < range.upperBound else { return place - 1 }
    let escape = bytes[place]
    place += 1
    switch escape {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(escape)
    case UInt8(ascii: "b"): text.append(0x08)
    case UInt8(ascii: "f"): text.append(0x0C)
    case UInt8(ascii: "n"): text.append(0x0A)
    case UInt8(ascii: "r"): text.append(0x0D)
    case UInt8(ascii: "t"): text.append(0x09)
    case UInt8(ascii: "u"):
      guard var value = hexadecimal(bytes, place, range.upperBound) else { return place - 2 }
      place += 4
      if (0xD800...0xDBFF).contains(value), place + 6 <= range.upperBound,
        bytes[place] == UInt8(ascii: "\\"), bytes[place + 1] == UInt8(ascii: "u"),
        let low = hexadecimal(bytes, place + 2, range.upperBound), (0xDC00...0xDFFF).contains(low)
      {
        value = 0x10000 + (value - 0xD800) << 10 + low - 0xDC00
        place += 6
      }
      let scalar = Unicode.Scalar(value) ?? "\u{FFFD}"
      text.append(contentsOf: String(scalar).utf8)
    default: return place - 2
    }
  }
  return nil
}

func hexadecimal(_ bytes: Span<UInt8>, _ start: Int, _ limit: Int) -> UInt32? {
  guard start + 4 <= limit else { return nil }
  var value: UInt32 = 0
  for place in start..<start + 4 {
    let byte = bytes[place]
    let digit: UInt8
    switch byte {
    case 0x30...0x39: digit = byte - 0x30
    case 0x41...0x46: digit = byte - 0x41 + 10
    case 0x61...0x66: digit = byte - 0x61 + 10
    default: return nil
    }
    value = value << 4 | UInt32(digit)
  }
  return value
}

/// Appends a text as JSON, quotes around it, escaped as far as JSON demands.
///
/// - Parameters:
///   - bytes: valid UTF-8.
///   - range: the part that is meant.
///   - json: where to append.
public func appendJSONText(_ bytes: Span<UInt8>, _ range: Range<Int>, to json: inout [UInt8]) {
  json.append(UInt8(ascii: "\""))
  appendEscapedJSON(bytes, range, to: &json)
  json.append(UInt8(ascii: "\""))
}

/// Appends a text as JSON, quotes around it.
public func appendJSONText(_ text: String, to json: inout [UInt8]) {
  let bytes = text.utf8Span.span
  appendJSONText(bytes, 0..<bytes.count, to: &json)
}

/// Appends what stands between the quotes of a text in JSON.
public func appendEscapedJSON(_ text: String, to json: inout [UInt8]) {
  let bytes = text.utf8Span.span
  appendEscapedJSON(bytes, 0..<bytes.count, to: &json)
}

private func appendEscapedJSON(_ bytes: Span<UInt8>, _ range: Range<Int>, to json: inout [UInt8]) {
  var plain = range.lowerBound
  while true {
    let place = firstEscaped(in: bytes, plain..<range.upperBound)
    json.append(bytes, plain..<place)
    if place == range.upperBound { return }
    let byte = bytes[place]
    plain = place + 1
    json.append(UInt8(ascii: "\\"))
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): json.append(byte)
    case 0x0A: json.append(UInt8(ascii: "n"))
    case 0x0D: json.append(UInt8(ascii: "r"))
    case 0x09: json.append(UInt8(ascii: "t"))
    default:
      json.append(contentsOf: "u00".utf8)
      json.append(hexDigit(byte >> 4))
      json.append(hexDigit(byte & 15))
    }
  }
}

private func hexDigit(_ value: UInt8) -> UInt8 {
  value < 10 ? 0x30 + value : 0x61 + value - 10
}

extension JSON {
  /// The value as JSON text, on one line unless `pretty`, without a line end.
  ///
  /// - Parameter pretty: one member or element a line, two spaces a level.
  public func serialized(pretty: Bool = false) -> String {
    var bytes: [UInt8] = []
    append(to: &bytes, indent: pretty ? 0 : nil)
    return String(decoding: bytes, as: UTF8.self)
  }

  private func append(to json: inout [UInt8], indent: Int?) {
    switch self {
    case .null: json.append(contentsOf: "null".utf8)
    case .bool(let value): json.append(contentsOf: (value ? "true" : "false").utf8)
    case .number(let text): json.append(contentsOf: text.utf8)
    case .string(let text): appendJSONText(text, to: &json)
    case .array(let elements):
      list(elements, "[", "]", to: &json, indent) { $0.append(to: &$1, indent: $2) }
    case .object(let members):
      list(members, "{", "}", to: &json, indent) { member, json, indent in
        appendJSONText(member.name, to: &json)
        json.append(contentsOf: (indent == nil ? ":" : ": ").utf8)
        member.value.append(to: &json, indent: indent)
      }
    }
  }

  private func list<Element>(
    _ elements: [Element], _ open: String, _ close: String, to json: inout [UInt8], _ indent: Int?,
    _ write: (Element, inout [UInt8], Int?) -> Void
  ) {
    json.append(contentsOf: open.utf8)
    let inner = indent.map { $0 + 2 }
    for (index, element) in elements.enumerated() {
      if index > 0 { json.append(UInt8(ascii: ",")) }
      newLine(inner, to: &json)
      write(element, &json, inner)
    }
    if !elements.isEmpty { newLine(indent, to: &json) }
    json.append(contentsOf: close.utf8)
  }

  private func newLine(_ indent: Int?, to json: inout [UInt8]) {
    guard let indent else { return }
    json.append(UInt8(ascii: "\n"))
    json.append(contentsOf: repeatElement(UInt8(ascii: " "), count: indent))
  }
}
