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
/// Looks at two blocks together, then at one, as long as the bytes have them, also where the range ends within them.
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
  while bytes.count &- place >= 32 {
    let one = marks(raw.unsafeLoadUnaligned(fromByteOffset: place, as: ByteBlock.self))
    let two = marks(raw.unsafeLoadUnaligned(fromByteOffset: place &+ 16, as: ByteBlock.self))
    if offset(one .| two) < 16 {
      let first = offset(one)
      return min(place &+ (first < 16 ? first : 16 &+ offset(two)), end)
    }
    place &+= 32
    if place >= end { return end }
  }
  if bytes.count &- place >= 16 {
    let found = marks(raw.unsafeLoadUnaligned(fromByteOffset: place, as: ByteBlock.self))
    if offset(found) < 16 { return min(place &+ offset(found), end) }
    place &+= 16
  }
  while place < end {
    if isFound(bytes[place]) { return place }
    place &+= 1
  }
  return end
}

/// Where the first marked byte of a block stands; 16 where none is marked.
@inline(__always)
private func offset(_ mask: SIMDMask<SIMD16<Int8>>) -> Int {
  // The bits of a mask have no other name.
  let bits = unsafeBitCast(mask, to: SIMD2<UInt64>.self)
  if bits[0] | bits[1] == 0 { return 16 }
  return bits[0] != 0
    ? UInt64(littleEndian: bits[0]).trailingZeroBitCount / 8
    : 8 &+ UInt64(littleEndian: bits[1]).trailingZeroBitCount / 8
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
