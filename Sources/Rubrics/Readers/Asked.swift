/// Whether a text asks for an answer: by a question mark, a question word or an imperative.
func looksAsked(_ text: String) -> Bool {
  if text.contains(where: { $0 == "?" || $0 == "？" || $0 == "؟" }) { return true }
  let words = text.plainWords
  guard let first = words.first(where: { !$0.allSatisfy(\.isNumber) }) else { return false }
  let stem = first.split { $0 == "'" || $0 == "’" }.first.map(String.init) ?? first
  if openers.contains(stem) { return true }
  guard imperatives.contains(stem), let at = words.firstIndex(of: first), at + 1 < words.count
  else { return false }
  return followers.contains(words[at + 1])
}

/// Whether a text ends as a question does.
func endsAsked(_ text: String) -> Bool {
  guard let last = text.last(where: { !")]*_\"'”’ ".contains($0) }) else { return false }
  return last == "?" || last == "？" || last == "؟"
}

private let openers: Set<String> = [
  "what", "why", "how", "when", "where", "which", "who", "whose", "whom", "is", "are", "do", "does",
  "did", "can", "could", "should", "would", "will", "was", "were", "has", "have", "explain",
  "describe", "define", "discuss", "compare", "contrast", "differentiate", "distinguish", "tell",
  "mention", "suppose", "imagine", "given", "elaborate", "demonstrate", "enumerate", "justify",
  "if", "your", "you", "briefly", "illustrate", "outline", "derive", "prove", "implement",
]

/// Verbs that are as often nouns or adjectives, so that the next word decides.
private let imperatives: Set<String> = [
  "list", "state", "name", "design", "give", "write", "show", "find", "build", "create", "draw",
  "walk", "provide", "identify", "calculate", "compute", "determine", "discuss", "reverse", "check",
  "sort", "merge", "count", "print", "swap", "convert", "remove", "evaluate", "test", "difference",
  "differences", "use", "model", "order",
]

private let followers: Set<String> = [
  "a", "an", "the", "some", "any", "all", "few", "two", "three", "four", "five", "several", "your",
  "different", "main", "common", "various", "and", "me", "us", "out", "down", "how", "what", "why",
  "between", "whether", "at", "one", "code", "each", "both", "these",
]
