/// The text of a heading or question as a reader sees it printed.
///
/// Escapes are undone once, links and images give their text, emphasis and anchors go. Code spans stay as they
/// are, with their marks.
func printedText(_ markdown: String) -> String {
  guard markdown.utf8.contains(where: isInlineMark) else {
    return markdown.words.joined(separator: " ")
  }
  var text = InlineText(markdown, printing: true)
  return text.printed().words.joined(separator: " ")
}

/// A line of an answer as Markdown: escapes undone once and images replaced by their text, code as it stands.
func referenceText(_ line: String) -> String {
  guard line.utf8.contains(where: { $0 == 0x5C || $0 == 0x5B || $0 == 0x3C }) else { return line }
  var text = InlineText(line, printing: false)
  return text.printed()
}

/// Walks once over a piece of Markdown without line ends.
private struct InlineText {
  private let bytes: [UInt8]
  private let printing: Bool
  /// Whether backslashes stand for themselves, as in formulas that nobody escaped.
  private let verbatim: Bool
  private var out: [UInt8] = []
  private var at = 0

  init(_ text: String, printing: Bool) {
    self.init(Array(text.utf8), printing: printing)
  }

  private init(_ bytes: [UInt8], printing: Bool, verbatim: Bool? = nil) {
    self.bytes = bytes
    self.printing = printing
    self.verbatim = verbatim ?? hasBareCommand(bytes)
  }

  mutating func printed() -> String {
    String(decoding: run(), as: UTF8.self)
  }

  private mutating func run() -> [UInt8] {
    out.reserveCapacity(bytes.count)
    while at < bytes.count {
      switch bytes[at] {
      case 0x5C: escape()
      case 0x60: code()
      case 0x21: image()
      case 0x5B: link()
      case 0x3C: tag()
      case 0x2A, 0x5F: emphasis()
      case 0x26: entity()
      case 0x7B: anchor()
      default: copy(1)
      }
    }
    return out
  }

  private mutating func copy(_ count: Int) {
    if count == 1 { out.append(bytes[at]) } else { out += bytes[at..<at + count] }
    at += count
  }

  private func inner(_ range: Range<Int>) -> [UInt8] {
    var text = InlineText(Array(bytes[range]), printing: printing, verbatim: verbatim)
    return text.run()
  }

  private mutating func escape() {
    guard !verbatim, at + 1 < bytes.count, isEscapable(bytes[at + 1]) else { return copy(1) }
    out.append(bytes[at + 1])
    at += 2
  }

  private mutating func code() {
    copy(codeSpan(at) ?? bytes[at...].prefix { $0 == 0x60 }.count)
  }

  /// The length of the code span that begins here, nil where it is never closed.
  private func codeSpan(_ start: Int) -> Int? {
    let marks = bytes[start...].prefix { $0 == 0x60 }.count
    var index = start + marks
    while index < bytes.count {
      guard bytes[index] == 0x60 else {
        index += 1
        continue
      }
      let closing = bytes[index...].prefix { $0 == 0x60 }.count
      index += closing
      if closing == marks { return index - start }
    }
    return nil
  }

  private mutating func image() {
    guard at + 1 < bytes.count, bytes[at + 1] == 0x5B, let link = linkParts(at + 1) else {
      return copy(1)
    }
    out += inner(link.text)
    at = link.end
  }

  private mutating func link() {
    guard let link = linkParts(at) else { return copy(1) }
    if printing {
      let text = inner(link.text)
      // "[⬆](#top)" leads away and says nothing.
      let silent = !String(decoding: text, as: UTF8.self).contains { $0.isLetter || $0.isNumber }
      if !silent { out += text }
    } else {
      out.append(0x5B)
      out += inner(link.text)
      out += bytes[link.text.upperBound..<link.end]
    }
    at = link.end
  }

  /// The text and the end of `[text](target)` or `[text][name]` that begins here.
  private func linkParts(_ start: Int) -> (text: Range<Int>, end: Int)? {
    guard let close = closing(start, open: 0x5B, close: 0x5D), close + 1 < bytes.count else {
      return nil
    }
    let text = start + 1..<close
    if bytes[close + 1] == 0x28, let end = closing(close + 1, open: 0x28, close: 0x29) {
      return (text, end + 1)
    }
    if bytes[close + 1] == 0x5B, !text.isEmpty,
      let end = closing(close + 1, open: 0x5B, close: 0x5D),
      !bytes[text].contains(0x2C)
    {
      return (text, end + 1)
    }
    return nil
  }

  /// Where the bracket that begins here is closed.
  private func closing(_ start: Int, open: UInt8, close: UInt8) -> Int? {
    var depth = 0
    var index = start
    while index < bytes.count {
      switch bytes[index] {
      case 0x5C: index += 1
      case 0x60 where open == 0x5B: index += (codeSpan(index) ?? 1) - 1
      case open: depth += 1
      case close:
        depth -= 1
        if depth == 0 { return index }
      default: break
      }
      index += 1
    }
    return nil
  }

  private mutating func tag() {
    guard let tag = HTMLTag(bytes, at: at) else { return copy(1) }
    if tag.name == "img" {
      out += Array((tag.attribute("alt") ?? "").utf8)
    } else if !printing {
      if !tag.isComment { out += bytes[at..<tag.end] }
    } else if tag.isComment || tag.name == "br" || isAnchor(tag) || isPaired(tag) {
      if tag.name == "br" { out.append(0x20) }
    } else {
      return copy(1)
    }
    at = tag.end
  }

  private func isAnchor(_ tag: HTMLTag) -> Bool {
    tag.name == "a" && (tag.closes || tag.end - at > 3)
  }

  /// Whether the tag formats and has its partner; alone it is what the question is about.
  private func isPaired(_ tag: HTMLTag) -> Bool {
    guard HTMLTag.formatting.contains(tag.name) else { return false }
    var index = tag.closes ? 0 : tag.end
    let limit = tag.closes ? at : bytes.count
    while index < limit {
      if bytes[index] == 0x3C, let other = HTMLTag(bytes, at: index), other.name == tag.name,
        other.closes != tag.closes
      {
        return true
      }
      index += 1
    }
    return false
  }

  private mutating func emphasis() {
    let mark = bytes[at]
    let length = bytes[at...].prefix { $0 == mark }.count
    guard printing, length <= 3, opens(at, length), let close = emphasisEnd(mark, length) else {
      return copy(length)
    }
    out += inner(at + length..<close)
    at = close + length
  }

  private func opens(_ start: Int, _ length: Int) -> Bool {
    guard start + length < bytes.count, !isBlank(bytes[start + length]) else { return false }
    return start == 0 || !isWordByte(bytes[start - 1])
  }

  private func emphasisEnd(_ mark: UInt8, _ length: Int) -> Int? {
    var index = at + length
    while index < bytes.count {
      if bytes[index] == 0x5C {
        index += 2
      } else if bytes[index] == 0x60 {
        index += codeSpan(index) ?? 1
      } else if bytes[index] == mark {
        let run = bytes[index...].prefix { $0 == mark }.count
        let after = index + run
        if run == length, !isBlank(bytes[index - 1]), index > at + length,
          after == bytes.count || !isWordByte(bytes[after]) || bytes[after] >= 0x80
        {
          return index
        }
        index = after
      } else {
        index += 1
      }
    }
    return nil
  }

  private static let entities: [(name: String, text: String)] = [
    ("&amp;", "&"), ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"),
    ("&apos;", "'"), ("&nbsp;", " "),
  ]

  private mutating func entity() {
    let entity = Self.entities.first { printing && bytes[at...].starts(with: $0.name.utf8) }
    guard let entity else { return copy(1) }
    out += Array(entity.text.utf8)
    at += entity.name.utf8.count
  }

  /// Drops `{#name}` at the end of a heading.
  private mutating func anchor() {
    if printing, bytes[at...].starts(with: [0x7B, 0x23]), bytes.last == 0x7D {
      at = bytes.count
    } else {
      copy(1)
    }
  }
}

/// Whether a byte may stand for something else than itself.
private func isInlineMark(_ byte: UInt8) -> Bool {
  switch byte {
  case 0x5C, 0x60, 0x21, 0x5B, 0x3C, 0x2A, 0x5F, 0x26, 0x7B: true
  default: false
  }
}

/// What a converter or a writer puts a backslash before; `\(` and `\,` are left to formulas.
private func isEscapable(_ byte: UInt8) -> Bool {
  switch byte {
  case 0x21, 0x22, 0x23, 0x24, 0x26, 0x27, 0x2A, 0x2B, 0x2D, 0x2E, 0x3C, 0x3D, 0x3E, 0x40: true
  case 0x5B, 0x5C, 0x5D, 0x5E, 0x5F, 0x60, 0x7C, 0x7E: true
  default: false
  }
}

/// Whether a formula's command stands with its single backslash, as no converter leaves it.
private func hasBareCommand(_ bytes: [UInt8]) -> Bool {
  var index = 0
  var inCode = false
  while index < bytes.count {
    if bytes[index] == 0x60 { inCode.toggle() }
    if bytes[index] == 0x5C, !inCode {
      if index + 1 < bytes.count, isLetter(bytes[index + 1]) { return true }
      index += 1
    }
    index += 1
  }
  return false
}
