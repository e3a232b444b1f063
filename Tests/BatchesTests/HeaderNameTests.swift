import Testing

@testable import Batches

@Suite struct HeaderNameTests {
  @Test(arguments: [
    ("Question ID", "questionid"), ("question_id", "questionid"), ("1. Answer *", "answer"),
    ("Student-Answer (required)", "studentanswer"), ("Q2) Name", "name"), ("  EMAIL\t", "email"),
    ("2", "2"), ("3D vision", "3dvision"), ("q1: Topic", "topic"), ("*", ""),
  ])
  func headersAreCompared(_ name: String, expected: String) {
    #expect(normalizedHeader(name) == expected)
  }

  @Test(arguments: [
    ("question", Role.question, 1), ("Prompt", .question, 2), ("Response", .answer, 1),
    ("Full Name", .candidate, 6), ("Email Address", .candidate, 3), ("ID", .id, 0),
  ])
  func aNameHasARole(_ name: String, role: Role, rank: Int) {
    #expect(Role.of(name)?.role == role)
    #expect(Role.of(name)?.rank == rank)
  }

  @Test(arguments: ["human_score", "", "questions", "timestamp"])
  func otherNamesHaveNone(_ name: String) {
    #expect(Role.of(name) == nil)
  }

  @Test func repeatedNamesAreNumbered() {
    let names = ["a", "a", "", "a_2", "a"].enumerated().map { ($1, $0) }
    #expect(uniqueNames(names) == ["a", "a_2", "column_3", "a_2_2", "a_3"])
  }
}
