/// What was seen since the last word, in one number.
struct PhraseGap {
  /// From the lowest bit on: the marks, 8 bits; the joiner, 8 bits; what is below; how many bytes there
  /// were, 8 bits.
  private var bits: UInt32 = 0

  private static let isAfterStop: UInt32 = 1 << 16
  private static let endsSentence: UInt32 = 1 << 17
  private static let hasLineEnd: UInt32 = 1 << 18
  private static let isOther: UInt32 = 1 << 19
  private static let one: UInt32 = 1 << 24

  /// Nothing.
  init() {}

  /// One space.
  static let space = PhraseGap(bits: one)

  private init(bits: UInt32) { self.bits = bits }

  /// Takes in a byte.
  @inline(__always)
  mutating func see(_ byte: UInt8) {
    if byte == UInt8(ascii: " "), bits & Self.isAfterStop == 0 { return count() }
    seeOther(byte)
  }

  /// Whether so many bytes came matters up to two.
  @inline(__always)
  private mutating func count() { bits &+= bits < Self.one &* 2 ? Self.one : 0 }

  private mutating func seeOther(_ byte: UInt8) {
    count()
    switch byte {
    case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"):
      if bits & Self.isAfterStop != 0 { bits |= Self.endsSentence }
      bits &= ~Self.isAfterStop
      return
    case UInt8(ascii: "\n"):
      bits |= Self.endsSentence | Self.hasLineEnd
      mark(.punctuation)
    case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ";"):
      mark(marks.contains(.punctuation) ? .punctuation : [.punctuation, .stop])
      bits |= Self.isAfterStop
      if byte == UInt8(ascii: ".") { join(byte) }
    case UInt8(ascii: "("), UInt8(ascii: "["):
      mark([.punctuation, .opens])
    case UInt8(ascii: ")"), UInt8(ascii: "]"):
      mark([.punctuation, .closes])
    case UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: "="), UInt8(ascii: "|"):
      mark(.punctuation)
    case UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: "+"), UInt8(ascii: "#"),
      UInt8(ascii: "^"), UInt8(ascii: "_"):
      join(byte)
    default: break
    }
    bits |= Self.isOther
  }

  private mutating func mark(_ marks: AnalysedText.Gap) { bits |= UInt32(marks.rawValue) }

  private mutating func join(_ byte: UInt8) { bits = bits & ~0xFF00 | UInt32(byte) << 8 }

  private var marks: AnalysedText.Gap { .init(rawValue: UInt8(truncatingIfNeeded: bits)) }

  /// Whether a sentence ends here.
  var endsSentence: Bool { bits & Self.endsSentence != 0 }

  /// Whether a line ends here.
  var hasLineEnd: Bool { bits & Self.hasLineEnd != 0 }

  /// Whether nothing but spaces was seen.
  var isBlank: Bool { bits & Self.isOther == 0 }

  /// Whether nothing but one space was seen.
  @inline(__always)
  var isSpace: Bool { bits == Self.one }

  /// Whether anything but spaces was seen, or nothing at all.
  @inline(__always)
  var isMarked: Bool { !isBlank || bits < Self.one }

  /// The marks as a value.
  var value: AnalysedText.Gap {
    var value = marks
    let joiner = UInt8(truncatingIfNeeded: bits >> 8)
    let count = bits / Self.one
    if count > 1, joiner == UInt8(ascii: "-") { value.insert(.punctuation) }
    if count == 0 || (count == 1 && joiner != 0) {
      value.insert(.glued)
      if joiner == UInt8(ascii: "/") { value.insert(.slash) }
      if joiner == UInt8(ascii: ".") { value.insert(.dot) }
    }
    return value
  }
}
