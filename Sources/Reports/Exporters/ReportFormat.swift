/// How a report is written down.
public enum ReportFormat: String, Sendable, CaseIterable {
  /// A table for spreadsheets and programs, with a head.
  case csv
  /// One JSON object a line.
  case jsonl
  /// One JSON array.
  case json
  /// A table to read.
  case text
}
