import Testing

@testable import Scoring

@Suite struct LexiconTests {
  private let rubric = Rubric(
    id: "rollback", question: "What do you do when a release goes wrong?",
    keyPoints: [KeyPoint("roll back")])

  @Test func aLexiconMakesOtherWordsEarn() throws {
    let answer = "I would unship it."
    let plain = Scorer(rubric).score(answer)
    let lexicon = try Lexicon.read("# our words\nroll back, unship\n")
    let score = Scorer(rubric, ScoringOptions(lexicon: lexicon)).score(answer)
    #expect(plain.coverage == 0)
    #expect(score.coverage > 0)
    #expect(score.keyPoints[0].evidence.map(\.text) == ["unship"])
  }

  @Test func signaturesNameIt() throws {
    let lexicon = try Lexicon.read("roll back,unship")
    let signature = Scorer(rubric, ScoringOptions(lexicon: lexicon)).signature
    #expect(signature.contains("|calibration:none|lexicon:\(lexicon.name)|rubric:"))
    #expect(!Scorer(rubric).signature.contains("lexicon"))
    #expect(try Lexicon.read("roll back,revert").name != lexicon.name)
  }

  @Test(
    arguments: [
      ("roll back, unship\nalone\n", LexiconError.lonelyMember(line: 2, text: "alone")),
      ("one,\n", .lonelyMember(line: 1, text: "one")), ("", .empty), ("# nothing\n\n", .empty),
    ])
  func whatIsNoLexicon(text: String, error: LexiconError) {
    #expect(throws: error) { try Lexicon.read(text) }
  }

  /// A line whose words have one stem is no cluster, and must not lend its words to the next one.
  @Test func aLineOfOneStemIsNoCluster() throws {
    let lexicon = try Lexicon.read("vibrate,vibration\nrock,mineral")
    #expect(lexicon.clusters.count == 1)
    var cache = WordCache()
    #expect(lexicon.clusters(in: AnalysedText("vibrates", cache: &cache).stems).isEmpty)
  }
}
