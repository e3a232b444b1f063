import Files
import Rubrics

/// Where the program finds rubrics.
enum RubricsOption {
  /// The option of every command that reads rubrics; it may be given several times.
  static let option = Command.Option(
    "--rubrics", value: "PATH",
    "a rubric file or a folder of them; else $MOCK_INTERVIEW_RUBRICS, else ./Rubrics")

  /// The files and folders that the invocation means.
  ///
  /// - Throws: `FileError.missing` where none was named and none is found.
  static func paths(_ invocation: Invocation) throws -> [String] {
    let named = invocation.values("--rubrics")
    if !named.isEmpty { return named }
    if let path = Platform.environment("MOCK_INTERVIEW_RUBRICS"), !path.isEmpty { return [path] }
    let nearby = ["Rubrics"] + foldersAboveTheProgram().map { $0 + "/Rubrics" }
    guard let found = nearby.first(where: isFolder) else {
      throw FileError.missing(path: "Rubrics")
    }
    return [found]
  }

  /// The questions that the invocation means.
  ///
  /// - Throws: what `RubricLibrary.load` throws.
  static func library(_ invocation: Invocation) throws -> RubricLibrary {
    try RubricLibrary.load(try paths(invocation))
  }

  /// The folder of the program and those above it, nearest first.
  private static func foldersAboveTheProgram() -> [String] {
    var folders: [String] = []
    var path = Platform.programPath[...]
    while let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")), slash > path.startIndex {
      path = path[..<slash]
      folders.append(String(path))
    }
    return folders
  }
}
