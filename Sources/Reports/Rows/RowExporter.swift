/// A format of reports by answer.
public enum RowFormat: String, Sendable, CaseIterable {
  /// Plain columns, lists joined by ` | `.
  case csv
  /// One JSON object a line.
  case jsonLines = "jsonl"
  /// One JSON array.
  case json
}

/// Writes graded answers as bytes, one by one.
///
/// A file is ``head``, then the rows with ``separator`` between them, then ``foot``.
public struct RowExporter: Sendable {
  /// The format.
  public let format: RowFormat
  /// The names of the carried columns, in the order of a CSV file.
  public let columns: [Label]

  /// Makes an exporter.
  ///
  /// - Parameters:
  ///   - format: what comes out.
  ///   - columns: the carried columns that all rows together have, each once. In CSV one that is called like a
  ///     column of ours gets `input_` in front.
  public init(_ format: RowFormat, columns: [String] = []) {
    self.format = format
    self.columns = columns.map(Label.init)
  }

  /// What stands before the first row.
  public var head: [UInt8] {
    switch format {
    case .csv: csvHead
    case .jsonLines: []
    case .json: Array("[\n".utf8)
    }
  }

  /// What stands between two rows.
  public var separator: [UInt8] { format == .json ? Array(",\n".utf8) : [] }

  /// What stands after the last row.
  public var foot: [UInt8] { format == .json ? Array("\n]\n".utf8) : [] }

  /// Appends a row; rows of CSV and JSON Lines end their line.
  public func append(_ answer: GradedAnswer, to out: inout [UInt8]) {
    switch format {
    case .csv: appendCSV(answer, to: &out)
    case .jsonLines:
      appendJSON(answer, to: &out)
      out.append(UInt8(ascii: "\n"))
    case .json: appendJSON(answer, to: &out)
    }
  }
}
