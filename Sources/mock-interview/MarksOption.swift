import Agreement
import Batches
import Rubrics
import Scoring

/// What commands take that compare scores with marks of people.
struct MarksOption {
  /// The options of every such command.
  static let options = [
    RubricsOption.option,
    Command.Option(
      "--human", value: "COLUMN",
      "a column with marks of a person, human_score if not given; a second one is a second person's"
    ),
    Command.Option("--scale", value: "LOW-HIGH", "what the marks are on, 0-100 if not given"),
    Command.Option(
      "--input", value: "csv|tsv|jsonl|sheet", "what the files are, whatever they look like"),
    Command.Option(
      "--map", value: "FILE", "CSV: a header or question of the files, what the rubrics call it"),
    ScoringArguments.strictness, ScoringArguments.lexicon,
  ]

  /// The columns with marks, one for each person.
  let columns: [String]
  /// What the marks are on.
  let scale: MarkScale

  init(_ invocation: Invocation) throws {
    let named = invocation.values("--human")
    guard named.count <= 2, Set(named).count == named.count else {
      throw UsageError("--human names one column, or two for two people, each once")
    }
    columns = named.isEmpty ? [MarkedAnswers.usualColumn] : named
    guard let text = invocation.value("--scale") else {
      scale = .hundred
      return
    }
    guard let scale = MarkScale(text) else {
      throw UsageError(
        "--scale takes the lowest and the highest mark, such as 0-5, not '\(text)'")
    }
    self.scale = scale
  }

  /// Reads and scores the answers that the operands name, and says what was set aside.
  ///
  /// - Throws: what `Batch` and `MarkedAnswers` throw.
  func read(
    _ invocation: Invocation, _ options: BatchOptions, _ scoring: ScoringArguments
  ) throws -> MarkedAnswers {
    var options = options
    options.input = try invocation.choice("--input", InputKind.self)
    options.jobs = Platform.processors
    if let path = invocation.value("--map") { options.renames = try RenameMap(path: path) }
    let library = try RubricsOption.library(invocation)
    scoring.noteChanges(library)
    let batch = try Batch(
      operands: invocation.operands, library: library, options: options, needsColumns: true)
    for note in batch.notes { Console.note("mock-interview: \(note)") }
    let read = try MarkedAnswers(batch, columns: columns, scale: scale)
    for message in read.messages { Console.note("mock-interview: \(message)") }
    if read.notGradable + read.withoutMark > 0 {
      Console.note(
        "mock-interview: set aside: \(read.notGradable) that cannot be graded, "
          + "\(read.withoutMark) without a mark")
    }
    return read
  }
}

extension MarkedAnswers {
  /// The exit code of a command that did its work on these.
  var exitCode: ExitCode { withoutMark + notGradable > 0 ? .incomplete : .done }
}
