/// A small random source whose numbers depend on its seed alone, on every system.
///
/// SplitMix64: Steele, Lea and Flood, "Fast splittable pseudorandom number generators", 2014; constants
/// as in the authors' `SplittableRandom`.
public struct SeededGenerator: Sendable {
  private var state: UInt64

  /// Makes a source.
  public init(seed: UInt64) {
    state = seed
  }

  /// The next 64 random bits.
  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A number from 0 to below a limit.
  public mutating func below(_ limit: Int) -> Int {
    Int(next().multipliedFullWidth(by: UInt64(limit)).high)
  }

  /// The same list in another order (Fisher and Yates).
  ///
  /// Written out, because the standard library does not promise that its shuffle stays as it is.
  public mutating func shuffled<T>(_ list: [T]) -> [T] {
    var result = list
    for last in result.indices.dropFirst().reversed() {
      result.swapAt(last, below(last + 1))
    }
    return result
  }
}
