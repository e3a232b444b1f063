/// Whether a path names a folder; links are followed.
public func isFolder(_ path: String) -> Bool {
  Platform.kind(of: path, followingLinks: true) == .folder
}

/// Whether a path names anything at all; links are followed.
public func exists(_ path: String) -> Bool {
  Platform.kind(of: path, followingLinks: true) != nil
}

/// Whether two paths name the same file on disk.
public func isSameFile(_ one: String, _ other: String) -> Bool {
  guard Platform.kind(of: one, followingLinks: true) == .file,
    let a = Platform.identity(of: one), let b = Platform.identity(of: other)
  else {
    return false
  }
  return a == b
}

/// The names in a folder, in byte order, hidden ones left out.
///
/// - Throws: ``FileError/missing(path:)``, or ``FileError/unreadable(path:line:problem:)`` for what is
///   no folder.
public func names(inFolder path: String) throws(FileError) -> [String] {
  do {
    return try Platform.names(inFolder: path).filter { !$0.hasPrefix(".") }
      .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  } catch {
    throw readingError(error, path)
  }
}

/// The files below a folder with one of some endings, in byte order of their paths, hidden ones left out.
///
/// - Parameters:
///   - path: the folder; it stands at the beginning of each path that is returned.
///   - endings: endings with their point, lower case; names match without regard to case.
/// - Throws: as ``names(inFolder:)``.
public func files(below path: String, endings: [String]) throws(FileError) -> [String] {
  var found: [String] = []
  var folders = [path]
  while let folder = folders.popLast() {
    for name in try names(inFolder: folder) {
      let full = joined(folder, name)
      if isFolder(full) {
        folders.append(full)
      } else if endings.contains(where: { name.lowercased().hasSuffix($0) }) {
        found.append(full)
      }
    }
  }
  return found.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
}

/// Makes a folder and those above it where they are not there.
///
/// - Throws: ``FileError/unwritable(path:problem:)``.
public func makeFolder(_ path: String) throws(FileError) {
  if isFolder(path) { return }
  let above = parentFolder(of: path)
  if above != path { try makeFolder(above) }
  do {
    try Platform.makeFolder(path)
  } catch {
    if error.isExisting, isFolder(path) { return }
    throw .unwritable(path: path, problem: error.text)
  }
}

/// A folder's path and a name in it as one path.
public func joined(_ folder: String, _ name: String) -> String {
  folder.hasSuffix("/") ? folder + name : folder + "/" + name
}

/// The folder that a path lies in; `.` for a mere name.
public func parentFolder(of path: String) -> String {
  var bytes = Array(path.utf8)
  while bytes.count > 1, bytes.last == UInt8(ascii: "/") { bytes.removeLast() }
  guard let slash = bytes.lastIndex(of: UInt8(ascii: "/")) else { return "." }
  return slash == 0 ? "/" : String(decoding: bytes[..<slash], as: UTF8.self)
}

/// What follows the last slash of a path.
public func fileName(of path: String) -> String {
  String(
    decoding: path.utf8.split(separator: UInt8(ascii: "/")).last ?? path.utf8[...], as: UTF8.self)
}

/// The ending of a file's name with its point, in lower case; empty where it has none.
public func fileEnding(of path: String) -> String {
  let name = fileName(of: path)
  guard let point = name.lastIndex(of: "."), point != name.startIndex else { return "" }
  return name[point...].lowercased()
}

func readingError(_ error: SystemError, _ path: String) -> FileError {
  if error.isMissing { return .missing(path: path) }
  return .unreadable(
    path: path, line: nil, problem: error.isFolder ? "is a folder, not a file" : error.text)
}
