/// Which words stand behind a negator, word by word.
struct Negation {
  /// How many words behind a negator are denied by it.
  private static let reach = 3

  private var last = -reach - 1

  /// Whether the next word is denied.
  ///
  /// - Parameters:
  ///   - traits: the word's lists.
  ///   - place: which of the words that count it is.
  @inline(__always)
  mutating func denies(_ traits: Word.Traits, at place: Int) -> Bool {
    if traits.contains(.negator) {
      last = place
      return false
    }
    return place - last <= Self.reach
  }
}
