import Testing

@testable import Reports

@Suite struct ConfidenceIntervalTests {
  /// Printed tables of the distribution.
  @Test(arguments: [(4, 2.7764), (5, 2.5706), (9, 2.2622), (29, 2.0452), (120, 1.9799)])
  func quantileEqualsTheTables(degrees: Int, expected: Double) {
    #expect(abs(studentQuantile(degrees) - expected) < 0.001)
  }

  private func interval(_ marks: [Double]) -> ClosedRange<Double>? {
    confidenceInterval(
      count: marks.count, sum: marks.reduce(0, +),
      sumOfSquares: marks.map { $0 * $0 }.reduce(0, +))
  }

  @Test func needsFiveMarks() {
    #expect(interval([10, 20, 30, 40]) == nil)
    #expect(interval([10, 20, 30, 40, 50]) != nil)
  }

  /// Mean 50, s = √250, t = 2.7764, n = 5.
  @Test func equalsTheFormulaOnPaper() throws {
    let found = try #require(interval([30, 40, 50, 60, 70]))
    #expect(abs(found.lowerBound - 30.37) < 0.02)
    #expect(abs(found.upperBound - 69.63) < 0.02)
  }

  @Test func staysOnTheScale() {
    #expect(interval([0, 0, 0, 0, 100])?.lowerBound == 0)
    #expect(interval([100, 100, 100, 100, 0])?.upperBound == 100)
    #expect(interval([70, 70, 70, 70, 70]) == 70...70)
  }
}
