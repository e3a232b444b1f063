import Files
import Testing

/// What is wrong is said, the exit code tells it, and nothing is half-written.
@Suite struct GradeFailureTests {
  private static let good = "question,answer\ndropout,units are switched off at random\n"

  @Test(
    arguments: [
      ("empty.csv", [UInt8](), "mock-interview: empty.csv: is empty\n"),
      ("header.csv", Array("question,answer\n".utf8), "mock-interview: 0 graded; "),
      (
        "binary.csv", [0x7F, 0x45, 0x00, 0x01], "mock-interview: binary.csv: is binary, not text\n"
      ),
      ("bad.csv", Array("question,answer\ndropout,caf".utf8) + [0xE9, 0x0A], "bad.csv"),
      (
        "head.csv", Array("question,r".utf8) + [0xE9, 0x0A],
        "mock-interview: head.csv:1: is not UTF-8"
      ),
      (
        "columns.csv", Array("name,mark\nAda,3\n".utf8),
        "mock-interview: columns.csv:1: no column 'question'"
      ),
      ("unknown.csv", Array("question,answer\nnothing,x\n".utf8), "unknown.csv"),
      ("broken.jsonl", Array("{\"question\":\"dropout\",\"answer\":\n".utf8), "broken.jsonl"),
    ] as [(String, [UInt8], String)])
  func whatCannotBeGradedIs65(name: String, bytes: [UInt8], message: String) throws {
    let workplace = try Workplace.withBank()
    try workplace.write(bytes, to: name)
    let outcome = try workplace.run(["grade", name, "-o", "out.csv"])
    outcome.expect(65, output: "")
    #expect(
      outcome.errors.hasPrefix(message) || outcome.errors.contains("set aside in"), "\(outcome)")
    let expected =
      outcome.errors.contains("set aside in")
      ? ["Rubrics/deep-learning.md", name, "out.rejects.csv"].sorted()
      : ["Rubrics/deep-learning.md", name].sorted()
    #expect(workplace.files == expected, "\(outcome)")
  }

  @Test func missingInputIs66() throws {
    let workplace = try Workplace.withBank()
    try workplace.run(["grade", "none.csv"])
      .expect(66, output: "", errors: "mock-interview: none.csv: no such file or folder\n")
  }

  @Test func aFolderWithoutAnswersIs65() throws {
    let workplace = try Workplace.withBank()
    try workplace.write("x", to: "in/readme.txt")
    try workplace.run(["grade", "in"]).expect(
      65, output: "",
      errors: "mock-interview: in: no answer files here, they end in .csv, .tsv, .jsonl, .md\n")
  }

  @Test(arguments: [
    (["-o", "/dev/full"], "/dev/full: cannot be written: no space left on device"),
    (["-o", "none/out.csv"], "none/out.csv: cannot be written: there is no folder 'none'"),
    (["-o", "Rubrics"], "Rubrics: cannot be written: is a folder"),
    (["--rejects", "none/r.csv"], "none/r.csv: cannot be written: there is no folder 'none'"),
  ])
  func whatCannotBeWrittenIs73(options: [String], message: String) throws {
    let workplace = try Workplace.withBank()
    try workplace.write(Self.good, to: "a.csv")
    try workplace.run(["grade", "a.csv"] + options)
      .expect(73, output: "", errors: "mock-interview: \(message)\n")
    #expect(workplace.files == ["Rubrics/deep-learning.md", "a.csv"])
  }

  @Test(arguments: [
    [], ["a.csv", "--format", "xml"], ["a.csv", "--jobs", "0"], ["a.csv", "--jobs", "x"],
    ["a.csv", "--input", "pdf"], ["a.csv", "--strictness", "hard"], ["a.csv", "--by", "day"],
    ["a.csv", "-o", "a.csv"], ["a.csv", "-o", "x.csv", "-o", "x.csv"],
    ["a.csv", "-o", "x.csv", "-o", "x"],
    ["a.csv", "--format", "csv", "-o", "x.csv", "-o", "y.csv"],
    ["a.csv", "--in-place-errors"], ["a.csv", "--fromat", "csv"], ["a.csv", "--resume"],
    ["a.csv", "--resume", "-o", "/dev/null"], ["a.csv", "--resume", "-o", "x", "--by", "topic"],
  ])
  func wrongUsageIs64(arguments: [String]) throws {
    let workplace = try Workplace.withBank()
    try workplace.write(Self.good, to: "a.csv")
    try workplace.run(["grade"] + arguments).expect(64, output: "")
    #expect(workplace.read("a.csv") == Self.good)
    #expect(workplace.files == ["Rubrics/deep-learning.md", "a.csv"])
  }

  @Test func recordsAreSetAsideBesideTheOutput() throws {
    let workplace = try Workplace.withBank()
    try workplace.write(
      Self.good + "\ndroput,\"a\nb\"\nrelu\n,x\nrelu,max\n", to: "a.csv")
    try workplace.run(["grade", "a.csv", "-o", "out.csv"]).expect(
      1, output: "", errors: "mock-interview: 2 graded, 3 set aside in out.rejects.csv\n")
    #expect(
      workplace.read("out.rejects.csv") == """
        file,row,line,reason,record
        a.csv,2,4,"no question 'droput', did you mean 'dropout'?","droput,""a
        b\"\"\"
        a.csv,3,6,has 1 field where the header has 2,relu
        a.csv,4,7,names no question,",x"

        """)
    try workplace.run(["grade", "a.csv", "-o", "out.csv", "--rejects", "r.csv"]).expect(1)
    #expect(workplace.read("r.csv") == workplace.read("out.rejects.csv"))
  }

  @Test func onStandardOutputReasonsAreSaid() throws {
    let workplace = try Workplace.withBank()
    try workplace.write(Self.good + String(repeating: "x,y\n", count: 25), to: "a.csv")
    let outcome = try workplace.run(["grade", "a.csv"])
    outcome.expect(1)
    let lines = outcome.talk.split(separator: "\n")
    #expect(lines.first?.hasPrefix("mock-interview: a.csv:3: no question 'x'") == true)
    #expect(
      lines.suffix(2) == [
        "mock-interview: and 5 more; --rejects FILE keeps them all",
        "mock-interview: 1 graded, 25 set aside",
      ])
    #expect(workplace.files == ["Rubrics/deep-learning.md", "a.csv"])
  }

  @Test func aFilterReportsErrorsInTheirPlace() throws {
    let workplace = try Workplace.withBank()
    let arguments = ["grade", "-", "--format", "jsonl", "--in-place-errors"]
    let outcome = try workplace.run(
      arguments, input: "{\"id\":1,\"question\":\"relu\",\"answer\":\"max\"}\n{]\n")
    outcome.expect(0)
    let lines = try outcome.output.split(separator: "\n").map { try JSON.parse(String($0)) }
    #expect(lines.map { $0["row"] } == [1, 2])
    #expect(lines.last?["error"]?["code"] == "unreadable")
    try workplace.run(arguments, input: "").expect(0, output: "")
  }

  @Test func aMistakeInARubricFileHasItsLine() throws {
    let workplace = try Workplace()
    try workplace.write(Self.good, to: "a.csv")
    try workplace.write("# Bank\n\nformat: 1\n\n#### Key points\n- x\n", to: "Rubrics/b.md")
    let outcome = try workplace.run(["grade", "a.csv"])
    outcome.expect(65, output: "")
    #expect(outcome.errors.hasPrefix("mock-interview: Rubrics/b.md:5: "), "\(outcome)")
  }
}
