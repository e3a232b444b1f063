/// A light stemmer for derived words, applied after Porter2: `initialise`, `initialisation` and
/// `initial` meet, as do `traverse` and `traversal`.
enum Derivation {
  /// The shortest stem that stripping may leave.
  private static let shortest = 4
  /// How many tails are stripped at most.
  private static let rounds = 2

  private static let tails: [[Unicode.Scalar]] = [
    "ization", "isation", "ational", "ation", "ition", "ator", "itor", "ibility", "ability",
    "ion", "or", "er", "al", "ment", "ance", "ence", "ant", "ent", "ive", "ity", "ness", "ful",
    "less", "able", "ible", "ous", "ism", "ist", "ic", "iz", "is", "at", "e", "i", "y",
  ].map { Array($0.unicodeScalars) }

  /// Strips derivational tails off a Porter2 stem, the first of the list that fits each time.
  static func root(ofStem stem: [Unicode.Scalar]) -> [Unicode.Scalar] {
    var root = stem[...]
    for _ in 0..<rounds {
      let fits = tails.first {
        root.count - $0.count >= shortest && root.suffix($0.count).elementsEqual($0)
      }
      if let fits { root = root.dropLast(fits.count) }
    }
    return Array(root)
  }
}
