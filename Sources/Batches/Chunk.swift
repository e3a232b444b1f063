import Files

/// A part of an answer file that holds whole records: what one worker grades at a time.
struct Chunk: Sendable {
  /// Which of the inputs it belongs to.
  var input: Int
  /// The records and nothing else, UTF-8 unless a record says otherwise.
  var bytes: [UInt8]
  /// Where the records are.
  var records: [RecordPlace]
  /// Of CSV the fields of all records.
  var fields: [CSVFieldRange] = []
  /// The number of the first record in its file, from 1.
  var firstRow: Int
  /// How many records at the beginning are left out, for an earlier run has graded them.
  var done = 0
  /// How many bytes of all inputs were read up to its end.
  var bytesRead = 0
}

/// Where a record is.
struct RecordPlace: Sendable {
  /// Its bytes in the chunk, the line end with them.
  var range: Range<Int>
  /// The line that it begins in, from 1.
  var line: Int
  /// What is wrong with its quotes.
  var problem: CSVProblem?
  /// Which of the chunk's fields are its own.
  var fields = 0..<0
}
