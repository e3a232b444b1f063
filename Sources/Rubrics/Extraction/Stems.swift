import Scoring

/// The stems of words with content, remembered word by word while references are taken apart.
final class Stems {
  private var reader = TermReader()
  private var known: [Substring: [UInt64]] = [:]

  /// The stems of one word; several where it is joined.
  func of(_ word: Substring) -> [UInt64] {
    if let found = known[word] { return found }
    let found = reader.stems(of: String(word))
    known[word] = found
    return found
  }

  /// The stems of some words, each once.
  func of(_ words: Words) -> Set<UInt64> {
    words.reduce(into: []) { $0.formUnion(of($1)) }
  }

  /// The stems of a text's terms, as the scorer sees them.
  func terms(of text: String) -> [UInt64] { reader.stems(of: text) }
}
