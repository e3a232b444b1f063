import Files

/// What an answer file is.
public enum InputKind: String, Sendable, CaseIterable {
  /// Fields between commas, semicolons or tabs, a header first.
  case csv
  /// Fields between tabs, a header first.
  case tsv
  /// One JSON object a line.
  case jsonLines = "jsonl"
  /// Markdown: `# candidate`, `## id or question`, the answer.
  case sheet

  /// The kind that the beginning of a file looks like.
  ///
  /// - Parameter bytes: the beginning, without a mark for the encoding.
  static func detect(_ bytes: ArraySlice<UInt8>) -> InputKind {
    let lines = bytes.split(maxSplits: 20, whereSeparator: { $0 == 0x0A })
      .map { trimmed($0) }.filter { !$0.isEmpty }
    if lines.first?.first == UInt8(ascii: "{") { return .jsonLines }
    // A filter may get a broken line first.
    if lines.dropFirst().contains(where: {
      $0.starts(with: Array("{\"".utf8)) && $0.last == UInt8(ascii: "}")
    }) {
      return .jsonLines
    }
    if lines.contains(where: isHeading), lines.first.map(isHeading) ?? false { return .sheet }
    return CSVDocument.delimiter(of: bytes) == UInt8(ascii: "\t") ? .tsv : .csv
  }

  private static func isHeading(_ line: ArraySlice<UInt8>) -> Bool {
    line.starts(with: Array("# ".utf8)) || line.starts(with: Array("## ".utf8))
  }
}

/// A line without spaces, tabs and carriage returns around it.
func trimmed(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
  var line = line
  while let first = line.first, first == 0x20 || first == 0x09 || first == 0x0D {
    line.removeFirst()
  }
  while let last = line.last, last == 0x20 || last == 0x09 || last == 0x0D { line.removeLast() }
  return line
}
