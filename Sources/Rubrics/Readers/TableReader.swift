/// Reads documents whose questions and answers are the columns of tables.
struct TableReader: DocumentReader {
  let layout = "questions in a table"

  /// Which column holds what.
  private struct Columns {
    var question: Int
    var answer: Int
    var topic: Int?
    var level: Int?
  }

  private static let names: (question: Set<String>, answer: Set<String>) = (
    ["question", "questions", "q", "interview question", "prompt"],
    ["answer", "answers", "a", "ans", "response", "reference answer", "model answer", "solution"]
  )

  func marks(in page: DocumentPage) -> [Mark] {
    var marks: [Mark] = []
    var index = 0
    while index + 1 < page.lines.count {
      guard let header = cells(page.lines[index]), isDelimiter(page.lines[index + 1], header.count)
      else {
        index += 1
        continue
      }
      var rows: [(line: Int, cells: [String])] = []
      var next = index + 2
      while next < page.lines.count, let row = cells(page.lines[next]) {
        rows.append((next, row))
        next += 1
      }
      if let columns = columns(header, rows.map(\.cells)) {
        marks += rows.compactMap { question($0.cells, $0.line, columns) }
      }
      index = next
    }
    let questions = marks.filter { $0.role == .question }.map(\.line)
    guard !questions.isEmpty else { return [] }
    return topics(page, questions) + marks
  }

  /// All headings are topics: a table's first row stands below its header.
  private func topics(_ page: DocumentPage, _ questions: [Int]) -> [Mark] {
    page.headings.compactMap { line in
      page.lines[line].heading.map { .topic($0.text, level: $0.level, line: line) }
    }
  }

  private func columns(_ header: [String], _ rows: [[String]]) -> Columns? {
    let names = header.map { printedText($0).matchingKey }
    let topic = names.firstIndex {
      ["topic", "category", "section", "subject", "area"].contains($0)
    }
    let level = names.firstIndex { ["level", "difficulty"].contains($0) }
    if let question = names.firstIndex(where: Self.names.question.contains),
      let answer = names.firstIndex(where: Self.names.answer.contains)
    {
      return Columns(question: question, answer: answer, topic: topic, level: level)
    }
    guard header.count == 2, !rows.isEmpty else { return nil }
    let asked = rows.count { looksAsked(printedText($0.first ?? "")) }
    return asked * 2 > rows.count ? Columns(question: 0, answer: 1) : nil
  }

  private func question(_ cells: [String], _ line: Int, _ columns: Columns) -> Mark? {
    func cell(_ index: Int?) -> String? {
      guard let index, index < cells.count, !cells[index].isEmpty else { return nil }
      return cells[index]
    }
    guard let question = cell(columns.question) else { return nil }
    let text = unwrapped(withoutNumber(unwrapped(question)))
    var mark = Mark.question(text, line: line, labelled: true)
    mark.body = lines(cell(columns.answer) ?? "").map { BodyLine(text: $0, line: line) }
    mark.topic = cell(columns.topic).map(printedText)
    mark.level = cell(columns.level).flatMap { Level(named: printedText($0)) }
    return mark
  }

  /// A cell's lines: what a table cannot hold is written as `<br>`.
  private func lines(_ cell: String) -> [String] {
    let bytes = Array(cell.utf8)
    var lines: [String] = []
    var start = 0
    var index = 0
    while index < bytes.count {
      if bytes[index] == 0x3C, let tag = HTMLTag(bytes, at: index), tag.name == "br" {
        lines.append(String(decoding: bytes[start..<index], as: UTF8.self).trimmed)
        start = tag.end
        index = tag.end
      } else {
        index += 1
      }
    }
    return lines + [String(decoding: bytes[start...], as: UTF8.self).trimmed]
  }

  /// The cells of a row; a bar in a code span or after a backslash divides nothing.
  private func cells(_ line: DocumentLine) -> [String]? {
    guard !line.isCode, line.kind != .blank, line.kind != .contents,
      line.text.utf8.contains(0x7C)
    else {
      return nil
    }
    var cells: [[UInt8]] = [[]]
    var inCode = false
    var escaped = false
    for byte in line.text.utf8 {
      if byte == 0x60 { inCode.toggle() }
      if byte == 0x7C, !inCode || escaped {
        if escaped {
          cells[cells.count - 1].removeLast()
          cells[cells.count - 1].append(byte)
        } else {
          cells.append([])
        }
      } else {
        cells[cells.count - 1].append(byte)
      }
      escaped = byte == 0x5C && !escaped
    }
    var texts = cells.map { String(decoding: $0, as: UTF8.self).trimmed }
    if line.text.hasPrefix("|") { texts.removeFirst() }
    if line.text.hasSuffix("|"), texts.last?.isEmpty == true { texts.removeLast() }
    return texts.count > 1 ? texts : nil
  }

  private func isDelimiter(_ line: DocumentLine, _ count: Int) -> Bool {
    guard let cells = cells(line), cells.count == count else { return false }
    return cells.allSatisfy { cell in
      let dashes = cell.drop { $0 == ":" }.prefix { $0 == "-" }
      return !dashes.isEmpty && cell.allSatisfy { $0 == "-" || $0 == ":" }
    }
  }
}
