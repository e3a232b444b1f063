import Agreement
import Batches
import Files
import Scoring

extension Command {
  /// `agreement`: scores compared with what people gave.
  static let agreement = Command(
    name: "agreement", summary: "compare scores with marks that people gave",
    usage: """
      usage: mock-interview agreement FILE... [options]

      Scores answers that people marked (files as for 'grade', a row for each answer, marks in the column
      human_score or those that --human names) and prints how well both agree, each figure with the
      interval where it would lie with other questions of the same kind (95 %, bootstrap over questions).
      With two people their mean is what counts, and how well they agree with each other is shown beside:
      no grader can be expected to do much better. Shown too: how scores and marks go with length, and the
      answers where engine and people differ most.

      Records without a mark and those that cannot be graded are set aside and counted; the exit code is 1
      then. A mark outside the scale is an error.
      """,
    options: MarksOption.options + [
      ScoringArguments.calibration,
      Option("--differences", value: "N", "how many of the greatest differences, 10 if not given"),
      Option(
        "--bootstrap", value: "N",
        "how often questions are drawn, 1000 if not given, 0: no intervals"),
      Option("--seed", value: "N", "what they are drawn by, 1 if not given"),
      Option("--json", "print JSON"),
    ],
    operands: 1...Int.max
  ) { invocation in
    let marks = try MarksOption(invocation)
    var options = BatchOptions()
    let scoring = try ScoringArguments(invocation)
    options.scoring = scoring.options
    let bootstrap = Bootstrap(
      draws: try invocation.integer("--bootstrap", in: 0...1_000_000) ?? 1000,
      seed: UInt64(try invocation.integer("--seed", in: 0...Int.max) ?? 1))
    let count = try invocation.integer("--differences", in: 0...1_000_000) ?? 10
    let read = try marks.read(invocation, options, scoring)
    guard !read.answers.isEmpty else {
      Console.note("mock-interview: no marked answers to compare with")
      return .unreadable
    }
    let report = AgreementReport(
      read,
      .init(
        columns: marks.columns, scale: marks.scale, strictness: scoring.options.strictness,
        calibration: scoring.options.calibration?.name ?? "none", bootstrap: bootstrap),
      differences: count)
    if invocation.has("--json") {
      try Console.print(report.json.serialized(pretty: true))
    } else {
      let width = Platform.isTerminal(1) ? Screen().columns : .max
      try writeAll(Array(report.text(width: width).utf8), to: 1, path: "standard output")
    }
    return read.exitCode
  }
}
