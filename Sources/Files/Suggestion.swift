/// The candidate that a mistyped word probably means.
///
/// The distance is Damerau-Levenshtein with adjacent transpositions (optimal string alignment), without
/// regard to case; a candidate is near at a distance of a share of the longer word's length or less.
///
/// - Parameters:
///   - word: what was typed.
///   - candidates: what could have been meant; of equally near ones the first counts.
///   - share: the share is one part of so many; a third fits words, a sixth sentences.
/// - Returns: the nearest candidate, `nil` where none is near.
public func nearest(to word: String, in candidates: [String], share: Int = 3) -> String? {
  let typed = Array(word.lowercased().unicodeScalars)
  var best: (name: String, distance: Int)?
  for candidate in candidates {
    let other = Array(candidate.lowercased().unicodeScalars)
    let distance = alignmentDistance(typed, other)
    guard distance * share <= max(typed.count, other.count) else { continue }
    if distance < best?.distance ?? .max { best = (candidate, distance) }
  }
  return best?.name
}

private func alignmentDistance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
  if a.isEmpty || b.isEmpty { return max(a.count, b.count) }
  var previous = [Int](repeating: 0, count: b.count + 1)
  var current = Array(0...b.count)
  for i in 1...a.count {
    let beforePrevious = previous
    previous = current
    current[0] = i
    for j in 1...b.count {
      let substitution = previous[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)
      var cost = min(previous[j] + 1, current[j - 1] + 1, substitution)
      if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
        cost = min(cost, beforePrevious[j - 2] + 1)
      }
      current[j] = cost
    }
  }
  return current[b.count]
}
