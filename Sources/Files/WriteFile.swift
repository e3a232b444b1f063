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
/// file is `NAME.partial`; it goes away with this value unless ``leavePartial()`` keeps it.
public final class OutputFile {
  /// The path as given.
  public let path: String
  private let partial: String?
  private var descriptor: Int32
  /// Whether it is a file on disk, not a device, a pipe or standard output.
  public let isRegular: Bool

  /// Opens a file for writing.
  ///
  /// - Parameter path: a path, or `-` for standard output.
  /// - Throws: ``FileError/unwritable(path:problem:)``.
  public init(path: String) throws(FileError) {
    self.path = path
    if path == "-" {
      (partial, descriptor, isRegular) = (nil, 1, false)
      return
    }
    let kind = Platform.kind(of: path, followingLinks: false)
    if kind == .folder { throw .unwritable(path: path, problem: "is a folder") }
    partial = kind == nil || kind == .file ? path + ".partial" : nil
    do {
      descriptor = try Platform.openToReplace(partial ?? path)
    } catch {
      throw .unwritable(
        path: path,
        problem: error.isMissing
          ? "there is no folder '\(parentFolder(of: path))'" : error.text)
    }
    isRegular = Platform.kind(of: descriptor) == .file
  }

  deinit {
    close()
    if let partial, !isSettled { Platform.remove(partial) }
  }

  private var isSettled = false

  /// Writes bytes at the end.
  ///
  /// - Throws: ``FileError/unwritable(path:problem:)``, ``FileError/closed(path:)``.
  public func write(_ bytes: [UInt8]) throws(FileError) {
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
