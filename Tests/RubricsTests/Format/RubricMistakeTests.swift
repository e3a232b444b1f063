import Rubrics
import Testing

/// A mistake, what stands above it, and the message without the file's name.
struct Mistake: CustomTestStringConvertible {
  let text: String
  let message: String

  init(file text: String, _ message: String) {
    self.text = text
    self.message = message
  }

  init(belowTitle text: String, _ message: String) {
    self.init(file: "# T\nformat: 1\n\(text)\n", message)
  }

  init(belowQuestion text: String, _ message: String) {
    self.init(belowTitle: "### Q?\nid: q\n\(text)", message)
  }

  var testDescription: String { message }
}

struct RubricMistakeTests {
  static let mistakes: [Mistake] = [
    Mistake(file: "", "1: no title, begin the file with a line '# TITLE'"),
    Mistake(file: "Hello", "1: no title, begin the file with a line '# TITLE'"),
    Mistake(
      file: "# T\n\n## A\n",
      """
      2: no line 'format: 1' under the title, so this is no rubric file; 'mock-interview import FILE' makes one \
      of a document
      """),
    Mistake(
      file: "# T\n\nformat: 2\n", "3: format '2' is not known here, this program reads 'format: 1'"),
    Mistake(
      belowTitle: "# T",
      "3: a second title, a rubric file has one; write \\# for a line of an answer"),
    Mistake(
      belowTitle: "## A\nHello",
      "4: text that belongs to no question, put a question '### …?' above it"),
    Mistake(
      belowTitle: "#### Reference", "3: the section 'Reference' stands under no question '### …?'"),
    Mistake(belowTitle: "###\nid: q", "3: a question without text, write it behind '###'"),
    Mistake(
      belowTitle: "### What is the loss?\n#### Reference\nr",
      "3: the question has no id, write 'id: what-is-loss' under it"),
    Mistake(
      belowQuestion: "#### Reference\nr\n### R?\nid: q\n#### Reference\nr",
      "7: the id 'q' was given on line 3 already, write another one"),
    Mistake(
      belowQuestion: "level: intermediat",
      "5: unknown level 'intermediat', did you mean 'intermediate'?"),
    Mistake(
      belowQuestion: "level: 7", "5: unknown level '7', write beginner, intermediate or expert"),
    Mistake(belowQuestion: "asked: often", "5: asked 'often' is no whole number, write asked: 3"),
    Mistake(belowQuestion: "relatd: a", "5: unknown field 'relatd', did you mean 'related'?"),
    Mistake(
      belowQuestion: "It is a thing.",
      """
      5: 'It is a thing.' is neither 'id: …', 'level: …', 'asked: …' nor 'related: …', put what is an answer \
      under '#### Reference'
      """),
    Mistake(
      belowQuestion: "",
      "3: the question has neither '#### Reference' nor '#### Key points', so nothing can be graded"
    ),
    Mistake(
      belowQuestion: "#### Referense",
      "5: unknown section 'Referense', did you mean 'Reference'?; write \\#### for a line of an answer"
    ),
    Mistake(
      belowQuestion: "#### Key points\n- [two] a",
      "6: weight 'two' is no number, write [2] or [2, must], or \\[ for a bracket that is text"),
    Mistake(
      belowQuestion: "#### Key points\n- [0, 1] a",
      "6: '[0, 1]' has more than one weight, write [2] or [2, must], or \\[ for a bracket that is text"
    ),
    Mistake(
      belowQuestion: "#### Key points\na",
      """
      6: each entry under '#### Key points' begins with '- ', and what belongs to it is indented by two spaces
      """),
    Mistake(
      belowQuestion: "#### Key points\n- a\n  - b",
      "7: a key point has no list under it, write a point of its own or ' | another way'"),
    Mistake(
      belowQuestion: "#### Examples\n- stron: a",
      "6: an example begins with its band, '- strong: …', did you mean 'strong'?"),
    Mistake(
      belowQuestion: "#### Reference\n```\n# code\n#### More",
      "6: this code fence is never closed, close it or put a backslash before it"),
  ]

  @Test(arguments: mistakes)
  func namesTheLineAndTheCure(mistake: Mistake) {
    let error = #expect(throws: RubricError.self) {
      try RubricFile.parse(mistake.text, file: "x.md")
    }
    #expect(error?.description == "x.md:" + mistake.message)
  }
}
