import Batches
import Files
import Reports
import Scoring

extension Command {
  /// `grade`: files of answers into graded rows.
  static let grade = Command(
    name: "grade", summary: "grade files of answers",
    usage: """
      usage: mock-interview grade FILE... [options]

      Reads answers (CSV, TSV, JSON Lines, answer sheets in Markdown, folders of them; '-' is standard
      input) and writes one row for each: the score, its band, the key points met and missed. What a file
      is, its first bytes tell.

      CSV and JSON Lines name the question (question_id, question or prompt: an id or the question's text)
      and the answer (answer, response), optionally candidate, id and topic; all else is carried through.
      The export of a form has one column for each question; the header is the question or its id.
      An answer sheet has '# candidate', '## id or question', and the answer below.

      Records that cannot be graded are set aside with line and reason, beside the output or at --rejects;
      the exit code is 1 then. A blank answer is no such record: it scores 0 as unanswered.
      With several -o the endings .csv, .jsonl and .json tell the formats.

      An output appears under its name when it is whole; until then it is FILE.partial. Interrupted, that
      stays, whole to the last record; the same command with --resume goes on from there, also after the
      program was killed, and makes the file that an uninterrupted run makes.
      """,
    options: [
      RubricsOption.option,
      Option("--format", value: "csv|jsonl|json", "the format; else by the ending of -o, else csv"),
      Option(
        "--by", value: "answer|topic|candidate",
        "a row for each answer (the default), for each candidate's topic, or for each candidate"),
      Option(
        "--output", short: "-o", value: "FILE",
        "where to write, '-' is standard output (repeatable)"),
      Option("--rejects", value: "FILE", "where records go that cannot be graded"),
      Option("--in-place-errors", "report such records among the rows of JSON Lines, exit code 0"),
      Option(
        "--input", value: "csv|tsv|jsonl|sheet", "what the files are, whatever they look like"),
      Option(
        "--map", value: "FILE", "CSV: a header or question of the files, what the rubrics call it"),
      ScoringArguments.strictness, ScoringArguments.calibration, ScoringArguments.lexicon,
      Option("--jobs", value: "N", "threads; the result does not depend on it"),
      Option("--resume", "go on where an interrupted run left FILE.partial, if there is one"),
    ],
    operands: 1...Int.max
  ) { invocation in
    var options = BatchOptions()
    options.input = try invocation.choice("--input", InputKind.self)
    let scoring = try ScoringArguments(invocation)
    options.scoring = scoring.options
    options.jobs = try invocation.integer("--jobs", in: 1...256) ?? Platform.processors
    options.reportsInPlace = invocation.has("--in-place-errors")
    if let path = invocation.value("--map") { options.renames = try RenameMap(path: path) }
    let outputs = try gradeOutputs(invocation)
    let library = try RubricsOption.library(invocation)
    scoring.noteChanges(library)
    let resumes = try resumes(invocation, outputs)
    let start = Platform.seconds
    let batch = try Batch(
      operands: invocation.operands, library: library, options: options,
      needsColumns: outputs.contains { $0.isTable })
    try check(outputs, invocation, against: batch.paths)
    for note in batch.notes { Console.note("mock-interview: \(note)") }
    Platform.noteInterrupts()
    let line = outputs.contains { $0.path == "-" } && Platform.isTerminal(1) ? nil : ProgressLine()
    defer { line?.clear() }
    let summary = try batch.run(
      outputs: outputs, rejectsPath: invocation.value("--rejects"), resumes: resumes,
      isInterrupted: { Platform.wasInterrupted }, progress: { line?.show($0) })
    line?.clear()
    return report(summary, options, seconds: Platform.seconds - start)
  }

  /// Whether an interrupted run is to be gone on with; says where there is none.
  private static func resumes(
    _ invocation: Invocation, _ outputs: [BatchOutput]
  ) throws -> Bool {
    guard invocation.has("--resume") else { return false }
    for output in outputs {
      guard case .answers = output.content else {
        throw UsageError(
          "--resume is for rows by answer: those by topic or candidate need all answers, "
            + "and nothing of them is written before the end")
      }
      guard let partial = OutputFile.partialPath(of: output.path) else {
        throw UsageError("--resume needs -o FILE: only a file keeps what was written")
      }
      if !exists(partial) {
        Console.note("mock-interview: no \(partial) to go on from, from the beginning")
      }
    }
    return true
  }

  /// The files that the invocation asks for, with their formats.
  private static func gradeOutputs(_ invocation: Invocation) throws -> [BatchOutput] {
    let paths = invocation.values("--output")
    let format = try invocation.choice("--format", RowFormat.self)
    let grouping = try invocation.choice("--by", Grouping.self) ?? .answer
    if format != nil, paths.count > 1 {
      throw UsageError("--format is for one output, with several -o the endings tell the formats")
    }
    let outputs = try (paths.isEmpty ? ["-"] : paths).map { path in
      let byEnding = RowFormat(rawValue: String(fileEnding(of: path).dropFirst()))
      if paths.count > 1, byEnding == nil {
        throw UsageError(
          "-o \(path): with several -o the ending tells the format: .csv, .jsonl, .json")
      }
      return BatchOutput(
        path: path, content: grouping.content(format ?? byEnding ?? .csv))
    }
    if invocation.has("--in-place-errors"), !outputs.allSatisfy({ $0.isJSONLines }) {
      throw UsageError("--in-place-errors is for --format jsonl")
    }
    return outputs
  }

  /// Refuses to write over what is read, and twice to the same file.
  private static func check(
    _ outputs: [BatchOutput], _ invocation: Invocation, against inputs: [String]
  ) throws {
    let written = outputs.map(\.path) + invocation.values("--rejects")
    for (index, path) in written.enumerated() where path != "-" {
      if let input = inputs.first(where: { isSameFile($0, path) }) {
        throw UsageError("'\(path)' would be written over the answers in '\(input)'")
      }
      if written[..<index].contains(path) { throw UsageError("'\(path)' would be written twice") }
    }
  }

  private static func report(
    _ summary: BatchSummary, _ options: BatchOptions, seconds: Double
  ) -> ExitCode {
    for note in summary.notes { Console.note("mock-interview: \(note)") }
    if summary.rejectsPath == nil {
      for message in summary.messages { Console.note("mock-interview: \(message)") }
      let more = summary.setAside - summary.messages.count
      if more > 0, !options.reportsInPlace {
        Console.note("mock-interview: and \(more) more; --rejects FILE keeps them all")
      }
    }
    var line = "\(summary.graded) graded"
    if summary.before > 0 { line += " (\(summary.before) of them before)" }
    if summary.setAside > 0 {
      line += ", \(summary.setAside) set aside"
      if let path = summary.rejectsPath { line += " in \(path)" }
    }
    if summary.isInterrupted { line += ", interrupted" }
    line += "; \(fixed(seconds, decimals: 2)) s"
    let graded = summary.graded - summary.before
    if graded > 0 { line += ", \(perSecond(graded, seconds)) answers per second" }
    Console.note("mock-interview: \(line)")
    if summary.isInterrupted { return .interrupted }
    if options.reportsInPlace { return .done }
    if summary.graded == 0 {
      Console.note("mock-interview: no answers to grade")
      return .unreadable
    }
    return summary.setAside > 0 ? .incomplete : .done
  }
}

/// What a row of the output stands for.
private enum Grouping: String, CaseIterable {
  case answer
  case topic
  case candidate

  func content(_ format: RowFormat) -> BatchOutput.Content {
    let table = ReportFormat(rawValue: format.rawValue) ?? .csv
    switch self {
    case .answer: return .answers(format)
    case .topic: return .statistics { Array(Reports.table($0.byTopic(), as: table).utf8) }
    case .candidate: return .statistics { Array(Reports.table($0.byCandidate(), as: table).utf8) }
    }
  }
}

extension BatchOutput {
  fileprivate var isTable: Bool {
    if case .answers(.csv) = content { true } else { false }
  }

  fileprivate var isJSONLines: Bool {
    if case .answers(.jsonLines) = content { true } else { false }
  }
}
