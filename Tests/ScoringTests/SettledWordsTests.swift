import Testing

@testable import Scoring

/// Bits that tell which words mean nothing to a rubric, beside a plain set of pairs.
@Suite struct SettledWordsTests {
  @Test func tellsWhatWasSettledAndNotForgotten() {
    let places = 256
    var settled = SettledWords(places: places)
    var plain: [UInt64: Set<Int>] = [:]
    var random = Random(seed: 3)
    for step in 0..<200_000 {
      // More rubrics than there are rows, some of them often.
      let rubric = UInt64(1 + (step % 7 == 0 ? random.below(700) : random.below(20)))
      settled.choose(rubric)
      let place = random.below(places)
      if isSettled(place, settled) { #expect(plain[rubric, default: []].contains(place)) }
      if step % 3 == 0 {
        settled.forget(place)
        for rubric in plain.keys { plain[rubric]?.remove(place) }
        #expect(!isSettled(place, settled))
      } else {
        settled.settle(place)
        plain[rubric, default: []].insert(place)
        #expect(isSettled(place, settled))
      }
    }
  }

  @Test func keepsTheBitsOfEachRubric() {
    var settled = SettledWords(places: 128)
    for rubric in 1...300 {
      settled.choose(UInt64(rubric))
      settled.settle(rubric % 128)
    }
    settled.forget(5)
    for rubric in 1...300 {
      settled.choose(UInt64(rubric))
      for place in 0..<128 {
        #expect(isSettled(place, settled) == (place == rubric % 128 && place != 5))
      }
    }
    settled.start(places: 256)
    for place in 0..<256 { #expect(!isSettled(place, settled)) }
  }
}

/// Whether a word's bit is set; else the place itself is told.
private func isSettled(_ place: Int, _ settled: borrowing SettledWords) -> Bool {
  let told = settled.unsettledPlace(place)
  #expect(told == -1 || told == Int32(place))
  return told == -1
}

/// Numbers from a seed.
private struct Random {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func below(_ limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % limit
  }
}
