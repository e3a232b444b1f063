/// A record of a CSV file.
public struct CSVRecord: Equatable, Sendable {
  /// The fields, quotes undone.
  public var fields: [String]
  /// The line that the record starts in, from 1.
  public var line: Int

  /// Makes a record.
  public init(fields: [String], line: Int) {
    self.fields = fields
    self.line = line
  }
}

/// Where and why a text is no CSV.
public struct CSVError: Error, Equatable, Sendable {
  /// The line that the bad record starts in, from 1.
  public var line: Int
  /// What is wrong, what to do.
  public var problem: String
}

/// A small CSV file, read whole: records after RFC 4180, blank lines left out.
public struct CSVDocument: Equatable, Sendable {
  /// What stands between fields: a comma, a semicolon or a tab.
  public var delimiter: UInt8
  /// All records; the header, where the file has one, is the first.
  public var records: [CSVRecord]

  /// Reads a text.
  ///
  /// - Parameters:
  ///   - text: CSV with any line ends.
  ///   - delimiter: what stands between fields; found in the first record where it is not given.
  /// - Throws: ``CSVError`` for a quote that is never closed or text after a closing quote.
  public init(_ text: String, delimiter: UInt8? = nil) throws(CSVError) {
    let bytes = Array(text.utf8)
    let delimiter = delimiter ?? Self.delimiter(of: bytes[...])
    self.delimiter = delimiter
    records = []
    var fields: [CSVFieldRange] = []
    var place = 0
    var line = 1
    while place < bytes.count {
      fields.removeAll(keepingCapacity: true)
      let end = appendCSVRecord(
        bytes.span, from: place, delimiter: delimiter, isAtEnd: true, to: &fields)
      switch end {
      case .bad(_, let problem): throw CSVError(line: line, problem: problem.rawValue)
      case .incomplete: return
      case .end(let next, let lines):
        let isBlank = fields.count == 1 && fields[0].start == fields[0].end && !fields[0].isQuoted
        if !isBlank {
          records.append(CSVRecord(fields: fields.map { $0.text(in: bytes.span) }, line: line))
        }
        line += lines
        place = next
      }
    }
  }

  /// The likeliest delimiter: of comma, semicolon and tab the one that stands most often outside quotes in the first
  /// record; a comma where none does.
  ///
  /// - Parameter bytes: the beginning of a file.
  public static func delimiter(of bytes: ArraySlice<UInt8>) -> UInt8 {
    let candidates = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")]
    var counts = [0, 0, 0]
    var isQuoted = false
    for byte in bytes {
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      if isQuoted { continue }
      if byte == UInt8(ascii: "\n"), counts != [0, 0, 0] { break }
      if let index = candidates.firstIndex(of: byte) { counts[index] += 1 }
    }
    let most = counts.max() ?? 0
    return candidates[counts.firstIndex(of: most) ?? 0]
  }
}
