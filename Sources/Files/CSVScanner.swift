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
) -> CSVProblem? {
  let first = place
  let count = bytes.count
  func endOfFirstLine() -> Int {
    min(firstPlace(of: lineFeed, in: bytes, first..<count) + 1, count)
  }
  var at = place
  while true {
    let isLast: Bool
    if at < count, bytes[at] == quote {
      let start = at + 1
      var hasDoubledQuotes = false
      at = firstPlace(of: quote, in: bytes, start..<count)
      while at + 1 < count, bytes[at + 1] == quote {
        hasDoubledQuotes = true
        at = firstPlace(of: quote, in: bytes, at + 2..<count)
      }
      guard at < count else {
        place = endOfFirstLine()
        return .unclosedQuote
      }
      fields.append(
        CSVFieldRange(start: start, end: at, isQuoted: true, hasDoubledQuotes: hasDoubledQuotes))
      at += 1
      if at < count, bytes[at] == carriageReturn, at + 1 == count || bytes[at + 1] == lineFeed {
        at += 1
      }
      isLast = at == count || bytes[at] == lineFeed
      guard isLast || bytes[at] == delimiter else {
        place = endOfFirstLine()
        return .textAfterQuote
      }
    } else {
      let start = at
      at = firstPlace(of: delimiter, or: lineFeed, in: bytes, at..<count)
      isLast = at == count || bytes[at] == lineFeed
      let end = isLast && at > start && bytes[at - 1] == carriageReturn ? at - 1 : at
      fields.append(
        CSVFieldRange(start: start, end: end, isQuoted: false, hasDoubledQuotes: false))
    }
    if isLast {
      place = min(at + 1, count)
      return nil
    }
    at += 1
  }
}

/// Where a CSV record ends, found without looking at its fields.
public enum CSVRecordEnd: Equatable, Sendable {
  /// The next record begins at a place, some lines further down.
  case end(next: Int, lines: Int)
  /// The bytes end within the record.
  case incomplete
  /// The record is bad; the next line begins at a place.
  case bad(next: Int, CSVProblem)
}

/// Finds the end of a CSV record; the same end as ``appendCSVRecord(_:from:delimiter:to:)`` finds.
///
/// - Parameters:
///   - bytes: a part of a file.
///   - start: where the record begins.
///   - delimiter: what stands between fields.
///   - isAtEnd: whether the file ends with the bytes.
public func endOfCSVRecord(
  _ bytes: Span<UInt8>, from start: Int, delimiter: UInt8, isAtEnd: Bool
) -> CSVRecordEnd {
  let count = bytes.count
  func bad(_ problem: CSVProblem) -> CSVRecordEnd {
    let end = firstPlace(of: lineFeed, in: bytes, start..<count)
    return .bad(next: min(end + 1, count), problem)
  }
  var at = start
  var lines = 0
  while true {
    at = firstPlace(of: quote, or: lineFeed, in: bytes, at..<count)
    guard at < count else { return isAtEnd ? .end(next: count, lines: lines + 1) : .incomplete }
    if bytes[at] == lineFeed { return .end(next: at + 1, lines: lines + 1) }
    let isOpening = at == start || bytes[at - 1] == delimiter
    at += 1
    guard isOpening else { continue }
    while true {
      at = firstPlace(of: quote, or: lineFeed, in: bytes, at..<count)
      guard at < count else { return isAtEnd ? bad(.unclosedQuote) : .incomplete }
      at += 1
      if bytes[at - 1] == lineFeed {
        lines += 1
      } else if at < count, bytes[at] == quote {
        at += 1
      } else {
        break
      }
    }
    // What follows a closing quote may lie in the next part of the file.
    guard isAtEnd || at + 1 < count else { return .incomplete }
    if at == count { return .end(next: count, lines: lines + 1) }
    let isLineEnd =
      bytes[at] == lineFeed
      || bytes[at] == carriageReturn && (at + 1 == count || bytes[at + 1] == lineFeed)
    guard isLineEnd || bytes[at] == delimiter else { return bad(.textAfterQuote) }
  }
}

private let quote = UInt8(ascii: "\"")
private let lineFeed = UInt8(ascii: "\n")
private let carriageReturn = UInt8(ascii: "\r")
