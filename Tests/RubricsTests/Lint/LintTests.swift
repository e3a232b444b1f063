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
      id: dropout
      #### Reference
      Dropout switches off random units at each training step, which prevents co-adaptation.
      #### Key points
      - random units are switched off in training
      - prevents co-adaptation
      #### Examples
      - strong: Random units are switched off at each training step, and that prevents co-adaptation.
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
    ("related: nothing\n#### Reference\nr\n", .missing, "related 'nothing' is no question"),
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
}
