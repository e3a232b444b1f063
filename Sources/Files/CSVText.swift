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
  let quote = UInt8(ascii: "\"")
  let needsQuotes = needsQuotes(bytes, range)
  if needsQuotes { csv.append(quote) }
  if isRunBySpreadsheets(bytes, range) { csv.append(UInt8(ascii: "'")) }
  var start = range.lowerBound
  while needsQuotes {
    let next = firstPlace(of: quote, in: bytes, start..<range.upperBound)
    if next == range.upperBound { break }
    csv.append(bytes, start..<next + 1)
    csv.append(quote)
    start = next + 1
  }
  csv.append(bytes, start..<range.upperBound)
  if needsQuotes { csv.append(quote) }
}

/// Makes a field of a CSV file of what was appended last; see ``csvField(_:)``.
///
/// - Parameters:
///   - start: where the field begins.
///   - csv: the file so far.
public func makeCSVField(from start: Int, in csv: inout [UInt8]) {
  let range = start..<csv.count
  if range.isEmpty || !needsQuotes(csv.span, range) && !isRunBySpreadsheets(csv.span, range) {
    return
  }
  let text = Array(csv[range])
  csv.removeLast(text.count)
  appendCSVField(text.span, 0..<text.count, to: &csv)
}

/// Appends what stands between the quotes of a CSV field, quotes in it doubled, as a field of another CSV file.
public func appendQuotedCSVField(_ bytes: Span<UInt8>, _ range: Range<Int>, to csv: inout [UInt8]) {
  csv.append(UInt8(ascii: "\""))
  if isRunBySpreadsheets(bytes, range) { csv.append(UInt8(ascii: "'")) }
  csv.append(bytes, range)
  csv.append(UInt8(ascii: "\""))
}

/// Whether a comma, a quote, a line end or a tab stands in a text that is not empty, or a space at one of its ends.
private func needsQuotes(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
  let space = UInt8(ascii: " ")
  if bytes[range.lowerBound] == space || bytes[range.upperBound - 1] == space { return true }
  var place = firstUnusualInCSV(in: bytes, range)
  while place < range.upperBound {
    switch bytes[place] {
    case UInt8(ascii: ","), UInt8(ascii: "\""), 0x09, 0x0A, 0x0D: return true
    default: place = firstUnusualInCSV(in: bytes, place + 1..<range.upperBound)
    }
  }
  return false
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
