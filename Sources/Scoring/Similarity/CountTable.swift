/// How often each of some keys occurs in a reference, made for counting what another text shares
/// with it: ROUGE's clipped counts.
struct CountTable: Sendable {
  /// Number of keys with repetition.
  let total: Int
  private var keys: [UInt64]
  private var counts: [UInt16]
  private let mask: Int

  /// Counts keys; 0 is no key.
  init(_ occurrences: [UInt64]) {
    total = occurrences.count
    var size = 4
    while size < occurrences.count * 2 { size *= 2 }
    mask = size - 1
    keys = Array(repeating: 0, count: size)
    counts = Array(repeating: 0, count: size)
    for key in occurrences {
      let place = place(of: key)
      keys[place] = key
      if counts[place] < .max { counts[place] += 1 }
    }
  }

  @inline(__always)
  private func place(of key: UInt64) -> Int {
    var place = Int(truncatingIfNeeded: Keys.mixed(key)) & mask
    while keys[place] != key, keys[place] != 0 { place = (place + 1) & mask }
    return place
  }

  /// Counts what a text shares with a table.
  struct Shared {
    private var left: [UInt16] = []
    /// Number of keys found, each as often as the table has it at most.
    private(set) var count = 0

    /// Starts anew for a table.
    mutating func start(_ table: CountTable) {
      left.removeAll(keepingCapacity: true)
      left.append(contentsOf: table.counts)
      count = 0
    }

    /// Takes in a key of the text.
    @inline(__always)
    mutating func see(_ key: UInt64, in table: CountTable) {
      let place = table.place(of: key)
      guard left[place] > 0 else { return }
      left[place] -= 1
      count += 1
    }
  }
}
