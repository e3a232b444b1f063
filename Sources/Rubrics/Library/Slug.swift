import Scoring

/// A readable id for a question: lower-case ASCII words joined by hyphens, no articles, cut at a word's end.
///
/// - Parameter question: the question's text.
/// - Returns: `what-is-dropout`; for a text without a Latin letter or digit `question-` and a hash of it, so that
///   the id depends on no other question.
public func slug(_ question: String) -> String {
  var words: [String] = []
  var length = 0
  for word in asciiWords(question) where !articles.contains(word) {
    guard length + word.utf8.count <= longestSlug || words.isEmpty else { break }
    words.append(String(word.prefix(longestSlug)))
    length += word.utf8.count + 1
  }
  guard words.isEmpty else { return words.joined(separator: "-") }
  let hash = String(fnv1a64(question.utf8), radix: 16)
  return "question-" + hash.prefix(8)
}

/// The longest id in bytes.
private let longestSlug = 56

private let articles: Set<String> = ["a", "an", "the"]

/// Letters with what they are in ASCII; what is not listed parts words.
private let transliterations: [Unicode.Scalar: String] = {
  let table = """
    àáâãåāăą a|ä ae|æ ae|çćč c|ď d|đ d|èéêëēĕėęě e|ğ g|ìíîïīı i|ł l|ñńň n|òóôõøō o|ö oe|œ oe|ř r|śšş s|ß ss|ťţ t
    ùúûūůű u|ü ue|ýÿ y|źżž z|α alpha|β beta|γ gamma|δ delta|ε epsilon|ζ zeta|η eta|θ theta|κ kappa|λ lambda
    μ mu|π pi|ρ rho|σ sigma|τ tau|φ phi|χ chi|ψ psi|ω omega|² 2|³ 3
    """
  var result: [Unicode.Scalar: String] = [:]
  for line in table.split(separator: "\n") {
    for entry in line.split(separator: "|") {
      let parts = entry.split(separator: " ")
      for scalar in parts[0].unicodeScalars { result[scalar] = String(parts[1]) }
    }
  }
  return result
}()

private func asciiWords(_ text: String) -> [String] {
  var words: [String] = []
  var word = ""
  func end() {
    if !word.isEmpty { words.append(word) }
    word = ""
  }
  // C++ and C# are no C.
  var text = text.lowercased()
  if text.utf8.contains(where: { $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: "#") }) {
    text = text.replacing("c++", with: "cpp").replacing("c#", with: "csharp")
  }
  for scalar in text.unicodeScalars {
    switch scalar {
    case "a"..."z", "0"..."9": word.unicodeScalars.append(scalar)
    case "'", "’": continue
    default:
      // A combining mark belongs to the letter before it.
      if scalar.properties.generalCategory == .nonspacingMark { continue }
      if let replacement = transliterations[scalar] { word += replacement } else { end() }
    }
  }
  end()
  return words
}

/// FNV-1a, 64 bits: the hash for whatever is written down.
func fnv1a64(_ bytes: some Sequence<UInt8>) -> UInt64 {
  bytes.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01b3 }
}

/// Hands out ids that are not taken: `dropout`, `dropout-2`, `dropout-3`.
struct IdentifierPool {
  private var taken: Set<String> = []

  init(_ taken: some Sequence<String> = EmptyCollection()) {
    self.taken = Set(taken)
  }

  /// The id itself where it is free, else with the first free number.
  mutating func take(_ id: String) -> String {
    var candidate = id
    var number = 2
    while !taken.insert(candidate).inserted {
      candidate = "\(id)-\(number)"
      number += 1
    }
    return candidate
  }
}
