import Files
import Testing

@Suite struct AgreementTests {
  private static let good = "Units are switched off at random during training."
  private static let relu = "The maximum of zero and the input."

  /// Two questions, two people on 0 to 5.
  private static let marked = """
    candidate,question,answer,first,second
    Ada,dropout,\(good),5,4
    Bo,dropout,It makes the network faster.,0,1
    Cy,dropout,,0,0
    Ada,relu,\(relu),5,5
    Bo,relu,Something else entirely.,1,0

    """
  private static let options = ["--human", "first", "--human", "second", "--scale", "0-5"]

  @Test func comparesWithTwoPeople() throws {
    let workplace = try Workplace.withBank()
    try workplace.write(Self.marked, to: "m.csv")
    let outcome = try workplace.run(["agreement", "m.csv", "--json"] + Self.options)
    outcome.expect(0, errors: "")
    let report = try JSON.parse(outcome.output)
    #expect(report["answers"] == 5)
    #expect(report["questions"] == 2)
    #expect(report["human_columns"] == ["first", "second"])
    #expect(report["scale"] == "0-5")
    #expect(report["calibration"] == "none")
    // First person 5 0 0 5 1, second 4 1 0 5 0, as shares of 5: deviations by hand, 23/√(26.8·22).
    let people = try #require(
      report["human_against_human"]?["pearson"]?["value"]?.doubleValue, "\(outcome)")
    #expect(abs(people - 23 / (26.8 * 22).squareRoot()) < 1e-6)
    let engine = try #require(report["figures"]?["pearson"]?["value"]?.doubleValue)
    #expect(engine > 0.8)
    #expect(report["figures"]?["pearson_per_question"]?["value"] == .null)
    #expect(report["differences"]?.arrayValue?.count == 5)
    let text = try workplace.run(["agreement", "m.csv"] + Self.options)
    text.expect(0)
    #expect(text.output.hasPrefix("5 answers to 2 questions, marks from 'first' and 'second'"))
    #expect(text.output.contains("human and human"))
    #expect(text.output.contains("correlation with the number of words: engine "))
  }

  @Test func everyKindOfFileIsComparedTheSame() throws {
    let workplace = try Workplace.withBank()
    let rows = [
      ("dropout", Self.good, "90"), ("relu", Self.relu, "100"), ("relu", "No idea.", "0"),
    ]
    try workplace.write(
      "question,answer,human_score\n"
        + rows.map { csvLine([$0.0, $0.1, $0.2]) + "\n" }.joined(), to: "a.csv")
    try workplace.write(
      "question\tanswer\tHuman Score\n"
        + rows.map { "\($0.0)\t\($0.1)\t\($0.2)\n" }.joined(), to: "a.tsv")
    try workplace.write(
      rows.map { row in
        JSON.object([
          .init("question", .string(row.0)), .init("answer", .string(row.1)),
          .init("human_score", .number(row.2)),
        ]).serialized() + "\n"
      }.joined(), to: "a.jsonl")
    let outputs = try ["a.csv", "a.tsv", "a.jsonl"].map { name in
      let outcome = try workplace.run(["agreement", name])
      outcome.expect(0)
      return outcome.output
    }
    #expect(Set(outputs).count == 1, "\(outputs)")
  }

  @Test func sameSeedSameIntervals() throws {
    let workplace = try Workplace.withBank()
    try workplace.write(Self.marked, to: "m.csv")
    let command = ["agreement", "m.csv", "--bootstrap", "50"] + Self.options
    let first = try workplace.run(command)
    #expect(try workplace.run(command).output == first.output)
  }

  @Test func setsAsideWhatHasNoMark() throws {
    let workplace = try Workplace.withBank()
    try workplace.write(
      "question,answer,human_score\nrelu,\(Self.relu),100\nrelu,No idea.,\nnothing,x,5\n",
      to: "a.csv")
    let outcome = try workplace.run(["agreement", "a.csv", "--json"])
    outcome.expect(1)
    #expect(outcome.errors.contains("a.csv:4: "), "\(outcome)")
    #expect(
      outcome.errors.contains("set aside: 1 that cannot be graded, 1 without a mark"), "\(outcome)")
    let report = try JSON.parse(outcome.output)
    #expect(report["answers"] == 1)
    #expect(report["set_aside"] == ["without_mark": 1, "not_gradable": 1])
  }

  @Test(
    arguments: [
      (["a.csv"], 65, "a.csv:3: the mark '101' is no number on the scale 0-100"),
      (["a.csv", "--human", "marks"], 65, "a.csv: no column 'marks' with marks"),
      (["a.csv", "--scale", "5"], 64, "--scale takes the lowest and the highest mark"),
      (["a.csv", "--human", "a", "--human", "a"], 64, "--human names one column"),
      (["empty.csv"], 65, "no marked answers"),
      (["form.csv"], 65, "form.csv: has a column for each question"),
      (["gone.csv"], 66, "gone.csv: no such file"),
    ] as [([String], Int32, String)])
  func saysWhatIsWrong(arguments: [String], code: Int32, message: String) throws {
    let workplace = try Workplace.withBank()
    try workplace.write(
      "question,answer,human_score\nrelu,\(Self.relu),100\nrelu,x,101\n", to: "a.csv")
    try workplace.write("question,answer,human_score\nrelu,\(Self.relu),\n", to: "empty.csv")
    try workplace.write("relu,dropout,human_score\na,b,5\n", to: "form.csv")
    let outcome = try workplace.run(["agreement"] + arguments)
    outcome.expect(code, output: "")
    #expect(outcome.errors.contains(message), "\(outcome)")
  }
}
