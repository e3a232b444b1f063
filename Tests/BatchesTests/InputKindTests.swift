import Testing

@testable import Batches

@Suite struct InputKindTests {
  @Test(arguments: [
    ("question,answer\n", InputKind.csv), ("question;answer\n", .csv), ("question\tanswer\n", .tsv),
    ("{\"question\":1}\n", .jsonLines), ("\n  {}\n", .jsonLines), ("# Ann\n\n## q\n", .sheet),
    ("## q\nx", .sheet), ("#,question,answer\n", .csv), ("#\tquestion\n", .tsv), ("", .csv),
    ("broken\n{\"question\":\"x\"}\n", .jsonLines), ("answer\n{not json\n", .csv),
  ])
  func theFirstBytesTell(_ text: String, kind: InputKind) {
    #expect(InputKind.detect(Array(text.utf8)[...]) == kind)
  }
}
