import Files

/// Writes rows of statistics down.
///
/// - Parameters:
///   - rows: as ``Statistics/byTopic()`` and ``Statistics/byCandidate()`` give them.
///   - format: how.
/// - Returns: whole lines, each with its line end.
public func table(_ rows: [Statistics.Row], as format: ReportFormat) -> String {
  format == .text
    ? text(rows) : records(columns: statisticsColumns, rows: rows.map(\.values), as: format)
}

/// Writes rows of statistics down beside those that another marking of the same answers gave.
///
/// - Parameters:
///   - rows: by the marks that are stored.
///   - regraded: the same rows by the marks made anew.
///   - format: how; the columns of the marks made anew stand last.
/// - Returns: whole lines, each with its line end.
public func table(
  _ rows: [Statistics.Row], regraded: [Statistics.Row], as format: ReportFormat
) -> String {
  if format == .text {
    let news = [
      TextTable.Column("regraded", regraded.map { mark($0.score) }, isNumber: true),
      TextTable.Column("band now", regraded.map(\.band.rawValue)),
    ]
    return TextTable(textColumns(rows) + news).text()
  }
  let values = zip(rows, regraded).map { old, new in
    old.values + [number(new.score), number(new.scoreAnswered), .string(new.band.rawValue)]
  }
  let columns = statisticsColumns + ["regraded_score", "regraded_score_answered", "regraded_band"]
  return records(columns: columns, rows: values, as: format)
}

/// Writes rows of statistics as a table to read.
///
/// - Parameters:
///   - rows: as for ``table(_:as:)``.
///   - width: columns to keep within as far as can be.
public func text(_ rows: [Statistics.Row], width: Int = .max) -> String {
  TextTable(textColumns(rows)).text(width: width)
}

private let statisticsColumns = [
  "candidate", "topic", "questions", "answered", "score", "score_answered", "ci_low", "ci_high",
  "band", "weakest_question",
]

extension Statistics.Row {
  fileprivate var values: [JSON] {
    [
      .string(candidate), .string(topic), .integer(questions), .integer(answered), number(score),
      number(scoreAnswered), number(interval?.lowerBound), number(interval?.upperBound),
      .string(band.rawValue), .string(weakestQuestion),
    ]
  }
}

private func textColumns(_ rows: [Statistics.Row]) -> [TextTable.Column] {
  var columns: [TextTable.Column] = []
  if rows.contains(where: { !$0.candidate.isEmpty }) {
    columns.append(.init("candidate", rows.map(\.candidate)))
  }
  if rows.contains(where: { !$0.topic.isEmpty }) {
    columns.append(.init("topic", rows.map { $0.topic.isEmpty ? "(no topic)" : $0.topic }))
  }
  return columns + [
    .init("answered", rows.map { "\($0.answered) of \($0.questions)" }, isNumber: true),
    .init("score", rows.map { mark($0.score) }, isNumber: true),
    .init("95 %", rows.map { range($0.interval) }, isNumber: true),
    .init("band", rows.map(\.band.rawValue)),
    .init("weakest question", rows.map(\.weakestQuestion)),
  ]
}

private func range(_ interval: ClosedRange<Double>?) -> String {
  interval.map { "\(Int($0.lowerBound.rounded()))–\(Int($0.upperBound.rounded()))" } ?? ""
}

private func mark(_ value: Double?) -> String { value.map { fixed($0, decimals: 2) } ?? "" }

private func number(_ value: Double?) -> JSON { value.map { .number(mark($0)) } ?? .null }
