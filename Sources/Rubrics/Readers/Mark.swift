/// A place in a document that a reader has recognised: where a question, a topic or something else begins.
struct Mark {
  /// What begins at a mark.
  enum Role: Equatable {
    /// A question; its answer goes on to the next mark.
    case question
    /// A topic, as deep as headings go; a topic without markup is deeper than all headings.
    case topic(level: Int)
    /// Nothing that is wanted, up to the next mark; topics of the level and deeper end here.
    case nothing(level: Int)
  }

  /// The level of topics that stand without markup.
  static let bareLevel = 7

  /// What begins here.
  var role: Role
  /// The index of the line where it begins.
  var line: Int
  /// The question or the topic, as Markdown.
  var text: String
  /// The index of the first line below what is said here.
  var bodyStart: Int
  /// What stands of the answer on the question's own line.
  var inline: String?
  /// The answer's lines, where they are not those up to the next mark.
  var body: [BodyLine]?
  /// Whether a label or the like says that it is a question.
  var labelled = false
  /// Whether it is a topic rather than a question if nothing stands below it.
  var mayBeTopic = false
  /// The topic and level, where the question itself names them.
  var topic: String?
  /// The question's level, where it names one.
  var level: Level?

  /// Makes the mark of a question.
  static func question(
    _ text: String, line: Int, inline: String? = nil, labelled: Bool = false,
    mayBeTopic: Bool = false
  ) -> Mark {
    Mark(
      role: .question, line: line, text: text, bodyStart: line + 1, inline: inline,
      labelled: labelled, mayBeTopic: mayBeTopic)
  }

  /// Makes the mark of a topic.
  static func topic(_ text: String, level: Int, line: Int) -> Mark {
    Mark(role: .topic(level: level), line: line, text: text, bodyStart: line + 1)
  }

  /// Makes the mark of what is not wanted.
  static func nothing(line: Int, level: Int = .max) -> Mark {
    Mark(role: .nothing(level: level), line: line, text: "", bodyStart: line + 1)
  }
}

/// A line of an answer.
struct BodyLine {
  /// The index of the document's line that it comes from.
  var line: Int
  /// The text without indent.
  var text: String
  /// The columns of indent.
  var indent: Int
  /// The line as it stands.
  var raw: String
  /// Whether it is code or the fence around it.
  var isCode: Bool
  /// Whether it opens or closes a fence.
  var isFence: Bool
  /// The heading's level, where it is one.
  var headingLevel: Int?

  /// Whether nothing stands in it.
  var isBlank: Bool { text.isEmpty }

  /// Takes a line of a document.
  init(_ line: DocumentLine, at index: Int) {
    self.line = index
    text = line.text
    indent = line.indent
    raw = line.raw
    isCode = line.isCode
    isFence = line.kind == .fence
    headingLevel = line.heading?.level
  }

  /// Makes a line of text that stands within a line of a document.
  init(text: String, indent: Int = 0, line: Int) {
    self.line = line
    self.text = text
    self.indent = indent
    raw = text
    isCode = false
    isFence = false
  }
}
