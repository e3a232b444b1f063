/// At most eight letters that words end in, as one number, the last one lowest.
struct Ending: Equatable, Sendable, ExpressibleByStringLiteral {
  let letters: UInt64
  let count: Int

  init(stringLiteral value: StaticString) {
    letters = value.withUTF8Buffer { $0.reduce(0) { $0 << 8 | UInt64($1) } }
    count = value.utf8CodeUnitCount
  }

  /// Whether a word of so many bytes ends so.
  ///
  /// - Parameter tail: its last eight bytes, the last one lowest.
  @inline(__always)
  func ends(_ tail: UInt64, length: Int) -> Bool {
    count <= length && (tail ^ letters) << UInt64(64 - 8 * count) == 0
  }

  /// Whether a word begins so.
  func begins(_ word: [UInt8]) -> Bool {
    guard count <= word.count else { return false }
    var head: UInt64 = 0
    for place in 0..<count { head = head << 8 | UInt64(word[place]) }
    return head == letters
  }

  /// The last eight bytes of a word, the last one lowest.
  @inline(__always)
  static func tail(of word: Span<UInt8>) -> UInt64 {
    var tail: UInt64 = 0
    for place in max(0, word.count - 8)..<word.count { tail = tail << 8 | UInt64(word[place]) }
    return tail
  }
}

/// Some endings in the order in which they are looked for.
struct Endings: Sendable, ExpressibleByArrayLiteral {
  private let all: [Ending]
  /// The last letters as bits, several to a bit: most words end in none of them.
  private let lasts: UInt32

  init(_ all: [Ending]) {
    self.all = all
    lasts = all.reduce(0) { $0 | Self.bit($1.letters) }
  }

  init(arrayLiteral all: Ending...) { self.init(all) }

  private static func bit(_ tail: UInt64) -> UInt32 { 1 &<< UInt32(truncatingIfNeeded: tail) }

  /// The first of the endings that a word has.
  ///
  /// - Parameters:
  ///   - tail: its last eight bytes, the last one lowest.
  ///   - length: its bytes.
  ///   - longest: endings of more bytes do not count.
  func first(_ tail: UInt64, length: Int, longest: Int = 8) -> Ending? {
    guard lasts & Self.bit(tail) != 0 else { return nil }
    for ending in all where ending.count <= longest && ending.ends(tail, length: length) {
      return ending
    }
    return nil
  }
}
