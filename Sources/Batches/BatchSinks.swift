import Files
import Reports

/// The files that a batch writes, from their opening to their end.
final class BatchSinks {
  let exporters: [RowExporter]
  /// Whether statistics are wanted.
  let needsMarks: Bool
  private var rowFiles: [OutputFile] = []
  private var statisticsFiles: [(file: OutputFile, write: @Sendable (Statistics) -> [UInt8])] = []
  private var rejects: OutputFile?
  private let reportsInPlace: Bool
  private var statistics = Statistics()
  private var summary = BatchSummary()
  private var unknownMembers: [String] = []
  /// The rows that the first product must begin with, for an earlier run has written them.
  private var expected: [Resumption.Rows]?

  /// Opens all files.
  ///
  /// - Throws: `FileError.unwritable`, `FileError.closed`.
  init(
    _ outputs: [BatchOutput], exporters: [RowExporter], rejectsPath: String?,
    reportsInPlace: Bool, resumption: Resumption? = nil
  ) throws {
    self.exporters = exporters
    self.reportsInPlace = reportsInPlace
    for output in outputs {
      let kept = resumption?.rows[rowFiles.count].kept
      let file = try OutputFile(path: output.path, keeping: kept)
      switch output.content {
      case .answers: rowFiles.append(file)
      case .statistics(let write): statisticsFiles.append((file, write))
      }
    }
    needsMarks = !statisticsFiles.isEmpty
    let files = rowFiles + statisticsFiles.map(\.file)
    let beside = files.first(where: \.isRegular).map { Self.rejectsPath(beside: $0.path) }
    if !reportsInPlace, let path = rejectsPath ?? beside {
      rejects = try OutputFile(path: path, keeping: resumption?.keptRejects)
    }
    if let resumption {
      expected = resumption.rows
      summary.graded = resumption.graded
      summary.setAside = resumption.setAside
      summary.before = resumption.graded
    }
  }

  /// `scores.csv` → `scores.rejects.csv`.
  static func rejectsPath(beside path: String) -> String {
    path.dropLast(fileEnding(of: path).count) + ".rejects.csv"
  }

  /// Writes what came of the next chunk.
  ///
  /// Records that are set aside go first: where a row stands, all before it that were set aside stand too, whenever
  /// the program is killed.
  ///
  /// - Returns: how much there is now.
  /// - Throws: `FileError`, `BatchError.otherRun`.
  func take(_ product: ChunkProduct) throws -> (graded: Int, setAside: Int) {
    try compareWithEarlierRun(product)
    if !product.rejects.isEmpty, let rejects {
      if summary.setAside == 0 { try rejects.write(RejectLine.head) }
      try rejects.write(product.rejects)
    }
    for (index, part) in product.parts.enumerated() where !part.isEmpty {
      if summary.graded > 0 {
        try rowFiles[index].write(part)
      } else {
        // No separator stands before the first row.
        let exporter = exporters[index]
        try rowFiles[index].write(exporter.head + part[exporter.separator.count...])
      }
    }
    for mark in product.marks {
      statistics.add(
        candidate: mark.candidate, topic: mark.question.label.topic.text,
        questionID: mark.question.label.id.text, value: mark.value, isAnswered: mark.isAnswered)
    }
    summary.graded += product.graded
    summary.setAside += product.setAside
    let room = GradingJob.messageLimit - summary.messages.count
    summary.messages += product.messages.prefix(room)
    for name in product.unknownMembers where !unknownMembers.contains(name) {
      unknownMembers.append(name)
    }
    return (summary.graded, summary.setAside)
  }

  /// The last record that an earlier run graded is graded once more: the same record must give the same rows.
  private func compareWithEarlierRun(_ product: ChunkProduct) throws {
    guard let expected else { return }
    self.expected = nil
    for (index, rows) in expected.enumerated() {
      let part = product.parts[index].dropFirst(exporters[index].separator.count)
      guard part.starts(with: rows.last) else {
        throw BatchError.otherRun(
          path: rows.path, problem: "its last record is graded otherwise now")
      }
    }
  }

  /// Makes the files whole, or leaves them as they are after an interruption.
  ///
  /// - Throws: `FileError`.
  func finish(isInterrupted: Bool) throws(FileError) -> BatchSummary {
    summary.isInterrupted = isInterrupted
    if !unknownMembers.isEmpty {
      summary.notes.append(
        "not in the CSV, for they come late in the input: "
          + unknownMembers.map { "'\($0)'" }.joined(separator: ", ")
          + "; --format jsonl carries all members through")
    }
    if isInterrupted {
      for file in rowFiles { try file.leavePartial() }
    } else if summary.graded > 0 || reportsInPlace {
      for (file, exporter) in zip(rowFiles, exporters) {
        try file.write(exporter.foot)
        try file.finish()
      }
      for (file, write) in statisticsFiles {
        try file.write(write(statistics))
        try file.finish()
      }
    }
    // Last, so that a run that is killed before this still has its rows to be compared with.
    if let rejects, summary.setAside > 0 {
      try isInterrupted ? rejects.leavePartial() : rejects.finish()
      summary.rejectsPath = rejects.path
    }
    return summary
  }
}
