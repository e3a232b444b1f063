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

  /// Opens all files.
  ///
  /// - Throws: `FileError.unwritable`.
  init(
    _ outputs: [BatchOutput], columns: [String], rejectsPath: String?, reportsInPlace: Bool
  ) throws(FileError) {
    self.reportsInPlace = reportsInPlace
    var exporters: [RowExporter] = []
    for output in outputs {
      let file = try OutputFile(path: output.path)
      switch output.content {
      case .answers(let format):
        rowFiles.append(file)
        exporters.append(RowExporter(format, columns: columns))
      case .statistics(let write): statisticsFiles.append((file, write))
      }
    }
    self.exporters = exporters
    needsMarks = !statisticsFiles.isEmpty
    let files = rowFiles + statisticsFiles.map(\.file)
    let beside = files.first(where: \.isRegular).map { Self.rejectsPath(beside: $0.path) }
    if !reportsInPlace, let path = rejectsPath ?? beside { rejects = try OutputFile(path: path) }
  }

  /// `scores.csv` → `scores.rejects.csv`.
  static func rejectsPath(beside path: String) -> String {
    path.dropLast(fileEnding(of: path).count) + ".rejects.csv"
  }

  /// Writes what came of the next chunk.
  ///
  /// - Throws: `FileError`.
  func take(_ product: ChunkProduct) throws(FileError) {
    for (index, part) in product.parts.enumerated() where !part.isEmpty {
      if summary.graded > 0 {
        try rowFiles[index].write(part)
      } else {
        // No separator stands before the first row.
        let exporter = exporters[index]
        try rowFiles[index].write(exporter.head + part[exporter.separator.count...])
      }
    }
    if !product.rejects.isEmpty, let rejects {
      if summary.setAside == 0 { try rejects.write(RejectLine.head) }
      try rejects.write(product.rejects)
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
    if let rejects, summary.setAside > 0 {
      try isInterrupted ? rejects.leavePartial() : rejects.finish()
      summary.rejectsPath = rejects.path
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
    return summary
  }
}
