/// Writes a whole file: to `NAME.partial`, synced, then renamed; devices, pipes and links are written through.
///
/// - Parameters:
///   - bytes: the content.
///   - path: a path, or `-` for standard output.
/// - Throws: ``FileError/unwritable(path:problem:)``, with nothing half-written under the name;
///   ``FileError/closed(path:)``.
public func writeFile(_ bytes: [UInt8], to path: String) throws(FileError) {
  let file = try OutputFile(path: path)
  try file.write(bytes)
  try file.finish()
}

/// Writes all bytes to an open descriptor, such as 1 for standard output.
///
/// - Throws: ``FileError/unwritable(path:problem:)``, ``FileError/closed(path:)``.
public func writeAll(_ bytes: [UInt8], to descriptor: Int32, path: String) throws(FileError) {
  var start = 0
  while start < bytes.count {
    do {
      start += try Platform.write(descriptor, bytes[start...])
    } catch {
      if error.isInterrupted { continue }
      throw error.isClosedPipe
        ? .closed(path: path) : .unwritable(path: path, problem: error.text)
    }
  }
}

/// A file that is written piece by piece and appears under its name when it is whole.
///
/// Opened before long work begins, so that a folder that is not there is found at once. Until ``finish()`` a regular
/// file is `NAME.partial`, under an exclusive lock; it goes away with this value unless ``leavePartial()`` keeps it or
/// an earlier run left it.
public final class OutputFile {
  /// The path as given.
  public let path: String
  private let partial: String?
  private var descriptor: Int32
  /// How much of what an earlier run wrote stays, as long as nothing was written behind it.
  private var kept: Int?
  private let isContinued: Bool
  private var isSettled = false
  /// Whether it is a file on disk, not a device, a pipe or standard output.
  public let isRegular: Bool

  /// What a file is called until it is whole; `nil` for devices, pipes, links and standard output.
  public static func partialPath(of path: String) -> String? {
    if path == "-" { return nil }
    let kind = Platform.kind(of: path, followingLinks: false)
    return kind == nil || kind == .file ? path + ".partial" : nil
  }

  /// Opens a file for writing.
  ///
  /// - Parameters:
  ///   - path: a path, or `-` for standard output.
  ///   - length: how much to keep of the `NAME.partial` that an earlier run left; what stands behind it is cut off by
  ///     the first write. `nil` begins anew.
  /// - Throws: ``FileError/unwritable(path:problem:)``.
  public init(path: String, keeping length: Int? = nil) throws(FileError) {
    self.path = path
    isContinued = length != nil
    if path == "-" {
      (partial, descriptor, isRegular) = (nil, 1, false)
      return
    }
    if Platform.kind(of: path, followingLinks: false) == .folder {
      throw .unwritable(path: path, problem: "is a folder")
    }
    partial = Self.partialPath(of: path)
    do {
      descriptor =
        if let partial { try Platform.openToWrite(partial) } else {
          try Platform.openToReplace(path)
        }
    } catch {
      throw .unwritable(
        path: path,
        problem: error.isMissing
          ? "there is no folder '\(parentFolder(of: path))'" : error.text)
    }
    isRegular = Platform.kind(of: descriptor) == .file
    guard let partial else { return }
    do {
      try Platform.lock(descriptor)
      kept = length
      if length == nil { try Platform.shorten(descriptor, to: 0) }
    } catch {
      // Another process's file must not go away with this value.
      isSettled = true
      throw .unwritable(
        path: partial, problem: error.isLocked ? "is in use by another process" : error.text)
    }
  }

  deinit {
    close()
    if let partial, !isSettled, !isContinued { Platform.remove(partial) }
  }

  /// Writes bytes at the end.
  ///
  /// - Throws: ``FileError/unwritable(path:problem:)``, ``FileError/closed(path:)``.
  public func write(_ bytes: [UInt8]) throws(FileError) {
    if let kept {
      do {
        try Platform.shorten(descriptor, to: kept)
        try Platform.seek(descriptor, to: kept)
      } catch {
        throw .unwritable(path: path, problem: error.text)
      }
      self.kept = nil
    }
    try writeAll(bytes, to: descriptor, path: path == "-" ? "standard output" : path)
  }

  /// Makes the file whole: synced and under its name.
  ///
  /// - Throws: ``FileError/unwritable(path:problem:)``.
  public func finish() throws(FileError) {
    do {
      if isRegular { try Platform.sync(descriptor) }
      close()
      guard let partial else { return }
      try Platform.rename(partial, to: path)
      isSettled = true
      let folder = try Platform.openToRead(parentFolder(of: path))
      defer { Platform.close(folder) }
      // Some file systems cannot sync a folder; the content is safe by now.
      try? Platform.sync(folder)
    } catch {
      throw .unwritable(path: path, problem: error.text)
    }
  }

  /// Keeps what was written so far as `NAME.partial`.
  ///
  /// - Throws: ``FileError/unwritable(path:problem:)``.
  public func leavePartial() throws(FileError) {
    isSettled = true
    do {
      if isRegular { try Platform.sync(descriptor) }
    } catch {
      throw .unwritable(path: path, problem: error.text)
    }
    close()
  }

  private func close() {
    if descriptor > 1 { Platform.close(descriptor) }
    descriptor = -1
  }
}
