import Rubrics
import Scoring
import Testing

struct LintTests {
  private func findings(_ questions: String) throws -> [LintFinding] {
    lint([try RubricFile.parse("# T\nformat: 1\n## A\n" + questions, file: "x.md")])
  }

  @Test func aGoodQuestionHasNone() throws {
    let found = try findings(
      """
      ### What is dropout?
      id: dropout · level: beginner
      #### Reference
      Dropout switches off random units at each training step, which prevents co-adaptation and overfitting, so it
      regularizes; at inference all units are active.
      #### Key points
      - random units are switched off in training
        ask: Which units?
      - prevents co-adaptation and overfitting, so it regularizes
      - all units are active at inference
      #### Examples
      - strong: Random units are switched off at each training step, that prevents co-adaptation and overfitting, and at inference all are active.
      - little: No idea at all.
      """)
    #expect(found == [])
  }

  @Test(arguments: [
    ("#### Key points\n- random units\n", LintFinding.Rule.missing, "no '#### Reference', so that"),
    ("#### Reference\nRandom units go.\n", .missing, "no '#### Key points'"),
    (
      "#### Reference\nRandom units go.\n#### Key points\n- [0] random units\n", .weight,
      "weighs 0.0"
    ),
    (
      "#### Reference\nRandom units go.\n#### Key points\n- it is\n", .wordless,
      "'it is' has no words"
    ),
    (
      "#### Reference\nRandom units P(A | B).\n#### Key points\n- units P(A | B)\n", .cut,
      "'units P(A' has an unpaired parenthesis"
    ),
    (
      "#### Reference\nRandom units go.\n#### Key points\n- random units\n#### Examples\n- strong: Bananas.\n",
      .example, "the example 'Bananas.' gets 0.0, little, not strong; not met: 'random units'"
    ),
    (
      "#### Reference\nBananas are yellow.\n#### Key points\n- random units are switched off\n",
      .reference, "it does not say 'random units are switched off'"
    ),
    (
      "#### Reference\nBananas are yellow.\n#### Key points\n- random units are switched off\n",
      .reference, "has no word of the key point 'random units are switched off'"
    ),
    ("related: nothing\n#### Reference\nr\n", .missing, "related 'nothing' is no question"),
    ("#### Reference\nr\n#### Key points\n- random units\n", .missing, "no level"),
    ("#### Reference\nr\n#### Key points\n- random units\n", .missing, "no strong example"),
    ("#### Reference\nr\n#### Key points\n- random units\n", .missing, "no little example"),
    (
      "#### Reference\nr\n#### Key points\n- random units\n  ask: Which?\n- [2] in training\n",
      .missing, "write 'ask: …' under 'in training'"
    ),
    (
      "#### Reference\nr\n#### Key points\n- random units | in training, not at inference\n",
      .length, "have 2 words together, say more precisely what is asked for (15 to 60)"
    ),
    (
      "#### Reference\nr\n#### Key points\n"
        + String(repeating: "- six words are in this point\n", count: 11),
      .length, "have 66 words together, cut them"
    ),
  ])
  func names(text: String, rule: LintFinding.Rule, message: String) throws {
    let found = try findings("### What is dropout?\nid: dropout\n" + text)
    #expect(
      found.contains { $0.rule == rule && $0.message.contains(message) }, "\(found.map(\.message))")
    #expect(found.allSatisfy { $0.file == "x.md" && $0.line == 4 && $0.id == "dropout" })
  }

  @Test func repeatedQuestionsAreFoundUnlessTheyAreRelated() throws {
    let first = "### What is dropout?\nid: a\n#### Reference\nr\n#### Key points\n- r\n"
    let second = "### Explain dropout.\nid: b\n#### Reference\nr\n#### Key points\n- r\n"
    let found = try findings(first + second)
    #expect(found.filter { $0.rule == .duplicate }.map(\.line) == [10])
    let related = second.replacing("id: b", with: "id: b · related: a")
    #expect(try findings(first + related).filter { $0.rule == .duplicate } == [])
  }

  @Test func whatImportMadeNeedsNoExamples() throws {
    let found = try findings(
      """
      ### What is dropout?
      id: dropout
      #### Reference
      Random units are switched off.
      #### Key points (derived)
      - random units are switched off
      """)
    #expect(found == [])
  }

  private static let dropout = """
    #### Reference
    Dropout switches off random units at each training step, which prevents co-adaptation, so it regularizes.
    #### Key points
    - [2] random units are switched off in training
    - prevents co-adaptation, so it regularizes
    """

  @Test(arguments: [
    (
      "",
      "Zeroing out activations: random units are switched off in training, prevents co-adaptation, regularizes.",
      true
    ),
    (
      " · related: a",
      "Random units are switched off in training, prevents co-adaptation, regularizes.", false
    ),
    ("", "Early stopping ends training when the validation loss rises, so it regularizes.", false),
  ])
  func namesQuestionsThatAnothersReferenceAnswers(
    header: String, reference: String, isFound: Bool
  ) throws {
    let found = try findings(
      "### What is dropout?\nid: a\n\(Self.dropout)\n### How do nets avoid memorizing?\nid: b\(header)\n"
        + "#### Reference\n\(reference)\n#### Key points\n- bananas are yellow\n")
    let overlaps = found.filter { $0.rule == .overlap }
    #expect(overlaps.map(\.line) == (isFound ? [4] : []))
    #expect(overlaps.allSatisfy { $0.message.contains("the reference of 'b' gets") })
  }
}
