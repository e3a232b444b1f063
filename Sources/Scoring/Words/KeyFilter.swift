/// Tells most keys that are not among some: exact in its noes.
struct KeyFilter: Sendable {
  /// So many bits for each key, so that few others share one.
  private static let bitsForKey = 16

  private let bits: [UInt64]
  private let mask: Int

  /// Takes in keys.
  init(_ keys: some Collection<UInt64>) {
    var size = 1
    while size * 64 < keys.count * Self.bitsForKey { size *= 2 }
    mask = size - 1
    var bits = Array(repeating: UInt64(0), count: size)
    for key in keys {
      let mixed = Keys.mixed(key)
      bits[Int(truncatingIfNeeded: mixed >> 6) & mask] |= 1 << (mixed & 63)
    }
    self.bits = bits
  }

  /// Whether a key may be among them.
  @inline(__always)
  func mayHave(_ key: UInt64) -> Bool {
    let mixed = Keys.mixed(key)
    return bits[Int(truncatingIfNeeded: mixed >> 6) & mask] & 1 &<< (mixed & 63) != 0
  }
}
