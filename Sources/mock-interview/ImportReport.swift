import Files
import Rubrics

/// Documents on their way into one rubric file.
struct ImportJob {
  let path: String
  let incoming: [IncomingBank]
  /// What the file becomes.
  let result: Imported
  private let existing: Bank?

  init(_ incoming: [IncomingBank], name: String, folder: String, replacing: Replacement) throws {
    self.incoming = incoming
    path = Files.joined(folder, name + ".md")
    existing = exists(path) ? try RubricFile.parse(try readText(at: path), file: path) : nil
    result = merge(incoming, into: existing, name: name, replacing: replacing)
  }

  /// Writes the file, unless nothing changed: then it stays as somebody may have laid it out.
  func write() throws(FileError) {
    guard result.bank != existing else { return }
    try writeFile(Array(RubricFile.text(of: result.bank).utf8), to: path)
  }
}

/// What an import did, for people and for programs.
struct ImportReport {
  private let jobs: [ImportJob]

  init(_ jobs: [ImportJob]) {
    self.jobs = jobs
  }

  /// Whether every place that looked like a question was taken.
  var isComplete: Bool { skipped.isEmpty }

  private var skipped: [(file: String, place: Skipped)] {
    jobs.flatMap(\.incoming).flatMap { bank in bank.skipped.map { (bank.file, $0) } }
  }

  /// The report in the contract's shape.
  var json: JSON {
    .object([
      .init("imported", .integer(sum(\.imported))),
      .init("kept", .integer(sum(\.kept))),
      .init("gone", .array(jobs.flatMap { $0.result.gone }.map(JSON.string))),
      .init(
        "skipped",
        .array(
          skipped.map { file, place in
            [
              "file": .string(file), "line": .integer(place.line), "reason": .string(place.reason),
            ]
          })),
      .init("ignored", .integer(jobs.flatMap(\.incoming).map(\.ignored).reduce(0, +))),
      .init(
        "duplicates",
        .array(
          jobs.flatMap(\.result.duplicates).map { duplicate in
            [
              "id": .string(duplicate.id), "of": .string(duplicate.of),
              "question": .string(duplicate.question),
              "similarity": .number(rounded(duplicate.similarity)),
            ]
          })),
      .init(
        "topics",
        .array(
          jobs.flatMap(\.result.topics).map { topic in
            [
              "topic": topic.topic.isEmpty ? .null : .string(topic.topic),
              "questions": .integer(topic.questions),
            ]
          })),
    ])
  }

  /// The report for people.
  var text: String {
    jobs.map { job in
      let result = job.result
      let layouts = job.incoming.map { "\($0.file) (\($0.layout))" }.joined(separator: ", ")
      let counts = result.topics.map { topic in
        "  \(topic.questions) in \(topic.topic.isEmpty ? "no topic" : topic.topic)"
      }
      let head =
        "\(job.path): \(result.imported) questions imported, \(result.kept) kept, from \(layouts)"
      return ([head] + counts).joined(separator: "\n")
    }.joined(separator: "\n")
  }

  /// What a person should look at, a line each.
  var warnings: [String] {
    skipped.map { "\($0.file):\($0.place.line): \($0.place.reason), not taken" }
      + jobs.flatMap { job in
        job.result.gone.map { "\(job.path): '\($0)' is no longer in the document, it stays" }
      }
      + jobs.flatMap { job in
        job.result.duplicates.map { duplicate in
          "\(job.path): '\(duplicate.id)' asks what '\(duplicate.of)' asks, both are kept"
        }
      }
  }

  private func sum(_ count: KeyPath<Imported, Int>) -> Int {
    jobs.map { $0.result[keyPath: count] }.reduce(0, +)
  }

  /// A share with two decimals.
  private func rounded(_ share: Double) -> String { "\((share * 100).rounded() / 100)" }
}
