import Rubrics
import Testing

struct IncomingBankTests {
  @Test(arguments: [
    "question,reference\nWhat is it?,A thing.\n",
    "1. Question (required);Model Answer*\nWhat is it?;A thing.\n",
    "PROMPT\tanswer\nWhat is it?\tA thing.\n",
    "{\"question\": \"What is it?\", \"reference\": \"A thing.\"}\n",
    "{\"question\": \"What is it?\", \"references\": [\"A thing.\"]}\n\n",
    "[{\"prompt\": \"What is it?\", \"model_answer\": \"A thing.\"}]",
    "# T\nformat: 1\n### What is it?\nid: it\n#### Reference\nA thing.\n",
    "# T\n\n### What is it?\n\nA thing.\n",
    "\u{FEFF}question,reference\r\nWhat is it?,A thing.\r\n",
  ])
  func theKindShowsInTheContent(text: String) throws {
    let bank = try IncomingBank(text, file: "anything")
    #expect(bank.questions.map(\.question.rubric.question) == ["What is it?"])
    #expect(bank.questions.map { $0.question.rubric.references.map(\.text) } == [["A thing."]])
  }

  @Test func rowsThatCannotBeTakenAreNamed() throws {
    let text = """
      {"question": "What is it?", "reference": "A thing.", "id": 7, "topic": "Things", "level": "Expert"}
      {"question": "And that?"}
      {"reference": "A thing."}
      no JSON
      {"question": "Which?", "reference": "That.", "level": "hard"}
      """
    let bank = try IncomingBank(text, file: "bank.jsonl")
    #expect(bank.questions.map(\.question.rubric.id) == ["7", ""])
    #expect(bank.questions[0].topic == "Things")
    #expect(bank.questions[0].question.level == .expert)
    #expect(bank.skipped.map(\.line) == [2, 3, 4, 5])
    #expect(bank.skipped[0].reason == "no reference answer")
    #expect(bank.skipped[1].reason == "no question")
  }

  @Test(arguments: [
    ("", "bank.csv: the file is empty"),
    (
      "name,mark\na,1\n",
      "bank.csv:1: no column 'question' among 'name', 'mark'; a bank needs 'question' and 'reference'"
    ),
    (
      "question,mark\na,1\n",
      "bank.csv:1: no column 'reference' among 'question', 'mark'; a bank needs 'question' and 'reference'"
    ),
    ("question,reference\n", "bank.csv: no question with a reference answer"),
    (
      "question,reference\n,a\n",
      "bank.csv:2: no question with a reference answer, here: no question"
    ),
    ("{\"a\": 1}\n", "bank.csv:1: no question with a reference answer, here: no question"),
  ])
  func saysWhyAnInputIsNoBank(text: String, message: String) {
    let error = #expect(throws: RubricError.self) { try IncomingBank(text, file: "bank.csv") }
    #expect(error?.description == message)
  }

  @Test(arguments: [
    ("bank.jsonl", nil, "bank"),
    ("a/My Questions.v2.md", nil, "my-questions-v2"),
    ("000_be6b7bef.txt", "Deep Learning: Basics", "deep-learning-basics"),
    ("000_be6b7bef.txt", nil, "000-be6b7bef"),
    ("-", "Deep Learning", "deep-learning"),
    ("-", nil, "bank"),
    ("README.md", nil, "bank"),
  ])
  func namesTheFile(file: String, title: String?, name: String) {
    #expect(bankName(file: file, title: title) == name)
  }
}
