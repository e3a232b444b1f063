/// The spelling of a word in a few numbers: tells most words apart that look like nothing asked for.
struct Outline: Sendable {
  /// Its first eight bytes, the first one lowest.
  private let head: UInt64
  /// Its runs of two letters, with marks at both ends, as bits, several to a bit.
  let pairs: UInt64
  /// Its runs of two to four letters as 128 bits.
  private let low: UInt64
  private let high: UInt64
  /// Its length in bytes.
  let length: Int32
  /// How many bits are set in ``pairs``, and in the runs of two to four letters.
  private let pairCount: UInt8
  private let runCount: UInt8
  /// Whether it is long enough to be compared letter by letter, and begins with a letter.
  let isComparable: Bool

  /// Words shorter than this are compared exactly, in bytes.
  private static let shortest = 4
  /// An edit changes at most so many runs of two: exchanging neighbours does.
  private static let pairsOfEdit = 3

  /// The outline of no word.
  init() { self.init([]) }

  /// The outline of a normalised form.
  init(_ form: ArraySlice<UInt8>) {
    isComparable = form.count >= Self.shortest && form[form.startIndex] > UInt8(ascii: "9")
    let form = form.span
    length = Int32(truncatingIfNeeded: form.count)
    var head: UInt64 = 0
    for place in 0..<min(8, form.count) { head |= UInt64(form[place]) << UInt64(8 * place) }
    self.head = head
    guard isComparable else {
      (pairs, low, high, pairCount, runCount) = (0, 0, 0, 0, 0)
      return
    }
    var pairs: UInt64 = 0
    var bits: (low: UInt64, high: UInt64) = (0, 0)
    var run = UInt32(UInt8(ascii: "^"))
    for place in 0...form.count {
      run = run << 8 | UInt32(place < form.count ? form[place] : UInt8(ascii: "$"))
      pairs |= 1 << UInt64(((run & 0xFFFF) &* 0x9E37_79B1) >> 26)
      for length in 2..<min(5, place + 3) {
        let mask = UInt32.max >> UInt32(8 * (4 - length))
        let bit = UInt64(((run & mask) &* 0x85EB_CA6B &+ mask) >> 25)
        bits.low |= bit < 64 ? 1 << bit : 0
        bits.high |= bit < 64 ? 0 : 1 << (bit & 63)
      }
    }
    self.pairs = pairs
    (low, high) = bits
    pairCount = UInt8(truncatingIfNeeded: pairs.nonzeroBitCount)
    runCount = UInt8(truncatingIfNeeded: low.nonzeroBitCount + high.nonzeroBitCount)
  }

  /// Whether a comparison letter by letter can come to anything: exact in its noes, as all of these.
  @inline(__always)
  func mayResemble(_ other: Outline) -> Bool {
    mayShareStart(other) || mayBeMistyped(other) || mayShareRuns(other)
  }

  /// Whether two words may begin with the same five bytes.
  @inline(__always)
  func mayShareStart(_ other: Outline) -> Bool { (head ^ other.head) & 0xFF_FFFF_FFFF == 0 }

  /// Whether the words may be so few edits apart as are forgiven.
  @inline(__always)
  func mayBeMistyped(_ other: Outline) -> Bool {
    let longer = Int(max(length, other.length))
    let limit = Fuzzy.forgivenEdits(longer)
    guard abs(length &- other.length) <= limit, startsAlike(other) else { return false }
    let most = (pairs & other.pairs).nonzeroBitCount &+ Int(length) &+ 1 &- Int(pairCount)
    return most >= longer &+ 1 &- Self.pairsOfEdit &* limit
  }

  /// Whether the words may share half of their runs.
  @inline(__always)
  func mayShareRuns(_ other: Outline) -> Bool {
    let (mine, others) = (Int(runCount), Int(other.runCount))
    // Runs beyond one to a bit may be shared without another bit being so.
    let unseen = min(3 &* Int(length) &- mine, 3 &* Int(other.length) &- others)
    let shared =
      (low & other.low).nonzeroBitCount &+ (high & other.high).nonzeroBitCount &+ unseen
    return 4 &* shared > mine &+ others
  }

  @inline(__always)
  private func startsAlike(_ other: Outline) -> Bool {
    let (a, b) = (UInt16(truncatingIfNeeded: head), UInt16(truncatingIfNeeded: other.head))
    return UInt8(truncatingIfNeeded: a) == UInt8(truncatingIfNeeded: b) || a == b.byteSwapped
  }
}
