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
      let place = Self.place(of: key, keys.span, mask)
      keys[place] = key
      if counts[place] < .max { counts[place] += 1 }
    }
  }

  @inline(__always)
  private static func place(of key: UInt64, _ keys: Span<UInt64>, _ mask: Int) -> Int {
    var place = Int(truncatingIfNeeded: Keys.mixed(key)) & mask
    while keys[place] != key, keys[place] != 0 { place = (place &+ 1) & mask }
    return place
  }

  /// How many keys of a text the table has, each as often as there at most.
  ///
  /// - Parameters:
  ///   - wanted: the keys of the text, repeated ones too.
  ///   - number: so many of them are looked at.
  ///   - left: memory that is used again.
  func count(_ wanted: [UInt64], first number: Int, _ left: inout [UInt16]) -> Int {
    if number == 0 { return 0 }
    left.removeAll(keepingCapacity: true)
    left.append(contentsOf: counts)
    var left = left.mutableSpan
    let wanted = wanted.span
    let keys = keys.span
    var count = 0
    for index in 0..<number {
      let place = Self.place(of: wanted[index], keys, mask)
      let isLeft: UInt16 = left[place] > 0 ? 1 : 0
      left[place] &-= isLeft
      count &+= Int(isLeft)
    }
    return count
  }
}
