import Files
import Rubrics

extension Command {
  /// `lint`: checks rubric files.
  static let lint = Command(
    name: "lint", summary: "say what is wrong or weak in rubric files",
    usage: """
      usage: mock-interview lint [options]

      Looks at rubric files before candidates do: mistakes in the format, examples that do not get the band
      they must get, references that do not get full marks on their own rubric, key points that no answer
      can hit or no reference says, weights that are not above 0, rubrics of fewer than 15 or more than 60
      words, questions asked twice, questions whose points another one's reference satisfies nearly as well
      (write 'related: ID' where that is meant), parts that are missing.

      One finding a line, FILE:LINE: what is wrong, what to do. Exit code 1 where there is one.
      """,
    options: [
      RubricsOption.option,
      Option("--json", "the findings as a JSON array of file, line, id, rule, message"),
    ],
    operands: 0...0
  ) { invocation in
    let (questions, findings) = try Rubrics.lint(try RubricsOption.paths(invocation))
    if invocation.has("--json") {
      try Console.print(JSON.array(findings.map(\.json)).serialized(pretty: true))
    } else {
      for finding in findings { try Console.print(visible(finding.description)) }
    }
    Console.note("mock-interview: \(questions) questions looked at, \(findings.count) findings")
    return findings.isEmpty ? .done : .incomplete
  }
}

extension LintFinding {
  fileprivate var json: JSON {
    [
      "file": .string(file), "line": .integer(line), "id": .string(id),
      "rule": .string(rule.rawValue),
      "message": .string(message),
    ]
  }
}
