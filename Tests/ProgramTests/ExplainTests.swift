import Testing

@Suite struct ExplainTests {
  private let answer = "Units are switched off at random during training."

  @Test func showsTheParts() throws {
    let outcome = try Workplace.withBank().run(["explain", "dropout", answer])
    outcome.expect(0, errors: "")
    for part in ["What is dropout", "of 100, ", "coverage", "met     units are", "“", "signature"] {
      #expect(outcome.output.contains(part), "\(part)\n\(outcome)")
    }
  }

  @Test func readsStandardInputAndGivesJSON() throws {
    let workplace = try Workplace.withBank()
    let one = try workplace.run(["explain", "dropout", answer, "--json"])
    let other = try workplace.run(["explain", "dropout", "--json"], input: answer)
    one.expect(0, output: other.output, errors: "")
    #expect(one.output.hasPrefix("{\n  \"question_id\": \"dropout\",\n"))
    #expect(one.output.contains("\"status\": \"met\""))
  }

  @Test func findsQuestionsByTheirText() throws {
    try Workplace.withBank().run(["explain", "what does relu compute", "max"]).expect(0)
  }

  @Test func aMissingQuestionNamesTheNearest() throws {
    let outcome = try Workplace.withBank().run(["explain", "dropuot", answer])
    outcome.expect(64, output: "")
    #expect(outcome.errors.contains("did you mean 'dropout'?"))
  }
}
