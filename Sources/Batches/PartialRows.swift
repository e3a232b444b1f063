import Files
import Reports

/// Reads what an interrupted run wrote, record by record and in constant memory, up to the last one that is whole.
struct PartialRows {
  /// A row as it says where it comes from, in the bytes of ``record``.
  struct Row {
    /// The file, spelled as in every row.
    var file: ArraySlice<UInt8>
    /// The record's number in that file.
    var number: Int
    /// The question's id and the signature; `nil` for a record that was set aside.
    var graded: (id: RowText, signature: RowText)?
  }

  /// What kind of file it is; rejects are written as CSV.
  let format: RowFormat
  /// The record that was read last, its line end with it.
  private(set) var record: [UInt8] = []
  /// Where that record begins and ends in the file.
  private(set) var range = 0..<0
  private var source: ByteSource
  private var bytes: [UInt8] = []
  private var place = 0
  private var isAtEnd = false
  private static let idColumn = RowExporter.ownColumns.firstIndex(of: "question_id") ?? 0
  private static let signatureColumn = RowExporter.ownColumns.firstIndex(of: "signature") ?? 0
  private var fields: [CSVFieldRange] = []
  private var members: [JSONMemberRange] = []

  /// Opens a file.
  ///
  /// - Throws: `FileError`.
  init(path: String, format: RowFormat) throws(FileError) {
    self.format = format
    source = try ByteSource(path: path)
  }

  /// Closes the file.
  func close() { source.close() }

  /// Reads the next record into ``record``.
  ///
  /// - Returns: `false` at the end, and where what follows was cut off within a record.
  /// - Throws: `FileError`.
  mutating func next() throws(FileError) -> Bool {
    while true {
      if let end = endOfRecord(isAtEnd: isAtEnd) {
        record.removeAll(keepingCapacity: true)
        record.append(contentsOf: bytes[place..<end])
        range = range.upperBound..<range.upperBound + end - place
        place = end
        return true
      }
      if isAtEnd { return false }
      bytes.removeFirst(place)
      place = 0
      isAtEnd = try source.read(into: &bytes, upTo: max(256 << 10, bytes.count)) == 0
    }
  }

  private func endOfRecord(isAtEnd: Bool) -> Int? {
    if format == .csv {
      if place == bytes.count { return nil }
      var fields: [CSVFieldRange] = []
      let end = appendCSVRecord(
        bytes.span, from: place, delimiter: UInt8(ascii: ","), isAtEnd: isAtEnd, to: &fields)
      if case .end(let next, _) = end, bytes[next - 1] == 0x0A { return next }
      return nil
    }
    let end = firstPlace(of: 0x0A, in: bytes.span, place..<bytes.count)
    return end < bytes.count ? end + 1 : nil
  }

  /// What ``record`` says; `nil` where it is no row of an output.
  mutating func row() -> Row? { format == .csv ? csvRow() : jsonRow() }

  private mutating func csvRow() -> Row? {
    fields.removeAll(keepingCapacity: true)
    let record = record
    let end = appendCSVRecord(
      record.span, from: 0, delimiter: UInt8(ascii: ","), isAtEnd: true, to: &fields)
    guard case .end = end, fields.count > 1, let number = integer(fields[1].start..<fields[1].end)
    else { return nil }
    let quotes = fields[0].isQuoted ? 1 : 0
    let file = record[(fields[0].start - quotes)..<(fields[0].end + quotes)]
    guard fields.count >= RowExporter.ownColumns.count else {
      return Row(file: file, number: number)
    }
    return Row(
      file: file, number: number,
      graded: (fields[Self.idColumn].rowText, fields[Self.signatureColumn].rowText))
  }

  private mutating func jsonRow() -> Row? {
    members.removeAll(keepingCapacity: true)
    let record = record
    // Rows of an array are lines too, with a comma between them.
    let end = record.count - 1 - (format == .json ? 1 : 0)
    guard end > 0, format != .json || record[end] == UInt8(ascii: ","),
      appendJSONMembers(record.span, 0..<end, to: &members) == nil,
      let file = member("file"), let row = member("row"), let number = integer(row.value)
    else { return nil }
    guard let id = member("question_id"), let signature = member("signature") else {
      return member("error").map { _ in Row(file: record[file.value], number: number) }
    }
    return Row(
      file: record[file.value], number: number, graded: (id.text, signature.text))
  }

  private func member(_ name: StaticString) -> JSONMemberRange? {
    members.first { member in
      name.withUTF8Buffer { record[member.name].elementsEqual($0) }
    }
  }

  private func integer(_ range: Range<Int>) -> Int? {
    Int(String(decoding: record[range], as: UTF8.self))
  }
}
