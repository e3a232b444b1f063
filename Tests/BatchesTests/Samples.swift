import Files
import Reports
import Rubrics
import Scoring

@testable import Batches

/// A library of three questions; two of them have the same id.
let sampleLibrary = RubricLibrary([
  Bank(
    name: "nets", title: "Nets",
    topics: [
      Topic(
        title: "Training",
        questions: [
          sampleQuestion("dropout", "What is dropout?", "units are switched off at random"),
          sampleQuestion("noise", "What is noise?", "random change of the input"),
        ])
    ]),
  Bank(
    name: "data", title: "Data",
    topics: [
      Topic(
        title: "Data",
        questions: [sampleQuestion("noise", "What is noise in data?", "errors of measurement")])
    ]),
])

private func sampleQuestion(_ id: String, _ question: String, _ point: String) -> Question {
  Question(rubric: Rubric(id: id, question: question, keyPoints: [KeyPoint(point)]))
}

/// A folder of answer files, and what grading them gives.
final class GradingFolder {
  let path: String

  init() throws {
    let names = (0..<8).map { _ in String(UInt32.random(in: 0 ... .max), radix: 36) }
    path = "/tmp/batches-test-\(names.joined())"
    try makeFolder(path)
  }

  deinit { Platform.removeFolder(path) }

  func file(_ name: String) -> String { joined(path, name) }

  @discardableResult
  func write(_ text: String, to name: String) throws -> String {
    try write(Array(text.utf8), to: name)
  }

  func write(_ bytes: [UInt8], to name: String) throws -> String {
    try writeFile(bytes, to: file(name))
    return file(name)
  }

  /// Grades files of the folder and gives back the rows of JSON Lines without the folder in them.
  func grade(
    _ names: [String], format: RowFormat = .jsonLines, options: BatchOptions = BatchOptions()
  ) throws -> (text: String, summary: BatchSummary) {
    let batch = try Batch(
      operands: names.map(file), library: sampleLibrary, options: options,
      needsColumns: format == .csv)
    let summary = try batch.run(
      outputs: [BatchOutput(path: file("out"), content: .answers(format))])
    let text = (try? readText(at: file("out"))) ?? ""
    return (text.split(separator: path + "/").joined(), summary)
  }

  /// Graded rows as JSON.
  func rows(_ names: String..., options: BatchOptions = BatchOptions()) throws -> [JSON] {
    try grade(names, options: options).text.split(separator: "\n").map {
      try JSON.parse(String($0))
    }
  }

  /// The records of the rejects file, its header left out.
  func rejects() throws -> [[String]] {
    try CSVDocument(readText(at: file("out.rejects.csv"))).records.dropFirst()
      .map { Array($0.fields.dropFirst()) }
  }
}
