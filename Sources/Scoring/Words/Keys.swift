/// Numbers that stand for words and texts.
enum Keys {
  /// An odd multiplier; a word's key is its bytes as digits of a number to this base, modulo 2⁶⁴.
  private static let base: UInt64 = 0x9E37_79B9_7F4A_7C15

  /// The key of no bytes.
  static let empty: UInt64 = 1

  /// The key of a word with one byte more.
  @inline(__always)
  static func extend(_ key: UInt64, with byte: UInt8) -> UInt64 {
    key &* base &+ UInt64(byte) &+ 1
  }

  /// The key of bytes.
  static func key(of bytes: some Sequence<UInt8>) -> UInt64 {
    bytes.reduce(empty) { extend($0, with: $1) }
  }

  /// The key of a word.
  static func key(of word: String) -> UInt64 { key(of: word.utf8) }

  /// What a key is multiplied with when so many bytes follow.
  static func factor(bytes count: Int) -> UInt64 {
    (0..<count).reduce(1) { factor, _ in factor &* base }
  }

  /// The key of two words written together.
  ///
  /// - Parameter factor: ``factor(bytes:)`` of the second word.
  @inline(__always)
  static func joined(_ first: UInt64, _ second: UInt64, factor: UInt64) -> UInt64 {
    (first &- empty) &* factor &+ second
  }

  /// The key of two words in a row, another one than that of the words written together.
  @inline(__always)
  static func pair(_ first: UInt64, _ second: UInt64) -> UInt64 {
    ((first << 7 | first >> 57) ^ second) &* 0xD6E8_FEB8_6659_FD93 &+ 0x51ED
  }

  /// A key with its bits well mixed, to choose a place in a table by.
  @inline(__always)
  static func mixed(_ key: UInt64) -> UInt64 {
    let mixed = key &* 0xD6E8_FEB8_6659_FD93
    return mixed ^ mixed >> 32
  }
}

/// The hash that is written down: FNV-1a, 64 bits.
///
/// Source: http://www.isthe.com/chongo/tech/comp/fnv/
struct FNV1a {
  private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  /// Takes in bytes.
  mutating func add(_ bytes: some Sequence<UInt8>) {
    for byte in bytes { value = (value ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
  }

  /// Takes in a text and an end mark.
  mutating func add(_ text: String) {
    add(text.utf8)
    add([0xFF])
  }

  /// Sixteen hexadecimal digits.
  var hex: String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
