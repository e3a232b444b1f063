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
      library, scoring: options.scoring, renames: options.renames)
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
  ///   - resumes: whether to go on from the `NAME.partial` that an interrupted run of the same kind left, so that
  ///     the outputs become those of a run that was not interrupted; only for outputs that are all rows by answer in
  ///     regular files.
  ///   - isInterrupted: asked now and then, from any thread.
  ///   - progress: told after each chunk how far it is, by one thread at a time.
  ///   - answers: is shown the answers themselves, in the order of the files.
  /// - Returns: what became of it. Where nothing was graded, outputs are not written.
  /// - Throws: `FileError`; ``BatchError/otherRun(path:problem:)`` where what an interrupted run left is of another kind.
  public func run(
    outputs: [BatchOutput], rejectsPath: String? = nil, resumes: Bool = false,
    isInterrupted: @escaping @Sendable () -> Bool = { false },
    progress: @escaping (BatchProgress) -> Void = { _ in },
    answers: (([ReadAnswer]) -> Void)? = nil
  ) throws -> BatchSummary {
    let rowOutputs = outputs.compactMap { output in
      if case .answers(let format) = output.content {
        (path: output.path, exporter: RowExporter(format, columns: columns))
      } else {
        nil
      }
    }
    let exporters = rowOutputs.map(\.exporter)
    var resumption: Resumption?
    if resumes, let first = rowOutputs.first, rowOutputs.count == outputs.count {
      let rejects = rejectsPath ?? BatchSinks.rejectsPath(beside: first.path)
      resumption = try Resumption(
        outputs: rowOutputs, rejectsPath: options.reportsInPlace ? nil : rejects, inputs: inputs,
        table: table)
    }
    let sinks = try BatchSinks(
      outputs, exporters: exporters, rejectsPath: rejectsPath,
      reportsInPlace: options.reportsInPlace, resumption: resumption)
    let job = GradingJob(
      inputs: inputs, table: table, renames: options.renames, columns: columns,
      exporters: exporters, needsColumns: exporters.contains { $0.format == .csv },
      needsMarks: sinks.needsMarks, keepsAnswers: answers != nil,
      reportsInPlace: options.reportsInPlace)
    var source = ChunkSource(
      inputs: inputs, streams: streams, size: options.chunkSize, kind: options.input,
      resumption: resumption, isInterrupted: isInterrupted)
    streams = [:]
    let sizes = inputs.map(\.size)
    let total = sizes.contains(nil) ? nil : sizes.reduce(0) { $0 + ($1 ?? 0) }
    let work = OrderedWork<Chunk, ChunkProduct>(
      window: options.jobs + 2, next: { try source.next() },
      take: { product in
        let counts = try sinks.take(product)
        answers?(product.answers)
        progress(
          BatchProgress(
            graded: counts.graded, setAside: counts.setAside, bytesRead: product.bytesRead,
            bytesTotal: total))
      })
    try work.run(threads: options.jobs) {
      var grader = ChunkGrader(job)
      return { grader.grade($0) }
    }
    return try sinks.finish(isInterrupted: isInterrupted())
  }
}

/// The chunks of all inputs, one after the other; what an earlier run has graded is left out.
private struct ChunkSource {
  let inputs: [AnswerInput]
  var streams: [Int: RecordReader]
  let size: Int
  let kind: InputKind?
  var resumption: Resumption?
  let isInterrupted: @Sendable () -> Bool
  var current: RecordReader?
  var number = 0
  /// How many bytes the inputs before this one had.
  var bytesBefore = 0
  /// How many records were left out.
  var recordsLeftOut = 0

  mutating func next() throws -> Chunk? {
    while number < inputs.count, !isInterrupted() {
      if current == nil { try open() }
      if var chunk = try current?.next(input: number, size: size, isInterrupted: isInterrupted) {
        chunk.bytesRead = bytesBefore + (current?.bytesRead ?? 0)
        if try leaveOut(&chunk) { continue }
        return chunk
      }
      if isInterrupted() { break }
      bytesBefore += current?.bytesRead ?? 0
      current?.close()
      current = nil
      number += 1
    }
    if let resumption, !isInterrupted() { throw missing(resumption) }
    return nil
  }

  /// Leaves out the records before the one that is graded once more.
  ///
  /// - Returns: whether these are all of the chunk's.
  private mutating func leaveOut(_ chunk: inout Chunk) throws -> Bool {
    guard let resumption else { return false }
    let place = resumption.place
    let next = chunk.firstRow + chunk.records.count
    if RecordNumber(input: chunk.input, row: next) <= place {
      recordsLeftOut += chunk.records.count
      return true
    }
    guard chunk.input == place.input, chunk.firstRow <= place.row else { throw missing(resumption) }
    chunk.done = place.row - chunk.firstRow
    recordsLeftOut += chunk.done
    if let before = resumption.recordsBefore, before != recordsLeftOut {
      throw BatchError.otherRun(
        path: resumption.rows[0].path,
        problem: "up to row \(place.row) of \(inputs[place.input].path) there are "
          + "\(recordsLeftOut) records, of which it and the rejects hold \(before)")
    }
    self.resumption = nil
    return false
  }

  private func missing(_ resumption: Resumption) -> BatchError {
    let path = displayName(ofInput: inputs[resumption.place.input].path)
    return .otherRun(
      path: resumption.rows[0].path, problem: "\(path) has no row \(resumption.place.row)")
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
