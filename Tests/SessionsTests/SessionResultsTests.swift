import Reports
import Scoring
import Testing

@testable import Sessions

@Suite struct SessionResultsTests {
  private func session(_ events: [Event]) throws -> Session {
    try Session(replaying: [.started(Samples.plan())] + events)
  }

  private let begun: [Event] = [
    .asked(number: 1, Samples.pool[0]), .answered(number: 1, text: "units switched off at random"),
    .scored(number: 1, Samples.score(60)), .asked(number: 2, Samples.pool[1]),
    .skipped(number: 2), .asked(number: 3, Samples.pool[2]),
  ]

  @Test func anOpenQuestionIsLeftOut() throws {
    let results = try session(begun).results
    #expect(results.map(\.number) == [1, 2])
    #expect(results.map(\.score.value) == [60, 0])
    #expect(results.map(\.score.band) == [.solid, .unanswered])
  }

  @Test func itCountsAsNotAnsweredOnceTheSessionIsOver() throws {
    let results = try session(begun + [.finished]).results
    #expect(results.map(\.number) == [1, 2, 3])
    #expect(results.last?.score.band == .unanswered)
  }

  @Test func anAnswerWithoutItsMarkWaits() throws {
    #expect(try session(begun + [.answered(number: 3, text: "max")]).results.count == 2)
  }

  @Test func regradingMarksTheStoredAnswersAnew() throws {
    let ended = try session(begun + [.finished])
    let regraded = ended.regradedResults()
    #expect(regraded.map(\.number) == ended.results.map(\.number))
    let scorer = Scorer(Samples.pool[0].rubric)
    #expect(regraded[0].score == scorer.score("units switched off at random"))
    #expect(regraded[1].score.band == .unanswered)
  }

  @Test func statisticsCountWhatWasSkippedAsZero() throws {
    var statistics = Statistics()
    statistics.add(try session(begun).results, candidate: "Ada")
    let row = statistics.byTopic().first
    #expect(row?.candidate == "Ada")
    #expect(row?.questions == 2)
    #expect(row?.answered == 1)
    #expect(row?.score == 30)
    #expect(row?.weakestQuestion == "adam")
  }
}
