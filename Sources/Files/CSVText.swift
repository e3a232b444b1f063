/// A text as a field of a CSV file: quoted where needed, and harmless to spreadsheets.
///
/// A spreadsheet runs a field that begins with `=`, `+`, `-`, `@`, a tab or a carriage return as a formula; such a
/// field gets an apostrophe in front, unless it is a plain number.
public func csvField(_ text: String) -> String {
  let bytes = Array(text.utf8)
  var field: [UInt8] = []
  appendCSVField(bytes.span, 0..<bytes.count, to: &field)
  return String(decoding: field, as: UTF8.self)
}

/// Appends a text as a field of a CSV file; see ``csvField(_:)``.
///
/// - Parameters:
///   - bytes: UTF-8.
///   - range: the part that is meant.
///   - csv: where to append; commas between fields are the caller's.
public func appendCSVField(_ bytes: Span<UInt8>, _ range: Range<Int>, to csv: inout [UInt8]) {
  if range.isEmpty { return }
  var needsQuotes =
    bytes[range.lowerBound] == UInt8(ascii: " ") || bytes[range.upperBound - 1] == UInt8(ascii: " ")
  for place in range {
    let byte = bytes[place]
    if byte <= 0x2C, byte == 0x2C || byte == 0x22 || byte == 0x0A || byte == 0x0D || byte == 0x09 {
      needsQuotes = true
      break
    }
  }
  if needsQuotes { csv.append(UInt8(ascii: "\"")) }
  if isRunBySpreadsheets(bytes, range) { csv.append(UInt8(ascii: "'")) }
  for place in range {
    let byte = bytes[place]
    if byte == UInt8(ascii: "\"") { csv.append(byte) }
    csv.append(byte)
  }
  if needsQuotes { csv.append(UInt8(ascii: "\"")) }
}

/// A line of a CSV file, without its line end.
public func csvLine(_ fields: [String]) -> String {
  fields.map(csvField).joined(separator: ",")
}

private func isRunBySpreadsheets(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
  switch bytes[range.lowerBound] {
  case UInt8(ascii: "="), UInt8(ascii: "@"), 0x09, 0x0D: true
  case UInt8(ascii: "+"), UInt8(ascii: "-"): !isNumber(bytes, range)
  default: false
  }
}

/// Digits with an optional sign, point and exponent.
private func isNumber(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
  let isPlus = bytes[range.lowerBound] == UInt8(ascii: "+")
  let start = isPlus ? range.lowerBound + 1 : range.lowerBound
  if isPlus, start < range.upperBound, bytes[start] == UInt8(ascii: "-") { return false }
  return endOfJSONNumber(in: bytes, from: start) == range.upperBound
}
