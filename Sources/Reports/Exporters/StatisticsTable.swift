import Files

/// Writes rows of statistics down.
///
/// - Parameters:
///   - rows: as ``Statistics/byTopic()`` and ``Statistics/byCandidate()`` give them.
///   - format: how.
/// - Returns: whole lines, each with its line end.
public func table(_ rows: [Statistics.Row], as format: ReportFormat) -> String {
  switch format {
  case .csv: csv(rows)
  case .jsonl: rows.map { JSON.object(members(of: $0)).serialized() + "\n" }.joined()
  case .json:
    JSON.array(rows.map { .object(members(of: $0)) }).serialized(pretty: true) + "\n"
  case .text: text(rows)
  }
}

/// The columns, in this order.
let statisticsColumns = [
  "candidate", "topic", "questions", "answered", "score", "score_answered", "ci_low", "ci_high",
  "band", "weakest_question",
]

private func csv(_ rows: [Statistics.Row]) -> String {
  let lines = rows.map { row in
    [
      csvField(row.candidate), csvField(row.topic), "\(row.questions)", "\(row.answered)",
      mark(row.score), mark(row.scoreAnswered), mark(row.interval?.lowerBound),
      mark(row.interval?.upperBound), row.band.rawValue, csvField(row.weakestQuestion),
    ]
  }
  return ([statisticsColumns] + lines).map { $0.joined(separator: ",") + "\n" }.joined()
}

private func members(of row: Statistics.Row) -> [JSON.Member] {
  let values: [JSON] = [
    .string(row.candidate), .string(row.topic), .integer(row.questions), .integer(row.answered),
    number(row.score), number(row.scoreAnswered), number(row.interval?.lowerBound),
    number(row.interval?.upperBound), .string(row.band.rawValue), .string(row.weakestQuestion),
  ]
  return zip(statisticsColumns, values).map { JSON.Member($0, $1) }
}

private func text(_ rows: [Statistics.Row]) -> String {
  let hasCandidates = rows.contains { !$0.candidate.isEmpty }
  let hasTopics = rows.contains { !$0.topic.isEmpty }
  var columns: [TextTable.Column] = []
  if hasCandidates { columns.append(.init("candidate", rows.map(\.candidate))) }
  if hasTopics {
    columns.append(.init("topic", rows.map { $0.topic.isEmpty ? "(no topic)" : $0.topic }))
  }
  columns += [
    .init("answered", rows.map { "\($0.answered) of \($0.questions)" }, isNumber: true),
    .init("score", rows.map { mark($0.score) }, isNumber: true),
    .init("95 %", rows.map { range($0.interval) }, isNumber: true),
    .init("band", rows.map(\.band.rawValue)),
    .init("weakest question", rows.map(\.weakestQuestion)),
  ]
  return TextTable(columns).text
}

private func range(_ interval: ClosedRange<Double>?) -> String {
  interval.map { "\(Int($0.lowerBound.rounded()))–\(Int($0.upperBound.rounded()))" } ?? ""
}

private func mark(_ value: Double?) -> String { value.map { fixed($0, decimals: 2) } ?? "" }

private func number(_ value: Double?) -> JSON { value.map { .number(mark($0)) } ?? .null }
