/// The place of the first of two bytes in a part of some bytes, eight at a time.
///
/// - Returns: a place within the range, or its end where neither stands in it.
public func firstPlace(
  of one: UInt8, or other: UInt8, in bytes: Span<UInt8>, _ range: Range<Int>
) -> Int {
  let raw = bytes.bytes
  let ones: UInt64 = 0x0101_0101_0101_0101
  let highs: UInt64 = 0x8080_8080_8080_8080
  let first = ones &* UInt64(one)
  let second = ones &* UInt64(other)
  var place = range.lowerBound
  let last = range.upperBound - 8
  while place <= last {
    let word = UInt64(littleEndian: raw.unsafeLoadUnaligned(fromByteOffset: place, as: UInt64.self))
    let a = word ^ first
    let b = word ^ second
    // A byte that is zero sets its highest bit; carries can only set bits above the first such byte.
    let found = ((a &- ones) & ~a | (b &- ones) & ~b) & highs
    if found != 0 { return place + found.trailingZeroBitCount / 8 }
    place += 8
  }
  while place < range.upperBound {
    if bytes[place] == one || bytes[place] == other { return place }
    place += 1
  }
  return range.upperBound
}

/// Whether a part of some bytes holds a control character of ASCII, eight at a time.
public func holdsControlCharacter(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
  let raw = bytes.bytes
  let limit: UInt64 = 0x2020_2020_2020_2020
  let highs: UInt64 = 0x8080_8080_8080_8080
  var place = range.lowerBound
  while place <= range.upperBound - 8 {
    let word = raw.unsafeLoadUnaligned(fromByteOffset: place, as: UInt64.self)
    if (word &- limit) & ~word & highs != 0 { return true }
    place += 8
  }
  while place < range.upperBound {
    if bytes[place] < 0x20 { return true }
    place += 1
  }
  return false
}

/// The place of the first byte that JSON escapes in a text: a quote, a backslash, a control character.
///
/// - Returns: a place within the range, or its end where none stands in it.
func firstEscaped(in bytes: Span<UInt8>, _ range: Range<Int>) -> Int {
  let raw = bytes.bytes
  let ones: UInt64 = 0x0101_0101_0101_0101
  let highs: UInt64 = 0x8080_8080_8080_8080
  var place = range.lowerBound
  while place <= range.upperBound - 8 {
    let word = UInt64(littleEndian: raw.unsafeLoadUnaligned(fromByteOffset: place, as: UInt64.self))
    let quotes = word ^ 0x2222_2222_2222_2222
    let backslashes = word ^ 0x5C5C_5C5C_5C5C_5C5C
    let found =
      ((word &- 0x2020_2020_2020_2020) & ~word | (quotes &- ones) & ~quotes
        | (backslashes &- ones) & ~backslashes) & highs
    if found != 0 { return place + found.trailingZeroBitCount / 8 }
    place += 8
  }
  while place < range.upperBound {
    let byte = bytes[place]
    if byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") { return place }
    place += 1
  }
  return range.upperBound
}

extension [UInt8] {
  /// Appends a part of some bytes.
  public mutating func append(_ bytes: Span<UInt8>, _ range: Range<Int>) {
    bytes.extracting(range).withUnsafeBufferPointer { append(contentsOf: $0) }
  }
}
