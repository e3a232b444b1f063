/// Which words of the word cache are known to mean nothing to which rubrics: a row of bits for each rubric, one
/// for each place. Most words of an answer are such ones, and a bit tells it sooner than any look at their
/// letters. The bits of one rubric stay near the processor while its answers are read.
struct SettledWords {
  /// More rubrics take the rows of earlier ones.
  private static let mostRubrics = 512
  /// So many forgotten places are noted before all rubrics forget them.
  private static let mostForgotten = 1 << 14

  /// The rubrics by row; 0 is none.
  private var rubrics: [UInt64] = [0]
  private(set) var bits: [UInt64]
  /// How many numbers a row has.
  private var length: Int
  /// The row of the rubric that is asked for.
  private(set) var row = 0
  /// The row that is taken next when there are no more.
  private var oldest = 0
  /// Places whose words gave way to others, and how many of them each row has forgotten.
  private var forgotten: [Int32] = []
  private var forgottenBy = [0]

  /// Room for so many words, none of them settled.
  init(places: Int) {
    length = places / 64
    bits = Array(repeating: 0, count: length)
  }

  /// Makes room for so many words, none of them settled.
  mutating func start(places: Int) {
    length = places / 64
    bits = Array(repeating: 0, count: rubrics.count * length)
    forgetAll()
  }

  /// Chooses the rubric for what follows.
  ///
  /// - Returns: whether it is another one than before.
  @discardableResult
  mutating func choose(_ rubric: UInt64) -> Bool {
    if rubrics[row] == rubric { return false }
    forgottenBy[row] = forgotten.count
    if let known = rubrics.firstIndex(of: rubric) {
      row = known
      catchUp(row)
      return true
    }
    if rubrics.count < Self.mostRubrics {
      row = rubrics.count
      rubrics.append(rubric)
      forgottenBy.append(0)
      bits += repeatElement(0, count: length)
    } else {
      row = oldest
      oldest = (oldest + 1) % Self.mostRubrics
      rubrics[row] = rubric
      for index in row * length..<(row + 1) * length { bits[index] = 0 }
    }
    forgottenBy[row] = forgotten.count
    return true
  }

  /// Asks for what is known of the rubric.
  func askAhead(_ ahead: inout ReadAhead) { ahead.ask(for: bits.span.extracting(rowBits).bytes) }

  /// Where the bits of the rubric are.
  var rowBits: Range<Int> { row * length..<(row + 1) * length }

  /// A place, but -1 where its word is settled.
  func unsettledPlace(_ place: Int) -> Int32 {
    Self.unsettledPlace(place, bits.span.extracting(rowBits))
  }

  /// The same by the bits of a rubric, where many are asked for.
  @inline(__always)
  static func unsettledPlace(_ place: Int, _ bits: Span<UInt64>) -> Int32 {
    let bits = bits[place &>> 6] &>> UInt64(truncatingIfNeeded: place)
    // Nobody can guess which words are settled: without a branch.
    return Int32(truncatingIfNeeded: place) | (0 &- Int32(truncatingIfNeeded: bits & 1))
  }

  /// Settles the word of a place.
  mutating func settle(_ place: Int) { bits[row * length + place / 64] |= Self.bit(place) }

  /// Settles no word of a place any more.
  mutating func forget(_ place: Int) {
    forget(place, in: row)
    forgotten.append(Int32(truncatingIfNeeded: place))
    if forgotten.count == Self.mostForgotten {
      forgottenBy[row] = forgotten.count
      for row in rubrics.indices { catchUp(row) }
      forgetAll()
    }
  }

  private static func bit(_ place: Int) -> UInt64 { 1 &<< UInt64(truncatingIfNeeded: place) }

  private mutating func forget(_ place: Int, in row: Int) {
    bits[row * length + place / 64] &= ~Self.bit(place)
  }

  private mutating func catchUp(_ row: Int) {
    for index in forgottenBy[row]..<forgotten.count { forget(Int(forgotten[index]), in: row) }
    forgottenBy[row] = forgotten.count
  }

  private mutating func forgetAll() {
    forgotten.removeAll(keepingCapacity: true)
    for row in rubrics.indices { forgottenBy[row] = 0 }
  }
}
