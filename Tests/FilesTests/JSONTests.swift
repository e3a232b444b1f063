import Files
import Testing

@Suite struct JSONTests {
  @Test(arguments: [
    "null", "true", "[]", "{}", #"[1,-0.5,1e+9,"a\"b\\c\nd\u0001"]"#,
    #"{"b":{"a":[false]},"é":"π"}"#,
  ])
  func whatIsReadIsWrittenTheSame(_ text: String) throws {
    #expect(try JSON.parse(text).serialized() == text)
  }

  @Test func escapesAreUndone() throws {
    #expect(try JSON.parse(#""\/\b\f\t\u00e9\ud83d\ude00""#) == "/\u{8}\u{c}\té😀")
    #expect(try JSON.parse(#""x\ud83dx""#) == "x\u{FFFD}x")
  }

  @Test(arguments: [
    ("", 1, 1), ("{\"a\":1,}", 1, 8), ("[1,]", 1, 4), ("[1\n 2]", 2, 2), ("\"a", 1, 1),
    ("{\"a\":1,\"a\":2}", 1, 8), ("01", 1, 2), ("\"\t\"", 1, 2), ("\"\\x\"", 1, 2), ("nul", 1, 4),
    ("1 1", 1, 3), ("NaN", 1, 1), ("-", 1, 1), ("1.", 1, 1), ("\"\\u12\"", 1, 2),
  ])
  func mistakesHaveAPlace(_ text: String, line: Int, column: Int) {
    let error = #expect(throws: JSONError.self) { try JSON.parse(text) }
    #expect(error?.line == line)
    #expect(error?.column == column)
  }

  @Test func namesThatOnlyLookEqualAreDifferent() throws {
    let value = try JSON.parse("{\"\u{E9}\":1,\"e\u{301}\":2}")
    #expect(value["e\u{301}"] == 2)
  }

  @Test func badUTF8IsNoJSON() {
    #expect(throws: JSONError.self) { try JSON.parse([0x22, 0xFF, 0x22]) }
  }

  @Test func deepNestingIsAnErrorAndNoCrash() {
    #expect(throws: JSONError.self) { try JSON.parse(String(repeating: "[", count: 100_000)) }
  }

  @Test func prettyIsOneMemberALine() {
    let value: JSON = ["a": [1, "x"], "b": [:], "c": []]
    #expect(
      value.serialized(pretty: true)
        == "{\n  \"a\": [\n    1,\n    \"x\"\n  ],\n  \"b\": {},\n  \"c\": []\n}")
  }
}
