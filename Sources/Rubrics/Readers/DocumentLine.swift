/// A line of a document with what it is.
struct DocumentLine {
  /// What a line can be.
  enum Kind: Equatable {
    /// Nothing but white space.
    case blank
    /// The line that opens or closes a fence.
    case fence
    /// A line inside a fence.
    case code
    /// Part of an HTML comment or of the front matter.
    case hidden
    /// A heading with its level from 1 to 6 and its Markdown text.
    case heading(level: Int, text: String)
    /// The line under a heading that makes it one.
    case underline
    /// A thematic break.
    case rule
    /// An item of a list.
    case item(ListMarker)
    /// An entry of a contents list, or a link back to it.
    case contents
    /// Anything else.
    case text
  }

  /// The line as it stands, without its end.
  var raw: String
  /// The columns of white space before the text; a tab goes to the next multiple of four.
  var indent: Int
  /// The line without indent and white space at its end.
  var text: String
  /// What the line is.
  var kind: Kind

  /// Takes a line apart, not knowing yet what it is.
  init(raw: String) {
    self.raw = raw
    var columns = 0
    var bytes = 0
    for byte in raw.utf8 {
      if byte == 0x20 {
        columns += 1
      } else if byte == 0x09 {
        columns += 4 - columns % 4
      } else {
        break
      }
      bytes += 1
    }
    indent = columns
    text = raw.behind(bytes).trimmedAtEnd
    kind = text.isEmpty ? .blank : .text
  }

  /// Whether the line stands inside a fence or delimits one.
  var isCode: Bool { kind == .code || kind == .fence }

  /// Whether the line says nothing to a reader: blank, hidden, a break or contents.
  var isSilent: Bool {
    switch kind {
    case .blank, .hidden, .rule, .contents, .underline: true
    default: false
    }
  }

  /// The heading's level and text, where the line is one.
  var heading: (level: Int, text: String)? {
    if case .heading(let level, let text) = kind { (level, text) } else { nil }
  }

  /// The item's mark, where the line is one.
  var item: ListMarker? {
    if case .item(let marker) = kind { marker } else { nil }
  }
}
