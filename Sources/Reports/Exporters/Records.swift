import Files

/// Writes rows of values for programs: CSV, JSON Lines or JSON.
///
/// - Parameters:
///   - columns: their names.
///   - rows: for each column a text, a number or nothing.
///   - format: `text` is none of these and gives CSV.
/// - Returns: whole lines, each with its line end; CSV has a head.
public func records(columns: [String], rows: [[JSON]], as format: ReportFormat) -> String {
  let objects = rows.lazy.map { row in
    JSON.object(zip(columns, row).map { JSON.Member($0, $1) })
  }
  switch format {
  case .csv, .text:
    let lines = rows.map { row in row.map(csvCell).joined(separator: ",") + "\n" }
    return columns.joined(separator: ",") + "\n" + lines.joined()
  case .jsonl:
    return objects.map { $0.serialized() + "\n" }.joined()
  case .json:
    return JSON.array(Array(objects)).serialized(pretty: true) + "\n"
  }
}

private func csvCell(_ value: JSON) -> String {
  switch value {
  case .null: ""
  case .string(let text): csvField(text)
  default: value.serialized()
  }
}
