import Testing

@testable import Scoring

@Suite struct ScorerTests {
  static let dropout = Rubric(
    id: "dropout", question: "What is dropout and how does it work?",
    references: [
      Reference(
        """
        In each training step dropout switches a random part of the units off, so that no unit can \
        rely on its neighbours. When the model is used, all units are active and their outputs are \
        scaled by the keep probability. It regularizes the network.
        """)
    ],
    keyPoints: [
      KeyPoint(
        "units are switched off at random during training", weight: 2, isMust: true,
        alternatives: ["drop neurons randomly", "mask random activations"]),
      KeyPoint(
        "at inference all units are active, scaled by the keep probability",
        alternatives: ["no dropping at test time"]),
      KeyPoint(
        "it regularizes because units cannot rely on each other",
        alternatives: ["less overfitting", "prevents co-adaptation"]),
    ])

  @Test(arguments: ["", " \n\t", "…", "?!"]) func nothingSaidIsUnanswered(answer: String) {
    let score = Scorer(Self.dropout).score(answer)
    #expect(score.value == 0)
    #expect(score.band == .unanswered)
    #expect(score.keyPoints.count == 3)
    #expect(score.keyPoints.allSatisfy { $0.status == .missed && $0.evidence.isEmpty })
  }

  @Test func theReferenceGetsFullMarks() {
    let score = Scorer(Self.dropout).score(Self.dropout.references[0].text)
    #expect(score.value >= 99)
    #expect(score.keyPoints.allSatisfy { $0.status == .met })
    #expect(score.reference == 1)
  }

  @Test func evidenceQuotesTheAnswer() throws {
    let answer = "You drop neurons randomly while training – “naïvely” said, less overfitting."
    let score = Scorer(Self.dropout).score(answer)
    let bytes = Array(answer.utf8)
    for point in score.keyPoints {
      for evidence in point.evidence {
        #expect(
          String(validating: bytes[evidence.start..<evidence.end], as: UTF8.self) == evidence.text)
      }
    }
    #expect(score.keyPoints[0].evidence.map(\.text).joined(separator: "|").contains("drop neurons"))
    #expect(score.keyPoints[0].status == .met)
    #expect(score.keyPoints[2].status == .met)
  }

  @Test func aMissedMustStaysBelowSolid() {
    let answer = """
      At inference all units are active and scaled by the keep probability. It regularizes, since \
      units cannot rely on each other, so there is less overfitting and no co-adaptation.
      """
    let score = Scorer(Self.dropout).score(answer)
    #expect(score.keyPoints[0].status == .missed || score.value > 55)
    if score.keyPoints[0].status == .missed {
      #expect(score.value < 55)
      #expect(score.penalties.contains { $0.name == "must" })
    }
  }

  @Test func theSameAnswerGetsTheSameScore() {
    let scorer = Scorer(Self.dropout)
    let workspace = Workspace()
    let answers = ["drop units", "random neurons off in training", "no idea", "drop units"]
    let first = answers.map { scorer.score($0) }
    #expect(first == answers.map { scorer.score($0, using: workspace) })
    #expect(first == answers.map { scorer.score($0, using: workspace) })
    #expect(first[0] == first[3])
  }

  @Test func whatOneScorerLearnsOfWordsIsItsOwn() throws {
    let lexicon = try Lexicon.read("units, thingamabobs\nrandom, haphazard")
    let scorers = [
      Scorer(Self.dropout), Scorer(Self.dropout, ScoringOptions(lexicon: lexicon)),
      Scorer(Self.dropout, strictness: .strict),
    ]
    let answer = "haphazard thingamabobs are switched of durin training"
    let alone = scorers.map { $0.score(answer) }
    #expect(alone[0].coverage < alone[1].coverage)
    let workspace = Workspace()
    for _ in 0..<2 {
      #expect(scorers.map { $0.score(answer, using: workspace) } == alone)
      #expect(scorers.reversed().map { $0.score(answer, using: workspace) } == alone.reversed())
    }
  }

  @Test func partOfABufferIsScoredAsOnItsOwn() {
    let scorer = Scorer(Self.dropout)
    let answer = "random neurons are dropped during training"
    let bytes = Array("before,\(answer),after".utf8)
    let range = 7..<(7 + answer.utf8.count)
    #expect(scorer.score(bytes, range, using: Workspace()) == scorer.score(answer))
  }

  @Test func theSignatureNamesTheRubric() {
    var other = Self.dropout
    other.keyPoints[0].weight = 3
    let signature = Scorer(Self.dropout).signature
    #expect(signature.hasPrefix("mi:\(engineVersion)|strictness:standard|calibration:none|rubric:"))
    #expect(Scorer(other).signature != signature)
    #expect(Scorer(Self.dropout, strictness: .strict).signature != signature)
    #expect(Scorer(Self.dropout).signature == signature)
  }

  @Test func strictnessOrdersTheMarks() {
    let answer = "random neurons are dropped during training"
    let marks = [Strictness.lenient, .standard, .strict].map {
      Scorer(Self.dropout, strictness: $0).score(answer).value
    }
    #expect(marks[0] > marks[1] && marks[1] > marks[2])
  }

  @Test(arguments: [
    ("What is dropout and how does it work?", Flag.pastedQuestion),
    (
      "It is false that in each training step dropout switches a random part of the units off, so "
        + "that no unit can rely on its neighbours.", .negated
    ),
    (
      "training step dropout switches random part units off unit rely neighbours model used units "
        + "active outputs scaled keep probability regularizes network", .keywordList
    ),
    (
      "of in units scaled the neighbours so rely by are active a the that network random off the "
        + "probability training can is switches keep it all regularizes dropout each part unit no "
        + "on and step", .shuffled
    ),
  ]) func cheatsAreFlaggedAndLowered(answer: String, flag: Flag) {
    let score = Scorer(Self.dropout).score(answer)
    #expect(score.findings.contains { $0.flag == flag }, "\(score)")
    #expect(score.value <= 45)
  }

  @Test func theBestReferenceCounts() {
    var rubric = Self.dropout
    rubric.keyPoints = []
    rubric.references.append(Reference("Neurons are masked by coin flips: bagging of thin nets."))
    let score = Scorer(rubric).score("Neurons masked by coin flips, like bagging thin nets")
    #expect(score.reference == 2)
    #expect(score.value > 75)
  }

  @Test func aRubricWithoutReferenceIsScoredByItsPoints() {
    var rubric = Self.dropout
    rubric.references = []
    #expect(
      Scorer(rubric).score("we drop neurons randomly, which means less overfitting").value > 50)
    #expect(Scorer(rubric).score("it makes coffee in the kitchen every morning").value < 20)
  }

  @Test(arguments: [
    "we drop neurons randomly, which means less overfitting",
    "units are switched off at random and at inference all are active",
    "it regularizes",
  ]) func creditsAddUpToCoverage(answer: String) {
    let score = Scorer(Self.dropout).score(answer)
    let weights = score.keyPoints.reduce(0) { $0 + $1.weight }
    let sum = score.keyPoints.reduce(0) { $0 + $1.weight * $1.credit }
    #expect(abs(sum / weights - score.coverage) < 0.0002)
  }

  /// More words than are remembered pass through one workspace between two scores of the same answer.
  @Test func wordsThatWereForgottenAreReadAgain() {
    let scorer = Scorer(Self.dropout)
    let workspace = Workspace()
    let answer =
      "A random share of units is switched off while training, so they cannot rely on each other."
    let first = scorer.score(answer, using: workspace)
    var word = [UInt8](repeating: UInt8(ascii: "b"), count: 4)
    for _ in 0..<90 {
      var words = ""
      for _ in 0..<1000 {
        var place = 0
        repeat {
          word[place] = word[place] == UInt8(ascii: "z") ? UInt8(ascii: "a") : word[place] + 1
          place += 1
        } while place < word.count && word[place - 1] == UInt8(ascii: "a")
        words += String(decoding: word, as: UTF8.self) + " "
      }
      _ = scorer.score(words, using: workspace)
    }
    #expect(scorer.score(answer, using: workspace) == first)
    #expect(scorer.score(answer) == first)
  }

  /// Two words that are remembered in the same places stand there side by side.
  @Test func aWordDoesNotPushOutAnotherOne() {
    let scorer = Scorer(Self.dropout)
    let workspace = Workspace()
    _ = scorer.score("units", using: workspace)
    // So many words come between them that both have the same places.
    for number in 1..<512 { _ = scorer.score("7x\(number)", using: workspace) }
    _ = scorer.score("active", using: workspace)
    let known = workspace.scratch.known.earnings.count
    for word in ["units", "active", "units", "active"] {
      _ = scorer.score(word, using: workspace)
      #expect(workspace.scratch.known.earnings.count == known)
    }
  }

  /// More rubrics than are remembered side by side take turns in one workspace.
  @Test func rubricsThatWereForgottenAreReadAgain() {
    let things = ["units", "weights", "layers", "neurons", "batches", "labels", "tokens"]
    let scorers = (0..<600).map { number in
      Scorer(
        Rubric(
          id: "q\(number)", question: "Question \(number)?",
          keyPoints: [KeyPoint("\(things[number % 7]) are dropped at random")]))
    }
    let answers = things.map { "We drop random \($0) and droped others" }
    // Each is asked for the own thing and for that of the rubric before.
    func said(_ index: Int) -> [String] { [answers[index % 7], answers[(index + 6) % 7]] }
    let alone = scorers.indices.map { index in said(index).map { scorers[index].score($0) } }
    let workspace = Workspace()
    for _ in 0..<2 {
      for index in scorers.indices {
        let scores = said(index).map { scorers[index].score($0, using: workspace) }
        #expect(scores == alone[index])
      }
    }
  }
}
