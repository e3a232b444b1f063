/// What an answer file's column or member is for.
enum Role: Int, CaseIterable, Sendable {
  case question, answer, candidate, id, topic

  /// Names that mean the role, the first found in a file counts.
  var names: [String] {
    switch self {
    case .question: ["question_id", "question", "prompt"]
    case .answer: ["answer", "response", "student_answer"]
    case .candidate:
      ["candidate", "student", "email", "email address", "username", "name", "full name"]
    case .id: ["id"]
    case .topic: ["topic"]
    }
  }

  /// The role that a name means, with its place among the names of the role.
  static func of(_ name: String) -> (role: Role, rank: Int)? {
    let wanted = normalizedHeader(name)
    for role in allCases {
      if let rank = role.names.firstIndex(where: { normalizedHeader($0) == wanted }) {
        return (role, rank)
      }
    }
    return nil
  }
}

/// A header as it is compared: without case, spaces, `_`, `-`, numbering, `*` and "(required)".
func normalizedHeader(_ name: String) -> String {
  String(
    withoutNumbering(name).lowercased().unicodeScalars
      .filter { !$0.properties.isWhitespace && $0 != "_" && $0 != "-" }
      .map(Character.init))
}

/// A header or heading without numbering in front, and without `*` and "(required)".
func withoutNumbering(_ name: String) -> String {
  var text = Substring(name)
  func trim() {
    text = text.drop { $0.isWhitespace || $0 == "*" }
    while let last = text.last, last.isWhitespace || last == "*" { text.removeLast() }
  }
  trim()
  if text.lowercased().hasSuffix("(required)") {
    text.removeLast("(required)".count)
    trim()
  }
  var rest = text
  if let first = rest.first, first == "Q" || first == "q" { rest.removeFirst() }
  let digits = rest.prefix { ("0"..."9").contains($0) }
  rest = rest.dropFirst(digits.count)
  if !digits.isEmpty, let mark = rest.first, mark == "." || mark == ")" || mark == ":" {
    let title = rest.dropFirst().drop { $0.isWhitespace }
    if !title.isEmpty { text = title }
  }
  return String(text)
}
