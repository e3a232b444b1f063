/// Which words of the word cache are known to mean nothing to which rubrics: one bit for each place and
/// rubric. Most words of an answer are such ones, and a bit tells it sooner than any look at their letters.
struct SettledWords {
  /// Later rubrics have no bit: their words are never settled.
  private static let mostRubrics = 512

  /// The rubrics that have a bit, by its number.
  private var rubrics: [UInt64] = []
  /// For each place as many numbers as ``rubrics`` need.
  private var bits: [UInt64]
  private var places: Int
  /// How many numbers a place has, a power of two, and its logarithm.
  private var shift = 0
  /// Where the bit of the rubric that is asked for stands in the numbers of a place; no bit where it has none.
  private var rubric: UInt64 = 0
  private var column = 0
  private var mask: UInt64 = 0

  /// Room for so many words, none of them settled.
  init(places: Int) {
    self.places = places
    bits = Array(repeating: 0, count: places)
  }

  /// Chooses the rubric for what follows.
  mutating func choose(_ rubric: UInt64) {
    if rubric == self.rubric { return }
    self.rubric = rubric
    mask = 0
    guard let number = number(of: rubric) else { return }
    column = number / 64
    mask = 1 << UInt64(number % 64)
  }

  private mutating func number(of rubric: UInt64) -> Int? {
    if let known = rubrics.firstIndex(of: rubric) { return known }
    guard rubrics.count < Self.mostRubrics else { return nil }
    rubrics.append(rubric)
    if rubrics.count > 64 << shift {
      shift += 1
      start(places: places)
    }
    return rubrics.count - 1
  }

  /// Makes room for so many words, none of them settled.
  mutating func start(places: Int) {
    self.places = places
    bits = Array(repeating: 0, count: places << shift)
  }

  /// Settles no word of a place any more.
  mutating func forget(_ place: Int) {
    for index in (place << shift)..<((place + 1) << shift) { bits[index] = 0 }
  }

  /// Settles the word of a place.
  mutating func settle(_ place: Int) { bits[place << shift + column] |= mask }

  /// Whether the word of a place is settled.
  @inline(__always)
  func isSettled(_ place: Int) -> Bool { bits[place &<< shift &+ column] & mask != 0 }
}
