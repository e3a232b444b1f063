import Files
import Testing

@testable import Batches

@Suite struct FormTests {
  let folder: GradingFolder

  init() throws { folder = try GradingFolder() }

  @Test func everyQuestionHasItsColumn() throws {
    try folder.write(
      "Timestamp,Email Address,1. What is dropout? *,What is dropout? [Score],nets:noise,Question\n"
        + "2024,a@b,units off,5,,hm\n2025,c@d,,,random,\n", to: "a.csv")
    let rows = try folder.rows("a.csv")
    #expect(
      rows.map { [$0["row"], $0["candidate"], $0["question_id"]] } == [
        [1, "a@b", "dropout"], [1, "a@b", "nets:noise"], [2, "c@d", "dropout"],
        [2, "c@d", "nets:noise"],
      ])
    #expect(rows.map { $0["band"] == "unanswered" } == [false, true, true, false])
    #expect(
      rows.first?["input"] == [
        "Timestamp": "2024", "What is dropout? [Score]": "5", "Question": "hm",
      ])
  }

  @Test func aNearMissIsAQuestionToTheUser() throws {
    try folder.write("Email,What is dropout?,What is noise in dta?,noise\na,b,c,d\n", to: "a.csv")
    let error = #expect(throws: BatchError.self) { try folder.rows("a.csv") }
    guard case .nearMisses(_, 1, let problems) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(
      problems == [
        "column 3: no question 'What is noise in dta?', did you mean 'data:noise'?",
        "column 4: 'noise' names several questions, write 'nets:noise' or 'data:noise'",
      ])
  }

  @Test func aMapMakesAColumnAQuestionOrNone() throws {
    let map = try folder.write("What is noise in dta?,\nnoise,nets:noise\n", to: "map")
    try folder.write("What is dropout?,What is noise in dta?,noise\na,b,c\n", to: "a.csv")
    var options = BatchOptions()
    options.renames = try RenameMap(path: map)
    let rows = try folder.rows("a.csv", options: options)
    #expect(rows.map { $0["question_id"] } == ["dropout", "nets:noise"])
    #expect(rows.first?["input"] == ["What is noise in dta?": "b"])
  }

  @Test func aQuestionHasOneColumnOnly() throws {
    try folder.write("What is dropout?,dropout\na,b\n", to: "a.csv")
    #expect(throws: BatchError.self) { try folder.rows("a.csv") }
  }

  @Test(arguments: [
    ("candidate,anwser,question\n", "no column 'answer', is it 'anwser'? then rename it"),
    ("a,b\n", "no column 'question', no column 'answer', and no column is a question"),
  ])
  func lackingColumnsAreNamed(_ text: String, problem: String) throws {
    try folder.write(text, to: "a.csv")
    let error = #expect(throws: BatchError.self) { try folder.rows("a.csv") }
    #expect(
      error?.description.contains("a.csv:1: " + problem) == true, "\(String(describing: error))")
  }
}
