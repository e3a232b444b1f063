/// The place of the first of two bytes in a part of some bytes.
///
/// Searched for in the words of ``ByteWord``, four at a time where it is far.
///
/// - Returns: a place within the range, or its end where neither stands in it.
public func firstPlace(
  of one: UInt8, or other: UInt8, in bytes: Span<UInt8>, _ range: Range<Int>
) -> Int {
  let first = ByteWord.repeating(one)
  let second = ByteWord.repeating(other)
  return firstPlace(in: bytes, range) {
    ByteWord.zeros($0 ^ first) | ByteWord.zeros($0 ^ second)
  } isFound: {
    $0 == one || $0 == other
  }
}

/// The place of the first of a byte in a part of some bytes.
///
/// - Returns: a place within the range, or its end where it does not stand in it.
public func firstPlace(of one: UInt8, in bytes: Span<UInt8>, _ range: Range<Int>) -> Int {
  let pattern = ByteWord.repeating(one)
  return firstPlace(in: bytes, range) {
    ByteWord.zeros($0 ^ pattern)
  } isFound: {
    $0 == one
  }
}

/// The place of the first byte that JSON escapes in a text: a quote, a backslash, a control character.
///
/// - Returns: a place within the range, or its end where none stands in it.
func firstEscaped(in bytes: Span<UInt8>, _ range: Range<Int>) -> Int {
  let quotes = ByteWord.repeating(UInt8(ascii: "\""))
  let backslashes = ByteWord.repeating(UInt8(ascii: "\\"))
  return firstPlace(in: bytes, range) {
    ByteWord.controls($0) | ByteWord.zeros($0 ^ quotes) | ByteWord.zeros($0 ^ backslashes)
  } isFound: {
    $0 < 0x20 || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\\")
  }
}

/// Whether a part of some bytes holds a control character of ASCII.
public func holdsControlCharacter(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
  firstPlace(in: bytes, range, marks: ByteWord.controls, isFound: { $0 < 0x20 })
    < range.upperBound
}

/// Eight bytes in one number, all looked at together.
enum ByteWord {
  static let ones: UInt64 = 0x0101_0101_0101_0101
  static let highs: UInt64 = 0x8080_8080_8080_8080

  @inline(__always)
  static func repeating(_ byte: UInt8) -> UInt64 { ones &* UInt64(byte) }

  /// Sets the highest bit of each byte that is zero; carries can set others only above the first such byte.
  @inline(__always)
  static func zeros(_ word: UInt64) -> UInt64 { (word &- ones) & ~word }

  /// Sets the highest bit of each byte below a space, with the same reserve.
  @inline(__always)
  static func controls(_ word: UInt64) -> UInt64 { (word &- repeating(0x20)) & ~word }

  @inline(__always)
  static func load(_ raw: RawSpan, _ place: Int) -> UInt64 {
    UInt64(littleEndian: raw.unsafeLoadUnaligned(fromByteOffset: place, as: UInt64.self))
  }
}

/// The first byte of a kind.
///
/// - Parameters:
///   - marks: sets the highest bit of the first byte of the kind in a word, of no byte before it.
///   - isFound: whether a byte is of the kind.
@inline(__always)
private func firstPlace(
  in bytes: Span<UInt8>, _ range: Range<Int>, marks: (UInt64) -> UInt64,
  isFound: (UInt8) -> Bool
) -> Int {
  precondition(range.lowerBound >= 0 && range.upperBound <= bytes.count)
  let raw = bytes.bytes
  let end = range.upperBound
  var place = range.lowerBound
  while place &+ 32 <= end {
    let found =
      marks(ByteWord.load(raw, place)) | marks(ByteWord.load(raw, place &+ 8))
      | marks(ByteWord.load(raw, place &+ 16)) | marks(ByteWord.load(raw, place &+ 24))
    if found & ByteWord.highs != 0 { break }
    place &+= 32
  }
  while place &+ 8 <= end {
    let found = marks(ByteWord.load(raw, place)) & ByteWord.highs
    if found != 0 { return place &+ found.trailingZeroBitCount / 8 }
    place &+= 8
  }
  while place < end {
    if isFound(bytes[place]) { return place }
    place &+= 1
  }
  return end
}

extension [UInt8] {
  /// Appends a part of some bytes.
  public mutating func append(_ bytes: Span<UInt8>, _ range: Range<Int>) {
    bytes.extracting(range).withUnsafeBufferPointer { append(contentsOf: $0) }
  }

  /// Appends a text as UTF-8.
  public mutating func append(_ text: String) {
    text.utf8Span.span.withUnsafeBufferPointer { append(contentsOf: $0) }
  }
}
