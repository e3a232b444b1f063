/// A field of a CSV record as it stands in the file.
public struct CSVFieldRange: Equatable, Sendable {
  /// The first byte of the value; of a quoted one the byte after the quote.
  public var start: Int
  /// The byte after the last one of the value.
  public var end: Int
  /// Whether quotes stand around it.
  public var isQuoted: Bool
  /// Whether it holds doubled quotes.
  public var hasDoubledQuotes: Bool

  /// The value, doubled quotes made single.
  public func text(in bytes: Span<UInt8>) -> String {
    var text: [UInt8] = []
    append(to: &text, from: bytes)
    return String(decoding: text, as: UTF8.self)
  }

  /// Appends the value, doubled quotes made single.
  public func append(to text: inout [UInt8], from bytes: Span<UInt8>) {
    var place = start
    while place < end {
      text.append(bytes[place])
      place += hasDoubledQuotes && bytes[place] == UInt8(ascii: "\"") ? 2 : 1
    }
  }
}

/// Reads one CSV record.
///
/// A quote opens a quoted field only at the beginning of a field; elsewhere in an unquoted field it is a letter like any other.
/// Lines end with LF or CRLF, the last one also with the text.
///
/// - Parameters:
///   - bytes: the text.
///   - place: where the record begins; afterwards where the next one does. Of a bad record only the first line is
///     taken, so that a forgotten quote does not swallow the file.
///   - delimiter: what stands between fields.
///   - fields: where to append the fields.
/// - Returns: what is wrong with the record, `nil` where nothing is.
public func appendCSVRecord(
  _ bytes: Span<UInt8>, from place: inout Int, delimiter: UInt8, to fields: inout [CSVFieldRange]
) -> String? {
  let quote = UInt8(ascii: "\"")
  let lineFeed = UInt8(ascii: "\n")
  let count = bytes.count
  let first = place
  var at = place
  func restOfFirstLine() -> Int {
    var end = first
    while end < count, bytes[end] != lineFeed { end += 1 }
    return min(end + 1, count)
  }
  while true {
    if at < count, bytes[at] == quote {
      let start = at + 1
      var hasDoubledQuotes = false
      at = start
      while true {
        while at < count, bytes[at] != quote { at += 1 }
        guard at < count else {
          place = restOfFirstLine()
          return "a quote is opened and never closed, close it or double quotes within a field"
        }
        guard at + 1 < count, bytes[at + 1] == quote else { break }
        hasDoubledQuotes = true
        at += 2
      }
      fields.append(
        CSVFieldRange(start: start, end: at, isQuoted: true, hasDoubledQuotes: hasDoubledQuotes))
      at += 1
      let isLineEnd =
        at == count || bytes[at] == lineFeed
        || bytes[at] == 0x0D && (at + 1 == count || bytes[at + 1] == lineFeed)
      guard isLineEnd || bytes[at] == delimiter else {
        place = restOfFirstLine()
        return "text after a closing quote, double quotes within a field"
      }
      if isLineEnd {
        while at < count, bytes[at] != lineFeed { at += 1 }
        place = min(at + 1, count)
        return nil
      }
    } else {
      let start = at
      while at < count, bytes[at] != delimiter, bytes[at] != lineFeed { at += 1 }
      let isLineEnd = at == count || bytes[at] == lineFeed
      let end = isLineEnd && at > start && bytes[at - 1] == 0x0D ? at - 1 : at
      fields.append(
        CSVFieldRange(start: start, end: end, isQuoted: false, hasDoubledQuotes: false))
      if isLineEnd {
        place = min(at + 1, count)
        return nil
      }
    }
    at += 1
  }
}
