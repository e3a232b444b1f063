import Testing

@testable import Batches

@Suite struct SheetParserTests {
  private func sections(_ text: String) -> [[String]] {
    let bytes = Array(text.utf8)
    return SheetParser.sections(in: bytes).map { section in
      [
        String(decoding: bytes[section.candidate], as: UTF8.self),
        section.question.map { String(decoding: bytes[$0], as: UTF8.self) } ?? "-",
        String(decoding: bytes[section.answer], as: UTF8.self), String(section.line),
      ]
    }
  }

  @Test func anAnswerStandsUnderItsQuestionAndCandidate() {
    #expect(
      sections("# Ann\n\n## q1\n\nx\n\ny\n### no question\n\n## q2 ##\r\n# Bob\n## C#\nz")
        == [
          ["Ann", "q1", "x\n\ny\n### no question", "3"], ["Ann", "q2", "", "10"],
          ["Bob", "C#", "z", "12"],
        ])
  }

  @Test func headingsInCodeAreNone() {
    #expect(
      sections("## q\n```swift\n# x\n~~~\n## y\n```\n# Ann\n## r\n")
        == [["", "q", "```swift\n# x\n~~~\n## y\n```", "1"], ["Ann", "r", "", "8"]])
  }

  @Test func textUnderNoQuestionIsNotLost() {
    #expect(
      sections("# Ann\nhello\n## q\nx") == [["Ann", "-", "hello", "2"], ["Ann", "q", "x", "3"]])
  }

  @Test func aSheetMayBeEmpty() {
    #expect(sections("") == [])
    #expect(sections("# Ann\n") == [])
  }
}
