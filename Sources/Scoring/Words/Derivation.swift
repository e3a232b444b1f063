/// A light stemmer for derived words, applied after Porter2: `initialise`, `initialisation` and
/// `initial` meet, as do `traverse` and `traversal`.
enum Derivation {
  /// The shortest stem that stripping may leave, in letters.
  private static let shortest = 4
  /// How many tails are stripped at most.
  private static let rounds = 2

  private static let tails: Endings = [
    "ization", "isation", "ational", "ation", "ition", "ator", "itor", "ibility", "ability",
    "ion", "or", "er", "al", "ment", "ance", "ence", "ant", "ent", "ive", "ity", "ness", "ful",
    "less", "able", "ible", "ous", "ism", "ist", "ic", "iz", "is", "at", "e", "i", "y",
  ]

  /// Strips derivational tails off a Porter2 stem, the first of the list that fits each time.
  ///
  /// - Returns: the root; `nil` where it is too short to tell anything.
  static func root(ofStem stem: [UInt8]) -> ArraySlice<UInt8>? {
    var root = stem[...]
    var letters = stem.count { $0 & 0xC0 != 0x80 }
    guard letters >= shortest else { return nil }
    for _ in 0..<rounds {
      guard
        let tail = tails.first(
          Ending.tail(of: root.span), length: root.count, longest: letters - shortest)
      else { break }
      root = root.dropLast(tail.count)
      letters -= tail.count
    }
    return root
  }
}
