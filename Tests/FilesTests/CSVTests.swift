import Files
import Testing

@Suite struct CSVTests {
  @Test(arguments: [
    ("a,b\n1,2\n", [["a", "b"], ["1", "2"]]),
    ("a;b\r\n\"1;\";2", [["a", "b"], ["1;", "2"]]),
    ("a\tb\n1,5\t2\n", [["a", "b"], ["1,5", "2"]]),
    ("a,b\n\n\"x\ny\",\"say \"\"hi\"\"\"\n", [["a", "b"], ["x\ny", "say \"hi\""]]),
    ("a,b\n,\n", [["a", "b"], ["", ""]]),
    ("a\n\"\"\n", [["a"], [""]]),
    ("a,b\n5\" disk,2\n", [["a", "b"], ["5\" disk", "2"]]),
    ("", []),
    ("\"a,b\";c\n", [["a,b", "c"]]),
    ("a,b\r\n\"x\"\r\n", [["a", "b"], ["x"]]),
  ])
  func recordsAreRead(_ text: String, expected: [[String]]) throws {
    #expect(try CSVDocument(text).records.map(\.fields) == expected)
  }

  @Test func aRecordKnowsItsLine() throws {
    let document = try CSVDocument("a,b\n\n\"x\n\ny\",2\n3,4\n")
    #expect(document.records.map(\.line) == [1, 3, 6])
  }

  @Test(arguments: [("a,b\n\"x,2\n", 2), ("a,b\n1,2\n\"x\"y,2\n", 3)])
  func aBadQuoteIsAnErrorWithItsLine(_ text: String, line: Int) {
    let error = #expect(throws: CSVError.self) { try CSVDocument(text) }
    #expect(error?.line == line)
  }

  @Test(arguments: [
    ("plain", "plain"), ("", ""), ("a,b", "\"a,b\""), ("a\"b", "\"a\"\"b\""), ("a\nb", "\"a\nb\""),
    ("=1+1", "'=1+1"), ("@x", "'@x"), ("-x", "'-x"), ("+49 30", "'+49 30"), ("\tx", "\"'\tx\""),
    ("-1", "-1"), ("-1.5e-3", "-1.5e-3"), ("+7", "+7"), ("-", "'-"), ("+-1", "'+-1"),
    ("a=1", "a=1"), (" x", "\" x\""), ("=\"x\",1", "\"'=\"\"x\"\",1\""),
  ])
  func aFieldIsQuotedAndHarmless(_ text: String, expected: String) {
    #expect(csvField(text) == expected)
    var csv = Array("a,\(text)".utf8)
    makeCSVField(from: 2, in: &csv)
    #expect(String(decoding: csv, as: UTF8.self) == "a," + expected)
    // As it stands in a file that quotes more than it must.
    var field = Array(
      "\"\(text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\""))\""
        .utf8)
    var fields: [CSVFieldRange] = []
    _ = appendCSVRecord(field.span, from: 0, delimiter: 0x2C, isAtEnd: true, to: &fields)
    guard fields.first?.hasDoubledQuotes == true else { return }
    csv = []
    appendQuotedCSVField(field.span, 1..<field.count - 1, to: &csv)
    field = Array(expected.utf8)
    #expect(csv == field)
  }
}
