/// Turns the lines below a question into its reference answer.
struct AnswerText {
  /// The lines that are left, blank ones among them.
  private(set) var lines: [BodyLine]

  /// Takes the lines of an answer and drops what belongs to the page.
  init(_ lines: [BodyLine]) {
    self.lines = lines.compactMap(Self.kept)
    dropReferenceLists()
    trim()
  }

  /// Whether nothing is left.
  var isEmpty: Bool { lines.isEmpty }

  /// The lines of the document that the answer takes.
  var used: [Int] { lines.filter { !$0.isBlank }.map(\.line) }

  /// The index of the first answer label and what follows it.
  ///
  /// - Parameter short: whether a single letter is taken for a label.
  func label(short: Bool) -> (index: Int, rest: String)? {
    for (index, line) in lines.enumerated() where !line.isCode && !line.isBlank {
      guard let label = answerLabel(line), short || !label.short else { continue }
      if !label.short || !isChoice(after: index) { return (index, label.rest) }
    }
    return nil
  }

  /// Whether nothing but links stands in it.
  var isOnlyLinks: Bool {
    lines.allSatisfy {
      $0.isBlank || !$0.isCode && Rubrics.isOnlyLinks(ListMarker($0.text)?.content ?? $0.text)
    }
  }

  /// Drops the label at the start.
  mutating func stripLabel(short: Bool) {
    guard let label = label(short: short), label.index == 0 else { return }
    cut(at: 0, rest: label.rest)
  }

  /// Drops everything before and including a label.
  ///
  /// - Returns: what stood before.
  @discardableResult
  mutating func cut(at index: Int, rest: String) -> [BodyLine] {
    let before = Array(lines[..<index])
    let line = lines[index].line
    lines.removeFirst(index + 1)
    if !rest.isEmpty { lines.insert(BodyLine(text: rest, line: line), at: 0) }
    trim()
    return before
  }

  /// Drops the paragraphs at the end that sell or thank.
  mutating func dropFarewell() {
    while let start = lastParagraph, start > 0, !lines[start].isCode,
      Chrome.isFarewell(lines[start].text)
    {
      lines.removeSubrange(start...)
      trim()
    }
  }

  /// Keeps only the first line.
  mutating func keepFirstLine() { lines = Array(lines.prefix(1)) }

  /// The answer as Markdown, empty where only pictures without a text stood in it.
  ///
  /// - Parameter inline: whether the first line stood on the question's or the label's own line.
  func markdown() -> String {
    var lines = dedented(lines)
    lines = unquoted(lines)
    lines = unbulleted(lines)
    var out: [String] = []
    for line in lines {
      if line.isCode {
        out.append(line.raw)
        continue
      }
      let source = String(repeating: " ", count: line.indent) + line.text
      let text = referenceText(source).trimmedAtEnd
      if text.isEmpty {
        // A picture without a text leaves no hole behind.
        if out.last?.isEmpty ?? true { continue }
        if !line.isBlank { continue }
      }
      out.append(text)
    }
    while out.last?.isEmpty == true { out.removeLast() }
    return out.joined(separator: "\n")
  }

  private static func kept(_ line: BodyLine) -> BodyLine? {
    guard !line.isCode, !line.isBlank else { return line }
    if Chrome.isLine(line.text) { return nil }
    guard line.text.utf8.first == 0x3C || line.text.utf8.last == 0x3E else { return line }
    var line = line
    line.text = withoutWrapping(line.text)
    if line.text.isEmpty { return nil }
    return line
  }

  /// A line without the tags around it that only say how a page looks.
  private static func withoutWrapping(_ text: String) -> String {
    if let only = onlyTags(text), only { return "" }
    var text = text
    while text.hasSuffix(">"), let open = text.lastIndex(of: "<"),
      let tag = HTMLTag(Array(text[open...].utf8), at: 0), tag.end == text[open...].utf8.count,
      ["br", "p", "details", "div"].contains(tag.name)
        || tag.closes && ["b", "summary"].contains(tag.name)
          && !text[..<open].contains("<\(tag.name)>")
    {
      text = text[..<open].trimmedAtEnd
    }
    while text.hasPrefix("<"), let tag = HTMLTag(Array(text.utf8), at: 0),
      ["br", "p", "details", "div"].contains(tag.name)
    {
      text = text.behind(tag.end).trimmed
    }
    return text
  }

  private static func onlyTags(_ text: String) -> Bool? {
    guard text.hasPrefix("<") else { return nil }
    let bytes = Array(text.utf8)
    var index = 0
    while index < bytes.count {
      if isBlank(bytes[index]) {
        index += 1
      } else if bytes[index] == 0x3C, let tag = HTMLTag(bytes, at: index), tag.name != "img",
        tag.isComment || tag.name == "br" || tag.name == "hr"
          || HTMLTag.formatting.contains(tag.name)
      {
        index = tag.end
      } else {
        return false
      }
    }
    return true
  }

  /// Drops headings such as "References" with what stands under them.
  private mutating func dropReferenceLists() {
    var out: [BodyLine] = []
    var dropping: Int?
    for line in lines {
      if let level = line.headingLevel {
        if let above = dropping, level <= above { dropping = nil }
        if dropping == nil, Chrome.isClosedHeading(atxHeading(line.text)?.text ?? line.text) {
          dropping = level
        }
      }
      if dropping == nil { out.append(line) }
    }
    lines = out
  }

  private mutating func trim() {
    while let last = lines.last, last.isBlank && !last.isCode || isBreak(last) {
      lines.removeLast()
    }
    let silent = lines.prefix { $0.isBlank && !$0.isCode || isBreak($0) }.count
    lines.removeFirst(silent)
  }

  private func isBreak(_ line: BodyLine) -> Bool {
    guard !line.isCode, let mark = line.text.utf8.first,
      mark == 0x2D || mark == 0x2A || mark == 0x5F
    else { return false }
    return line.text.utf8.count >= 3 && line.text.utf8.allSatisfy { $0 == mark || $0 == 0x20 }
  }

  private func answerLabel(_ line: BodyLine) -> AnswerLabel? {
    var text = line.text
    if line.headingLevel != nil, let heading = atxHeading(text) { text = heading.text }
    if text.hasPrefix("<") { text = HTMLTag.without(text).text }
    return AnswerLabel(ListMarker(text).flatMap { $0.number == nil ? $0.content : nil } ?? text)
      ?? AnswerLabel(text)
  }

  /// Whether the next line is marked "B", so that "A:" is the first of several choices.
  private func isChoice(after index: Int) -> Bool {
    guard let next = lines[(index + 1)...].first(where: { !$0.isBlank }) else { return false }
    let text = unwrapped(ListMarker(next.text)?.content ?? next.text)
    return ["B:", "B.", "B)"].contains { text.hasPrefix($0) }
  }

  /// Where the last paragraph begins.
  private var lastParagraph: Int? {
    guard var start = lines.indices.last else { return nil }
    while start > 0, !lines[start - 1].isBlank { start -= 1 }
    return start
  }

  /// Removes the indent that all lines share; a first line that stood beside a label has none.
  private func dedented(_ lines: [BodyLine]) -> [BodyLine] {
    let rest = lines.first.map { $0.indent == 0 && $0.raw == $0.text } ?? false ? 1 : 0
    let measured = lines.dropFirst(rest).filter { !$0.isBlank && (!$0.isCode || $0.isFence) }
    let common = measured.map(\.indent).min() ?? 0
    return lines.enumerated().map { index, line in
      index < rest ? line : line.shifted(by: common)
    }
  }

  /// Removes `> ` where the whole answer is quoted.
  private func unquoted(_ lines: [BodyLine]) -> [BodyLine] {
    let written = lines.filter { !$0.isBlank }
    guard !written.isEmpty, written.allSatisfy({ !$0.isCode && $0.text.hasPrefix(">") }) else {
      return lines
    }
    return lines.map { line in
      guard !line.isBlank else { return line }
      let inner = line.text.dropFirst()
      let text = inner.hasPrefix(" ") ? String(inner.dropFirst()) : String(inner)
      return BodyLine(text: text, line: line.line)
    }
  }

  /// Removes the bullet where the whole answer is one item.
  private func unbulleted(_ lines: [BodyLine]) -> [BodyLine] {
    guard let first = lines.first, !first.isCode, first.indent == 0,
      let bullet = ListMarker(first.text), bullet.number == nil, !bullet.content.isEmpty
    else { return lines }
    var previousIsBlank = false
    for line in lines.dropFirst() {
      if line.isBlank {
        previousIsBlank = true
        continue
      }
      if !line.isCode, ListMarker(line.text) != nil { return lines }
      if line.indent < 2, previousIsBlank || line.isCode { return lines }
      previousIsBlank = false
    }
    var out = lines.map { $0.shifted(by: min($0.indent, bullet.width)) }
    out[0].text = bullet.content
    return out
  }
}

extension BodyLine {
  /// The line moved to the left, as far as it is indented.
  fileprivate func shifted(by columns: Int) -> BodyLine {
    var line = self
    var left = columns
    var dropped = 0
    for byte in raw.utf8 {
      guard left > 0 else { break }
      if byte == 0x20 {
        left -= 1
      } else if byte == 0x09 {
        left -= min(left, 4)
      } else {
        break
      }
      dropped += 1
    }
    line.raw = String(raw.behind(dropped))
    line.indent = max(0, indent - columns)
    return line
  }
}
