import Files

/// The answer files that operands name.
enum InputFiles {
  static let endings = [".csv", ".tsv", ".jsonl", ".md"]

  /// Files as they are, folders as the answer files below them in byte order of their paths.
  ///
  /// - Throws: `FileError`, also for a folder without answer files.
  static func expand(_ operands: [String]) throws -> [String] {
    try operands.flatMap { operand -> [String] in
      guard operand != "-", isFolder(operand) else { return [operand] }
      let found = try files(below: operand, endings: endings)
        .filter { fileName(of: $0).lowercased() != "readme.md" }
      guard !found.isEmpty else {
        throw FileError.unreadable(
          path: operand, line: nil,
          problem: "no answer files here, they end in \(endings.joined(separator: ", "))")
      }
      return found
    }
  }
}
