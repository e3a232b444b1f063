import Files
import Reports
import Rubrics
import Scoring
import Testing

@testable import Batches

/// Whatever an interrupted run left, going on makes the files of a run that nothing disturbed.
@Suite struct ResumptionTests {
  let folder: GradingFolder

  init() throws { folder = try GradingFolder() }

  /// A small file with a bad record in it, a form, an answer sheet and JSON Lines.
  private func writeInputs() throws {
    try folder.write(
      "question,answer,note\ndropout,\"units\noff\",a\nnix,x,b\n\ndropout,,\"c,\"\"d\"\"\"\n"
        + "noise,x,e\nnets:noise,a random change,\"f\nf\"\n", to: "a.csv")
    try folder.write(
      "Name,What is dropout?,data:noise\nAda,units off,errors\nBo,,\"of\nmeasurement\"\nCy,at random,x\n",
      to: "form.csv")
    try folder.write(
      "# Ann\n\n## dropout\n\nunits\n\n## nix\n\nx\n\n## nets:noise\n\nrandom\n", to: "s.md")
    try folder.write(
      "{\"question\":\"dropout\",\"answer\":\"\\\"off\\\"\",\"x\":[1]}\nbroken\n"
        + "{\"question\":\"data:noise\",\"answer\":\"errors\"}\n", to: "b.jsonl")
  }

  private let inputs = ["a.csv", "form.csv", "s.md", "b.jsonl"]

  private func run(
    _ inputs: [String], to names: [String], resumes: Bool = false,
    library: RubricLibrary = sampleLibrary,
    change: (inout BatchOptions) -> Void = { _ in }
  ) throws -> BatchSummary {
    var options = BatchOptions()
    options.chunkSize = 40
    options.jobs = 2
    change(&options)
    let outputs = names.map { name in
      BatchOutput(
        path: folder.file(name),
        content: .answers(RowFormat(rawValue: String(fileEnding(of: name).dropFirst())) ?? .csv))
    }
    let batch = try Batch(
      operands: inputs.map(folder.file), library: library, options: options, needsColumns: true)
    return try batch.run(outputs: outputs, resumes: resumes)
  }

  /// Places all over a file, and those around the ends of its lines.
  private func cuts(of bytes: [UInt8]) -> [Int] {
    var cuts = Set(stride(from: 0, through: bytes.count, by: max(1, bytes.count / 20)))
    for place in bytes.indices where bytes[place] == 0x0A {
      cuts.formUnion([place - 1, place, place + 1].filter { $0 >= 0 })
    }
    return cuts.sorted()
  }

  private func bytes(_ name: String) throws -> [UInt8] { try readBytes(at: folder.file(name)) }

  @Test(arguments: RowFormat.allCases)
  func aRunThatWasKilledAnywhereGoesOn(format: RowFormat) throws {
    try writeInputs()
    let name = "out.\(format.rawValue)"
    let first = try run(inputs, to: [name])
    #expect((first.graded, first.setAside) == (13, 4))
    let rows = try bytes(name)
    let rejects = try bytes("out.rejects.csv")
    for length in cuts(of: rows) {
      _ = try folder.write(Array(rows[..<length]), to: name + ".partial")
      // Rejects are written before the rows behind them.
      _ = try folder.write(rejects, to: "out.rejects.csv.partial")
      let summary = try run(inputs, to: [name], resumes: true) { $0.jobs = 1 + length % 3 }
      #expect((summary.graded, summary.setAside) == (13, 4))
      #expect(try bytes(name) == rows && bytes("out.rejects.csv") == rejects, "cut at \(length)")
      #expect(!exists(folder.file(name + ".partial")))
    }
  }

  @Test func twoOutputsMayBeCutAtDifferentPlaces() throws {
    try writeInputs()
    let names = ["out.csv", "out.json"]
    _ = try run(inputs, to: names)
    let (table, array, rejects) = try (
      bytes("out.csv"), bytes("out.json"), bytes("out.rejects.csv")
    )
    var kept: Set<Int> = []
    for step in 0...20 {
      let lengths = (table.count * (step * 8 % 21) / 20, array.count * step / 20)
      _ = try folder.write(Array(table[..<lengths.0]), to: "out.csv.partial")
      _ = try folder.write(Array(array[..<lengths.1]), to: "out.json.partial")
      _ = try folder.write(rejects, to: "out.rejects.csv.partial")
      kept.insert(try run(inputs, to: names, resumes: true).before)
      #expect(try bytes("out.csv") == table && bytes("out.json") == array, "cut at \(lengths)")
      #expect(try bytes("out.rejects.csv") == rejects)
    }
    #expect(kept.count > 4)
  }

  @Test func errorsInPlaceGoOnToo() throws {
    try folder.write(
      "broken\n{\"question\":\"dropout\",\"answer\":\"x\"}\nbad\n{\"question\":\"nix\",\"answer\":\"x\"}\n",
      to: "b.jsonl")
    _ = try run(["b.jsonl"], to: ["out.jsonl"]) { $0.reportsInPlace = true }
    let rows = try bytes("out.jsonl")
    for length in cuts(of: rows) {
      _ = try folder.write(Array(rows[..<length]), to: "out.jsonl.partial")
      let summary = try run(["b.jsonl"], to: ["out.jsonl"], resumes: true) {
        $0.reportsInPlace = true
      }
      #expect((summary.graded, summary.setAside) == (1, 3))
      #expect(try bytes("out.jsonl") == rows, "cut at \(length)")
    }
  }

  @Test func theSameFileMayBeGivenTwice() throws {
    try folder.write("question,answer\ndropout,x\n", to: "a.csv")
    _ = try run(["a.csv", "a.csv", "a.csv"], to: ["out.csv"])
    let rows = try bytes("out.csv")
    _ = try folder.write(Array(rows.dropLast(9)), to: "out.csv.partial")
    #expect(try run(["a.csv", "a.csv", "a.csv"], to: ["out.csv"], resumes: true).before == 1)
    #expect(try bytes("out.csv") == rows)
  }

  /// What another run left is said to be so, and stays as it is.
  @Test func anotherRunIsNotGoneOnWith() throws {
    let text = "question,answer,n\ndropout,units,1\ndropout,off,2\nnix,y,3\ndropout,x,4\n"
    try folder.write(text, to: "a.csv")
    _ = try run(["a.csv"], to: ["out.csv"])
    let (rows, rejects) = try (bytes("out.csv"), bytes("out.rejects.csv"))
    let otherPoints = RubricLibrary([
      Bank(
        name: "nets", title: "Nets",
        topics: [
          Topic(
            title: "Training",
            questions: [
              Question(
                rubric: Rubric(
                  id: "dropout", question: "What is dropout?", keyPoints: [KeyPoint("noise")]))
            ])
        ])
    ])
    let cases: [(problem: String, text: String, rejects: [UInt8]?, () throws -> Void)] = [
      (
        "was graded with mi:", text, rejects,
        {
          _ = try run(["a.csv"], to: ["out.csv"], resumes: true) { $0.scoring.strictness = .strict }
        }
      ),
      (
        "was graded with mi:", text, rejects,
        { _ = try run(["a.csv"], to: ["out.csv"], resumes: true, library: otherPoints) }
      ),
      (
        "its header", "question,answer,m\ndropout,units,1\ndropout,off,2\n", rejects,
        { _ = try run(["a.csv"], to: ["out.csv"], resumes: true) }
      ),
      (
        "comes next in it", text, rejects,
        {
          try folder.write(text, to: "b.csv")
          _ = try run(["b.csv"], to: ["out.csv"], resumes: true)
        }
      ),
      (
        "graded otherwise now", text.split(separator: "x,4").joined(separator: "x,5"), rejects,
        { _ = try run(["a.csv"], to: ["out.csv"], resumes: true) }
      ),
      (
        "has no row 4", "question,answer,n\ndropout,units,1\n", rejects,
        { _ = try run(["a.csv"], to: ["out.csv"], resumes: true) }
      ),
      (
        "the rejects hold 2", text, nil,
        { _ = try run(["a.csv"], to: ["out.csv"], resumes: true) }
      ),
    ]
    for (problem, text, rejects, attempt) in cases {
      try folder.write(text, to: "a.csv")
      _ = try folder.write(rows, to: "out.csv.partial")
      let left = "out.rejects.csv.partial"
      if let rejects {
        _ = try folder.write(rejects, to: left)
      } else {
        Platform.remove(folder.file(left))
      }
      let error = #expect(throws: BatchError.self) { try attempt() }
      #expect(error?.description.contains(problem) == true, "\(String(describing: error))")
      #expect(try bytes("out.csv.partial") == rows)
      if let rejects { #expect(try bytes(left) == rejects) }
    }
  }

  @Test func progressCountsRowsAndBytes() throws {
    try writeInputs()
    let batch = try Batch(
      operands: inputs.map(folder.file), library: sampleLibrary, options: BatchOptions(),
      needsColumns: true)
    var seen: [BatchProgress] = []
    let size = try inputs.reduce(0) { try $0 + bytes($1).count }
    _ = try batch.run(
      outputs: [BatchOutput(path: folder.file("out.csv"), content: .answers(.csv))],
      progress: { seen.append($0) })
    #expect(
      seen.last
        == BatchProgress(graded: 13, setAside: 4, bytesRead: size, bytesTotal: size))
    #expect(seen.count == 4)
    #expect(zip(seen, seen.dropFirst()).allSatisfy { $0.bytesRead < $1.bytesRead })
  }
}
