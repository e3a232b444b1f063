import Testing

@testable import mock_interview

@Suite struct KeyParserTests {
  static let rows: [(String, [Key])] = [
    ("abc", [.text("abc")]),
    ("größer 日本 😀", [.text("größer 日本 😀")]),
    ("a\rb\nc\r\nd", [.text("a"), .enter, .text("b"), .enter, .text("c"), .enter, .text("d")]),
    ("\u{7F}\u{8}\u{15}\u{17}", [.backspace, .backspace, .eraseLine, .eraseWord]),
    ("\u{3}\u{4}\u{1A}", [.interrupt, .end, .suspend]),
    ("\u{1B}[A\u{1B}[B\u{1B}OC\u{1B}[1;5Dx", [.text("x")]),
    ("\u{1B}[3~\u{1B}[H\u{1B}fy", [.text("y")]),
    ("\u{1}\u{5}\u{C}a\tb", [.text("a\tb")]),
    ("\u{1B}[200~one\r\rtwo\r\nthree\u{1B}[201~\r", [.paste("one\n\ntwo\nthree"), .enter]),
    ("\u{1B}[200~\u{3}\u{1B}[A\tz\u{7F}\u{1B}[201~", [.paste("[A\tz")]),
    ("x\u{1B}[200~\u{1B}[201~y", [.text("x"), .paste(""), .text("y")]),
  ]

  @Test(arguments: rows)
  func readsKeys(typed: String, expected: [Key]) {
    var parser = KeyParser()
    #expect(parser.keys(from: typed.utf8) == expected)
  }

  /// However the bytes are cut, the same comes out, up to where texts are cut.
  @Test(arguments: rows)
  func readsKeysByteByByte(typed: String, expected: [Key]) {
    var parser = KeyParser()
    var keys: [Key] = []
    for byte in typed.utf8 {
      for key in parser.keys(from: [byte]) {
        if case .text(let more) = key, case .text(let text)? = keys.last {
          keys[keys.count - 1] = .text(text + more)
        } else {
          keys.append(key)
        }
      }
    }
    #expect(keys == expected)
  }

  @Test func anEscapeAloneTakesNothingWithIt() {
    var parser = KeyParser()
    #expect(parser.keys(from: [0x1B]) == [])
    #expect(parser.isAfterEscape)
    parser.dropEscape()
    #expect(parser.keys(from: "The".utf8) == [.text("The")])
  }

  @Test func badBytesBecomeAReplacement() {
    var parser = KeyParser()
    #expect(parser.keys(from: [0x61, 0xFF, 0x62]) == [.text("a\u{FFFD}b")])
  }

  @Test func aHugePasteIsOne() {
    var parser = KeyParser()
    let text = String(repeating: "word and word\n\n", count: 2000)
    let bytes = Array("\u{1B}[200~\(text)\u{1B}[201~".utf8)
    var keys: [Key] = []
    for start in stride(from: 0, to: bytes.count, by: 1000) {
      keys += parser.keys(from: bytes[start..<min(start + 1000, bytes.count)])
    }
    #expect(keys == [.paste(text)])
  }
}
