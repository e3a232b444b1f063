import Reports
import Testing

@testable import Agreement

/// A number is within rounding of another.
private func isNear(_ value: Double?, _ expected: Double?) -> Bool {
  guard let value, let expected else { return value == nil && expected == nil }
  return abs(value - expected) < 1e-9
}

@Suite struct FiguresTests {
  @Test(
    arguments: [
      // By hand: sums of squares 2 and 8, of products 4.
      ([1, 2, 3], [2, 4, 6], 1),
      ([1, 2, 3], [6, 4, 2], -1),
      // Deviations -1.5, -.5, .5, 1.5 and -1, 1, -1, 1: products 2, squares 5 and 4.
      ([1, 2, 3, 4], [0, 2, 0, 2], 2 / 20.0.squareRoot()),
      ([1, 1, 1], [1, 2, 3], nil),
      ([1, 2, 3], [5, 5, 5], nil),
      ([1], [1], nil),
      ([], [], nil),
    ] as [([Double], [Double], Double?)])
  func pearson(x: [Double], y: [Double], expected: Double?) {
    var sums = PairSums()
    for (a, b) in zip(x, y) { sums.add(a, b) }
    #expect(isNear(sums.correlation, expected), "\(String(describing: sums.correlation))")
  }

  @Test func rootMeanSquare() {
    var sums = PairSums()
    sums.add(0.5, 0.1)
    sums.add(0.2, 0.5)
    // (.16 + .09) / 2
    #expect(isNear(sums.rootMeanSquare, 0.125.squareRoot()))
    #expect(isNear(sums.difference, 0.05))
    #expect(PairSums().rootMeanSquare == nil)
  }

  @Test(
    arguments: [
      ([3, 1, 2], [3, 1, 2]),
      ([5, 1, 5, 9], [2.5, 1, 2.5, 4]),
      ([7, 7, 7], [2, 2, 2]),
    ] as [([Double], [Double])])
  func equalNumbersShareTheirRanks(values: [Double], expected: [Double]) {
    #expect(Ranks(values).ranks(values.map { _ in 1 }) == expected)
  }

  @Test func aNumberThatCountsTwiceTakesTwoRanks() {
    // As 10, 20, 20, 30 with 10 left out.
    #expect(Ranks([10, 20, 30]).ranks([0, 2, 1]) == [0.5, 1.5, 3])
  }

  @Test(
    arguments: [
      ([0.1, 0.2, 0.8, 0.9], [false, false, true, true], 1),
      ([0.9, 0.8, 0.2, 0.1], [false, false, true, true], 0),
      // Pairs: .5 over .2, .5 equal to .5, .9 over both: 1 + .5 + 1 + 1 of 4.
      ([0.2, 0.5, 0.5, 0.9], [false, false, true, true], 0.875),
      ([0.3, 0.4], [true, true], nil),
      ([0.3, 0.4], [false, false], nil),
    ] as [([Double], [Bool], Double?)])
  func rocAreaCountsPairs(values: [Double], isPositive: [Bool], expected: Double?) {
    let once = values.map { _ in 1.0 }
    let area = rocArea(ranks: Ranks(values).ranks(once), isPositive: isPositive, weights: once)
    #expect(isNear(area, expected))
  }

  @Test(
    arguments: [
      // All equal.
      ([0.9, 0.6, 0.4, 0.1], [0.9, 0.6, 0.4, 0.1], 1),
      // Bands 3,0 and 0,3: observed 9 + 9; expected (9 + 9) / 2.
      ([0.9, 0.1], [0.1, 0.9], -1),
      // Bands 3,2,0 and 3,3,0: observed 1; rows 1,0,1,1, columns 1,0,0,2:
      // expected (0 + 2·9 + 4 + 2·1 + 9 + 0) / 3 = 11.
      ([0.9, 0.6, 0.1], [0.8, 0.75, 0.2], 1 - 1 / 11.0),
      // The edges: .75 is strong, .7499 solid.
      ([0.75, 0.7499], [0.9, 0.55], 1),
      ([0.9, 0.8], [0.8, 0.9], nil),
    ] as [([Double], [Double], Double?)])
  func kappaOfTheBands(first: [Double], second: [Double], expected: Double?) {
    var table = BandTable()
    for (a, b) in zip(first, second) { table.add(a, b) }
    #expect(isNear(table.kappa, expected), "\(String(describing: table.kappa))")
  }

  @Test func spearmanWithTies() {
    // Ranks 1, 2.5, 2.5, 4 and 1, 2, 3, 4: products 4.5, squares 4.5 and 5.
    let table = Tabulation(
      questions: ["a", "a", "a", "a"], engine: [0.1, 0.5, 0.5, 0.6], human: [0, 0.2, 0.3, 1])
    #expect(isNear(table.figures.spearman, 4.5 / (4.5 * 5).squareRoot()))
  }

  @Test func onlyQuestionsWithFiveAnswersAndVaryingMarksHaveACorrelation() {
    let rising = [0.1, 0.2, 0.3, 0.4, 0.5]
    let constant = [0.5, 0.5, 0.5, 0.5, 0.5]
    func figure(_ questions: [(String, engine: [Double], human: [Double])]) -> Double? {
      Tabulation(
        questions: questions.flatMap { question in question.engine.map { _ in question.0 } },
        engine: questions.flatMap(\.engine), human: questions.flatMap(\.human)
      ).figures.perQuestion
    }
    #expect(isNear(figure([("a", rising, rising)]), 1))
    #expect(isNear(figure([("a", rising, rising), ("b", constant, rising)]), 0.5))
    #expect(isNear(figure([("a", rising, rising), ("b", rising, constant)]), 1))
    #expect(
      isNear(
        figure([
          ("a", rising, rising), ("b", Array(rising.prefix(4)), rising.prefix(4).reversed()),
        ]), 1))
    #expect(figure([("a", rising, constant)]) == nil)
  }

  @Test func goodAnswersAreThoseWithFullMarksWhereMarksAreRightOrWrong() {
    let engine = [0.2, 0.4, 0.6]
    func area(_ human: [Double]) -> Double? {
      Tabulation(questions: ["a", "a", "a"], engine: engine, human: human).figures.rocArea
    }
    #expect(isNear(area([0, 1, 1]), 1))
    #expect(isNear(area([0.75, 0.5, 0]), 0))
    #expect(area([0, 0, 0]) == nil)
  }
}

@Suite struct BootstrapTests {
  private let table: Tabulation = {
    var random = SeededGenerator(seed: 7)
    var (questions, engine, human): ([String], [Double], [Double]) = ([], [], [])
    for number in 0..<60 {
      questions.append("q\(number % 6)")
      engine.append(Double(random.below(1000)) / 1000)
      human.append(min(1, max(0, engine[number] + Double(random.below(400)) / 1000 - 0.2)))
    }
    return Tabulation(questions: questions, engine: engine, human: human)
  }()

  @Test func theSameSeedDrawsTheSame() {
    let bootstrap = Bootstrap(draws: 50, seed: 3)
    #expect(bootstrap.intervals(table) == bootstrap.intervals(table))
    #expect(bootstrap.intervals(table) != Bootstrap(draws: 50, seed: 4).intervals(table))
  }

  @Test func intervalsHoldTheFigures() throws {
    for (kind, interval) in zip(Figures.kinds, Bootstrap(draws: 400, seed: 1).intervals(table)) {
      let value = try #require(kind.path(table.figures))
      #expect(try #require(interval).contains(value), "\(kind.name)")
    }
  }

  @Test func drawingEachQuestionOnceIsTheWhole() {
    #expect(table.figures([1, 1, 1, 1, 1, 1]) == table.figures)
    let twice = table.figures([2, 2, 2, 2, 2, 2])
    for kind in Figures.kinds { #expect(isNear(kind.path(twice), kind.path(table.figures))) }
  }

  @Test func oneQuestionHasNoInterval() {
    let one = Tabulation(questions: ["a", "a"], engine: [0, 1], human: [0, 1])
    #expect(Bootstrap(draws: 10, seed: 1).intervals(one).allSatisfy { $0 == nil })
  }
}

@Suite struct MarkScaleTests {
  @Test(
    arguments: [
      ("0-5", "2.5", 0.5), ("1-5", "1", 0), ("1-5", "5", 1), ("0-5", "5.1", nil),
      ("0-5", "-1", nil), ("0-5", "good", nil), ("0-5", "nan", nil), ("0-1", "", nil),
    ] as [(String, String, Double?)])
  func shares(scale: String, mark: String, expected: Double?) throws {
    #expect(try #require(MarkScale(scale)).share(mark) == expected)
  }

  @Test(arguments: ["5", "5-0", "0-0", "a-b", "0-5-9", "", "0-inf", "0-nan"])
  func whatIsNoScale(text: String) {
    #expect(MarkScale(text) == nil)
  }

  @Test func readsAsItIsWritten() throws {
    #expect(try #require(MarkScale("0-5")).description == "0-5")
    #expect(try #require(MarkScale("0.5-1")).description == "0.5-1")
  }
}
