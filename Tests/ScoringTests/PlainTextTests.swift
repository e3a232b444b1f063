import Testing

@testable import Scoring

@Suite struct PlainTextTests {
  @Test(
    "Marks go, what they stand around stays",
    arguments: [
      ("## One\n\n- *two* and `three`\n12) **four**", "One\n\ntwo and three\nfour"),
      ("see [the *text*](https://a.b) and ![a picture](c.png)", "see the text and a picture"),
      ("> > # quoted\n  + deeper", "quoted\n  deeper"),
      ("| a | b |\n|---|:-:|\n1234. no item", "  a   b  \n\n1234. no item"),
      ("2 * 3, \\* and \\alpha", "2 * 3, * and \\alpha"),
      ("```swift\nlet a = b[0]\n```", "\nlet a = b[0]\n"),
    ])
  func marks(markdown: String, plain: String) {
    #expect(plainText(fromMarkdown: markdown) == plain)
  }

  @Test(
    "What is one Character with something behind it is no mark",
    arguments: [
      ("press *\u{FE0F}\u{20E3} **twice**", "press *\u{FE0F}\u{20E3} twice"),
      ("\\\u{301} and \\*\u{FE0F}", "\\\u{301} and \\*\u{FE0F}"),
      ("- one\r\n- two", "one\r\n- two"),
      ("**“quoted”** – *größe* *数据*", "“quoted” – größe 数据"),
    ])
  func joined(markdown: String, plain: String) {
    #expect(plainText(fromMarkdown: markdown) == plain)
  }
}
