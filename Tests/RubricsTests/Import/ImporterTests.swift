import Rubrics
import Scoring
import Testing

struct ImporterTests {
  private let rows = """
    question,reference,topic,level
    What is dropout?,It switches units off at random.,Training,beginner
    What is a tree?,A model that asks one thing after another.,Models,
    """

  private func incoming(_ text: String, file: String = "bank.csv") throws -> IncomingBank {
    try IncomingBank(text, file: file)
  }

  /// Imports and reads back, as the program does from run to run.
  private func imported(
    _ text: String, into bank: Bank? = nil, replacing: Replacement = .none
  ) throws -> (result: Imported, text: String, bank: Bank) {
    let result = merge([try incoming(text)], into: bank, name: "bank", replacing: replacing)
    let file = RubricFile.text(of: result.bank)
    return (result, file, try RubricFile.parse(file, file: "bank.md"))
  }

  @Test func newQuestionsGetIdsTopicsAndKeyPoints() throws {
    let (result, text, bank) = try imported(rows)
    #expect(result.imported == 2)
    #expect(result.kept == 0)
    #expect(result.gone.isEmpty)
    #expect(bank.topics.map(\.title) == ["Training", "Models"])
    #expect(bank.questions.map(\.rubric.id) == ["what-is-dropout", "what-is-tree"])
    #expect(bank.questions.map(\.level) == [.beginner, nil])
    #expect(
      bank.questions[0].rubric.references[0].keyPoints
        == [KeyPoint("It switches units off at random")])
    #expect(text == RubricFile.text(of: bank))
  }

  @Test func importingTwiceGivesTheSameFile() throws {
    let first = try imported(rows)
    let second = try imported(rows, into: first.bank)
    #expect(second.text == first.text)
    #expect(second.result.kept == 2)
    #expect(second.result.imported == 0)
  }

  @Test func whatWasMendedStays() throws {
    var bank = try imported(rows).bank
    bank.topics[0].questions[0].rubric.question = "How does dropout work, and why?"
    bank.topics[0].questions[0].rubric.references[0] = Reference(
      "Mended.", keyPoints: [KeyPoint("mended", weight: 2)])
    let again = try imported(rows, into: bank)
    #expect(again.result.kept == 2)
    #expect(again.text == RubricFile.text(of: bank))
  }

  @Test func newOnesGoToTheEndOfTheirTopicAndGoneOnesStay() throws {
    let bank = try imported(rows).bank
    let later = """
      question,reference,topic
      What is a forest?,Many trees.,models
      What is an epoch?,One pass over the data.,Data
      What is dropout?,Another answer.,Training
      """
    let (result, _, now) = try imported(later, into: bank)
    #expect(result.imported == 2)
    #expect(result.kept == 1)
    #expect(result.gone == ["what-is-tree"])
    #expect(
      now.topics.map { $0.questions.map(\.rubric.id) }
        == [["what-is-dropout"], ["what-is-tree", "what-is-forest"], ["what-is-epoch"]])
    #expect(now.questions[0].rubric.references[0].text == "It switches units off at random.")
  }

  @Test(arguments: [
    (Replacement.all, ["New.", "New too."]),
    (.ids(["what-is-tree"]), ["It switches units off at random.", "New too."]),
    (.none, ["It switches units off at random.", "A model that asks one thing after another."]),
  ])
  func replacingTakesTheDocumentAnew(replacement: Replacement, references: [String]) throws {
    var bank = try imported(rows).bank
    bank.topics[1].questions[0].examples = [Example(band: .strong, answer: "kept")]
    let later = """
      question,reference
      what is DROPOUT,New.
      What is a tree?,New too.
      """
    let now = try imported(later, into: bank, replacing: replacement).bank
    #expect(now.questions.map { $0.rubric.references[0].text } == references)
    #expect(now.questions.map(\.rubric.id) == ["what-is-dropout", "what-is-tree"])
    #expect(now.questions[1].examples == [Example(band: .strong, answer: "kept")])
    #expect(now.questions[0].level == .beginner)
  }

  @Test func repeatedQuestionsAreKeptAndReported() throws {
    let twice = """
      id,question,reference
      ,What is entropy?,Disorder.
      ,What is Entropy?,Surprise.
      x,What is a tree?,A model.
      x,What is the loss?,A number.
      """
    let first = try imported(twice)
    #expect(
      first.bank.questions.map(\.rubric.id) == ["what-is-entropy", "what-is-entropy-2", "x", "x-2"])
    #expect(first.result.duplicates.map(\.id) == ["what-is-entropy-2"])
    #expect(first.result.duplicates.map(\.of) == ["what-is-entropy"])
    let second = try imported(twice, into: first.bank)
    #expect(second.text == first.text)
    #expect(second.result.gone.isEmpty)
  }

  @Test func questionsWithoutATopicStandFirst() throws {
    let bank = try imported(rows).bank
    let now = try imported("question,reference\nWhat is a loss?,A number.\n", into: bank).bank
    #expect(now.topics.map(\.title) == ["", "Training", "Models"])
  }

  @Test func aRubricFileComesInWhole() throws {
    let text = """
      # Other
      format: 1
      ## Training
      ### What is Adam?
      id: adam · level: expert
      #### Key points
      - [2, must] adapts the rate of each weight
      #### Examples
      - little: It is fast.
      """
    let bank = try imported(rows).bank
    let result = merge([try IncomingBank(text, file: "other.md")], into: bank, name: "bank")
    let question = try #require(result.bank.topics[0].questions.last)
    #expect(question.rubric.id == "adam")
    #expect(question.level == .expert)
    #expect(question.rubric.keyPoints[0].isMust)
    #expect(question.examples.count == 1)
  }
}
