import Scoring
import Testing

@testable import Reports

@Suite struct StatisticsTableTests {
  private let rows = [
    Statistics.Row(
      candidate: "Ada, L.", topic: "Nets", questions: 6, answered: 5, score: 50,
      scoreAnswered: 60.5,
      interval: 40.25...80.75, band: .partial, weakestQuestion: "relu"),
    Statistics.Row(
      candidate: "=Bo", topic: "", questions: 1, answered: 0, score: 0, scoreAnswered: nil,
      interval: nil, band: .unanswered, weakestQuestion: "adam"),
  ]

  @Test(arguments: [
    (
      ReportFormat.csv,
      """
      candidate,topic,questions,answered,score,score_answered,ci_low,ci_high,band,weakest_question
      "Ada, L.",Nets,6,5,50.00,60.50,40.25,80.75,partial,relu
      '=Bo,,1,0,0.00,,,,unanswered,adam

      """
    ),
    (
      .jsonl,
      """
      {"candidate":"Ada, L.","topic":"Nets","questions":6,"answered":5,"score":50.00,"score_answered":60.50,\
      "ci_low":40.25,"ci_high":80.75,"band":"partial","weakest_question":"relu"}
      {"candidate":"=Bo","topic":"","questions":1,"answered":0,"score":0.00,"score_answered":null,\
      "ci_low":null,"ci_high":null,"band":"unanswered","weakest_question":"adam"}

      """
    ),
    (
      .text,
      """
      candidate  topic       answered  score   95 %  band        weakest question
      Ada, L.    Nets          5 of 6  50.00  40–81  partial     relu
      =Bo        (no topic)    0 of 1   0.00         unanswered  adam

      """
    ),
  ])
  func writes(format: ReportFormat, expected: String) {
    #expect(table(rows, as: format) == expected)
  }

  @Test func jsonIsAnArray() {
    #expect(table(rows, as: .json).hasPrefix("[\n  {\n    \"candidate\": \"Ada, L.\","))
    #expect(table([], as: .json) == "[]\n")
  }

  @Test func nothingStillHasAHead() {
    #expect(table([], as: .csv).hasPrefix("candidate,topic,"))
    #expect(table([], as: .jsonl) == "")
    #expect(table([], as: .text) == "")
  }

  @Test func wideCharactersKeepTheColumns() {
    let table = TextTable([
      .init("a", ["日本", "x"]), .init("n", ["1", "22"], isNumber: true), .init("e", ["", ""]),
    ])
    #expect(table.text() == "a      n\n日本   1\nx     22\n")
  }

  @Test(arguments: [
    (20, "name         n  word\na long name  1  x\n"),
    (19, "name        n  word\na long na…  1  x\n"),
    (13, "name        n\na long na…  1\n"),
  ])
  func keepsWithinAWidth(width: Int, expected: String) {
    let table = TextTable([
      .init("name", ["a long name"]), .init("n", ["1"], isNumber: true), .init("word", ["x"]),
    ])
    #expect(table.text(width: width) == expected)
  }
}
