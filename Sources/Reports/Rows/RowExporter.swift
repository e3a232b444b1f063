import Scoring

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
  /// What stands between two rows.
  public let separator: [UInt8]

  /// Makes an exporter.
  ///
  /// - Parameters:
  ///   - format: what comes out.
  ///   - columns: the carried columns that all rows together have, each once. In CSV one that is called like a
  ///     column of ours gets `input_` in front.
  public init(_ format: RowFormat, columns: [String] = []) {
    self.format = format
    self.columns = columns.map(Label.init)
    separator = format == .json ? Array(",\n".utf8) : []
  }

  /// What stands before the first row.
  public var head: [UInt8] {
    switch format {
    case .csv: csvHead
    case .jsonLines: []
    case .json: Array("[\n".utf8)
    }
  }

  /// What stands after the last row.
  public var foot: [UInt8] { format == .json ? Array("\n]\n".utf8) : [] }

  /// Appends a row; rows of CSV and JSON Lines end their line.
  public func append(_ answer: GradedAnswer, to out: inout [UInt8]) {
    append(
      answer.origin, file: answer.file, question: answer.question, score: answer.score,
      carried: answer.carried.span, from: answer.bytes.span, to: &out)
  }

  /// Appends a row of parts that stay where they are.
  ///
  /// - Parameters:
  ///   - origin: where the answer comes from.
  ///   - file: the file as it was named.
  ///   - question: the question that was answered.
  ///   - score: what the answer scored.
  ///   - carried: the other fields of the record, in its order.
  ///   - bytes: what the texts of `origin` and `carried` are pieces of.
  ///   - out: where to append.
  public func append(
    _ origin: RowOrigin, file: Label, question: QuestionLabel, score: Score,
    carried: Span<CarriedField>, from bytes: Span<UInt8>, to out: inout [UInt8]
  ) {
    switch format {
    case .csv:
      appendCSV(
        origin, file: file, question: question, score: score, carried: carried, from: bytes,
        to: &out)
    case .jsonLines, .json:
      appendJSON(
        origin, file: file, question: question, score: score, carried: carried, from: bytes,
        to: &out)
      if format == .jsonLines { out.append(UInt8(ascii: "\n")) }
    }
  }
}
