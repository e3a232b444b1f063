import Files
import Testing

@Suite struct JSONScannerTests {
  @Test func membersStayWhereTheyAre() {
    let bytes = Array(#"{"a":"x\"y", "b" : -1.5e3,"n":null,"t":true,"o":{"p":[1,{}]},"é":""}"#.utf8)
    var members: [JSONMemberRange] = []
    #expect(appendJSONMembers(bytes.span, 0..<bytes.count, to: &members) == nil)
    func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
    #expect(members.map { text($0.name) } == ["a", "b", "n", "t", "o", "é"])
    #expect(
      members.map { text($0.value) } == [#"x\"y"#, "-1.5e3", "null", "true", #"{"p":[1,{}]}"#, ""])
    #expect(members.map(\.kind) == [.text, .scalar, .null, .scalar, .nested, .text])
    #expect(members.map(\.hasEscapes) == [true, false, false, false, false, false])
  }

  /// What the parser takes as an object the scanner takes, and nothing else.
  @Test(arguments: [
    "{}", "{ }", "[]", "1", "", "{", "{\"a\"}", "{\"a\":}", "{\"a\":1,}", "{\"a\":1 \"b\":2}",
    "{\"a\":1}x", "{\"a\":01}", "{\"a\":1,\"a\":2}", "{\"a\":\"\\u12\"}", "{\"a\":\"\\u12ab\"}",
    "{\"a\":\"\\q\"}", "{\"a\":\"\t\"}", "{\"a\":\"x}", "{\"a\":\"x\\\"}", "{\"a\":[1,]}",
    "{\"a\":[}",
    "{\"a\":{\"b\":\"c\"}}", "{\"a\":tru}", "{\"a\":1.}", "\t{\"a\":1}\r", "{a:1}", "{\"a\":-}",
  ])
  func itIsAsStrictAsTheParser(_ text: String) {
    var members: [JSONMemberRange] = []
    let bytes = Array(text.utf8)
    let isTaken = appendJSONMembers(bytes.span, 0..<bytes.count, to: &members) == nil
    #expect(isTaken == ((try? JSON.parse(text))?.objectValue != nil))
  }

  @Test func deepNestingIsAMistakeAndNoCrash() {
    let bytes = Array(("{\"a\":" + String(repeating: "[", count: 100_000)).utf8)
    var members: [JSONMemberRange] = []
    #expect(appendJSONMembers(bytes.span, 0..<bytes.count, to: &members) != nil)
  }
}
