import Reports
import Testing

@Suite struct SeededGeneratorTests {
  /// Printed by the authors' C code, `splitmix64.c`, for the seed 1234567.
  @Test func equalsTheReference() {
    var random = SeededGenerator(seed: 1_234_567)
    let first = [random.next(), random.next(), random.next()]
    #expect(
      first == [6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423])
  }

  @Test func shufflingKeepsEverything() {
    var random = SeededGenerator(seed: 1)
    #expect(random.shuffled(Array(0..<50)).sorted() == Array(0..<50))
    #expect(random.shuffled([Int]()) == [])
  }
}
