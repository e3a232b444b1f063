import Scoring
import Testing

@testable import Reports

@Suite struct StatisticsTests {
  private func gathered(_ marks: [(String, String, String, Double?)]) -> Statistics {
    var statistics = Statistics()
    for (candidate, topic, question, mark) in marks {
      statistics.add(
        candidate: candidate, topic: topic, questionID: question, value: mark ?? 0,
        isAnswered: mark != nil)
    }
    return statistics
  }

  private let marks: [(String, String, String, Double?)] = [
    ("ada", "Trees", "depth", 80), ("ada", "Nets", "relu", 40.01), ("bo", "Nets", "relu", 60),
    ("ada", "Nets", "dropout", nil), ("ada", "Nets", "adam", 20.02),
  ]

  @Test func countsWhatWasNotAnsweredAsZero() {
    let rows = gathered(marks).byTopic()
    #expect(rows.map(\.candidate) == ["ada", "ada", "bo"])
    #expect(rows.map(\.topic) == ["Trees", "Nets", "Nets"])
    #expect(rows.map(\.questions) == [1, 3, 1])
    #expect(rows.map(\.answered) == [1, 2, 1])
    #expect(rows.map(\.score) == [80, 20.01, 60])
    #expect(rows.map(\.scoreAnswered) == [80, 30.02, 60])
    #expect(rows.map(\.band) == [.strong, .little, .solid])
    #expect(rows.map(\.weakestQuestion) == ["depth", "dropout", "relu"])
  }

  @Test func sumsUpByCandidate() {
    let rows = gathered(marks).byCandidate()
    #expect(rows.map(\.candidate) == ["ada", "bo"])
    #expect(rows.map(\.topic) == ["", ""])
    #expect(rows.map(\.questions) == [4, 1])
    #expect(rows.map(\.score) == [35.01, 60])
    #expect(rows.map(\.weakestQuestion) == ["dropout", "relu"])
  }

  @Test func numbersDoNotDependOnTheOrder() {
    let many = (0..<500).map { ("", "T", "q\($0 % 7)", Double($0 * 37 % 1000) / 10.0 as Double?) }
    #expect(gathered(many).byTopic() == gathered(many.reversed()).byTopic())
  }

  @Test func nothingAnsweredHasNoMean() {
    let row = gathered([("", "T", "q", nil)]).byTopic().first
    #expect(row?.score == 0)
    #expect(row?.scoreAnswered == nil)
    #expect(row?.band == .unanswered)
  }

  @Test func nothingAddedGivesNoRows() {
    #expect(Statistics().isEmpty)
    #expect(Statistics().byTopic() == [])
    #expect(Statistics().byCandidate() == [])
  }

  @Test func aRepeatedQuestionCountsWithItsMean() {
    let row = gathered([("", "T", "a", 10), ("", "T", "a", 90), ("", "T", "b", 40)]).byTopic().first
    #expect(row?.weakestQuestion == "b")
  }
}
