import Testing

@testable import Reports

@Suite struct FixedDecimalsTests {
  @Test(arguments: [
    (0.0, 2, "0.00"), (100.0, 2, "100.00"), (12.3, 2, "12.30"), (0.0499, 4, "0.0499"),
    (0.00004, 4, "0.0000"), (-1.5, 1, "-1.5"), (-0.001, 2, "0.00"), (99.999, 2, "100.00"),
    (1.0 / 3, 6, "0.333333"),
  ])
  func printsAPoint(value: Double, decimals: Int, expected: String) {
    #expect(fixed(value, decimals: decimals) == expected)
  }
}
