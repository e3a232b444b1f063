import Files
import Reports

/// A record that was set aside, as it is written down.
enum RejectLine {
  /// The header of a rejects file.
  static let head = Array("file,row,line,reason,record\n".utf8)

  /// Appends a line of a rejects file.
  static func appendCSV(
    _ rejection: Rejection, row: Int, place: RecordPlace, bytes: [UInt8], file: Label,
    to csv: inout [UInt8]
  ) {
    var record = bytes[place.range]
    while let last = record.last, last == 0x0A || last == 0x0D { record.removeLast() }
    let fields = [
      file.text, String(row), String(place.line), rejection.message,
      String(decoding: record, as: UTF8.self),
    ]
    csv.append(contentsOf: (csvLine(fields) + "\n").utf8)
  }

  /// Appends a line of JSON Lines that stands where the graded row would.
  static func appendJSON(
    _ rejection: Rejection, row: Int, id: RowText, bytes: [UInt8], file: Label,
    to json: inout [UInt8]
  ) {
    json.append(contentsOf: "{\"row\":\(row),\"file\":".utf8)
    appendJSONText(file.text, to: &json)
    if !id.range.isEmpty {
      json.append(contentsOf: ",\"id\":".utf8)
      id.appendJSON(to: &json, from: bytes.span)
    }
    json.append(contentsOf: ",\"error\":{\"code\":\"\(rejection.code.rawValue)\",\"message\":".utf8)
    appendJSONText(rejection.message, to: &json)
    json.append(contentsOf: "}}\n".utf8)
  }
}
