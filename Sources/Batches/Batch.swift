import Files
import Reports
import Rubrics

/// Answer files that were opened and understood, ready to be graded.
public final class Batch {
  private let options: BatchOptions
  private let table: QuestionTable
  private var inputs: [AnswerInput] = []
  /// Readers of what can be read only once, by the number of the input.
  private var streams: [Int: RecordReader] = [:]
  private var columns: [String] = []
  /// What a user should know about the files before they are graded.
  public private(set) var notes: [String] = []

  /// Opens answer files and finds out what their columns are for; nothing is graded yet.
  ///
  /// - Parameters:
  ///   - operands: files, folders, `-`.
  ///   - library: the rubrics.
  ///   - options: how they are graded.
  ///   - needsColumns: whether an output has columns (CSV), so that their names must be known first.
  /// - Throws: `FileError`, ``BatchError``.
  public init(
    operands: [String], library: RubricLibrary, options: BatchOptions, needsColumns: Bool
  ) throws {
    self.options = options
    table = QuestionTable(
      library, strictness: options.strictness, calibration: options.calibration,
      renames: options.renames)
    for path in try InputFiles.expand(operands) {
      var reader = try RecordReader(path: path, kind: options.input)
      var input = try AnswerInput(
        &reader, table: table, renames: options.renames, needsNames: needsColumns)
      input.places = input.carriedNames.map { name in
        if let place = columns.firstIndex(of: name) { return place }
        columns.append(name)
        return columns.count - 1
      }
      notes += input.notes
      if reader.isStream { streams[inputs.count] = reader } else { reader.close() }
      inputs.append(input)
    }
  }

  /// The files that will be read.
  public var paths: [String] { inputs.map(\.path) }

  /// Grades all answers.
  ///
  /// - Parameters:
  ///   - outputs: what is written; opened before the first answer is graded.
  ///   - rejectsPath: where records go that cannot be graded; `nil`: beside the first output that is a file.
  ///   - isInterrupted: asked now and then, from any thread.
  ///   - answers: is shown the answers themselves, in the order of the files.
  /// - Returns: what became of it. Where nothing was graded, outputs are not written.
  /// - Throws: `FileError`.
  public func run(
    outputs: [BatchOutput], rejectsPath: String? = nil,
    isInterrupted: @escaping @Sendable () -> Bool = { false },
    answers: (([ReadAnswer]) -> Void)? = nil
  ) throws -> BatchSummary {
    let sinks = try BatchSinks(
      outputs, columns: columns, rejectsPath: rejectsPath, reportsInPlace: options.reportsInPlace)
    let job = GradingJob(
      inputs: inputs, table: table, renames: options.renames, columns: columns,
      exporters: sinks.exporters, needsColumns: sinks.exporters.contains { $0.format == .csv },
      needsMarks: sinks.needsMarks, keepsAnswers: answers != nil,
      reportsInPlace: options.reportsInPlace)
    var source = ChunkSource(
      inputs: inputs, streams: streams, size: options.chunkSize, kind: options.input,
      isInterrupted: isInterrupted)
    streams = [:]
    let work = OrderedWork<Chunk, ChunkProduct>(
      window: options.jobs + 4, next: { try source.next() },
      take: {
        try sinks.take($0)
        answers?($0.answers)
      })
    try work.run(threads: options.jobs) {
      var grader = ChunkGrader(job)
      return { grader.grade($0) }
    }
    return try sinks.finish(isInterrupted: isInterrupted())
  }
}

/// The chunks of all inputs, one after the other.
private struct ChunkSource {
  let inputs: [AnswerInput]
  var streams: [Int: RecordReader]
  let size: Int
  let kind: InputKind?
  let isInterrupted: @Sendable () -> Bool
  var current: RecordReader?
  var number = 0

  mutating func next() throws -> Chunk? {
    while number < inputs.count, !isInterrupted() {
      if current == nil { try open() }
      if let chunk = try current?.next(input: number, size: size, isInterrupted: isInterrupted) {
        return chunk
      }
      if isInterrupted() { break }
      current?.close()
      current = nil
      number += 1
    }
    return nil
  }

  private mutating func open() throws {
    if let stream = streams.removeValue(forKey: number) {
      current = stream
      return
    }
    var reader = try RecordReader(path: inputs[number].path, kind: kind)
    if inputs[number].plan != nil { _ = try reader.header() }
    current = reader
  }
}
