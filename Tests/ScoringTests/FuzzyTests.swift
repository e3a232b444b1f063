import Testing

@testable import Scoring

@Suite struct FuzzyTests {
  @Test(arguments: [
    ("gradient", "gradient", 1.0), ("gradient", "gradeint", 0.95), ("gradient", "gardeint", 0.9),
    ("wieght", "weight", 0.95), ("loss", "los", 0), ("cat", "cats", 0), ("2020", "2021", 0),
    ("regularization", "regularized", 0.8), ("normal", "formal", 0.4),
    ("overfitting", "underfitting", 0.4522), ("training", "trainer", 0.8),
  ]) func forgivesByLength(a: String, b: String, credit: Double) {
    let (a, b) = (Fuzzy.Spelling(Array(a.utf8)[...]), Fuzzy.Spelling(Array(b.utf8)[...]))
    let found = Fuzzy.credit(a, b)
    #expect(abs(found - credit) < 0.0001, "\(found)")
    #expect(found == Fuzzy.credit(b, a))
  }
}
