import Testing

@testable import Reports

@Suite struct MarkdownTextTests {
  @Test(arguments: [
    ("One two\nthree four five.", ["One two three four", "five."]),
    ("First.\n\n\nSecond.", ["First.", "", "Second."]),
    ("- one **two** three four five\n- six", ["- one two three", "  four five", "- six"]),
    ("1. one\n   goes on here and on\n10) ten", ["1. one goes on here", "   and on", "10) ten"]),
    ("* a\n  * b", ["- a", "  - b"]),
    ("# Head\nText", ["Head", "Text"]),
    (
      "Code:\n```python\nif x:\n    return a_very_long_name\n```\nDone.",
      ["Code:", "  if x:", "      return a_very_long_name", "Done."]
    ),
    ("| a | b |\n|---|---|\n| 1 | 2 |", ["| a | b |", "|---|---|", "| 1 | 2 |"]),
    ("hard  \nbreak", ["hard", "break"]),
    ("An `x*y` and a [link](http://a.b).", ["An x*y and a link."]),
    ("so |a| * 2, ||x||_2", ["so |a| * 2, ||x||_2"]),
    ("![a picture](p.png)", ["a picture"]),
    ("5 \\* 3 `\\n` \\alpha", ["5 * 3 \\n \\alpha"]),
    ("one\\\ntwo", ["one", "two"]),
    ("> quoted\n> text", ["quoted text"]),
    ("see [1] here", ["see [1] here"]),
    ("esc\u{1B}[31m", ["esc␛[31m"]),
    ("a\r\nb", ["a b"]),
    ("", []),
    ("```\nnever closed", ["  never closed"]),
  ])
  func showsMarkdown(markdown: String, expected: [String]) {
    #expect(lines(ofMarkdown: markdown, width: 19) == expected)
  }
}
