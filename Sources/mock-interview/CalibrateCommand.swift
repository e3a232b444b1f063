import Agreement
import Batches
import Files
import Reports
import Scoring

extension Command {
  /// `calibrate`: learns from marks that people gave.
  static let calibrate = Command(
    name: "calibrate", summary: "learn from marks that people gave how to mark like them",
    usage: """
      usage: mock-interview calibrate FILE... -o CALIBRATION [options]

      Learns from answers that people marked (files as for 'agreement') how they use the scale and, for
      questions with three marked answers or more, what they reward: which key points and words of the
      rubric count more. Ten marked answers to a question are a good number. 'grade', 'explain', 'practice',
      'report --regrade' and 'agreement' mark so with --calibration CALIBRATION.

      Printed first is how well that does on answers it was not learned from: the scale on questions left
      out, taste on a fifth of each question's answers in turn. (The mean per question comes out too low for
      taste that way: an answer left out draws the mean of the others away from itself.) Kept is what comes
      nearest to people; where nothing comes nearer than the engine itself, nothing is written and the exit
      code is 1.

      The file is readable JSON and holds no candidate's words. With --keep-answers it holds the marked
      answers, and being like those that got more counts too: better where answers are short and free.
      """,
    options: [
      Option(
        "--output", short: "-o", value: "CALIBRATION", "where to write, '-' is standard output"),
      Option("--keep-answers", "keep the marked answers in the file, and compare with them"),
    ] + MarksOption.options,
    operands: 1...Int.max
  ) { invocation in
    guard let path = invocation.value("--output") else {
      throw UsageError("calibrate needs -o CALIBRATION, where to write what was learned")
    }
    if let read = invocation.operands.first(where: { isSameFile($0, path) }) {
      throw UsageError("'\(path)' would be written over the answers in '\(read)'")
    }
    let marks = try MarksOption(invocation)
    var options = BatchOptions()
    let scoring = try ScoringArguments(invocation)
    options.scoring = scoring.options
    let read = try marks.read(invocation, options, scoring)
    let lessons: Lessons
    do {
      lessons = try Lessons(read.answers, options.scoring)
    } catch {
      Console.note("mock-interview: \(error)")
      return .unreadable
    }
    let keepsAnswers = invocation.has("--keep-answers")
    let learner = Learner(lessons, keepsAnswers: keepsAnswers)
    for line in learner.lines(lessons) {
      if path == "-" { Console.note(line) } else { try Console.print(line) }
    }
    guard let best = learner.best else {
      Console.note("mock-interview: nothing comes nearer to people, \(path) is not written")
      return .incomplete
    }
    let source = AgreementReport.Source(
      columns: marks.columns, scale: marks.scale, strictness: options.scoring.strictness,
      calibration: "none", bootstrap: Bootstrap(draws: 0, seed: 0))
    let files = invocation.operands.map { $0 == "-" ? $0 : fileName(of: $0) }
    try writeFile(
      CalibrationFile.bytes(learner, best, lessons, source, files: files), to: path)
    if marks.columns.count == 2 {
      Console.note("mock-interview: learned from the mean of two people's marks")
    }
    if keepsAnswers, best != .scale {
      Console.note("mock-interview: \(path) holds the answers of \(people(read.answers))")
    }
    Console.note("mock-interview: kept: \(best.title), in \(path)")
    return read.exitCode
  }

  /// More names than this say no more.
  private static let mostNames = 20

  /// Whose answers these are.
  private static func people(_ answers: [MarkedAnswer]) -> String {
    var seen: Set<String> = []
    let names = answers.map(\.candidate).filter { !$0.isEmpty && seen.insert($0).inserted }
    guard !names.isEmpty else { return "candidates without a name" }
    let more = names.count > mostNames ? " and \(names.count - mostNames) more" : ""
    return names.prefix(mostNames).joined(separator: ", ") + more
  }
}

extension Learner {
  /// The cross-validated figures as lines of a table.
  fileprivate func lines(_ lessons: Lessons) -> [String] {
    let rows = [("engine alone", before)] + after.map { ($0.learned.title, $0.figures) }
    func column(_ head: String, _ figure: (Figures) -> Double?) -> TextTable.Column {
      let cells = rows.map { figure($0.1).map { fixed($0, decimals: 3) } ?? "-" }
      return .init(head, cells, isNumber: true)
    }
    let table = TextTable([
      .init("", rows.map(\.0)),
      column("Pearson") { $0.pearson },
      column("per question") { $0.perQuestion },
      column("RMSE") { $0.rootMeanSquare },
      column("kappa") { $0.kappa },
    ])
    let head =
      "\(lessons.answers.count) marked answers to \(lessons.questions.count) questions; on answers "
      + "that were not learned from:"
    return [head, ""] + table.text().split(separator: "\n").map(String.init)
  }
}
