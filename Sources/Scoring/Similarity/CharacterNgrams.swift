/// Runs of 3, 4 and 5 bytes of a text's words joined by spaces, as in chrF (Popović 2015).
///
/// The runs are a tree: a run of 4 hangs below its first 3 bytes, one of 5 below its first 4. Few runs
/// of 3 in an answer are the reference's, and only behind those a longer run can be; a set of bits tells
/// most of the others at once.
struct CharacterNgrams: Sendable {
  /// The shortest and the longest run.
  private static let shortest = 3
  private static let longest = 5
  /// Bits for each run of 3, so that few others share one.
  private static let bitsForRun = 32

  /// A run.
  private struct Node {
    /// Its last byte.
    var last: UInt8
    /// The first run that is one byte longer, -1 where there is none.
    var child: Int32 = -1
    /// The next run of the same length with the same beginning.
    var sibling: Int32 = -1
  }

  /// A run of 3.
  private struct Root {
    /// Its bytes, the first one lowest; 0 where there is none.
    var run: UInt32 = 0
    var node: Int32 = -1
  }

  private var nodes: [Node] = []
  /// How often the text has each run.
  private var counts: [UInt16] = []
  /// How many runs of each length the text has, repeated ones too.
  private let totals: [Int]
  /// Which runs of 3 are there, by their place: several to a bit.
  private let filter: [UInt64]
  private let filterShift: UInt32
  /// The runs of 3 by place.
  private let table: [Root]
  private let tableShift: UInt32

  /// Counts the runs of some words.
  ///
  /// - Parameter joined: the words with a space before, between and after them.
  init(_ joined: [UInt8]) {
    var first: [UInt64: Int] = [:]
    var roots: [Root] = []
    for start in joined.indices {
      var run: UInt64 = 0
      var parent = -1
      for length in 1...Self.longest where start + length <= joined.count {
        run |= UInt64(joined[start + length - 1]) << UInt64(8 * (length - 1))
        guard length >= Self.shortest else { continue }
        let key = run | UInt64(length) << 56
        let node = first[key] ?? nodes.count
        if node == nodes.count {
          first[key] = node
          nodes.append(Node(last: joined[start + length - 1]))
          counts.append(0)
          if parent >= 0 {
            nodes[node].sibling = nodes[parent].child
            nodes[parent].child = Int32(truncatingIfNeeded: node)
          } else {
            roots.append(
              Root(run: UInt32(truncatingIfNeeded: run), node: Int32(truncatingIfNeeded: node)))
          }
        }
        if counts[node] < .max { counts[node] += 1 }
        parent = node
      }
    }
    totals = (Self.shortest...Self.longest).map { max(0, joined.count - $0 + 1) }
    filterShift = Self.shift(places: max(64, roots.count * Self.bitsForRun))
    tableShift = Self.shift(places: max(4, roots.count * 2))
    var filter = Array(repeating: UInt64(0), count: 1 << (26 - Int(filterShift)))
    var table = Array(repeating: Root(), count: 1 << (32 - Int(tableShift)))
    for root in roots {
      let hash = Self.hash(root.run)
      let bit = hash >> filterShift
      filter[Int(bit >> 6)] |= 1 << UInt64(bit & 63)
      var place = Int(hash >> tableShift)
      while table[place].node >= 0 { place = (place + 1) & (table.count - 1) }
      table[place] = root
    }
    self.filter = filter
    self.table = table
  }

  /// The shift that leaves so many places, or the next power of two, of 32 bits.
  private static func shift(places: Int) -> UInt32 {
    var bits: UInt32 = 0
    while 1 << bits < places, bits < 24 { bits += 1 }
    return 32 - bits
  }

  @inline(__always)
  private static func hash(_ run: UInt32) -> UInt32 { run &* 0x9E37_79B1 }

  /// Memory that is used again for every answer.
  struct Scratch {
    /// How often each run may still be counted.
    fileprivate var left: [UInt16] = []
  }

  /// Share of the text's runs that an answer has, averaged over the lengths, 0…1.
  ///
  /// A run counts as often as the text has it at most. Precision is left out: an answer is not worse
  /// for saying more than a reference does.
  ///
  /// - Parameters:
  ///   - joined: the words of the answer with a space before, between and after them, and eight
  ///     zero bytes or more behind `end`.
  ///   - end: where the words end.
  func recall(_ joined: [UInt8], end: Int, _ scratch: inout Scratch) -> Double {
    scratch.left.removeAll(keepingCapacity: true)
    scratch.left.append(contentsOf: counts)
    var left = scratch.left.mutableSpan
    let raw = joined.span.bytes
    let filter = filter.span
    let filterShift = filterShift
    let table = table.span
    let nodes = nodes.span
    var (shared3, shared4, shared5) = (0, 0, 0)
    var block = 0
    let last = end - Self.shortest
    while block <= last {
      // Where runs begin that may be known, as bits: looking first and following later keeps the
      // processor from guessing wrong at every word.
      var known: UInt64 = 0
      for offset in 0..<min(64, last &- block &+ 1) {
        let four = raw.unsafeLoadUnaligned(fromByteOffset: block &+ offset, as: UInt32.self)
        let bit = Self.hash(four & 0xFF_FFFF) &>> filterShift
        known |= (filter[Int(bit &>> 6)] &>> UInt64(bit & 63) & 1) &<< UInt64(offset)
      }
      while known != 0 {
        let place = block &+ known.trailingZeroBitCount
        known &= known &- 1
        let eight = raw.unsafeLoadUnaligned(fromByteOffset: place, as: UInt64.self)
        var node = find(UInt32(truncatingIfNeeded: eight) & 0xFF_FFFF, table)
        guard node >= 0 else { continue }
        shared3 &+= Self.take(node, &left)
        node = child(of: node, UInt8(truncatingIfNeeded: eight &>> 24), nodes)
        guard node >= 0 else { continue }
        shared4 &+= Self.take(node, &left)
        node = child(of: node, UInt8(truncatingIfNeeded: eight &>> 32), nodes)
        guard node >= 0 else { continue }
        shared5 &+= Self.take(node, &left)
      }
      block += 64
    }
    var recall = Double(shared3) / Double(max(1, totals[0]))
    recall += Double(shared4) / Double(max(1, totals[1]))
    recall += Double(shared5) / Double(max(1, totals[2]))
    return recall / Double(totals.count)
  }

  @inline(__always)
  private func find(_ run: UInt32, _ table: Span<Root>) -> Int {
    var place = Int(Self.hash(run) &>> tableShift)
    while true {
      let root = table[place]
      if root.run == run || root.node < 0 { return Int(root.node) }
      place = (place &+ 1) & (table.count &- 1)
    }
  }

  @inline(__always)
  private func child(of node: Int, _ last: UInt8, _ nodes: Span<Node>) -> Int {
    var child = Int(nodes[node].child)
    while child >= 0, nodes[child].last != last { child = Int(nodes[child].sibling) }
    return child
  }

  @inline(__always)
  private static func take(_ node: Int, _ left: inout MutableSpan<UInt16>) -> Int {
    let rest = left[node]
    left[node] = rest &- (rest > 0 ? 1 : 0)
    return rest > 0 ? 1 : 0
  }
}
