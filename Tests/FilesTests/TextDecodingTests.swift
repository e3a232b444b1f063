import Testing

@testable import Files

@Suite struct TextDecodingTests {
  /// Random bytes of the kinds that matter, at every distance from a word's beginning.
  @Test func isTextIsAsStrictAsUnicode() {
    var generator = Generator()
    let bytes: [UInt8] = [
      0x00, 0x01, 0x41, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xC2, 0xDF, 0xE0, 0xE1,
      0xED,
      0xEF, 0xF0, 0xF1, 0xF4, 0xF5, 0xFF,
    ]
    let scalars = Array("aé€😀\u{7FF}\u{800}\u{D7FF}\u{E000}\u{10FFFF}".utf8)
    var sound = 0
    for round in 0..<4_000 {
      var text = [UInt8](repeating: 0x61, count: round % 37) + scalars
      text += [UInt8](repeating: 0x62, count: round % 23)
      for _ in 0..<round % 3 {
        let place = Int.random(in: 0..<text.count, using: &generator)
        text[place] = bytes.randomElement(using: &generator) ?? 0
      }
      let expected = firstInvalidUTF8(in: text.span) == nil && !text.contains(0)
      if expected { sound += 1 }
      #expect(isText(text.span) == expected, "\(text)")
    }
    #expect(sound > 1_000 && sound < 3_500)
  }

  @Test(arguments: [
    ("plain", #""plain""#), ("", #""""#), ("a\"b\\c", #""a\"b\\c""#),
    ("1\n2\r3\t4\u{1}", #""1\n2\r3\t4\u0001""#),
    (
      "é😀 and more than thirty-two bytes \" of text",
      #""é😀 and more than thirty-two bytes \" of text""#
    ),
  ])
  func aTextIsEscapedAndBack(_ text: String, expected: String) {
    var json: [UInt8] = []
    appendJSONText(text, to: &json)
    #expect(String(decoding: json, as: UTF8.self) == expected)
    var back: [UInt8] = []
    #expect(appendUnescapedJSON(json.span, 1..<json.count - 1, to: &back) == nil)
    #expect(String(decoding: back, as: UTF8.self) == text)
  }
}

/// SplitMix64, so that a failure comes again.
private struct Generator: RandomNumberGenerator {
  private var state: UInt64 = 7

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ z >> 30) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ z >> 27) &* 0x94D0_49BB_1331_11EB
    return z ^ z >> 31
  }
}
