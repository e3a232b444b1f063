/// The words of a question that tell what it is about, to see whether two ask nearly the same.
struct Likeness {
  /// Share of common words from which two questions count as one.
  static let threshold = 0.75

  private let words: Set<String>

  init(_ question: String) {
    let all = question.lowercased().split { !$0.isLetter && !$0.isNumber && $0 != "+" && $0 != "#" }
      .map(String.init)
    let content = all.filter { !Self.frame.contains($0) }.map(Self.singular)
    words = Set(content.isEmpty ? all : content)
  }

  func isNear(_ other: Likeness) -> Bool {
    let common = words.intersection(other.words).count
    let together = words.count + other.words.count - common
    return together > 0 && Double(common) >= Self.threshold * Double(together)
  }

  private static func singular(_ word: String) -> String {
    word.count > 3 && word.hasSuffix("s") && !word.hasSuffix("ss") ? String(word.dropLast()) : word
  }

  /// Words that frame a question and say nothing about its matter.
  private static let frame: Set<String> = [
    "a", "about", "an", "and", "are", "between", "briefly", "by", "can", "compare", "could",
    "define", "describe", "detail", "did", "difference", "differences", "differ", "different",
    "distinguish", "do", "does", "each", "example", "examples", "explain", "for", "from", "give",
    "have", "how", "i", "if", "in", "is", "it", "its", "know", "me", "mean", "meaning", "means",
    "meant", "of", "on", "one", "or", "other", "please", "s", "tell", "term", "that", "the",
    "their",
    "them", "they", "this", "to", "understand", "us", "use", "used", "versus", "vs", "we", "what",
    "when", "where", "which", "who", "why", "with", "work", "works", "would", "you", "your",
  ]
}
