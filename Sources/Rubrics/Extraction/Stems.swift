import Scoring

/// The stems of words with content, remembered word by word while references are taken apart.
final class Stems {
  private var reader = TermReader()
  private var known: [Substring: [UInt64]] = [:]

  /// The stems of one word; several where it is joined.
  func of(_ word: Substring) -> [UInt64] {
    if let found = known[word] { return found }
    let found = reader.terms(of: String(word)).map(\.stem)
    known[word] = found
    return found
  }

  /// The stems of some words, each once.
  func of(_ words: Words) -> Set<UInt64> {
    words.reduce(into: []) { $0.formUnion(of($1)) }
  }

  /// The terms of a text with their weights, as the scorer sees them.
  func terms(of text: String, question: String = "") -> [(stem: UInt64, weight: Double)] {
    reader.terms(of: text, question: question)
  }
}
