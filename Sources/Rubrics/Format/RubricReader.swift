import Files
import Scoring

/// Reads a rubric file line by line.
struct RubricReader {
  private let file: String
  private let lines: [Substring]
  private var next = 0
  /// The line on which each id was given.
  private var ids: [String: Int] = [:]

  init(_ text: String, file: String) {
    self.file = file
    lines = Rubrics.lines(of: text.begins(with: "\u{FEFF}") ? String(text.behind(3)) : text)
  }

  mutating func bank() throws(RubricError) -> Bank {
    skipBlankLines()
    guard next < lines.count, let title = Marks.heading(lines[next]), title.level == 1,
      !title.text.isEmpty
    else {
      throw malformed("no title, begin the file with a line '# TITLE'", at: next)
    }
    next += 1
    var bank = Bank(name: baseName(file), title: title.text)
    bank.introduction = try introduction()
    while next < lines.count {
      let (level, text) = try structure()
      switch level {
      case 2:
        next += 1
        bank.topics.append(Topic(title: text))
      case 3:
        if bank.topics.isEmpty { bank.topics.append(Topic(title: "")) }
        bank.topics[bank.topics.count - 1].questions.append(try question(text))
      case 1:
        throw malformed(
          "a second title, a rubric file has one; write \\# for a line of an answer", at: next)
      default:
        throw malformed("the section '\(text)' stands under no question '### …?'", at: next)
      }
      skipBlankLines()
    }
    return bank
  }

  // MARK: Parts of a file

  private mutating func introduction() throws(RubricError) -> String {
    let start = next
    var text: [Substring] = []
    var version: String?
    for (line, isInFence) in try block() {
      if !isInFence, version == nil, let found = Marks.format(line) {
        version = found
        guard found == "\(RubricFile.version)" else {
          throw malformed(
            "format '\(found)' is not known here, this program reads 'format: 1'",
            at: start + text.count)
        }
        // Keeps the paragraphs before and after apart.
        text.append("")
      } else {
        text.append(
          isInFence
            ? TextBlock.unescapedInFence(line)
            : TextBlock.unescaped(line, isIntroduction: true))
      }
    }
    guard version != nil else {
      throw malformed(
        "no line 'format: 1' under the title, so this is no rubric file; "
          + "'mock-interview import FILE' makes one of a document", at: start)
    }
    return withoutOuterBlankLines(text)
  }

  private mutating func question(_ text: String) throws(RubricError) -> Question {
    let start = next
    guard !text.isEmpty else {
      throw malformed("a question without text, write it behind '###'", at: start)
    }
    next += 1
    let header = try header()
    guard let id = header.id else {
      throw malformed(
        "the question has no id, write 'id: \(slug(text))' under it", at: start)
    }
    if let first = ids[id] {
      throw malformed(
        "the id '\(id)' was given on line \(first) already, write another one", at: start)
    }
    ids[id] = start + 1
    var question = Question(
      rubric: Rubric(id: id, question: text), level: header.level, asked: header.asked,
      related: header.related, source: Source(file: file, line: start + 1))
    var more: [String] = []
    while next < lines.count, let heading = Marks.heading(lines[next]), heading.level == 4 {
      try section(of: &question, more: &more)
    }
    question.more = more.joined(separator: "\n\n")
    let rubric = question.rubric
    guard
      rubric.references.contains(where: { !$0.text.isEmpty || !$0.keyPoints.isEmpty })
        || !rubric.keyPoints.isEmpty
    else {
      throw malformed(
        "the question has neither '#### Reference' nor '#### Key points', so nothing can be graded",
        at: start)
    }
    return question
  }

  private mutating func header() throws(RubricError) -> HeaderLine {
    var header = HeaderLine()
    while next < lines.count, Marks.heading(lines[next]) == nil {
      do throws(HeaderLine.Problem) {
        try header.read(lines[next])
      } catch {
        throw malformed(error.text, at: next)
      }
      next += 1
    }
    return header
  }

  private mutating func section(
    of question: inout Question, more: inout [String]
  ) throws(RubricError) {
    let name = Marks.section(lines[next])
    guard let name else {
      let text = Marks.heading(lines[next])?.text ?? ""
      let hint =
        nearest(to: text, in: Marks.sections).map { "did you mean '\($0)'?" }
        ?? "sections are \(Marks.sections.joined(separator: ", "))"
      throw malformed(
        "unknown section '\(text)', \(hint); write \\#### for a line of an answer", at: next)
    }
    next += 1
    switch name {
    case "Key points", Marks.derivedKeyPoints:
      let start = next - 1
      let points = try keyPoints()
      if name == Marks.derivedKeyPoints {
        guard let last = question.rubric.references.indices.last,
          question.rubric.references[last].keyPoints.isEmpty
        else {
          throw malformed(
            "derived key points stand once behind their reference, write '#### Key points'",
            at: start)
        }
        question.rubric.references[last].keyPointsAreDerived = !points.isEmpty
      }
      if question.rubric.references.isEmpty {
        question.rubric.keyPoints += points
      } else {
        question.rubric.references[question.rubric.references.count - 1].keyPoints += points
      }
    case "Reference": question.rubric.references.append(Reference(try text()))
    case "Misconceptions":
      question.rubric.misconceptions += try items(of: name).map { item in
        ([item.text] + item.rest.map(\.trimmed)).joined(separator: " ").trimmed
      }
    case "Examples": question.examples += try examples()
    default:
      let text = try text()
      if !text.isEmpty { more.append(text) }
    }
  }

  private mutating func keyPoints() throws(RubricError) -> [KeyPoint] {
    var points: [KeyPoint] = []
    for item in try items(of: "Key points") {
      var text = item.text
      var followUp: String?
      for (offset, line) in item.rest.enumerated() {
        let line = line.trimmed[...]
        if line.begins(with: "ask:") {
          followUp = [followUp, line.behind(4).trimmed].compactMap(\.self).joined(separator: " ")
        } else if let asked = followUp {
          followUp = (asked + " " + line).trimmed
        } else if isItem(line) {
          throw malformed(
            "a key point has no list under it, write a point of its own or ' | another way'",
            at: item.line + offset + 1)
        } else if !line.isEmpty {
          text += " " + line
        }
      }
      do throws(KeyPointLine.Problem) {
        var point = try KeyPointLine.parse(text.trimmed)
        point.followUp = followUp.flatMap { $0.isEmpty ? nil : $0 }
        points.append(point)
      } catch {
        throw malformed(error.text, at: item.line)
      }
    }
    return points
  }

  private mutating func examples() throws(RubricError) -> [Example] {
    var examples: [Example] = []
    for item in try items(of: "Examples") {
      let text = item.text[...]
      let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")) ?? text.endIndex
      let word = text[..<colon].trimmed
      let bands = Band.allCases.map(\.rawValue)
      guard colon < text.endIndex, let band = Band(rawValue: word.lowercased()) else {
        let hint = colon < text.endIndex ? nearest(to: word, in: bands) : nil
        throw malformed(
          "an example begins with its band, '- strong: …'"
            + (hint.map { ", did you mean '\($0)'?" }
              ?? "; bands are \(bands.joined(separator: ", "))"),
          at: item.line)
      }
      let first = text[text.utf8.index(after: colon)...]
      let rest = item.rest.map { line in
        line.begins(with: "\t") ? line.behind(1) : line.isEmpty ? line : line.behind(2)
      }
      examples.append(
        Example(band: band, answer: ([first] + rest).joined(separator: "\n").trimmed))
    }
    return examples
  }

  // MARK: Lists and text

  /// A list item: the text behind its mark, and the indented or blank lines that follow.
  private struct Item {
    let line: Int
    let text: String
    var rest: [Substring]
  }

  private mutating func items(of section: String) throws(RubricError) -> [Item] {
    var items: [Item] = []
    while next < lines.count, Marks.heading(lines[next]) == nil {
      let line = lines[next]
      if isItem(line) {
        items.append(Item(line: next, text: String(line.behind(1)), rest: []))
      } else if !items.isEmpty,
        line.isEmpty || line.begins(with: "  ") || line.begins(with: "\t") || line.isBlank
      {
        items[items.count - 1].rest.append(line)
      } else if !line.isBlank {
        throw malformed(
          "each entry under '#### \(section)' begins with '- ', "
            + "and what belongs to it is indented by two spaces", at: next)
      }
      next += 1
    }
    return items
  }

  private func isItem(_ line: Substring) -> Bool {
    guard line.begins(with: "-") || line.begins(with: "*") || line.begins(with: "+") else {
      return false
    }
    let behind = line.behind(1)
    return behind.isEmpty || behind.begins(with: " ") || behind.begins(with: "\t")
  }

  private mutating func text() throws(RubricError) -> String {
    withoutOuterBlankLines(
      try block().map { line, isInFence in
        isInFence ? TextBlock.unescapedInFence(line) : TextBlock.unescaped(line)
      })
  }

  /// The lines up to the next heading that is not in a code fence.
  private mutating func block() throws(RubricError) -> [(line: Substring, isInFence: Bool)] {
    var result: [(line: Substring, isInFence: Bool)] = []
    while next < lines.count, Marks.heading(lines[next]) == nil {
      result.append((lines[next], false))
      if let fence = Fence(opening: lines[next]) {
        let start = next
        repeat {
          next += 1
          guard next < lines.count, Marks.section(lines[next]) == nil else {
            throw malformed(
              "this code fence is never closed, close it or put a backslash before it", at: start)
          }
          result.append((lines[next], true))
        } while !fence.isClosed(by: lines[next])
      }
      next += 1
    }
    return result
  }

  /// The heading on the current line.
  private mutating func structure() throws(RubricError) -> (level: Int, text: String) {
    guard let heading = Marks.heading(lines[next]) else {
      throw malformed(
        "text that belongs to no question, put a question '### …?' above it", at: next)
    }
    return heading
  }

  private mutating func skipBlankLines() {
    while next < lines.count, lines[next].isBlank { next += 1 }
  }

  private func malformed(_ problem: String, at index: Int) -> RubricError {
    .malformed(file: file, line: min(index + 1, max(lines.count, 1)), problem: problem)
  }
}
