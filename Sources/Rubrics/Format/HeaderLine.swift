import Files

/// The fields under a question: `id: dropout · level: intermediate · asked: 3 · related: a, b`.
struct HeaderLine {
  /// What is wrong with a line.
  struct Problem: Error {
    let text: String
  }

  var id: String?
  var level: Level?
  var asked: Int?
  var related: [String] = []

  private static let names = ["id", "level", "asked", "related"]

  /// Reads one line; a question may have several.
  mutating func read(_ line: Substring) throws(Problem) {
    for field in Self.split(line, at: { $0 == "·" || $0 == "|" }) where !field.isBlank {
      guard let colon = field.utf8.firstIndex(of: UInt8(ascii: ":")) else {
        throw outside(field.trimmed)
      }
      let name = field[..<colon].trimmed
      let value = field[field.utf8.index(after: colon)...].trimmed
      switch name.lowercased() {
      case "id" where !value.isEmpty: id = Self.unescaped(value)
      case "id": continue
      case "level":
        guard let level = Level(rawValue: value.lowercased()) else {
          let hint = nearest(to: value, in: Level.allCases.map(\.rawValue))
          throw Problem(
            text: "unknown level '\(value)', "
              + (hint.map { "did you mean '\($0)'?" } ?? "write beginner, intermediate or expert"))
        }
        self.level = level
      case "asked":
        guard let asked = Int(value) else {
          throw Problem(text: "asked '\(value)' is no whole number, write asked: 3")
        }
        self.asked = asked
      case "related":
        related += Self.split(value[...], at: { $0 == "," }).map { Self.unescaped($0.trimmed) }
          .filter { !$0.isEmpty }
      default:
        if let hint = nearest(to: name, in: Self.names) {
          throw Problem(text: "unknown field '\(name)', did you mean '\(hint)'?")
        }
        throw outside(field.trimmed)
      }
    }
  }

  /// The line for a question; the reverse of ``read(_:)``.
  static func text(of question: Question) -> String {
    var fields = ["id: " + escaped(question.rubric.id)]
    if let level = question.level { fields.append("level: " + level.rawValue) }
    if let asked = question.asked { fields.append("asked: \(asked)") }
    if !question.related.isEmpty {
      fields.append("related: " + question.related.map(escaped).joined(separator: ", "))
    }
    return fields.joined(separator: " · ")
  }

  private func outside(_ text: String) -> Problem {
    Problem(
      text: "'\(text.prefix(40))' is neither 'id: …', 'level: …', 'asked: …' nor 'related: …', "
        + "put what is an answer under '#### Reference'")
  }

  private static func isSpecial(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "\\" || scalar == "·" || scalar == "|" || scalar == ","
  }

  private static func escaped(_ value: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in value.unicodeScalars {
      if isSpecial(scalar) { result.append("\\") }
      result.append(scalar)
    }
    return String(result)
  }

  private static func unescaped(_ value: String) -> String {
    guard value.utf8.contains(UInt8(ascii: "\\")) else { return value }
    var result = String.UnicodeScalarView()
    var rest = value.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      if scalar == "\\", let next = rest.first, isSpecial(next) {
        result.append(next)
        rest.removeFirst()
      } else {
        result.append(scalar)
      }
    }
    return String(result)
  }

  /// The parts between separators that have no backslash in front; backslashes stay.
  private static func split(
    _ text: Substring, at isSeparator: (Unicode.Scalar) -> Bool
  ) -> [Substring] {
    let scalars = text.unicodeScalars
    var parts: [Substring] = []
    var start = scalars.startIndex
    var index = start
    while index < scalars.endIndex {
      if scalars[index] == "\\" {
        index = scalars.index(after: index)
        if index == scalars.endIndex { break }
      } else if isSeparator(scalars[index]) {
        parts.append(text[start..<index])
        start = scalars.index(after: index)
      }
      index = scalars.index(after: index)
    }
    parts.append(text[start...])
    return parts
  }
}
