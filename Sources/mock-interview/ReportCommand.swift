import Files
import Reports
import Scoring
import Sessions

extension Command {
  /// `report`: what came of sessions.
  static let report = Command(
    name: "report", summary: "show what came of practice sessions",
    usage: """
      usage: mock-interview report [SESSION]... [options]

      Reports on the sessions named, by id or by file, else on all in DIR. The marks are those in the
      journals, as they were given; --regrade makes them anew with this version of the program, on the
      rubrics as they were, and shows both. Questions that were asked and not answered count as 0; a question
      that is still open is left out.

      By topic and by candidate the interval is where 95 % of such means would lie (Student's t over the
      answered questions); below five answers there is none.
      """,
    options: [
      Option("--by", value: "answer|topic|candidate", "one row for each; topic if not given"),
      Option(
        "--format", value: "csv|jsonl|json|text",
        "else by the ending of -o, else text on a terminal and CSV elsewhere"),
      Option("--output", short: "-o", value: "FILE", "where to write, '-' is standard output"),
      Option("--regrade", "make the marks anew and show both"),
      ScoringArguments.calibration, ScoringArguments.lexicon,
      SessionsOption.option,
    ],
    operands: 0...Int.max
  ) { invocation in
    let path = invocation.value("--output") ?? "-"
    let format = try reportFormat(invocation, path)
    let grouping = try invocation.choice("--by", SessionReport.Grouping.self) ?? .topic
    let files = try sessionFiles(invocation)
    if let overwritten = files.first(where: { isSameFile($0, path) }) {
      throw UsageError("'\(path)' would be written over the session '\(overwritten)'")
    }
    // A journal that was cut off in its first line holds nothing yet.
    let sessions = try files.compactMap { file in
      try SessionFile.read(file).map { SessionReport.Item(path: file, session: $0) }
    }
    let isRegraded = invocation.has("--regrade")
    for option in ["--calibration", "--lexicon"]
    where !isRegraded && invocation.value(option) != nil {
      throw UsageError("\(option) makes marks anew and goes with --regrade")
    }
    // Each session keeps the strictness that it began with.
    let scoring = try Set(sessions.map(\.session.plan.strictness)).map {
      try ScoringArguments(invocation, strictness: $0)
    }
    let report = SessionReport(
      sessions, by: grouping, isRegraded: isRegraded,
      scoring: scoring.first?.options ?? ScoringOptions())
    try writeFile(Array(report.written(as: format).utf8), to: path)
    return .done
  }

  private static func reportFormat(
    _ invocation: Invocation, _ path: String
  ) throws -> ReportFormat {
    if let format = try invocation.choice("--format", ReportFormat.self) { return format }
    let ending = String(fileEnding(of: path).dropFirst())
    if let format = ReportFormat(rawValue: ending == "txt" ? "text" : ending) { return format }
    return path == "-" && Platform.isTerminal(1) ? .text : .csv
  }

  /// The journals that the operands name, else all in the folder.
  private static func sessionFiles(_ invocation: Invocation) throws -> [String] {
    let folder = SessionFolder(SessionsOption.path(invocation))
    guard invocation.operands.isEmpty else {
      return try invocation.operands.map { operand in
        if operand.contains("/") || operand.hasSuffix(".jsonl") { return operand }
        let path = folder.path(of: operand)
        guard exists(path) else { throw SessionsOption.missing(operand, in: folder) }
        return path
      }
    }
    let ids = try folder.ids()
    guard !ids.isEmpty else {
      throw MissingInput(
        "\(folder.path): no sessions here, 'mock-interview practice' begins one")
    }
    return ids.map(folder.path(of:))
  }
}
