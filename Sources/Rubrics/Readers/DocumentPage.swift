/// A document taken apart into lines, each knowing what it is.
struct DocumentPage {
  /// The lines in order, without the byte order mark.
  private(set) var lines: [DocumentLine]
  /// What the front matter says.
  let frontMatter: FrontMatter?

  /// Scans a document.
  init(_ text: String) {
    lines = documentLines(text)
    let front = FrontMatter.read(lines)
    frontMatter = front?.matter
    let start = front?.lines ?? 0
    for index in 0..<start { lines[index].kind = .hidden }
    lines = FenceScanner.mark(lines, from: start)
    hideComments()
    for index in start..<lines.count where lines[index].kind == .text { classify(index) }
    markUnderlined()
    markContents()
  }

  /// The indices of all headings.
  var headings: [Int] { lines.indices.filter { lines[$0].heading != nil } }

  /// The nearest line after an index that is not blank and not hidden.
  func next(after index: Int) -> Int? {
    var at = index + 1
    while at < lines.count {
      if lines[at].kind != .blank, lines[at].kind != .hidden { return at }
      at += 1
    }
    return nil
  }

  /// The nearest line before an index that is not blank and not hidden.
  func previous(before index: Int) -> Int? {
    var at = index - 1
    while at >= 0 {
      if lines[at].kind != .blank, lines[at].kind != .hidden { return at }
      at -= 1
    }
    return nil
  }

  /// Whether the line above is blank or there is none.
  func startsParagraph(_ index: Int) -> Bool {
    index == 0 || lines[index - 1].kind == .blank || lines[index - 1].kind == .hidden
  }

  private mutating func hideComments() {
    var inside = false
    for index in lines.indices where !lines[index].isCode && lines[index].kind != .hidden {
      let text = lines[index].text
      if inside {
        lines[index].kind = .hidden
        if text.hasSuffix("-->") { inside = false }
      } else if text.hasPrefix("<!--") {
        if text.hasSuffix("-->") {
          lines[index].kind = .hidden
        } else if !text.contains("-->"), commentEnds(after: index) {
          lines[index].kind = .hidden
          inside = true
        }
      }
    }
  }

  /// A comment that is never closed hides nothing.
  private func commentEnds(after index: Int) -> Bool {
    lines[(index + 1)...].prefix(500).contains { $0.text.hasSuffix("-->") }
  }

  private mutating func classify(_ index: Int) {
    let line = lines[index]
    if isRule(line.text) {
      lines[index].kind = .rule
    } else if line.indent < 4, let heading = atxHeading(line.text) ?? htmlHeading(line.text) {
      lines[index].kind = .heading(level: heading.level, text: heading.text)
    } else if let item = ListMarker(line.text) {
      if line.indent < 4, let heading = atxHeading(item.content) {
        lines[index].kind = .heading(level: heading.level, text: heading.text)
      } else {
        lines[index].kind = .item(item)
      }
    }
  }

  private mutating func markUnderlined() {
    for index in lines.indices.dropFirst() {
      let line = lines[index]
      guard line.kind == .text || line.kind == .rule, line.indent < 4,
        let mark = line.text.utf8.first, mark == 0x3D || mark == 0x2D, line.text.utf8.count > 2,
        line.text.utf8.allSatisfy({ $0 == mark })
      else { continue }
      let above = lines[index - 1]
      guard above.kind == .text, above.indent < 4, startsParagraph(index - 1),
        !above.text.hasPrefix(">"), !above.text.contains("|"), above.text.utf8.count < 300
      else { continue }
      // "It does.\n---" is a sentence and a break.
      if mark == 0x2D, above.text.hasSuffix(".") || above.text.hasSuffix("**") { continue }
      lines[index - 1].kind = .heading(level: mark == 0x3D ? 1 : 2, text: above.text)
      lines[index].kind = .underline
    }
  }

  /// Three lines in a row that only link into the document are a contents list.
  private mutating func markContents() {
    var run: [Int] = []
    func finish() {
      if run.count >= 3 { for index in run { lines[index].kind = .contents } }
      run = []
    }
    for index in lines.indices {
      let line = lines[index]
      if line.kind == .blank || line.kind == .hidden { continue }
      if !line.isCode, line.heading == nil, isInnerLink(line.item?.content ?? line.text) {
        run.append(index)
      } else {
        finish()
      }
    }
    finish()
  }
}

/// The lines of a text without the byte order mark.
private func documentLines(_ text: String) -> [DocumentLine] {
  var text = text[...]
  if text.unicodeScalars.first == "\u{FEFF}" { text.unicodeScalars.removeFirst() }
  return Rubrics.lines(of: String(text)).map { DocumentLine(raw: String($0)) }
}

/// The level and text of `## text ##`; `##text` is taken too, `#text` is a tag.
func atxHeading(_ line: String) -> (level: Int, text: String)? {
  let level = line.utf8.prefix { $0 == 0x23 }.count
  guard (1...6).contains(level) else { return nil }
  var text = String(line.behind(level))
  if let next = text.utf8.first, !isBlank(next) {
    guard level > 1, isWordByte(next) || next == 0x2A || next == 0x5B else { return nil }
  }
  text = text.trimmed
  let closing = text.utf8.reversed().prefix { $0 == 0x23 }.count
  if closing > 0 {
    let kept = text.utf8.dropLast(closing)
    if kept.isEmpty {
      text = ""
    } else if let last = kept.last, isBlank(last) {
      text = String(Substring(kept)).trimmedAtEnd
    }
  }
  return (level, text)
}

private func htmlHeading(_ line: String) -> (level: Int, text: String)? {
  guard line.hasPrefix("<h") || line.hasPrefix("<H") else { return nil }
  let bytes = Array(line.utf8)
  guard let tag = HTMLTag(bytes, at: 0), tag.name.utf8.count == 2,
    let level = tag.name.last?.wholeNumberValue, (1...6).contains(level),
    line.lowercased().hasSuffix("</\(tag.name)>")
  else { return nil }
  let text = String(decoding: bytes[tag.end..<(bytes.count - 5)], as: UTF8.self)
  return (level, text.trimmed)
}

private func isRule(_ line: String) -> Bool {
  guard let mark = line.utf8.first, mark == 0x2D || mark == 0x2A || mark == 0x5F else {
    return false
  }
  var count = 0
  for byte in line.utf8 where byte != 0x20 {
    guard byte == mark else { return false }
    count += 1
  }
  return count >= 3
}
