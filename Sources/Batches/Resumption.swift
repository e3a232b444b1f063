import Files
import Reports
import Scoring

/// Where an interrupted run stopped, as its outputs tell: no other note of it is kept that could be wrong.
///
/// The last record whose rows stand whole in every output is graded once more, which shows that both runs are the
/// same; what stands before it is kept.
struct Resumption {
  /// What an output keeps.
  struct Rows {
    /// The file that the interrupted run left.
    var path: String
    /// How many bytes of it.
    var kept: Int
    /// The rows of the record that is graded once more.
    var last: [UInt8]
  }

  /// The record that is graded once more.
  let place: RecordNumber
  /// For each output.
  private(set) var rows: [Rows] = []
  /// How many bytes of the rejects; `nil` where there are none.
  private(set) var keptRejects: Int?
  /// How many answers of the kept rows were graded.
  private(set) var graded = 0
  /// How many records before ``place`` were set aside.
  private(set) var setAside = 0
  /// How many records stand before ``place``, by what is kept; `nil` where the rejects are no file.
  private(set) var recordsBefore: Int?

  /// Looks at what an interrupted run left.
  ///
  /// - Returns: `nil` where it left nothing to go on from.
  /// - Throws: `FileError`, `BatchError.otherRun`.
  init?(
    outputs: [(path: String, exporter: RowExporter)], rejectsPath: String?, inputs: [AnswerInput],
    table: QuestionTable
  ) throws {
    var ends: [RecordNumber] = []
    for (path, exporter) in outputs {
      guard let partial = OutputFile.partialPath(of: path), exists(partial) else { return nil }
      var walk = try PartialWalk(
        path: partial, format: exporter.format, head: exporter.head, inputs: inputs, table: table)
      guard let end = try walk.run() else { return nil }
      ends.append(end.place)
    }
    guard let place = ends.min() else { return nil }
    self.place = place
    for (path, exporter) in outputs {
      guard let partial = OutputFile.partialPath(of: path) else { return nil }
      var walk = try PartialWalk(
        path: partial, format: exporter.format, head: exporter.head, inputs: inputs, table: nil)
      guard let end = try walk.run(upTo: place), end.place == place else {
        throw BatchError.otherRun(
          path: partial, problem: "row \(place.row) of \(inputs[place.input].path) is not in it")
      }
      let separator = exporter.separator.count
      graded = end.gradedBefore
      setAside = end.setAsideBefore
      recordsBefore = end.recordsBefore
      // The first row has no separator in front, but a head that is written again.
      rows.append(
        Rows(
          path: partial, kept: end.recordsBefore == 0 ? 0 : end.range.lowerBound - separator,
          last: Array(walk.lastRows.dropLast(separator))))
    }
    if let rejectsPath { try lookAtRejects(rejectsPath, inputs) }
  }

  private mutating func lookAtRejects(_ path: String, _ inputs: [AnswerInput]) throws {
    guard let partial = OutputFile.partialPath(of: path) else {
      recordsBefore = nil
      return
    }
    guard exists(partial) else { return }
    var walk = try PartialWalk(
      path: partial, format: .csv, head: RejectLine.head, inputs: inputs, table: nil)
    guard let end = try walk.run(upTo: place) else { return }
    setAside = end.recordsBefore + 1
    keptRejects = end.range.upperBound
    recordsBefore? += setAside
  }
}

/// Which record of which input.
struct RecordNumber: Comparable {
  /// The input, from 0.
  var input = 0
  /// The record's number in its file, from 1; 0 before the first.
  var row = 0

  static func < (one: RecordNumber, other: RecordNumber) -> Bool {
    (one.input, one.row) < (other.input, other.row)
  }
}

/// Goes through the records of an interrupted output in the order of the inputs.
private struct PartialWalk {
  /// A record whose rows are all there.
  struct End {
    var place: RecordNumber
    /// Its rows in the file.
    var range: Range<Int>
    /// What stands before them.
    var recordsBefore = 0
    var gradedBefore = 0
    var setAsideBefore = 0
  }

  /// The rows of the last record that ``run(upTo:)`` found.
  private(set) var lastRows: [UInt8] = []
  private let path: String
  private let head: [UInt8]
  private let inputs: [AnswerInput]
  private let labels: [[UInt8]]
  /// Where signatures are compared, the questions.
  private let table: QuestionTable?
  private var rows: PartialRows
  private var known = BytesTable(limit: 4096)

  init(
    path: String, format: RowFormat, head: [UInt8], inputs: [AnswerInput], table: QuestionTable?
  ) throws(FileError) {
    self.path = path
    self.head = head
    self.inputs = inputs
    self.table = table
    labels = inputs.map { $0.file.spelling(in: format) }
    rows = try PartialRows(path: path, format: format)
  }

  /// Finds the last record that is whole, of those up to a place where one is given.
  mutating func run(upTo limit: RecordNumber? = nil) throws -> End? {
    defer { rows.close() }
    if !head.isEmpty {
      guard try rows.next() else { return nil }
      guard rows.record == head else { throw other("its header is another one") }
    }
    var last: End?
    var place = RecordNumber()
    var start = rows.range.upperBound
    var rowsOfRecord = 0
    var text: [UInt8] = []
    var counts = (records: 0, graded: 0, setAside: 0)
    while try rows.next() {
      guard let row = rows.row() else {
        // The last row of an array has no comma behind it.
        if rows.format == .json { break }
        throw other("a row has no file and number")
      }
      let isNew = rowsOfRecord == 0 || rowsOfRecord == inputs[place.input].rowsPerRecord
      if isNew {
        guard let next = self.place(of: row, behind: place) else {
          throw other(
            "row \(row.number) of \(String(decoding: row.file, as: UTF8.self)) comes next in it")
        }
        if let limit, next > limit { break }
        place = next
        start = rows.range.lowerBound
        rowsOfRecord = 0
        text.removeAll(keepingCapacity: true)
      } else if row.number != place.row || !row.file.elementsEqual(labels[place.input]) {
        throw other("row \(place.row) of \(inputs[place.input].path) has fewer questions in it")
      }
      text.append(rows.record.span, 0..<rows.record.count)
      rowsOfRecord += 1
      if let (id, signature) = row.graded {
        try compare(id, signature)
      } else {
        rowsOfRecord = inputs[place.input].rowsPerRecord
      }
      guard rowsOfRecord == inputs[place.input].rowsPerRecord else { continue }
      last = End(
        place: place, range: start..<rows.range.upperBound, recordsBefore: counts.records,
        gradedBefore: counts.graded, setAsideBefore: counts.setAside)
      swap(&lastRows, &text)
      counts.records += 1
      if row.graded == nil { counts.setAside += 1 } else { counts.graded += rowsOfRecord }
    }
    return last
  }

  /// The record that a row comes from, behind another one; `nil` where no input has it there.
  private func place(of row: PartialRows.Row, behind last: RecordNumber) -> RecordNumber? {
    if row.number > last.row, row.file.elementsEqual(labels[last.input]) {
      return RecordNumber(input: last.input, row: row.number)
    }
    return inputs.indices.dropFirst(last.input + 1)
      .first { row.file.elementsEqual(labels[$0]) }
      .map { RecordNumber(input: $0, row: row.number) }
  }

  /// A signature tells rubric, strictness, calibration and version.
  private mutating func compare(_ id: RowText, _ signature: RowText) throws {
    guard let table else { return }
    var key: [UInt8] = []
    id.append(to: &key, from: rows.record.span)
    key.append(0)
    signature.append(to: &key, from: rows.record.span)
    if known.number(of: key.span) != nil { return }
    let name = id.text(in: rows.record.span)
    // CSV makes a text harmless that a spreadsheet would run.
    let bare = name.hasPrefix("'") ? String(name.dropFirst()) : name
    let text = signature.text(in: rows.record.span)
    guard
      [name, bare].contains(where: {
        (try? table.find($0, topic: "").get())?.scorer.signature == text
      })
    else { throw other("question '\(name)' was graded with \(text)") }
    if known.isFull { known.removeAll() }
    known.add(key.span)
  }

  private func other(_ problem: String) -> BatchError {
    .otherRun(path: path, problem: problem)
  }
}
