/// The place of the first of two bytes in a part of some bytes.
///
/// - Returns: a place within the range, or its end where neither stands in it.
public func firstPlace(
  of one: UInt8, or other: UInt8, in bytes: Span<UInt8>, _ range: Range<Int>
) -> Int {
  let first = ByteBlock(repeating: one)
  let second = ByteBlock(repeating: other)
  return firstPlace(in: bytes, range) {
    ($0 .== first) .| ($0 .== second)
  } isFound: {
    $0 == one || $0 == other
  }
}

/// The place of the first of a byte in a part of some bytes.
///
/// - Returns: a place within the range, or its end where it does not stand in it.
public func firstPlace(of one: UInt8, in bytes: Span<UInt8>, _ range: Range<Int>) -> Int {
  let pattern = ByteBlock(repeating: one)
  return firstPlace(in: bytes, range) {
    $0 .== pattern
  } isFound: {
    $0 == one
  }
}

/// The place of the first byte that JSON escapes in a text: a quote, a backslash, a control character.
///
/// - Returns: a place within the range, or its end where none stands in it.
func firstEscaped(in bytes: Span<UInt8>, _ range: Range<Int>) -> Int {
  let quotes = ByteBlock(repeating: UInt8(ascii: "\""))
  let backslashes = ByteBlock(repeating: UInt8(ascii: "\\"))
  let spaces = ByteBlock(repeating: 0x20)
  return firstPlace(in: bytes, range) {
    ($0 .< spaces) .| ($0 .== quotes) .| ($0 .== backslashes)
  } isFound: {
    $0 < 0x20 || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\\")
  }
}

/// The place of the first byte for which a CSV field may need quotes: a comma, a quote, a control character.
///
/// - Returns: a place within the range, or its end where none stands in it.
func firstUnusualInCSV(in bytes: Span<UInt8>, _ range: Range<Int>) -> Int {
  let quotes = ByteBlock(repeating: UInt8(ascii: "\""))
  let commas = ByteBlock(repeating: UInt8(ascii: ","))
  let spaces = ByteBlock(repeating: 0x20)
  return firstPlace(in: bytes, range) {
    ($0 .< spaces) .| ($0 .== quotes) .| ($0 .== commas)
  } isFound: {
    $0 < 0x20 || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: ",")
  }
}

/// Whether a part of some bytes holds a control character of ASCII.
public func holdsControlCharacter(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
  let spaces = ByteBlock(repeating: 0x20)
  return firstPlace(in: bytes, range, marks: { $0 .< spaces }, isFound: { $0 < 0x20 })
    < range.upperBound
}

/// The place of the first byte that is zero or no ASCII.
///
/// - Returns: a place within the range, or its end where none stands in it.
func firstZeroOrNonASCII(in bytes: Span<UInt8>, _ range: Range<Int>) -> Int {
  let highest = ByteBlock(repeating: 0x7F)
  return firstPlace(in: bytes, range) {
    ($0 .> highest) .| ($0 .== ByteBlock.zero)
  } isFound: {
    $0 == 0 || $0 > 0x7F
  }
}

/// Bytes that are looked at together.
private typealias ByteBlock = SIMD16<UInt8>

/// The first byte of a kind.
///
/// Looks at blocks as long as the bytes have one, also where the range ends within it; at two together where it is far.
///
/// - Parameters:
///   - marks: the bytes of a block that are of the kind.
///   - isFound: whether a byte is of the kind.
@inline(__always)
private func firstPlace(
  in bytes: Span<UInt8>, _ range: Range<Int>, marks: (ByteBlock) -> SIMDMask<SIMD16<Int8>>,
  isFound: (UInt8) -> Bool
) -> Int {
  precondition(range.lowerBound >= 0 && range.upperBound <= bytes.count)
  let raw = bytes.bytes
  let end = range.upperBound
  var place = range.lowerBound
  while place &+ 32 <= end {
    let one = raw.unsafeLoadUnaligned(fromByteOffset: place, as: ByteBlock.self)
    let two = raw.unsafeLoadUnaligned(fromByteOffset: place &+ 16, as: ByteBlock.self)
    let found = bits(marks(one) .| marks(two))
    if found[0] | found[1] != 0 { break }
    place &+= 32
  }
  while place < end, place &+ 16 <= bytes.count {
    let block = raw.unsafeLoadUnaligned(fromByteOffset: place, as: ByteBlock.self)
    let found = bits(marks(block))
    if found[0] | found[1] != 0 {
      let bit =
        found[0] != 0
        ? found[0].trailingZeroBitCount : 64 &+ found[1].trailingZeroBitCount
      return min(place &+ bit / 8, end)
    }
    place &+= 16
  }
  while place < end {
    if isFound(bytes[place]) { return place }
    place &+= 1
  }
  return end
}

/// A mask as the bits of its bytes, the first byte lowest.
@inline(__always)
private func bits(_ mask: SIMDMask<SIMD16<Int8>>) -> SIMD2<UInt64> {
  let words = unsafeBitCast(mask, to: SIMD2<UInt64>.self)
  return SIMD2(UInt64(littleEndian: words[0]), UInt64(littleEndian: words[1]))
}

extension [UInt8] {
  /// Appends a part of some bytes.
  public mutating func append(_ bytes: Span<UInt8>, _ range: Range<Int>) {
    bytes.extracting(range).withUnsafeBufferPointer { append(contentsOf: $0) }
  }

  /// Appends some bytes.
  public mutating func append(_ bytes: Span<UInt8>) {
    bytes.withUnsafeBufferPointer { append(contentsOf: $0) }
  }

  /// Appends a text as UTF-8.
  public mutating func append(_ text: String) {
    text.utf8Span.span.withUnsafeBufferPointer { append(contentsOf: $0) }
  }
}
