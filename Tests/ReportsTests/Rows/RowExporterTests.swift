import Files
import Scoring
import Testing

@testable import Reports

@Suite struct RowExporterTests {
  static let score = Score(
    value: 63.7, band: .solid, confidence: .look, confidenceReason: "short", coverage: 0.5,
    similarity: 0.57741, reference: 1,
    keyPoints: [
      PointScore(
        id: "k1", text: "off at random", weight: 2, isMust: true, credit: 1, status: .met,
        evidence: [Evidence(start: 0, end: 3, text: "off")]),
      PointScore(
        id: "k2", text: "scaled, \"keep\"", weight: 0.5, isMust: false, credit: 0.25,
        status: .missed, evidence: []),
      PointScore(
        id: "k3", text: "=1", weight: 1, isMust: false, credit: 0, status: .missed, evidence: []),
    ],
    findings: [Finding(.negated, "\"not\" denies it"), Finding(.repeated, "twice")],
    penalties: [MarkChange(name: "negated", before: 80, after: 63.7, reason: "denied")], words: 8,
    unmatchedWords: 2, signature: "mi:1|x")

  static let row: GradedAnswer = {
    // id, candidate, a CSV field with doubled quotes, a JSON text, a JSON value
    let bytes = Array("7,=Ann,say \"\"hi\"\",a\\tb,[1],null".utf8)
    return GradedAnswer(
      bytes: bytes, file: Label("a,b.csv"),
      origin: RowOrigin(row: 12, id: RowText(0..<1), candidate: RowText(2..<6)),
      question: QuestionLabel(topic: "T", id: "q", text: "What, \"q\"?"), score: score,
      carried: [
        CarriedField(column: 0, value: RowText(7..<17, .doubledQuotes)),
        CarriedField(column: 2, value: RowText(18..<22, .jsonText)),
        CarriedField(column: 1, value: RowText(23..<26, .jsonValue)),
        CarriedField(column: nil, name: RowText(0..<1), value: RowText(27..<31, .jsonNull)),
      ])
  }()

  @Test func csvHasPlainColumns() throws {
    let exporter = RowExporter(.csv, columns: ["note", "score", "x,y", "none"])
    var csv = exporter.head
    exporter.append(Self.row, to: &csv)
    let records = try CSVDocument(String(decoding: csv, as: UTF8.self)).records.map(\.fields)
    #expect(records[0].count == records[1].count)
    #expect(records[0].suffix(4) == ["note", "input_score", "x,y", "none"])
    #expect(
      records[1] == [
        "a,b.csv", "12", "7", "'=Ann", "T", "q", "What, \"q\"?", "63.70", "solid", "look",
        "0.5000", "0.5774", "1", "1", "3", "scaled, \"keep\" | =1", "negated | repeated", "8", "2",
        "mi:1|x", "say \"hi\"", "[1]", "a\tb", "",
      ])
  }

  @Test func jsonHasEverything() throws {
    let exporter = RowExporter(.jsonLines, columns: ["note", "score", "x,y"])
    var text: [UInt8] = []
    exporter.append(Self.row, to: &text)
    #expect(text.last == 0x0A)
    let row = try JSON.parse(text)
    #expect(row["row"] == 12)
    #expect(row["id"] == "7")
    #expect(row["candidate"] == "=Ann")
    #expect(row["score"] == .number("63.70"))
    #expect(row["similarity"] == .number("0.5774"))
    #expect(row["missed"] == ["scaled, \"keep\"", "=1"])
    #expect(row["flags"] == ["negated", "repeated"])
    #expect(
      row["input"] == [
        "note": "say \"hi\"", "x,y": "a\tb", "score": [1], "7": .null,
      ])
    let point = row["key_points"]?.arrayValue?.first
    #expect(
      point == [
        "id": "k1", "text": "off at random", "weight": 2, "must": true,
        "credit": .number("1.0000"), "status": "met",
        "evidence": [["start": 0, "end": 3, "text": "off"]],
      ])
    #expect(
      row["penalties"] == [
        [
          "name": "negated", "before": .number("80.00"), "after": .number("63.70"),
          "reason": "denied",
        ]
      ])
  }

  @Test func jsonIsOneArray() throws {
    let exporter = RowExporter(.json, columns: ["note", "score", "x,y"])
    var text = exporter.head
    exporter.append(Self.row, to: &text)
    text += exporter.separator
    exporter.append(Self.row, to: &text)
    text += exporter.foot
    #expect(try JSON.parse(text).arrayValue?.count == 2)
  }

  @Test(arguments: [
    (0.0, 2, "0.00"), (63.7, 2, "63.70"), (120_340_056_789, 1, "120340056789.0"),
    (100, 2, "100.00"), (0.00005, 4, "0.0001"),
    (-1.5, 1, "-1.5"), (12.345678, 6, "12.345678"), (0.1 + 0.2, 4, "0.3000"),
  ])
  func numbersHaveFixedDecimals(_ value: Double, decimals: Int, expected: String) {
    var text: [UInt8] = []
    appendFixed(value, decimals: decimals, to: &text)
    #expect(String(decoding: text, as: UTF8.self) == expected)
  }

  @Test(arguments: [(2.0, "2"), (0.5, "0.5"), (1.25, "1.25"), (10, "10")])
  func weightsAreShort(_ value: Double, expected: String) {
    var text: [UInt8] = []
    text.append(addingCapacity: 21) { $0.appendShort(value) }
    #expect(String(decoding: text, as: UTF8.self) == expected)
  }
}
