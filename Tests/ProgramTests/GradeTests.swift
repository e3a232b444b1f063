import Files
import Testing

@Suite struct GradeTests {
  private static let answers = [
    ("Ada", "dropout", "Units are switched off at random during training."),
    ("Ada", "What does ReLU compute?", "The maximum of zero and the input, \"max(0, x)\""),
    ("Bo", "relu", ""),
  ]

  /// The same answers in every kind of file, with the candidate and question where there is no column for them.
  private static let inputs: [(name: String, text: String)] = [
    (
      "a.csv",
      "candidate,question,answer\n"
        + answers.map { csvLine([$0.0, $0.1, $0.2]) + "\n" }.joined()
    ),
    (
      "a.txt",
      "Candidate;Question ID;Response\r\n"
        + answers.map {
          "\($0.0);\($0.1);\"\($0.2.split(separator: "\"").joined(separator: "\"\""))"
            + ($0.2.hasSuffix("\"") ? "\"\"" : "") + "\"\r\n"
        }.joined()
    ),
    (
      "a.tsv",
      "student\tprompt\tstudent_answer\n"
        + answers.map { "\($0.0)\t\($0.1)\t\($0.2)\n" }.joined()
    ),
    (
      "a.jsonl",
      answers.map { answer in
        JSON.object([
          .init("candidate", .string(answer.0)), .init("question", .string(answer.1)),
          .init("answer", .string(answer.2)),
        ]).serialized() + "\n"
      }.joined()
    ),
    (
      "a.md",
      answers.map { "# \($0.0)\n\n## \($0.1)\n\n\($0.2)\n\n" }.joined()
    ),
  ]

  @Test func everyKindOfFileGivesTheSameRows() throws {
    var outputs: Set<String> = []
    for (name, text) in Self.inputs {
      let workplace = try Workplace.withBank()
      try workplace.write(text, to: name)
      let fromFile = try workplace.run(["grade", name, "--format", "jsonl"])
      fromFile.expect(0, errors: "mock-interview: 3 graded\n")
      let fromPipe = try workplace.run(
        ["grade", "-", "--format=jsonl", "--jobs", "1"], input: text)
      fromPipe.expect(0)
      outputs.insert(fromFile.output.split(separator: "\"file\":\"\(name)\"").joined())
      outputs.insert(fromPipe.output.split(separator: "\"file\":\"-\"").joined())
    }
    #expect(outputs.count == 1, "\(outputs)")
    #expect(outputs.first?.contains(#""band":"unanswered""#) == true)
  }

  @Test func severalOutputsGoByTheirEndings() throws {
    let workplace = try Workplace.withBank()
    try workplace.write(Self.inputs[0].text, to: "a.csv")
    try workplace.run(["grade", "a.csv", "-o", "x.csv", "-o", "x.jsonl", "-o", "x.json"])
      .expect(0, output: "", errors: "mock-interview: 3 graded\n")
    let table = try CSVDocument(try #require(workplace.read("x.csv")))
    #expect(table.records.count == 4)
    let lines = try #require(workplace.read("x.jsonl")).split(separator: "\n")
    #expect(lines.count == 3)
    let array = try JSON.parse(try #require(workplace.read("x.json")))
    #expect(array.arrayValue?.map { $0.serialized() } == lines.map(String.init))
    #expect(workplace.files == ["Rubrics/deep-learning.md", "a.csv", "x.csv", "x.json", "x.jsonl"])
  }

  @Test func aFormOfTwelveByFifteenIs180Rows() throws {
    let workplace = try Workplace()
    let questions = (1...15).map { "Which purpose does component \($0) of the machine serve?" }
    try workplace.write(
      "# Machine\n\nformat: 1\n"
        + questions.enumerated().map { number, question in
          "\n## Part \(number / 5 + 1)\n\n### \(question)\nid: component-\(number + 1)\n\n"
            + "#### Key points\n- moves the lever number \(number + 1)\n"
        }.joined(), to: "Rubrics/machine.md")
    let header =
      ["Timestamp", "Email Address"] + questions.enumerated().map { "\($0 + 1). \($1) (required)" }
    let rows = (1...12).map { candidate in
      ["2030/01/0\(candidate % 9 + 1)", "c\(candidate)@example.org"]
        + (1...15).map { $0 == candidate ? "" : "It moves the lever number \($0)\nreliably" }
    }
    try workplace.write(([header] + rows).map { csvLine($0) + "\r\n" }.joined(), to: "form.csv")
    let outcome = try workplace.run(["grade", "form.csv", "--format", "jsonl"])
    outcome.expect(0)
    let graded = try outcome.output.split(separator: "\n").map { try JSON.parse(String($0)) }
    #expect(graded.count == 180)
    #expect(graded.count { $0["band"] == "unanswered" } == 12)
    #expect(graded.last?["candidate"] == "c12@example.org")
    #expect(graded.last?["row"] == 12)
    #expect(graded.last?["input"] == ["Timestamp": "2030/01/04"])

    let byTopic = try workplace.run(["grade", "form.csv", "--by", "topic"])
    byTopic.expect(0)
    let table = try CSVDocument(byTopic.output).records.map(\.fields)
    #expect(table.first?.prefix(4) == ["candidate", "topic", "questions", "answered"])
    #expect(table.count == 1 + 12 * 3)
    let byCandidate = try workplace.run(["grade", "form.csv", "--by", "candidate"])
    byCandidate.expect(0)
    #expect(try CSVDocument(byCandidate.output).records.count == 13)

    var misspelt = header
    misspelt[4] = "Which purpose does compnent 3 of the machine serve?"
    try workplace.write(csvLine(misspelt) + "\n" + csvLine(rows[0]) + "\n", to: "misspelt.csv")
    let question = try workplace.run(["grade", "misspelt.csv", "-o", "out.csv"])
    question.expect(65, output: "")
    #expect(
      question.errors.hasPrefix(
        "mock-interview: misspelt.csv:1: column 5: no question '\(misspelt[4])', "
          + "did you mean 'component-3'?"), "\(question)")
    #expect(workplace.read("out.csv") == nil)
    try workplace.write(csvLine([misspelt[4], "component-3"]) + "\n", to: "map.csv")
    let mapped = try workplace.run(["grade", "misspelt.csv", "--map", "map.csv"])
    mapped.expect(0)
    #expect(try CSVDocument(mapped.output).records.count == 16)
  }

  @Test func tenThousandRows() throws {
    let workplace = try Workplace.withBank()
    let texts = Self.answers.filter { !$0.2.isEmpty }
    let rows = (1...10_000).map { row in
      let (_, question, answer) = texts[row % texts.count]
      return csvLine(["c\(row)", question, "\(answer) Number \(row)."]) + "\n"
    }
    try workplace.write("candidate,question,answer\n" + rows.joined(), to: "a.csv")
    let clock = ContinuousClock()
    let start = clock.now
    let outcome = try workplace.run(["grade", "a.csv", "-o", "a.out.csv"])
    print("10 000 rows, this build: \(clock.now - start)")
    outcome.expect(0, errors: "mock-interview: 10000 graded\n")
    #expect(try CSVDocument(try #require(workplace.read("a.out.csv"))).records.count == 10_001)
  }
}
