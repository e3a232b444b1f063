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
    if hasDoubledQuotes {
      appendUndoubled(bytes, start..<end, to: &text)
    } else {
      text.append(bytes, start..<end)
    }
  }
}

/// Appends what stands between the quotes of a CSV field, doubled quotes made single.
public func appendUndoubled(_ bytes: Span<UInt8>, _ range: Range<Int>, to text: inout [UInt8]) {
  var place = range.lowerBound
  while place < range.upperBound {
    let next = firstPlace(of: quote, in: bytes, place..<range.upperBound)
    text.append(bytes, place..<min(next + 1, range.upperBound))
    place = next + 2
  }
}

/// What is wrong with a record whose quotes do not fit.
public enum CSVProblem: String, Sendable {
  /// The end of the text came first.
  case unclosedQuote =
    "a quote is opened and never closed, close it or double quotes within a field"
  /// Only a delimiter or the end of the line may follow.
  case textAfterQuote = "text after a closing quote, double quotes within a field"
}

/// What comes of reading a CSV record.
public enum CSVRecordEnd: Equatable, Sendable {
  /// The next record begins at a place, some lines further down.
  case end(next: Int, lines: Int)
  /// The bytes end within the record.
  case incomplete
  /// The record is bad; the next line begins at a place.
  case bad(next: Int, CSVProblem)
}

/// Reads one CSV record, where all of it is there.
///
/// A quote opens a quoted field only at the beginning of a field; elsewhere in an unquoted field it is a letter like any other.
/// Lines end with LF or CRLF, the last one also with the text.
///
/// - Parameters:
///   - bytes: a part of a file.
///   - start: where the record begins.
///   - delimiter: what stands between fields.
///   - isAtEnd: whether the file ends with the bytes.
///   - fields: where to append the fields of a good record.
/// - Returns: where the record ends. Of a bad record only the first line is taken, so that a forgotten quote does not
///   swallow the file.
public func appendCSVRecord(
  _ bytes: Span<UInt8>, from start: Int, delimiter: UInt8, isAtEnd: Bool,
  to fields: inout [CSVFieldRange]
) -> CSVRecordEnd {
  let firstField = fields.count
  let (end, lines) = appendFields(
    bytes, from: start, delimiter: delimiter, isAtEnd: isAtEnd, to: &fields)
  let problem: CSVProblem
  switch end {
  case .end(let next): return .end(next: next, lines: lines)
  case .incomplete:
    fields.removeLast(fields.count - firstField)
    return .incomplete
  case .bad(let found): problem = found
  }
  fields.removeLast(fields.count - firstField)
  let endOfLine = firstPlace(of: lineFeed, in: bytes, start..<bytes.count)
  if endOfLine < bytes.count { return .bad(next: endOfLine + 1, problem) }
  return isAtEnd ? .bad(next: endOfLine, problem) : .incomplete
}

private enum FieldsEnd {
  case end(next: Int)
  case incomplete
  case bad(CSVProblem)
}

private func appendFields(
  _ bytes: Span<UInt8>, from start: Int, delimiter: UInt8, isAtEnd: Bool,
  to fields: inout [CSVFieldRange]
) -> (FieldsEnd, lines: Int) {
  let count = bytes.count
  var at = start
  var lines = 1
  while true {
    let isQuoted = at < count && bytes[at] == quote
    let first = isQuoted ? at + 1 : at
    if isQuoted {
      at = first
      var hasDoubledQuotes = false
      while true {
        at = firstPlace(of: quote, or: lineFeed, in: bytes, at..<count)
        guard at < count else { return (isAtEnd ? .bad(.unclosedQuote) : .incomplete, lines) }
        at += 1
        if bytes[at - 1] == lineFeed {
          lines += 1
        } else if at < count, bytes[at] == quote {
          hasDoubledQuotes = true
          at += 1
        } else {
          break
        }
      }
      // Another quote may follow in the next part of the file.
      guard at < count || isAtEnd else { return (.incomplete, lines) }
      fields.append(
        CSVFieldRange(
          start: first, end: at - 1, isQuoted: true, hasDoubledQuotes: hasDoubledQuotes))
      if at < count, bytes[at] == carriageReturn {
        guard at + 1 < count || isAtEnd else { return (.incomplete, lines) }
        if at + 1 == count || bytes[at + 1] == lineFeed { at += 1 }
      }
    } else {
      at = firstPlace(of: delimiter, or: lineFeed, in: bytes, at..<count)
      guard at < count || isAtEnd else { return (.incomplete, lines) }
      let isLast = at == count || bytes[at] == lineFeed
      let end = isLast && at > first && bytes[at - 1] == carriageReturn ? at - 1 : at
      fields.append(
        CSVFieldRange(start: first, end: end, isQuoted: false, hasDoubledQuotes: false))
    }
    if at == count { return (.end(next: count), lines) }
    if bytes[at] == lineFeed { return (.end(next: at + 1), lines) }
    guard bytes[at] == delimiter else { return (.bad(.textAfterQuote), lines) }
    at += 1
  }
}

private let quote = UInt8(ascii: "\"")
private let lineFeed = UInt8(ascii: "\n")
private let carriageReturn = UInt8(ascii: "\r")
