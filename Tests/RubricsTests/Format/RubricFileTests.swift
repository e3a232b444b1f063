import Rubrics
import Scoring
import Testing

struct RubricFileTests {
  @Test func readsEveryPartOfAFile() throws {
    let text = """
      # Deep Learning basics

      For a first talk.

      format: 1

      ## Regularization

      ### What is dropout and how does it work?
      id: dropout · level: intermediate · asked: 3 · related: l2, early-stopping

      #### Key points
      - [2, must] units are switched off at random | drop units | randomly zero
        neurons
      - weights are scaled at inference
        ask: And at inference?

      #### Reference
      Dropout switches off units:

      ```python
      # keep probability
      mask = rand() < p
      ```
      \\## not a topic

      ##### Deeper headings stay
      #### Key points
      * [0.5] only here

      #### Misconceptions
      - dropout is applied
        at test time

      #### Examples
      - strong: It drops random neurons.

        And scales the rest.
      - little: It stops training.

      #### More
      Read on.
      """
    let bank = try RubricFile.parse(text, file: "Rubrics/deep.md")
    let dropout = Rubric(
      id: "dropout", question: "What is dropout and how does it work?",
      references: [
        Reference(
          "Dropout switches off units:\n\n```python\n# keep probability\nmask = rand() < p\n```\n"
            + "## not a topic\n\n##### Deeper headings stay",
          keyPoints: [KeyPoint("only here", weight: 0.5)])
      ],
      keyPoints: [
        KeyPoint(
          "units are switched off at random", weight: 2, isMust: true,
          alternatives: ["drop units", "randomly zero neurons"]),
        KeyPoint("weights are scaled at inference", followUp: "And at inference?"),
      ],
      misconceptions: ["dropout is applied at test time"])
    let expected = Bank(
      name: "deep", title: "Deep Learning basics", introduction: "For a first talk.",
      topics: [
        Topic(
          title: "Regularization",
          questions: [
            Question(
              rubric: dropout, level: .intermediate, asked: 3, related: ["l2", "early-stopping"],
              examples: [
                Example(
                  band: .strong, answer: "It drops random neurons.\n\nAnd scales the rest."),
                Example(band: .little, answer: "It stops training."),
              ],
              more: "Read on.", source: Source(file: "Rubrics/deep.md", line: 9))
          ])
      ])
    #expect(bank == expected)
  }

  @Test(arguments: 1...8 as ClosedRange<UInt64>)
  func everyValueComesBackFromItsFile(seed: UInt64) throws {
    var random = RandomBanks(seed: seed)
    for _ in 0..<100 {
      let bank = random.bank()
      let text = RubricFile.text(of: bank)
      let read = try RubricFile.parse(text, file: "x.md").withoutSources
      try #require(read == bank.normalized, "\(difference(read, bank.normalized))")
      try #require(Array(RubricFile.text(of: read).utf8) == Array(text.utf8))
      try #require(bank.normalized.normalized == bank.normalized)
    }
  }

  /// The first lines of two values' dumps that differ.
  private func difference(_ one: Bank, _ other: Bank) -> String {
    func dumped(_ bank: Bank) -> [Substring] {
      var text = ""
      dump(bank, to: &text)
      return text.split(separator: "\n")
    }
    let pair = zip(dumped(one), dumped(other)).first { $0 != $1 }
    return pair.map { "\($0.debugDescription) is not \($1.debugDescription)" } ?? "in length"
  }

  @Test(arguments: [
    (
      "P(A|B) is a bar in a word | Bayes",
      KeyPoint("P(A|B) is a bar in a word", alternatives: ["Bayes"])
    ),
    ("a \\| b", KeyPoint("a | b")),
    ("\\[CLS] comes first", KeyPoint("[CLS] comes first")),
    ("[must] text", KeyPoint("text", isMust: true)),
    ("[0.5,must] text", KeyPoint("text", weight: 0.5, isMust: true)),
    ("[BERT](https://example.org) helps", KeyPoint("[BERT](https://example.org) helps")),
    ("x |", KeyPoint("x")),
  ])
  func readsKeyPoints(line: String, expected: KeyPoint) throws {
    let text = "# T\nformat: 1\n### Q?\nid: q\n#### Key points\n- \(line)\n"
    #expect(try RubricFile.parse(text, file: "x.md").questions[0].rubric.keyPoints == [expected])
  }

  @Test(arguments: [
    ("id: q · level: expert", "q", Level.expert),
    ("id: q | level: Expert", "q", .expert),
    ("level: expert\nid: q", "q", .expert),
    ("\nid: a\\·b", "a·b", nil),
  ])
  func readsHeaders(header: String, id: String, level: Level?) throws {
    let text = "# T\nformat: 1\n### Q?\n\(header)\n#### Reference\nr\n"
    let question = try RubricFile.parse(text, file: "x.md").questions[0]
    #expect(question.rubric.id == id)
    #expect(question.level == level)
  }

  @Test func readsWindowsLineEndsAndAByteOrderMark() throws {
    let text =
      "\u{FEFF}# T\r\n\r\nformat: 1\r\n\r\n### Q?\r\nid: q\r\n\r\n#### Reference\r\na\r\nb\r\n"
    let bank = try RubricFile.parse(text, file: "x.md")
    #expect(bank.title == "T")
    #expect(bank.questions[0].rubric.references == [Reference("a\nb")])
  }
}
