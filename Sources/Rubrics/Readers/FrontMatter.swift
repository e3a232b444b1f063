/// What the block of `name: value` lines between `---` at the top of a document says.
struct FrontMatter: Equatable {
  /// The document's title, or its question.
  var title: String?
  /// What the questions are about.
  var topic: String?
  /// How hard the questions are.
  var level: Level?

  /// How far below its first line a front matter may end.
  private static let longest = 100

  /// Reads the front matter of a document; nil where it has none.
  ///
  /// - Returns: what it says, and how many lines it takes.
  static func read(_ lines: [DocumentLine]) -> (matter: FrontMatter, lines: Int)? {
    guard let first = lines.first, first.raw.trimmedAtEnd == "---" else { return nil }
    let inner = lines.dropFirst().prefix(longest)
    guard let end = inner.firstIndex(where: { $0.text == "---" || $0.text == "..." }),
      lines[1..<end].allSatisfy(belongs), lines[1..<end].contains(where: { $0.text.contains(":") })
    else { return nil }
    var matter = FrontMatter()
    var values: [String: String] = [:]
    var name = ""
    for line in lines[1..<end] {
      if line.indent == 0, let colon = line.text.firstIndex(of: ":") {
        name = line.text[..<colon].lowercased()
        values[name] = unquoted(line.text[line.text.index(after: colon)...].trimmed)
      } else if values[name]?.isEmpty == true, let item = ListMarker(line.text) {
        values[name] = unquoted(item.content)
      }
    }
    matter.title = (values["question"] ?? values["title"]).flatMap(nonEmpty)
    matter.topic =
      ["topic", "category", "categories", "section", "subject", "tags", "tag"].lazy
      .compactMap { values[$0].flatMap(firstOfList) }.first
    matter.level =
      ["level", "difficulty", "expertise"].lazy
      .compactMap { values[$0].flatMap(Level.init(named:)) }.first
    return (matter, end + 1)
  }

  private static func belongs(_ line: DocumentLine) -> Bool {
    if line.text.isEmpty || line.indent > 0 || line.text.hasPrefix("#") { return true }
    return line.text.hasPrefix("- ") || line.text.contains(":")
  }

  private static func firstOfList(_ value: String) -> String? {
    let items = value.drop { $0 == "[" }.split { $0 == "," || $0 == "]" }
    return items.first.map { unquoted($0.trimmed) }.flatMap(nonEmpty)
  }

  private static func unquoted(_ value: String) -> String {
    guard value.count > 1, let mark = value.first, mark == "\"" || mark == "'",
      value.last == mark
    else { return value }
    return String(value.dropFirst().dropLast())
  }

  private static func nonEmpty(_ value: String) -> String? { value.isEmpty ? nil : value }
}
