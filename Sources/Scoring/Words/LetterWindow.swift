/// Some bytes of a text as bits: where small letters stand, and where marks.
struct LetterWindow {
  /// So many bytes are looked at together.
  static let length = 64

  /// The next byte, which the lowest bits are of.
  private(set) var start: Int
  /// How many bytes there are from it on.
  private(set) var count = length
  /// Small letters of ASCII.
  private var small: UInt64 = 0
  /// What is of ASCII, but no letter and no digit; all behind the end of the text too.
  private var mark: UInt64 = 0

  /// Looks at the bytes from a place on.
  ///
  /// - Parameter end: where the text ends.
  @inline(__always)
  init(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) {
    self.start = start
    if start &+ Self.length <= bytes.count {
      for part in 0..<(Self.length / 8) {
        look(
          bytes.bytes.unsafeLoadUnaligned(fromByteOffset: start &+ 8 &* part, as: UInt64.self),
          at: UInt64(8 &* part))
      }
    } else {
      for place in start..<max(start, min(end, bytes.count)) {
        let byte = bytes[place]
        let bit: UInt64 = 1 &<< UInt64(place &- start)
        if (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) { small |= bit }
        if byte < 0x80, !Tokenizer.isLetter(byte), !Tokenizer.isDigit(byte) { mark |= bit }
      }
    }
    if end &- start < Self.length {
      let behind: UInt64 = ~0 &<< UInt64(max(0, end &- start))
      small &= ~behind
      mark |= behind
    }
  }

  /// Takes in eight bytes, the first one lowest.
  @inline(__always)
  private mutating func look(_ bytes: UInt64, at place: UInt64) {
    let highs: UInt64 = 0x8080_8080_8080_8080
    let ones: UInt64 = 0x0101_0101_0101_0101
    let low = bytes & ~highs
    let lowered = low | 0x20 &* ones
    // The highest bit of each byte is set from a character on.
    let fromA = lowered &+ (0x80 - 0x61) &* ones
    let behindZ = lowered &+ (0x80 - 0x7B) &* ones
    let from0 = low &+ (0x80 - 0x30) &* ones
    let behind9 = low &+ (0x80 - 0x3A) &* ones
    let letter = fromA & ~behindZ
    small |= Self.gathered(letter & bytes &<< 2 & ~bytes & highs) &<< place
    mark |= Self.gathered(~(letter | from0 & ~behind9 | bytes) & highs) &<< place
  }

  /// The highest bits of eight bytes side by side.
  @inline(__always)
  private static func gathered(_ highs: UInt64) -> UInt64 {
    (highs &>> 7 &* 0x0102_0408_1020_4080) &>> 56
  }

  /// Goes on by some bytes that the window has; what is behind all of them says nothing.
  @inline(__always)
  mutating func move(by count: Int) {
    small &>>= UInt64(truncatingIfNeeded: count)
    mark &>>= UInt64(truncatingIfNeeded: count)
    start &+= count
    self.count &-= count
  }

  /// Whether no byte is left.
  @inline(__always)
  var isEmpty: Bool { count == 0 }

  /// How many marks stand at the start.
  @inline(__always)
  var marks: Int { (~mark).trailingZeroBitCount }

  /// Whether a small letter stands at the start.
  @inline(__always)
  var startsSmall: Bool { small & 1 != 0 }

  /// How many small letters stand at the start, as far as the window goes.
  @inline(__always)
  var smallLetters: Int { (~small).trailingZeroBitCount }

  /// Whether one mark stands behind so many bytes, and something else behind it.
  @inline(__always)
  func isOnlyMark(at place: Int) -> Bool {
    mark &>> UInt64(truncatingIfNeeded: place) & 3 == 1
  }

  /// How long a word is that begins here, if it is one: a character and the small letters behind it, as far as
  /// the window goes.
  @inline(__always)
  var letters: Int { 1 &+ (~(small &>> 1)).trailingZeroBitCount }

  /// Whether a mark stands behind so many bytes.
  @inline(__always)
  func isMark(at place: Int) -> Bool {
    mark &>> UInt64(truncatingIfNeeded: place) & 1 != 0
  }
}
