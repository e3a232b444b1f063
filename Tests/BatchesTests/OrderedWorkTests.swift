import Testing

@testable import Batches

@Suite struct OrderedWorkTests {
  private struct Failed: Error, Equatable {
    var job: Int
  }

  /// Something that takes longer for some jobs than for others.
  private static func work(_ job: Int) -> Int {
    var x = UInt64(job)
    for _ in 0..<(job * 7919 % 13) * 2000 { x = x &* 6_364_136_223_846_793_005 &+ 1 }
    return x == 1 ? -1 : job * 2
  }

  @Test(arguments: [1, 2, 8])
  func productsComeInOrder(threads: Int) throws {
    var next = 0
    var taken: [Int] = []
    let work = OrderedWork<Int, Int>(
      window: threads + 4,
      next: {
        next += 1
        return next <= 300 ? next : nil
      }, take: { taken.append($0) })
    try work.run(threads: threads) { Self.work }
    #expect(taken == (1...300).map { $0 * 2 })
  }

  @Test(arguments: [1, 2, 8])
  func theFirstFailureByOrderIsThrown(threads: Int) {
    var next = 0
    var taken: [Int] = []
    let work = OrderedWork<Int, Int>(
      window: threads + 4,
      next: {
        next += 1
        return next
      }, take: { taken.append($0) })
    #expect(throws: Failed(job: 50)) {
      try work.run(threads: threads) {
        { job in
          if job >= 50 { throw Failed(job: job) }
          return job
        }
      }
    }
    #expect(taken == Array(1..<50))
  }

  @Test func aFailingTakerStopsEverything() {
    var next = 0
    let work = OrderedWork<Int, Int>(
      window: 6,
      next: {
        next += 1
        return next
      }, take: { if $0 == 20 { throw Failed(job: $0) } })
    #expect(throws: Failed(job: 20)) { try work.run(threads: 4) { { $0 } } }
    #expect(next <= 20 + 6)
  }

  @Test func aFailingReaderIsThrownAfterWhatItRead() {
    var next = 0
    var taken: [Int] = []
    let work = OrderedWork<Int, Int>(
      window: 6,
      next: {
        next += 1
        if next == 10 { throw Failed(job: 10) }
        return next
      }, take: { taken.append($0) })
    #expect(throws: Failed(job: 10)) { try work.run(threads: 3) { { $0 } } }
    #expect(taken == Array(1..<10))
  }
}
