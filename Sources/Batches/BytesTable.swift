import Files

/// Numbers byte strings from 0 in the order in which they come; holds a bounded number of them.
struct BytesTable {
  /// What is known of a string.
  private struct Entry {
    var hash: UInt64
    /// Where it stands in ``BytesTable/bytes``.
    var start: Int
    var count: Int
  }

  private let limit: Int
  private var slots: [Int32]
  private var entries: [Entry] = []
  private var bytes: [UInt8] = []

  /// Makes a table for up to a number of strings.
  init(limit: Int) {
    self.limit = limit
    slots = Array(repeating: -1, count: BytesTable.size(for: limit))
  }

  var isFull: Bool { entries.count >= limit }

  mutating func removeAll() { self = BytesTable(limit: limit) }

  /// The number of a string, `nil` for one that was not added.
  func number(of key: Span<UInt8>) -> Int? {
    let hash = BytesTable.hash(key)
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] >= 0 {
      let number = Int(slots[slot])
      if entries[number].hash == hash, isEqual(entries[number], key) { return number }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  /// Adds a string that is not in the table.
  mutating func add(_ key: Span<UInt8>) {
    let hash = BytesTable.hash(key)
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = Int32(entries.count)
    entries.append(Entry(hash: hash, start: bytes.count, count: key.count))
    bytes.append(key)
  }

  private func isEqual(_ entry: Entry, _ key: Span<UInt8>) -> Bool {
    guard entry.count == key.count else { return false }
    let known = bytes.span.extracting(entry.start..<entry.start + entry.count)
    var place = 0
    while place &+ 8 <= key.count {
      let one = known.bytes.unsafeLoadUnaligned(fromByteOffset: place, as: UInt64.self)
      let other = key.bytes.unsafeLoadUnaligned(fromByteOffset: place, as: UInt64.self)
      if one != other { return false }
      place &+= 8
    }
    while place < key.count {
      if known[place] != key[place] { return false }
      place &+= 1
    }
    return true
  }

  private static func size(for limit: Int) -> Int {
    var size = 16
    while size < limit * 2 { size *= 2 }
    return size
  }

  /// Multiplies and mixes eight bytes at a time; never written down.
  private static func hash(_ key: Span<UInt8>) -> UInt64 {
    let raw = key.bytes
    var hash = UInt64(key.count)
    var place = 0
    while place + 8 <= key.count {
      mix(&hash, raw.unsafeLoadUnaligned(fromByteOffset: place, as: UInt64.self))
      place += 8
    }
    var rest: UInt64 = 0
    while place < key.count {
      rest = rest << 8 | UInt64(key[place])
      place += 1
    }
    mix(&hash, rest)
    return hash ^ hash >> 32
  }

  private static func mix(_ hash: inout UInt64, _ word: UInt64) {
    let product = (hash ^ word).multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
    hash = product.high ^ product.low &+ 0xD6E8_FEB8_6659_FD93
  }
}
