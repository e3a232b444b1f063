import Files
import Testing

@Suite struct CSVScannerTests {
  /// Every text of these letters is some CSV, mostly bad.
  private static let letters = Array("a\",\n\r".utf8)

  @Test func bothReadersAgreeOnWhereRecordsEnd() {
    var state: UInt64 = 42
    for length in 0..<14 {
      for _ in 0..<400 {
        var bytes: [UInt8] = []
        for _ in 0..<length {
          state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
          bytes.append(Self.letters[Int(state >> 33) % Self.letters.count])
        }
        checkAgreement(bytes)
      }
    }
  }

  private func checkAgreement(_ bytes: [UInt8]) {
    var place = 0
    while place < bytes.count {
      let start = place
      var fields: [CSVFieldRange] = []
      let problem = appendCSVRecord(
        bytes.span, from: &place, delimiter: UInt8(ascii: ","), to: &fields)
      let end = endOfCSVRecord(
        bytes.span, from: start, delimiter: UInt8(ascii: ","), isAtEnd: true)
      let lines = bytes[start..<place].count { $0 == 0x0A } + (bytes[place - 1] == 0x0A ? 0 : 1)
      let expected: CSVRecordEnd =
        if let problem { .bad(next: place, problem) } else { .end(next: place, lines: lines) }
      #expect(end == expected, "\(String(decoding: bytes, as: UTF8.self).debugDescription)")
    }
  }

  @Test func whatIsNotDecidedYetIsIncomplete() {
    for text in ["a,b", "\"a\n", "\"a\"", "\"a\"\"", "a,\"b\"\r"] {
      let bytes = Array(text.utf8)
      #expect(
        endOfCSVRecord(bytes.span, from: 0, delimiter: UInt8(ascii: ","), isAtEnd: false)
          == .incomplete, "\(text)")
    }
  }

  @Test func aPlaceIsFoundInWordsAndBetweenThem() {
    for length in 0..<80 {
      for place in 0...length {
        var bytes = [UInt8](repeating: 0x80, count: length)
        if place < length { bytes[place] = 0x22 }
        if place + 1 < length { bytes[place + 1] = 0x0A }
        #expect(firstPlace(of: 0x22, or: 0x0A, in: bytes.span, 0..<length) == place)
        #expect(firstPlace(of: 0x22, in: bytes.span, 0..<length) == place)
        #expect(
          holdsControlCharacter(bytes.span, 0..<length) == (place + 1 < length),
          "\(length) \(place)")
      }
    }
  }
}
