import Scoring

/// How often the bands of two marks come together.
struct BandTable: Sendable {
  private static let bands: [Band] = [.little, .partial, .solid, .strong]
  private var counts = [Double](repeating: 0, count: bands.count * bands.count)

  /// Takes in two marks, 0…1.
  mutating func add(_ first: Double, _ second: Double) {
    counts[Self.place(first) * Self.bands.count + Self.place(second)] += 1
  }

  /// Takes in another table.
  mutating func add(_ other: BandTable, weight: Double) {
    for place in counts.indices { counts[place] += weight * other.counts[place] }
  }

  private static func place(_ mark: Double) -> Int {
    // Marks are compared as they are shown, in hundredths.
    bands.firstIndex(of: Band(value: (mark * 10_000).rounded() / 100)) ?? 0
  }

  /// Kappa with quadratic weights: 1 is full agreement, 0 what chance would give.
  ///
  /// Cohen, "Weighted kappa", Psychological Bulletin 70, 1968: `1 - Σ(i-j)²·observed / Σ(i-j)²·expected`.
  ///
  /// - Returns: `nil` where both marks are always in the same one band.
  var kappa: Double? {
    let size = Self.bands.count
    var (rows, columns) = ([Double](repeating: 0, count: size), [Double](repeating: 0, count: size))
    for i in 0..<size {
      for j in 0..<size {
        rows[i] += counts[i * size + j]
        columns[j] += counts[i * size + j]
      }
    }
    let whole = rows.reduce(0, +)
    var (observed, expected) = (0.0, 0.0)
    for i in 0..<size {
      for j in 0..<size {
        let distance = Double((i - j) * (i - j))
        observed += distance * counts[i * size + j]
        expected += distance * rows[i] * columns[j]
      }
    }
    return expected > 0 ? 1 - observed * whole / expected : nil
  }
}
