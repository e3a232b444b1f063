import Testing

@Suite struct PracticeTests {
  private let answers = [
    "Units are switched off at random.\nSo it prevents co-adaptation.\n\n",
    "max of zero and input\n\n",
    "one\n\n", "two\n\n",
  ]

  @Test func aPipeIsAWholeInterview() throws {
    let workplace = try Workplace.withBank()
    let outcome = try workplace.run(
      ["practice", "--seed", "1", "--session", "s", "--candidate", "Ada"],
      input: answers.joined())
    outcome.expect(0, errors: "")
    #expect(!outcome.output.contains("\u{1B}"), "\(outcome)")
    for part in [
      "Question 1 of 4", "Question 4 of 4", "of 3 points found", "Reference answer",
      "  if error > best:", "best epoch", "Regularization    2 of 2",
    ] {
      #expect(outcome.output.contains(part), "\(part)\n\(outcome)")
    }
    let journal = workplace.read("Sessions/s.jsonl") ?? ""
    for event in ["started", "asked", "answered", "scored", "finished"] {
      #expect(journal.contains(#"{"event":"\#(event)""#))
    }
    try workplace.run(["report", "s", "--by", "candidate", "--format", "csv"]).expect(
      0, errors: "")
  }

  @Test func theSameSeedAsksTheSame() throws {
    let workplace = try Workplace.withBank()
    let first = try workplace.run(["practice", "--seed", "7", "--session", "a"], input: "\n\n\n\n")
    let second = try workplace.run(
      ["practice", "--seed", "7", "--session", "b"], input: "\n\n\n\n")
    let renamed = first.output.replacing("Session a", with: "Session b")
      .replacing("Sessions/a", with: "Sessions/b")
    #expect(renamed == second.output)
  }

  @Test func theEndOfInputSubmitsAndPauses() throws {
    let workplace = try Workplace.withBank()
    let first = try workplace.run(
      ["practice", "--seed", "1", "--session", "s"], input: "an answer without its empty line")
    first.expect(0)
    #expect(first.output.contains("points found") || first.output.contains("point found"))
    #expect(first.output.contains("Paused"))
    #expect(first.output.contains("--session s"))
    let second = try workplace.run(["practice", "--resume"], input: "b\n\nc\n\nd\n\n")
    second.expect(0)
    #expect(!second.output.contains("Question 1 of 4"), "\(second)")
    let report = try workplace.run(["report", "--by", "answer", "--format", "jsonl"])
    report.expect(0)
    #expect(report.output.split(separator: "\n").count == 4)
    let third = try workplace.run(["practice", "--resume"])
    #expect(third.code != 0)
  }

  @Test func anAnswerOnDiskIsMarkedWhenItGoesOn() throws {
    let workplace = try Workplace.withBank()
    try workplace.run(["practice", "--seed", "1", "--session", "s"], input: answers[0]).expect(0)
    // As if the power had gone while the mark was being written.
    let lines = (workplace.read("Sessions/s.jsonl") ?? "").split(separator: "\n")
    let kept = lines.prefix { !$0.contains(#""event":"scored""#) }
    try workplace.write(
      kept.joined(separator: "\n") + "\n{\"event\":\"sco", to: "Sessions/s.jsonl")
    let outcome = try workplace.run(
      ["practice", "--resume", "--session", "s"], input: answers.dropFirst().joined())
    outcome.expect(0)
    #expect(outcome.errors.contains("Sessions/s.jsonl:4: the last line was cut off"), "\(outcome)")
    #expect(outcome.output.contains("Question 4 of 4"), "\(outcome)")
    let report = try workplace.run(["report", "--by", "topic", "--format", "csv"])
    #expect(report.output.contains(",Regularization,2,2,"), "\(report)")
  }

  @Test(arguments: [
    (["--topic", "Actvation"], 64, "did you mean 'Activation'"),
    (["--level", "expert"], 64, "no question of level expert"),
    (["--level", "experd"], 64, "did you mean 'expert'"),
    (["--count", "0"], 64, "--count takes"),
    (["--session", "a/b"], 64, "a/b"),
    (["--rubrics", "nothing"], 66, "nothing: no such file"),
    (["--resume", "--session", "x"], 66, "x"),
    (["--sessions", "Rubrics/deep-learning.md/s"], 73, "cannot be written"),
  ])
  func tellsWhatIsWrong(arguments: [String], code: Int32, message: String) throws {
    let workplace = try Workplace.withBank()
    let outcome = try workplace.run(["practice"] + arguments)
    outcome.expect(code, output: "")
    #expect(outcome.errors.contains(message), "\(outcome)")
    #expect(workplace.files == ["Rubrics/deep-learning.md"])
  }
}
