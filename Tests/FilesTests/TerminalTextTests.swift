import Files
import Testing

@Suite struct TerminalTextTests {
  @Test(arguments: [
    ("abc", 3), ("é", 1), ("e\u{301}", 1), ("日本", 4), ("😀", 2), ("👩‍👩‍👧", 2), ("❤️", 2), ("ﾊ", 1),
    ("γ²", 2),
    ("a\u{200B}b", 2), ("\n", 0),
  ])
  func widthIsInColumns(_ text: String, width: Int) {
    #expect(displayWidth(text) == width)
  }

  @Test(arguments: [
    ("one two three", 7, ["one two", "three"]),
    ("", 5, [""]), ("a\n\nb", 5, ["a", "", "b"]), ("a\r\nb", 5, ["a", "b"]),
    ("  one two", 6, ["  one", "  two"]), ("abcdefgh", 3, ["abc", "def", "gh"]),
    ("日本語", 4, ["日本", "語"]), ("exact fit", 9, ["exact fit"]), ("a b", 1, ["a", "b"]),
    ("日", 1, ["日"]), ("x abcdef", 4, ["x", "abcd", "ef"]),
  ])
  func textIsWrapped(_ text: String, width: Int, lines: [String]) {
    #expect(wrapped(text, width: width) == lines)
  }

  @Test(arguments: [
    ("a\tb\nc", "a\tb\nc"), ("\u{1B}[31mred", "␛[31mred"), ("a\r\nb", "a\nb"), ("a\rb", "a␍b"),
    ("\u{7F}", "␡"), ("\u{202E}x", "<U+202E>x"), ("\u{9B}", "<U+9B>"),
  ])
  func controlCharactersAreSeen(_ text: String, expected: String) {
    #expect(visible(text) == expected)
  }
}
