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

  @Test func aLexiconLendsWords() throws {
    let workplace = try Workplace.withBank()
    try workplace.write("regularizes, calms down\n", to: "words.txt")
    let plain = try workplace.run(["explain", "dropout", "It calms down."])
    let lent = try workplace.run(["explain", "dropout", "It calms down.", "--lexicon", "words.txt"])
    lent.expect(0, errors: "")
    #expect(!plain.output.contains("“calms down”"))
    #expect(lent.output.contains("“calms down”"), "\(lent)")
    #expect(lent.output.contains("|lexicon:"))
  }

  @Test func aLexiconThatIsNoneIsNamedWithItsLine() throws {
    let workplace = try Workplace.withBank()
    try workplace.write("a, b\nalone\n", to: "words.txt")
    let outcome = try workplace.run(["explain", "dropout", answer, "--lexicon", "words.txt"])
    outcome.expect(65, output: "")
    #expect(outcome.errors.hasPrefix("mock-interview: words.txt:2: 'alone' stands alone, write"))
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
