import Files
import Testing

@Suite struct CSVScannerTests {
  /// Every text of these letters is some CSV, mostly bad.
  private static let letters = Array("a\",\n\r".utf8)

  @Test func readsWhatAPlainReaderReads() {
    var state: UInt64 = 42
    for length in 0..<14 {
      for _ in 0..<400 {
        var bytes: [UInt8] = []
        for _ in 0..<length {
          state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
          bytes.append(Self.letters[Int(state >> 33) % Self.letters.count])
        }
        check(bytes)
      }
    }
  }

  /// Reads all records, and of each what can be said before its end is there.
  private func check(_ bytes: [UInt8]) {
    let text = Comment(rawValue: String(decoding: bytes, as: UTF8.self).debugDescription)
    var place = 0
    while place < bytes.count {
      let (fields, expected) = plainRecord(bytes, from: place)
      let (found, end) = record(bytes, from: place, isAtEnd: true)
      #expect(end == expected, text)
      #expect(found == fields, text)
      guard let next = next(expected) else { return }
      for cut in place...next {
        let (_, end) = record(Array(bytes[..<cut]), from: place, isAtEnd: false)
        #expect(end == .incomplete || end == expected, text)
      }
      place = next
    }
  }

  private func next(_ end: CSVRecordEnd) -> Int? {
    switch end {
    case .end(let next, _), .bad(let next, _): next
    case .incomplete: nil
    }
  }

  private func record(
    _ bytes: [UInt8], from start: Int, isAtEnd: Bool
  ) -> (fields: [String], CSVRecordEnd) {
    var fields: [CSVFieldRange] = []
    let end = appendCSVRecord(
      bytes.span, from: start, delimiter: UInt8(ascii: ","), isAtEnd: isAtEnd, to: &fields)
    return (fields.map { $0.text(in: bytes.span) }, end)
  }

  /// One byte after the other.
  private func plainRecord(
    _ bytes: [UInt8], from start: Int
  ) -> (fields: [String], CSVRecordEnd) {
    let endOfLine = (bytes[start...].firstIndex(of: 0x0A) ?? bytes.count - 1) + 1
    var fields: [[UInt8]] = [[]]
    var (lines, isOpen, isClosed, isFresh) = (1, false, false, true)
    var place = start
    func end(_ next: Int) -> (fields: [String], CSVRecordEnd) {
      if !isClosed, fields[fields.count - 1].last == 0x0D, place < bytes.count || !isOpen {
        fields[fields.count - 1].removeLast()
      }
      return (fields.map { String(decoding: $0, as: UTF8.self) }, .end(next: next, lines: lines))
    }
    while place < bytes.count {
      let byte = bytes[place]
      let following = place + 1 < bytes.count ? bytes[place + 1] : nil
      if isOpen {
        if byte == 0x22, following == 0x22 {
          fields[fields.count - 1].append(byte)
          place += 1
        } else if byte == 0x22 {
          (isOpen, isClosed) = (false, true)
        } else {
          if byte == 0x0A { lines += 1 }
          fields[fields.count - 1].append(byte)
        }
      } else if byte == 0x0A {
        return end(place + 1)
      } else if byte == 0x2C {
        fields.append([])
        (isClosed, isFresh) = (false, true)
        place += 1
        continue
      } else if isFresh, byte == 0x22 {
        isOpen = true
      } else if isClosed {
        guard byte == 0x0D, following == 0x0A || following == nil else {
          return ([], .bad(next: endOfLine, .textAfterQuote))
        }
      } else {
        fields[fields.count - 1].append(byte)
      }
      isFresh = false
      place += 1
    }
    return isOpen ? ([], .bad(next: endOfLine, .unclosedQuote)) : end(bytes.count)
  }

  @Test(arguments: ["a,b", "\"a\n", "\"a\"", "\"a\"\"", "a,\"b\"\r", "\"a\"b"])
  func whatIsNotDecidedYetIsIncomplete(text: String) {
    #expect(record(Array(text.utf8), from: 0, isAtEnd: false).1 == .incomplete)
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
