import Testing

@testable import Batches

@Suite struct BytesTableTests {
  @Test func stringsKeepTheirNumbers() {
    var table = BytesTable(limit: 500)
    let keys = (0..<500).map {
      Array(String(repeating: "x", count: $0 % 40).utf8) + Array("\($0)".utf8)
    }
    for key in keys {
      #expect(table.number(of: key.span) == nil)
      table.add(key.span)
    }
    #expect(table.isFull)
    for (number, key) in keys.enumerated() { #expect(table.number(of: key.span) == number) }
    #expect(table.number(of: [UInt8]().span) == nil)
    table.removeAll()
    #expect(table.number(of: keys[0].span) == nil)
  }
}
