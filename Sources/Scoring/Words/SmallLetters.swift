/// Where small letters of ASCII stand among some bytes.
enum SmallLetters {
  /// So many bytes are looked at together.
  static let length = 64

  /// A bit for each byte from a place on, the first one lowest: whether it is a small letter.
  ///
  /// - Parameter bytes: the text; so many bytes stand there at least.
  @inline(__always)
  static func bits(_ bytes: RawSpan, _ start: Int) -> UInt64 {
    let block = bytes.extracting(start..<start &+ length)
    var bits: UInt64 = 0
    for part in 0..<(length / 8) {
      let eight = block.unsafeLoadUnaligned(fromByteOffset: 8 &* part, as: UInt64.self)
      bits |= Self.bits(eight) &<< UInt64(8 &* part)
    }
    return bits
  }

  /// Whether a byte is a small letter.
  @inline(__always)
  static func isSmall(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "a") < 26 }

  /// The same of eight bytes, the first one lowest.
  @inline(__always)
  private static func bits(_ bytes: UInt64) -> UInt64 {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let highs = 0x80 &* ones
    let low = bytes & ~highs
    // The highest bit of each byte is set from a character on.
    let fromA = low &+ (0x80 - 0x61) &* ones
    let behindZ = low &+ (0x80 - 0x7B) &* ones
    let small = fromA & ~(behindZ | bytes) & highs
    // The highest bits side by side.
    return (small &>> 7 &* 0x0102_0408_1020_4080) &>> 56
  }
}
