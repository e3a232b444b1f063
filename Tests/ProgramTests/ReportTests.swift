import Testing

@Suite struct ReportTests {
  private func practised() throws -> Workplace {
    let workplace = try Workplace.withBank()
    for (id, candidate, topic) in [("a", "Ada", "Regularization"), ("b", "Bo", "Activation")] {
      let arguments = [
        "practice", "--seed", "3", "--session", id, "--candidate", candidate, "--topic", topic,
      ]
      try workplace.run(arguments, input: "ReLU is the maximum of zero and the input\n\n/skip\n")
        .expect(0)
    }
    return workplace
  }

  @Test func byTopic() throws {
    let outcome = try practised().run(["report"])
    outcome.expect(0, errors: "")
    let lines = outcome.output.split(separator: "\n")
    #expect(
      lines.first
        == "candidate,topic,questions,answered,score,score_answered,ci_low,ci_high,band,weakest_question"
    )
    #expect(lines.count == 3)
    #expect(lines.last?.hasPrefix("Bo,Activation,2,1,") == true, "\(outcome)")
  }

  @Test func byCandidateOfOneSession() throws {
    let outcome = try practised().run(["report", "b", "--by", "candidate"])
    outcome.expect(0, errors: "")
    #expect(outcome.output.contains("\nBo,,2,1,"), "\(outcome)")
    #expect(!outcome.output.contains("Ada"))
  }

  @Test func byAnswerLikeGradedAnswers() throws {
    let outcome = try practised().run(["report", "--by", "answer", "--format", "jsonl"])
    outcome.expect(0, errors: "")
    let lines = outcome.output.split(separator: "\n")
    #expect(lines.count == 4)
    #expect(lines[0].hasPrefix(#"{"file":"Sessions/a.jsonl","row":1,"id":"a","candidate":"Ada","#))
    #expect(lines[1].contains(#""band":"unanswered""#))
  }

  @Test(arguments: ["topic", "candidate", "answer"])
  func regradingShowsBoth(grouping: String) throws {
    let outcome = try practised().run(["report", "--regrade", "--by", grouping])
    outcome.expect(0, errors: "")
    #expect(outcome.output.contains("regraded_score,"), "\(outcome)")
  }

  @Test func theFormatGoesByTheEnding() throws {
    let workplace = try practised()
    try workplace.run(["report", "-o", "r.json"]).expect(0, output: "", errors: "")
    #expect(workplace.read("r.json")?.hasPrefix("[\n") == true)
    try workplace.run(["report", "-o", "r.txt", "--by", "answer"]).expect(0, output: "")
    #expect(workplace.read("r.txt")?.hasPrefix("session  candidate") == true)
  }

  @Test func brokenJournalsAreNamed() throws {
    let workplace = try practised()
    try workplace.write("{}\n", to: "Sessions/c.jsonl")
    let outcome = try workplace.run(["report"])
    outcome.expect(65, output: "")
    #expect(outcome.errors.contains("Sessions/c.jsonl:1: "), "\(outcome)")
    try workplace.run(["report", "a", "b"]).expect(0)
  }

  @Test(arguments: [
    (["report", "--sessions", "x"], 66, "x: no sessions here"),
    (["report", "aa"], 66, "Sessions/aa.jsonl: no such session"),
    (["report", "x.jsonl"], 66, "x.jsonl: no such file"),
    (["report", "-o", "x/y.csv"], 73, "there is no folder 'x'"),
    (["report", "-o", "Sessions/a.jsonl"], 64, "would be written over"),
  ])
  func tellsWhatIsWrong(arguments: [String], code: Int32, message: String) throws {
    let outcome = try practised().run(arguments)
    outcome.expect(code, output: "")
    #expect(outcome.errors.contains(message), "\(outcome)")
  }
}
