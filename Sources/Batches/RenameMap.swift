import Files
import Rubrics

/// What `--map FILE` says: other names for columns and questions.
public struct RenameMap: Sendable {
  private var names: [String: String] = [:]

  /// No other names.
  public init() {}

  /// Reads a CSV file of two columns: what stands in the answer file, and the question's id or text, or the name
  /// of a column such as `candidate`; nothing for a column that is no question.
  ///
  /// - Throws: `FileError`, with the line for a record that has not two fields.
  public init(path: String) throws(FileError) {
    let document: CSVDocument
    do {
      document = try CSVDocument(readText(at: path))
    } catch let error as CSVError {
      throw .unreadable(path: path, line: error.line, problem: error.problem)
    } catch {
      throw error as? FileError ?? .unreadable(path: path, line: nil, problem: "\(error)")
    }
    for record in document.records {
      guard record.fields.count == 2 else {
        throw .unreadable(
          path: path, line: record.line,
          problem: "has \(record.fields.count) fields, write the header, a comma, the question's id"
        )
      }
      names[normalizedQuestion(record.fields[0])] = record.fields[1]
    }
  }

  /// The other name; empty for what is no question, `nil` where the file says nothing.
  subscript(name: String) -> String? {
    names.isEmpty ? nil : names[normalizedQuestion(name)]
  }
}
