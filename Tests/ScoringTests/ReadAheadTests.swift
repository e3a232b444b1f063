import Testing

@testable import Scoring

@Suite struct ReadAheadTests {
  /// Each line is read, the last one too where it is not whole.
  @Test(arguments: [1, 64, 65, 1000, 4096]) func readsEachLine(count: Int) {
    for line in 0..<(count + 63) / 64 {
      var bytes = Array(repeating: UInt8(0), count: count)
      bytes[64 * line] = 4
      var ahead = ReadAhead()
      ahead.ask(for: bytes.span.bytes)
      #expect(ahead.seen == 4)
    }
  }

  @Test func nothingIsReadOfNothing() {
    var ahead = ReadAhead()
    ahead.ask(for: [UInt8]().span.bytes)
    #expect(ahead.seen == 0)
  }
}
