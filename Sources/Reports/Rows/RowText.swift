import Files

/// A piece of a record as it stands in an answer file: where it is, and how it is spelled there.
///
/// Texts stay where they were read until they are written, so that carrying a column through costs one copy.
public struct RowText: Equatable, Sendable {
  /// The bytes that are meant.
  public var range: Range<Int>
  /// How they are spelled.
  public var spelling: Spelling

  /// How a text is spelled in a file.
  public enum Spelling: Equatable, Sendable {
    /// As it is.
    case plain
    /// With doubled quotes, as in a CSV field.
    case doubledQuotes
    /// With escapes, as between the quotes of a JSON text.
    case jsonText
    /// A JSON value that is no text.
    case jsonValue
    /// JSON's `null`.
    case jsonNull
  }

  /// No text.
  public static let empty = RowText(0..<0)

  /// Makes a piece.
  public init(_ range: Range<Int>, _ spelling: Spelling = .plain) {
    self.range = range
    self.spelling = spelling
  }

  /// Appends the text itself.
  public func append(to text: inout [UInt8], from bytes: Span<UInt8>) {
    switch spelling {
    case .plain, .jsonValue:
      text.append(bytes, range)
    case .doubledQuotes: appendUndoubled(bytes, range, to: &text)
    case .jsonText:
      // Escapes were checked when the record was read.
      _ = appendUnescapedJSON(bytes, range, to: &text)
    case .jsonNull: break
    }
  }

  /// The text itself.
  public func text(in bytes: Span<UInt8>) -> String {
    var text: [UInt8] = []
    append(to: &text, from: bytes)
    return String(decoding: text, as: UTF8.self)
  }

  /// Appends the text as a CSV field.
  func appendCSV(to csv: inout [UInt8], from bytes: Span<UInt8>) {
    switch spelling {
    case .plain, .jsonValue: appendCSVField(bytes, range, to: &csv)
    case .doubledQuotes: appendQuotedCSVField(bytes, range, to: &csv)
    case .jsonText:
      let start = csv.count
      append(to: &csv, from: bytes)
      makeCSVField(from: start, in: &csv)
    case .jsonNull: break
    }
  }

  /// Appends the text as a JSON value.
  public func appendJSON(to json: inout [UInt8], from bytes: Span<UInt8>) {
    switch spelling {
    case .plain: appendJSONText(bytes, range, to: &json)
    case .doubledQuotes:
      var text: [UInt8] = []
      append(to: &text, from: bytes)
      appendJSONText(text.span, 0..<text.count, to: &json)
    case .jsonText:
      json.append(UInt8(ascii: "\""))
      json.append(bytes, range)
      json.append(UInt8(ascii: "\""))
    case .jsonValue, .jsonNull:
      json.append(bytes, range)
    }
  }
}

/// A text that stands in many rows, spelled once for each format.
public struct Label: Equatable, Sendable {
  /// The text.
  public let text: String
  let csv: [UInt8]
  let json: [UInt8]

  /// Makes a label.
  public init(_ text: String) {
    self.text = text
    csv = Array(csvField(text).utf8)
    var json: [UInt8] = []
    appendJSONText(text, to: &json)
    self.json = json
  }

  /// The text as it stands in the rows of a format; in JSON between its quotes.
  public func spelling(in format: RowFormat) -> [UInt8] {
    format == .csv ? csv : Array(json.dropFirst().dropLast())
  }
}
