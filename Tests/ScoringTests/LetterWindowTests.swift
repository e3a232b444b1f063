import Testing

@testable import Scoring

/// Letters and marks as bits beside the bytes themselves.
@Suite struct LetterWindowTests {
  @Test func tellsEveryByte() {
    for byte in UInt8.min...UInt8.max {
      let bytes = Array(repeating: byte, count: 80)
      let window = LetterWindow(bytes.span, 0, 80)
      let isSmall = (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
      let isMark = byte < 0x80 && !Tokenizer.isLetter(byte) && !Tokenizer.isDigit(byte)
      #expect(window.startsSmall == isSmall, "\(byte)")
      #expect(window.marks == (isMark ? 64 : 0), "\(byte)")
      #expect(window.letters == (isSmall ? 64 : 1), "\(byte)")
      #expect(window.smallLetters == (isSmall ? 64 : 0), "\(byte)")
    }
  }

  @Test(arguments: [0, 5, 17])
  func movesThroughAText(start: Int) {
    let text = Array("a Word, and (more)  words of x7 k\u{E9}n; the last one ends here.".utf8)
    // At the end of all bytes they are looked at one by one.
    for bytes in [text, text + Array(repeating: UInt8(ascii: "z"), count: 100)] {
      var window = LetterWindow(bytes.span, start, text.count)
      while window.start < text.count {
        let rest = text[window.start...]
        let small = rest.dropFirst().prefix { (0x61...0x7A).contains($0) }.count
        let marks = rest.prefix {
          $0 < 0x80 && !Tokenizer.isLetter($0) && !Tokenizer.isDigit($0)
        }.count
        #expect(window.letters == 1 + small)
        #expect(min(window.marks, rest.count) == marks)
        #expect(window.isOnlyMark(at: 0) == (marks == 1 && rest.count > 1))
        #expect(window.smallLetters == rest.prefix { (0x61...0x7A).contains($0) }.count)
        #expect(window.count == 64 - (window.start - start))
        window.move(by: 1)
      }
      // Behind the text there are but marks.
      #expect(window.marks == window.count)
    }
  }
}
