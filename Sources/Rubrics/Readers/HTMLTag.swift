/// A tag or a comment of HTML in a line.
struct HTMLTag {
  /// The name in lower case, empty for a comment.
  let name: String
  /// Whether it is a closing tag.
  let closes: Bool
  /// Where it ends, as an index into the bytes it was read from.
  let end: Int
  private let inner: String

  /// Tags that only say how text looks.
  static let formatting: Set<String> = [
    "a", "b", "strong", "i", "em", "u", "span", "font", "p", "div", "sup", "sub", "small", "mark",
    "center", "h1", "h2", "h3", "h4", "h5", "h6", "summary", "details", "li", "ul", "ol",
    "blockquote",
    "section", "td", "tr", "table", "tbody", "th", "thead", "big", "dt", "dd", "dl",
  ]

  /// Reads what begins with `<` at an index; nil where it is no tag.
  init?(_ bytes: [UInt8], at start: Int) {
    let rest = bytes[start...]
    if rest.starts(with: [0x3C, 0x21, 0x2D, 0x2D]) {
      var index = start + 4
      while index + 2 < bytes.count,
        bytes[index] != 0x2D || bytes[index + 1] != 0x2D || bytes[index + 2] != 0x3E
      {
        index += 1
      }
      guard index + 2 < bytes.count else { return nil }
      name = ""
      closes = false
      inner = ""
      end = index + 3
      return
    }
    var index = start + 1
    closes = index < bytes.count && bytes[index] == 0x2F
    if closes { index += 1 }
    let nameStart = index
    while index < bytes.count, isLetter(bytes[index]) || isDigit(bytes[index]) { index += 1 }
    guard index > nameStart, isLetter(bytes[nameStart]) else { return nil }
    name = String(decoding: bytes[nameStart..<index], as: UTF8.self).lowercased()
    let attributes = index
    guard index < bytes.count, bytes[index] == 0x3E || bytes[index] == 0x2F || isBlank(bytes[index])
    else { return nil }
    var quote: UInt8?
    while index < bytes.count {
      let byte = bytes[index]
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == 0x22 || byte == 0x27 {
        quote = byte
      } else if byte == 0x3E {
        break
      }
      index += 1
    }
    guard index < bytes.count else { return nil }
    inner = String(decoding: bytes[attributes..<index], as: UTF8.self)
    end = index + 1
  }

  /// Whether it is a comment.
  var isComment: Bool { name.isEmpty }

  /// The value of an attribute.
  func attribute(_ name: String) -> String? {
    let lowered = inner.lowercased()
    let bytes = Array(inner.utf8)
    // Lower-casing text beyond ASCII may move its bytes.
    guard lowered.utf8.count == bytes.count else { return nil }
    let wanted = Array((name + "=").utf8)
    let haystack = Array(lowered.utf8)
    var index = 0
    while index + wanted.count < haystack.count {
      if haystack[index...].starts(with: wanted), index == 0 || isBlank(haystack[index - 1]) {
        let value = bytes[(index + wanted.count)...]
        guard let mark = value.first, mark == 0x22 || mark == 0x27 else {
          return String(decoding: value.prefix { !isBlank($0) }, as: UTF8.self)
        }
        return String(decoding: value.dropFirst().prefix { $0 != mark }, as: UTF8.self)
      }
      index += 1
    }
    return nil
  }

  /// The text of a line without its formatting tags, and whether there were any.
  static func without(_ line: String) -> (text: String, any: Bool) {
    guard line.utf8.contains(0x3C) else { return (line, false) }
    let bytes = Array(line.utf8)
    var out: [UInt8] = []
    var index = 0
    var any = false
    while index < bytes.count {
      if bytes[index] == 0x3C, let tag = HTMLTag(bytes, at: index),
        tag.isComment || formatting.contains(tag.name) || ["br", "hr", "img"].contains(tag.name)
      {
        index = tag.end
        any = true
      } else {
        out.append(bytes[index])
        index += 1
      }
    }
    return (String(decoding: out, as: UTF8.self).trimmed, any)
  }
}
