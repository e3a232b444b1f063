import Testing

@testable import Scoring

/// Letters as bits beside the bytes themselves.
@Suite struct SmallLettersTests {
  private let small = UInt8(ascii: "a")...UInt8(ascii: "z")

  @Test func tellsEveryByte() {
    for byte in UInt8.min...UInt8.max {
      #expect(SmallLetters.isSmall(byte) == small.contains(byte), "\(byte)")
      // Each byte among others that are letters, and among others that are none.
      for other in [UInt8(ascii: "m"), 0, 0xFF, byte] {
        for place in 0..<SmallLetters.length {
          var bytes = Array(repeating: other, count: SmallLetters.length)
          bytes[place] = byte
          let wanted = bytes.indices.reduce(UInt64(0)) {
            $0 | (small.contains(bytes[$1]) ? 1 << UInt64($1) : 0)
          }
          #expect(SmallLetters.bits(bytes.span.bytes, 0) == wanted, "\(byte) at \(place)")
        }
      }
    }
  }

  @Test func beginsAnywhere() {
    let text = Array("a Word, and (more)  words of x7 k\u{E9}n; the last one ends here: ".utf8)
    let bytes = text + text + text
    for start in 0...(bytes.count - SmallLetters.length) {
      let bits = SmallLetters.bits(bytes.span.bytes, start)
      for place in 0..<SmallLetters.length {
        #expect((bits >> UInt64(place) & 1 == 1) == small.contains(bytes[start + place]))
      }
    }
  }
}
