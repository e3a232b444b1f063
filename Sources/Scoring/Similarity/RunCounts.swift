extension RunAutomaton {
  /// Parts of an answer that are read side by side, so that none waits for the memory of the other.
  private static let lanes = 4

  /// How many runs of each length an answer shares with the text.
  struct Shared {
    fileprivate(set) var runsOf3 = 0
    fileprivate(set) var runsOf4 = 0
    fileprivate(set) var runsOf5 = 0
  }

  /// Counts the states that are reached at each byte of a block.
  ///
  /// - Parameters:
  ///   - text: the answer, with ``padding`` zero bytes behind it.
  ///   - block: what is counted; its length is a multiple of 16 but at the end of the answer.
  ///   - counts: how often each state was reached.
  func count(_ text: Span<UInt8>, _ block: Range<Int>, _ counts: inout [Int16]) {
    var counts = counts.mutableSpan
    let states = states.span
    let rows = rows.span
    let classes = classes.span
    // The compiler then knows that every byte has a class, and what is counted a way on.
    precondition(classes.count == 256 && states.count == counts.count)
    let length = (block.count + Self.lanes * 4 - 1) / (Self.lanes * 4) * 4
    let second = block.lowerBound + length
    let third = second + length
    let fourth = third + length
    var a = state(text, before: block.lowerBound)
    var b = state(text, before: second)
    var c = state(text, before: third)
    var d = state(text, before: fourth)
    // Where a part begins is not counted, but each state is before it is left.
    for start in [a, b, c, d] { counts[start] &-= 1 }
    let bytes = text.bytes
    for offset in stride(from: 0, to: length, by: 4) {
      var (fromA, fromB, fromC, fromD) = (
        bytes.unsafeLoadUnaligned(fromByteOffset: block.lowerBound &+ offset, as: UInt32.self),
        bytes.unsafeLoadUnaligned(fromByteOffset: second &+ offset, as: UInt32.self),
        bytes.unsafeLoadUnaligned(fromByteOffset: third &+ offset, as: UInt32.self),
        bytes.unsafeLoadUnaligned(fromByteOffset: fourth &+ offset, as: UInt32.self)
      )
      for _ in 0..<4 {
        counts[a] &+= 1
        a = Self.next(a, classes[Int(fromA & 0xFF)], states, rows)
        counts[b] &+= 1
        b = Self.next(b, classes[Int(fromB & 0xFF)], states, rows)
        counts[c] &+= 1
        c = Self.next(c, classes[Int(fromC & 0xFF)], states, rows)
        counts[d] &+= 1
        d = Self.next(d, classes[Int(fromD & 0xFF)], states, rows)
        (fromA, fromB, fromC, fromD) = (fromA &>> 8, fromB &>> 8, fromC &>> 8, fromD &>> 8)
      }
    }
    for end in [a, b, c, d] { counts[end] &+= 1 }
  }

  /// The state at a place, which hangs on the few bytes before it only.
  private func state(_ text: Span<UInt8>, before place: Int) -> Int {
    var state = 0
    for before in max(0, place - Self.longest + 1)..<place {
      state = Self.next(
        state, classes[Int(text[before])], states.span, rows.span)
    }
    return state
  }

  /// The state after one more byte.
  @inline(__always)
  static func next(
    _ state: Int, _ byteClass: UInt8, _ states: Span<Way>, _ rows: Span<UInt32>
  ) -> Int {
    let way = states[state]
    let other = rows[Int(truncatingIfNeeded: way.row &+ UInt32(byteClass))]
    let isOnly = UInt8(truncatingIfNeeded: way.only) == byteClass
    return Int(truncatingIfNeeded: isOnly ? way.only &>> 8 : other)
  }

  /// Counts the runs that the answer shares with the text, each as often as is left of it.
  ///
  /// - Parameters:
  ///   - counts: how often each state was reached; every run ends with those that are shorter.
  ///   - left: how often each run may be counted, in the order of ``RunAutomaton/counts``.
  func share(_ counts: inout [Int16], _ left: [Int16], _ shared: inout Shared) {
    shared.runsOf5 += take(2, &counts, left)
    move(0..<movesOfFive, &counts)
    shared.runsOf4 += take(1, &counts, left)
    move(movesOfFive..<moves.count, &counts)
    shared.runsOf3 += take(0, &counts, left)
  }

  /// Adds runs to those that are one byte shorter and end last at another place.
  private func move(_ range: Range<Int>, _ counts: inout [Int16]) {
    var counts = counts.mutableSpan
    let moves = moves.span
    for index in range {
      let states = moves[index]
      counts[Int(states.to)] &+= counts[Int(states.from)]
    }
  }

  /// Counts the runs of one length and adds them to those that are one byte shorter and end last at the
  /// same place.
  private func take(_ length: Int, _ counts: inout [Int16], _ left: [Int16]) -> Int {
    typealias Group = SIMD16<Int16>
    let size = MemoryLayout<Int16>.stride
    var counts = counts.mutableSpan
    var reached = counts.mutableBytes
    let left = left.span.bytes
    var sums = Group.zero
    for index in stride(from: length * runs, to: (length + 1) * runs, by: Self.group) {
      let place = (first &+ index) &* size
      let count = reached.bytes.unsafeLoadUnaligned(fromByteOffset: place, as: Group.self)
      let most = left.unsafeLoadUnaligned(fromByteOffset: index &* size, as: Group.self)
      sums &+= pointwiseMin(count, most)
      guard length > 0 else { continue }
      let below = place &- runs &* size
      let shorter = reached.bytes.unsafeLoadUnaligned(fromByteOffset: below, as: Group.self)
      reached.storeBytes(of: shorter &+ count, toByteOffset: below, as: Group.self)
    }
    return Int(sums.wrappedSum())
  }

  /// What is left of each run once it was counted.
  ///
  /// - Parameter counts: as ``share(_:_:_:)`` leaves them.
  func rest(of left: [Int16], _ counts: [Int16]) -> [Int16] {
    left.indices.map { left[$0] - min(left[$0], counts[first + $0]) }
  }
}
