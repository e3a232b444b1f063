import Files

/// Reads banks that come as rows: CSV, JSON Lines, a JSON array.
enum BankTable {
  private static let questionNames = ["question", "prompt"]
  private static let referenceNames = ["reference", "reference_answer", "model_answer", "answer"]

  /// Whether the first record of a text names a column of questions.
  static func isCSV(_ text: String) -> Bool {
    guard
      let line = lines(of: String(Substring(text.utf8.prefix(4096)))).first(where: { !$0.isBlank }),
      let header = (try? CSVDocument(String(line)))?.records.first?.fields.map(columnKey)
    else { return false }
    return header.count > 1 && questionNames.contains(where: header.contains)
  }

  /// Reads CSV with a header.
  ///
  /// - Throws: `RubricError.notABank` where a needed column is not there, or no row can be taken.
  static func csv(_ text: String, file: String) throws(RubricError) -> ReadDocument {
    let table: CSVDocument
    do throws(CSVError) {
      table = try CSVDocument(text)
    } catch {
      throw .notABank(file: file, line: error.line, problem: error.problem)
    }
    let header = table.records.first?.fields ?? []
    let keys = header.map(columnKey)
    func column(_ names: [String]) -> Int? {
      names.lazy.compactMap { keys.firstIndex(of: columnKey($0)) }.first
    }
    guard let question = column(questionNames), let reference = column(referenceNames) else {
      let seen = header.map { "'\($0.trimmed)'" }.joined(separator: ", ")
      let missing = column(questionNames) == nil ? "question" : "reference"
      throw .notABank(
        file: file, line: 1,
        problem: "no column '\(missing)' among \(seen); a bank needs 'question' and 'reference'")
    }
    let (id, topic, level) = (column(["id"]), column(["topic"]), column(["level"]))
    var document = ReadDocument(layout: "CSV")
    for row in table.records.dropFirst() {
      func field(_ index: Int?) -> String? {
        guard let index, index < row.fields.count, !row.fields[index].isBlank else { return nil }
        return row.fields[index]
      }
      add(
        question: field(question), references: [field(reference)].compactMap(\.self),
        id: field(id), topic: field(topic), level: field(level), line: row.line, to: &document)
    }
    return try filled(document, file: file)
  }

  /// Reads one JSON object a line, or an array of objects.
  ///
  /// - Throws: `RubricError.notABank` where no object can be taken.
  static func json(_ text: String, file: String) throws(RubricError) -> ReadDocument {
    var document = ReadDocument(layout: "JSON Lines")
    if let rows = array(text) {
      document.layout = "JSON"
      for (index, row) in rows.enumerated() { add(row, line: index + 1, to: &document) }
      return try filled(document, file: file)
    }
    for (index, line) in lines(of: text).enumerated() where !line.isBlank {
      do throws(JSONError) {
        add(try JSON.parse(Array(line.utf8)), line: index + 1, to: &document)
      } catch {
        document.skipped.append(Skipped(line: index + 1, reason: "no JSON, \(error)"))
      }
    }
    return try filled(document, file: file)
  }

  /// The elements where the whole text is one JSON array.
  static func array(_ text: String) -> [JSON]? {
    guard text.unicodeScalars.first(where: { !$0.properties.isWhitespace }) == "[" else {
      return nil
    }
    return (try? JSON.parse(text))?.arrayValue
  }

  private static func add(_ row: JSON, line: Int, to document: inout ReadDocument) {
    guard let members = row.objectValue else {
      document.skipped.append(Skipped(line: line, reason: "no JSON object"))
      return
    }
    func value(_ names: [String]) -> JSON? {
      names.lazy.compactMap { name in
        members.first { columnKey($0.name) == columnKey(name) }?.value
      }.first
    }
    func text(_ names: [String]) -> String? {
      switch value(names) {
      case .string(let text) where !text.isBlank: text
      case .number(let digits): digits
      default: nil
      }
    }
    var references = value(["references"])?.arrayValue?.compactMap(\.stringValue) ?? []
    if references.isEmpty, let reference = text(referenceNames) { references = [reference] }
    add(
      question: text(questionNames), references: references, id: text(["id"]),
      topic: text(["topic"]), level: text(["level"]), line: line, to: &document)
  }

  private static func add(
    question: String?, references: [String], id: String?, topic: String?, level: String?, line: Int,
    to document: inout ReadDocument
  ) {
    let references = references.filter { !$0.isBlank }
    guard let question else {
      document.skipped.append(Skipped(line: line, reason: "no question"))
      return
    }
    guard !references.isEmpty else {
      document.skipped.append(Skipped(line: line, reason: "no reference answer"))
      return
    }
    let known = level.flatMap { Level(rawValue: $0.trimmed.lowercased()) }
    if let level, known == nil {
      let reason = "level '\(level.trimmed)' is none of beginner, intermediate, expert"
      document.skipped.append(Skipped(line: line, reason: reason + "; taken without it"))
    }
    document.records.append(
      Record(
        topic: topic?.asOneLine, level: known, id: id?.asOneLine, question: question.asOneLine,
        references: references, line: line))
  }

  private static func filled(
    _ document: ReadDocument, file: String
  ) throws(RubricError) -> ReadDocument {
    guard document.records.isEmpty else { return document }
    let first = document.skipped.first
    throw .notABank(
      file: file, line: first?.line,
      problem: "no question with a reference answer" + (first.map { ", here: \($0.reason)" } ?? ""))
  }
}

/// A column's name as it is compared: without case, spaces, `_`, `-`, numbering, `*` and "(required)".
func columnKey(_ header: String) -> String {
  let name = header.lowercased().replacing("(required)", with: "")
  let numbering = name.unicodeScalars.drop {
    $0.properties.isWhitespace || ("0"..."9").contains($0) || $0 == "." || $0 == ")" || $0 == "*"
  }
  return String(
    String.UnicodeScalarView(
      numbering.filter { !$0.properties.isWhitespace && $0 != "_" && $0 != "-" && $0 != "*" }))
}
