/// What was seen since the last word.
struct PhraseGap {
  private var marks: AnalysedText.Gap = []
  private var count: Int32 = 0
  private var joiner: UInt8 = 0
  private var isAfterStop = false
  private(set) var endsSentence = false
  private(set) var hasLineEnd = false
  private(set) var isBlank = true

  /// Takes in a byte.
  @inline(__always)
  mutating func see(_ byte: UInt8) {
    if byte == UInt8(ascii: " "), !isAfterStop {
      count &+= 1
      return
    }
    seeOther(byte)
  }

  private mutating func seeOther(_ byte: UInt8) {
    count &+= 1
    switch byte {
    case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"):
      if isAfterStop { endsSentence = true }
      isAfterStop = false
      return
    case UInt8(ascii: "\n"):
      endsSentence = true
      hasLineEnd = true
      marks.insert(.punctuation)
    case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ";"):
      if !marks.contains(.punctuation) { marks.insert(.stop) }
      marks.insert(.punctuation)
      isAfterStop = true
      if byte == UInt8(ascii: ".") { joiner = byte }
    case UInt8(ascii: "("), UInt8(ascii: "["):
      marks.formUnion([.punctuation, .opens])
    case UInt8(ascii: ")"), UInt8(ascii: "]"):
      marks.formUnion([.punctuation, .closes])
    case UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: "="), UInt8(ascii: "|"):
      marks.insert(.punctuation)
    case UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: "+"), UInt8(ascii: "#"),
      UInt8(ascii: "^"), UInt8(ascii: "_"):
      joiner = byte
    default: break
    }
    isBlank = false
  }

  /// Whether anything but spaces was seen, or nothing at all.
  var isMarked: Bool { !isBlank || count == 0 }

  /// The marks as a value.
  var value: AnalysedText.Gap {
    var value = marks
    if count > 1, joiner == UInt8(ascii: "-") { value.insert(.punctuation) }
    if count == 0 || (count == 1 && joiner != 0) {
      value.insert(.glued)
      if joiner == UInt8(ascii: "/") { value.insert(.slash) }
      if joiner == UInt8(ascii: ".") { value.insert(.dot) }
    }
    return value
  }
}
