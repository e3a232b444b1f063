/// Numbers in rising order, ready to be ranked with changing weights.
struct Ranks: Sendable {
  /// Places of equal numbers, groups in rising order.
  private let groups: [[Int]]

  init(_ values: [Double]) {
    var groups: [[Int]] = []
    for place in values.indices.sorted(by: { (values[$0], $0) < (values[$1], $1) }) {
      if let last = groups.last?.first, values[last] == values[place] {
        groups[groups.count - 1].append(place)
      } else {
        groups.append([place])
      }
    }
    self.groups = groups
  }

  /// The rank of each number, from 1; equal ones share the mean of their ranks.
  ///
  /// - Parameter weights: how often each number counts; those that count never get a rank all the same.
  func ranks(_ weights: [Double]) -> [Double] {
    var ranks = [Double](repeating: 0, count: weights.count)
    var before = 0.0
    for group in groups {
      let weight = group.reduce(0) { $0 + weights[$1] }
      for place in group { ranks[place] = before + (weight + 1) / 2 }
      before += weight
    }
    return ranks
  }
}

/// The area under the ROC curve: how probable it is that a positive case has the higher number; half for equal ones.
///
/// From the sum of ranks: Mann and Whitney, "On a test of whether one of two random variables is stochastically
/// larger than the other", 1947.
///
/// - Parameters:
///   - ranks: of all numbers.
///   - isPositive: which cases are positive.
///   - weights: how often each counts.
/// - Returns: 0…1; `nil` where there are no positive or no negative cases.
func rocArea(ranks: [Double], isPositive: [Bool], weights: [Double]) -> Double? {
  var (positive, negative, sum) = (0.0, 0.0, 0.0)
  for (place, weight) in weights.enumerated() {
    if isPositive[place] {
      positive += weight
      sum += weight * ranks[place]
    } else {
      negative += weight
    }
  }
  guard positive > 0, negative > 0 else { return nil }
  return (sum - positive * (positive + 1) / 2) / (positive * negative)
}
