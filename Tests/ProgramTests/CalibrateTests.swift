import Files
import Testing

@Suite struct CalibrateTests {
  private static let points = [
    "Units are switched off at random during training.", "At inference all units are active.",
    "It prevents co-adaptation, so it regularizes.",
  ]

  /// Answers with each choice of the points in two wordings, marked by somebody who looks for the last point.
  private static let rows: [(answer: String, mark: Int)] = (1..<8).flatMap { choice in
    ["", "Honestly: "].map { opening in
      let said = points.indices.filter { choice >> $0 & 1 == 1 }
      return (opening + said.map { points[$0] }.joined(separator: " "), said.contains(2) ? 95 : 30)
    }
  }

  private static func file(_ rows: [(answer: String, mark: Int)]) -> String {
    "candidate,question,answer,human_score\n"
      + rows.enumerated().map { csvLine(["zoe\($0)", "dropout", $1.answer, "\($1.mark)"]) + "\n" }
      .joined()
  }

  private static func learned() throws -> Workplace {
    let workplace = try Workplace.withBank()
    try workplace.write(file(rows), to: "marked.csv")
    let outcome = try workplace.run(["calibrate", "marked.csv", "-o", "cal.json"])
    outcome.expect(0)
    #expect(outcome.output.hasPrefix("14 marked answers to 1 questions"), "\(outcome)")
    #expect(outcome.output.contains("engine alone"), "\(outcome)")
    #expect(outcome.errors.contains("in cal.json"), "\(outcome)")
    return workplace
  }

  @Test func theFileIsReadableAndHoldsNobodysWords() throws {
    let workplace = try Self.learned()
    let text = try #require(workplace.read("cal.json"))
    let json = try JSON.parse(text)
    #expect(json["format"] == 1)
    #expect(json["learned_from"]?["files"] == ["marked.csv"])
    #expect(json["learned_from"]?["answers"] == 14)
    #expect(json["tastes"]?.arrayValue?.first?["question"] == "dropout")
    #expect(!text.contains("Honestly") && !text.lowercased().contains("zoe"))
    try workplace.run(["calibrate", "marked.csv", "-o", "again.json"]).expect(0)
    #expect(workplace.read("again.json") == text)
  }

  @Test func marksComeNearerToTheInterviewer() throws {
    let workplace = try Self.learned()
    func distance(_ more: [String]) throws -> Double {
      let outcome = try workplace.run(["agreement", "marked.csv", "--json"] + more)
      outcome.expect(0)
      return try #require(
        try JSON.parse(outcome.output)["figures"]?["rmse"]?["value"]?.doubleValue)
    }
    #expect(try distance(["--calibration", "cal.json"]) < 0.8 * distance([]))
  }

  @Test func gradeNamesTheCalibrationAndLeavesBlankAnswersAtZero() throws {
    let workplace = try Self.learned()
    try workplace.write(
      "question,answer\n" + csvLine(["dropout", Self.points[2]])
        + "\ndropout,\nrelu,The maximum.\n",
      to: "a.csv")
    let outcome = try workplace.run(
      ["grade", "a.csv", "--calibration", "cal.json", "--format", "jsonl"])
    outcome.expect(0)
    let rows = try outcome.output.split(separator: "\n").map { try JSON.parse(String($0)) }
    let name = try #require(
      rows[0]["signature"]?.stringValue?.split(separator: "|").first {
        $0.hasPrefix("calibration:")
      })
    #expect(name.count == "calibration:".count + 16)
    #expect(rows[1]["score"]?.doubleValue == 0)
    let steps = try #require(rows[0]["adjustments"]?.arrayValue, "\(outcome)")
    #expect(steps.last?["after"] == rows[0]["score"])
    let explained = try workplace.run(
      ["explain", "dropout", Self.points[2], "--calibration", "cal.json"])
    explained.expect(0)
    #expect(explained.output.contains("\ntaste "), "\(explained)")
    #expect(explained.output.contains("this interviewer's taste"), "\(explained)")
  }

  @Test func answersAreKeptOnlyWhereAskedForAndThatIsSaid() throws {
    let workplace = try Self.learned()
    let outcome = try workplace.run(
      ["calibrate", "marked.csv", "-o", "kept.json", "--keep-answers"])
    outcome.expect(0)
    #expect(outcome.errors.contains("kept.json holds the answers of zoe0, zoe1, "), "\(outcome)")
    let text = try #require(workplace.read("kept.json"))
    #expect(text.contains("Honestly"))
    let kept = try workplace.run(
      ["explain", "dropout", Self.points[2], "--calibration", "kept.json"])
    kept.expect(0)
    #expect(kept.output.contains("more like answers"), "\(kept)")
  }

  @Test func aChangedRubricIsSaid() throws {
    let workplace = try Self.learned()
    let bank = try #require(workplace.read("Rubrics/deep-learning.md"))
    let changed = bank.split(separator: "\n", omittingEmptySubsequences: false).map {
      $0 == "- all units are active at inference" ? "- units are active at inference" : String($0)
    }
    try workplace.write(changed.joined(separator: "\n"), to: "Rubrics/deep-learning.md")
    let outcome = try workplace.run(
      ["explain", "dropout", Self.points[2], "--calibration", "cal.json"])
    outcome.expect(0)
    #expect(outcome.errors.contains("cal.json: the rubric of 'dropout' has changed since"))
    #expect(!outcome.output.contains("this interviewer's taste"), "\(outcome)")
  }

  @Test func practiceAndReportMarkWithIt() throws {
    let workplace = try Self.learned()
    let begun = ["--topic", "Regularization", "--session", "s", "--count", "2"]
    try workplace.run(["practice"] + begun + ["--calibration", "cal.json"], input: "/pause\n")
      .expect(0)
    let other = try workplace.run(["practice", "--resume"], input: "x\n")
    other.expect(64)
    #expect(other.errors.contains("name its file with --calibration"), "\(other)")
    let answers = "\(Self.points[2])\n\n\(Self.points[2])\n\n"
    try workplace.run(["practice", "--resume", "--calibration", "cal.json"], input: answers)
      .expect(0)
    let journal = try #require(workplace.read("Sessions/s.jsonl"))
    #expect(journal.contains("this interviewer's taste"), "\(journal)")
    let report = try workplace.run(
      ["report", "s", "--regrade", "--by", "answer", "--calibration", "cal.json"])
    report.expect(0)
    #expect(!report.output.contains("calibration:none"), "\(report)")
    try workplace.run(["report", "s", "--calibration", "cal.json"]).expect(64)
  }

  @Test func whereNothingComesNearerNothingIsWritten() throws {
    let workplace = try Workplace.withBank()
    try workplace.write(Self.file(Self.rows), to: "marked.csv")
    let graded = try workplace.run(["grade", "marked.csv", "--format", "jsonl"])
    let scores = try graded.output.split(separator: "\n").map {
      try #require(try JSON.parse(String($0))["score"]?.doubleValue)
    }
    let rows = zip(Self.rows, scores).map { (answer: $0.answer, mark: Int($1.rounded())) }
    try workplace.write(Self.file(rows), to: "same.csv")
    let outcome = try workplace.run(["calibrate", "same.csv", "-o", "cal.json"])
    outcome.expect(1)
    #expect(outcome.errors.contains("nothing comes nearer to people"), "\(outcome)")
    #expect(workplace.read("cal.json") == nil)
  }

  @Test(
    arguments: [
      (
        [("a b", 10), ("c d", 90)], ["-o", "c.json"], 65, "only 2 marked answers, 5 are the least"
      ),
      ((0..<6).map { ("answer \($0)", 50) }, ["-o", "c.json"], 65, "all marks are the same"),
      ([("a b", 10)], [], 64, "calibrate needs -o CALIBRATION"),
      ([("a b", 10)], ["-o", "m.csv"], 64, "would be written over the answers"),
      (
        [("a b", 10)],
        ["-o", "c.json", "--human", "a", "--human", "b", "--human", "c"], 64, "--human names"
      ),
    ] as [([(answer: String, mark: Int)], [String], Int32, String)])
  func saysWhatIsWrong(
    rows: [(answer: String, mark: Int)], more: [String], code: Int32, message: String
  ) throws {
    let workplace = try Workplace.withBank()
    try workplace.write(Self.file(rows), to: "m.csv")
    let outcome = try workplace.run(["calibrate", "m.csv"] + more)
    outcome.expect(code, output: "")
    #expect(outcome.errors.contains(message), "\(outcome)")
  }

  @Test(arguments: [
    ("{}", "is no calibration: it has no 'format'"),
    ("no", "is no calibration"),
    (#"{"format":2}"#, "is a calibration of format 2, this program reads 1"),
    (#"{"format":1}"#, "is no calibration: 'engine'"),
    (
      #"{"format":1,"engine":"0","strictness":"standard","lifts_off_topic":false,"scale":[[0,9],[5,1]],"tastes":[]}"#,
      "'scale' should hold pairs"
    ),
    (
      #"{"format":1,"engine":"0","strictness":"standard","lifts_off_topic":false,"scale":null,"tastes":[{}]}"#,
      "taste 1 lacks something"
    ),
  ])
  func whatIsNoCalibration(text: String, message: String) throws {
    let workplace = try Workplace.withBank()
    try workplace.write(text, to: "cal.json")
    let outcome = try workplace.run(["explain", "relu", "x", "--calibration", "cal.json"])
    outcome.expect(65, output: "")
    #expect(outcome.errors.contains("cal.json: \(message)"), "\(outcome)")
  }

  @Test func anotherStrictnessIsRefused() throws {
    let workplace = try Self.learned()
    let outcome = try workplace.run(
      ["explain", "relu", "x", "--calibration", "cal.json", "--strictness", "strict"])
    outcome.expect(64, output: "")
    #expect(outcome.errors.contains("was learned with strictness standard"), "\(outcome)")
  }
}
