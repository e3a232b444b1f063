import Testing

struct ProgramTests {
  @Test func saysItsVersion() throws {
    try Workplace().run(["--version"]).expect(0, output: "mock-interview 0.2.0\n", errors: "")
  }

  @Test func helpGoesToStandardOutput() throws {
    let outcome = try Workplace().run(["--help"])
    outcome.expect(0, errors: "")
    #expect(outcome.output.hasPrefix("usage: mock-interview COMMAND"))
  }

  @Test(arguments: [[], ["no-such-command"], ["--no-such-option"]])
  func wrongUsageIs64(arguments: [String]) throws {
    let outcome = try Workplace().run(arguments)
    outcome.expect(64, output: "")
    #expect(outcome.errors.hasPrefix("mock-interview: no command"))
  }
}
