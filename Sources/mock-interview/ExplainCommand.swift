import Files
import Reports
import Rubrics
import Scoring

extension Command {
  /// `explain`: one answer with its whole calculation.
  static let explain = Command(
    name: "explain", summary: "mark one answer and show how the mark came about",
    usage: """
      usage: mock-interview explain QUESTION [ANSWER] [options]

      Marks an answer to a question, which is named by its id, by NAME:id or by its text. Without ANSWER,
      or where it is '-', the answer is read from standard input. Shows each key point with its weight, the
      credit it got and the words that earned it, what was expected and what is lacking, the sum that leads to
      the mark, what the guards took off, and what the mark depends on. What is printed adds up.
      --json prints the same as JSON.
      """,
    options: [
      RubricsOption.option,
      Option("--topic", value: "TOPIC", "which question, where several have the same text"),
      ScoringArguments.strictness, ScoringArguments.calibration, ScoringArguments.lexicon,
      Option("--json", "print JSON"),
    ],
    operands: 1...2
  ) { invocation in
    let scoring = try ScoringArguments(invocation)
    let library = try RubricsOption.library(invocation)
    scoring.noteChanges(library)
    let question = try library.find(invocation.operands[0], topic: invocation.value("--topic"))
    let rubric = question.question.rubric.withDerivedKeyPoints
    let score = Scorer(rubric, scoring.options).score(try answer(invocation))
    if invocation.has("--json") {
      let head: [JSON.Member] = [
        .init("question_id", .string(question.key)), .init("topic", .string(question.topic)),
        .init("question", .string(rubric.question)),
      ]
      try Console.print(JSON.object(head + members(of: score)).serialized(pretty: true))
    } else {
      let lines = explanationLines(
        score, rubric: rubric, key: question.key, width: Screen().width)
      try Console.print(lines.joined(separator: "\n"))
    }
    return .done
  }

  private static func answer(_ invocation: Invocation) throws -> String {
    if invocation.operands.count > 1, invocation.operands[1] != "-" {
      return invocation.operands[1]
    }
    if Platform.isTerminal(0) {
      Console.note("Type the answer; Ctrl-D on a line of its own ends it.")
    }
    return try readText(at: "-")
  }
}
