import Files
import Rubrics

extension Command {
  /// `import`: documents into rubric files.
  static let importDocuments = Command(
    name: "import", summary: "make rubric files of documents with questions and answers",
    usage: """
      usage: mock-interview import FILE... [options]

      Reads documents of interview questions with reference answers (Markdown in its many layouts, plain
      text, CSV, JSON Lines, rubric files; '-' is standard input) and writes the rubric file DIR/NAME.md.
      NAME comes from the file's name, or from the document's title where the name is only a number.

      Importing into a file that is there already changes nothing in it: new questions go to the end of
      their topic, those that the document no longer has stay and are named. With --replace a question is
      taken anew, with its references and key points; its id and examples stay.

      Exit code 1: done, but some places looked like a question and could not be taken; they are listed.
      """,
    options: [
      Option("--rubrics", value: "DIR", "the folder to write to; else ./Rubrics, made if needed"),
      Option("--name", value: "NAME", "the rubric file's name; several FILEs go into one"),
      Option("--replace", value: "ID|all", "take this question, or all, anew (repeatable)"),
      Option("--dry-run", "write nothing, say what would be done"),
      Option("--json", "the report as JSON"),
    ],
    operands: 1...Int.max
  ) { invocation in
    let folder = try targetFolder(invocation)
    let replacing = replacement(invocation)
    let jobs = try groups(invocation).map { name, incoming in
      try ImportJob(incoming, name: name, folder: folder, replacing: replacing)
    }
    try check(replacing, jobs)
    if !invocation.has("--dry-run") {
      if !exists(folder) { try makeFolder(folder) }
      for job in jobs { try job.write() }
    }
    let report = ImportReport(jobs)
    try Console.print(invocation.has("--json") ? report.json.serialized(pretty: true) : report.text)
    for warning in report.warnings { Console.note("mock-interview: \(warning)") }
    return report.isComplete ? .done : .incomplete
  }

  /// The inputs that go into one file, for each file.
  private static func groups(
    _ invocation: Invocation
  ) throws -> [(name: String, incoming: [IncomingBank])] {
    var groups: [(name: String, incoming: [IncomingBank])] = []
    for file in invocation.operands {
      let bank = try IncomingBank(try readText(at: file), file: displayName(ofInput: file))
      let name = try givenName(invocation) ?? bankName(file: file, title: bank.title)
      if let index = groups.firstIndex(where: { $0.name == name }) {
        groups[index].incoming.append(bank)
      } else {
        groups.append((name, [bank]))
      }
    }
    return groups
  }

  private static func targetFolder(_ invocation: Invocation) throws -> String {
    guard let folder = invocation.value("--rubrics") else {
      return Platform.environment("MOCK_INTERVIEW_RUBRICS") ?? "Rubrics"
    }
    guard isFolder(folder) || !exists(folder) else {
      throw FileError.unwritable(path: folder, problem: "is a file, name a folder")
    }
    return folder
  }

  private static func givenName(_ invocation: Invocation) throws -> String? {
    guard let name = invocation.value("--name") else { return nil }
    let base = name.hasSuffix(".md") ? String(name.dropLast(3)) : name
    guard !base.isEmpty, !base.contains("/"), !base.hasPrefix("."), base.lowercased() != "readme"
    else { throw UsageError("--name takes the name of a file without its folder, not '\(name)'") }
    return base
  }

  private static func replacement(_ invocation: Invocation) -> Replacement {
    let ids = invocation.values("--replace")
    return ids.isEmpty ? .none : ids.contains("all") ? .all : .ids(ids)
  }

  private static func check(_ replacing: Replacement, _ jobs: [ImportJob]) throws {
    guard case .ids(let ids) = replacing else { return }
    let known = jobs.flatMap { $0.result.joined }
    for id in ids where !known.contains(id) {
      let hint = nearest(to: id, in: known).map { ", did you mean '\($0)'?" } ?? ""
      throw UsageError("--replace: no question '\(id)' both in the document and the file\(hint)")
    }
  }
}
