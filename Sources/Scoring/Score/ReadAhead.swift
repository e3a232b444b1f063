/// Asks for memory before it is needed.
///
/// What lies side by side and is asked for in order comes sooner than the same asked for here and there, each piece
/// when it is needed. Nothing hangs on what is read.
struct ReadAhead {
  /// The processor's memory comes in lines of so many bytes.
  private static let line = 64

  /// All bits that were seen; they keep the reading from being left out as useless.
  private(set) var seen: UInt8 = 0

  /// Reads a byte of each line.
  @inline(never)
  mutating func ask(for bytes: RawSpan) {
    var seen: UInt8 = 0
    for place in stride(from: 0, to: bytes.byteCount, by: Self.line) {
      seen |= bytes.unsafeLoad(fromByteOffset: place, as: UInt8.self)
    }
    self.seen |= seen
  }
}
