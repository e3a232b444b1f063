import Files

extension RubricLibrary {
  /// Loads rubric files and folders of them.
  ///
  /// Of a folder every `.md` file is read, in byte order of the names, except `README.md`; a file that is
  /// named twice is read once.
  ///
  /// - Parameter paths: files and folders.
  /// - Throws: `FileError` for a path that is not there or no text, `RubricError.malformed` for a file with a
  ///   mistake in it, `RubricError.noBanks` where there is no question in all of them.
  public static func load(_ paths: [String]) throws -> RubricLibrary {
    var banks: [Bank] = []
    for path in try rubricFiles(at: paths) {
      banks.append(try RubricFile.parse(try readText(at: path), file: path))
    }
    let library = RubricLibrary(banks)
    guard !library.questions.isEmpty else {
      throw RubricError.noBanks(path: paths.joined(separator: ", "))
    }
    return library
  }

  /// The rubric files that paths name, in the order in which ``load(_:)`` reads them.
  ///
  /// - Throws: `FileError.missing` for a path that is not there.
  public static func rubricFiles(at paths: [String]) throws(FileError) -> [String] {
    var files: [String] = []
    for path in paths {
      let found = isFolder(path) ? try rubricFiles(inFolder: path) : [path]
      for file in found where !files.contains(where: { $0 == file || isSameFile($0, file) }) {
        files.append(file)
      }
    }
    return files
  }

  private static func rubricFiles(inFolder path: String) throws(FileError) -> [String] {
    try names(inFolder: path).filter {
      let name = $0.lowercased()
      return name.hasSuffix(".md") && name != "readme.md"
    }.map { joined(path, $0) }
  }
}
