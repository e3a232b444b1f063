/// A small random source whose numbers depend on its seed alone, on every system.
///
/// SplitMix64: Steele, Lea and Flood, "Fast splittable pseudorandom number generators", 2014; constants
/// as in the authors' `SplittableRandom`.
struct SeededGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// The same list in another order (Fisher and Yates).
  ///
  /// Written out, because the standard library does not promise that its shuffle stays as it is.
  mutating func shuffled<T>(_ list: [T]) -> [T] {
    var result = list
    for last in result.indices.dropFirst().reversed() {
      let (other, _) = next().multipliedFullWidth(by: UInt64(last + 1))
      result.swapAt(last, Int(other))
    }
    return result
  }
}
