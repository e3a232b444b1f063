/// Finds the number of a key among some, without hashing it again.
struct KeyIndex: Sendable {
  private var keys: [UInt64]
  private var numbers: [Int32]
  private let mask: Int

  /// Numbers keys from 0 in their order; of equal keys the first counts. 0 is no key.
  init(_ distinct: [UInt64]) {
    var size = 4
    while size < distinct.count * 3 { size *= 2 }
    mask = size - 1
    keys = Array(repeating: 0, count: size)
    numbers = Array(repeating: -1, count: size)
    for (number, key) in distinct.enumerated() {
      let place = place(of: key)
      guard keys[place] == 0 else { continue }
      keys[place] = key
      numbers[place] = Int32(truncatingIfNeeded: number)
    }
  }

  @inline(__always)
  private func place(of key: UInt64) -> Int {
    var place = Int(truncatingIfNeeded: Keys.mixed(key)) & mask
    while keys[place] != key, keys[place] != 0 { place = (place + 1) & mask }
    return place
  }

  /// The number of a key, -1 where it is none of them.
  @inline(__always)
  subscript(_ key: UInt64) -> Int { Int(numbers[place(of: key)]) }
}

/// Numbers keys in the order in which they come.
struct KeyNumbers {
  private(set) var keys: [UInt64] = []
  private var numbers: [UInt64: Int] = [:]

  /// The number of a key, a new one where it has none yet.
  mutating func number(_ key: UInt64) -> Int {
    if let known = numbers[key] { return known }
    numbers[key] = keys.count
    keys.append(key)
    return keys.count - 1
  }

  /// The number of a key, `nil` where it has none.
  func known(_ key: UInt64) -> Int? { numbers[key] }
}
