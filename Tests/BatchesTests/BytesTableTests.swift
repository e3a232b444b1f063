import Testing

@testable import Batches

@Suite struct BytesTableTests {
  @Test func stringsKeepTheirNumbers() {
    var table = BytesTable(limit: 500)
    func number(of key: [UInt8]) -> Int? { table.number(of: key.span) }
    let keys = (0..<500).map {
      Array(String(repeating: "x", count: $0 % 40).utf8) + Array("\($0)".utf8)
    }
    for key in keys {
      #expect(number(of: key) == nil)
      table.add(key.span)
    }
    #expect(table.isFull)
    for (place, key) in keys.enumerated() { #expect(number(of: key) == place) }
    #expect(number(of: []) == nil)
    table.removeAll()
    #expect(number(of: keys[0]) == nil)
  }
}
