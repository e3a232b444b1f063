/// The bytes of a file, as they are.
///
/// - Parameter path: a path, or `-` for standard input.
/// - Throws: ``FileError/missing(path:)`` or ``FileError/unreadable(path:line:problem:)``.
public func readBytes(at path: String) throws(FileError) -> [UInt8] {
  var source = try ByteSource(path: path)
  defer { source.close() }
  var bytes: [UInt8] = []
  // One more than there are, so that the end is seen without more memory.
  bytes.reserveCapacity((source.size ?? 0) + 1)
  while try source.read(into: &bytes, upTo: max(64 << 10, bytes.capacity - bytes.count)) > 0 {}
  return bytes
}

/// The text of a file: UTF-8 with or without a mark in front, or UTF-16 with one. Line ends are kept.
///
/// - Parameter path: a path, or `-` for standard input.
/// - Throws: ``FileError/missing(path:)``; ``FileError/unreadable(path:line:problem:)`` for binary files, and
///   with the line for bytes that are no UTF-8.
public func readText(at path: String) throws(FileError) -> String {
  try decodedText(readBytes(at: path), path: displayName(ofInput: path))
}

/// What messages call an input: its path, or `standard input` for `-`.
public func displayName(ofInput path: String) -> String {
  path == "-" ? "standard input" : path
}

/// An open file or pipe that is read piece by piece.
public struct ByteSource {
  /// The path as given.
  public let path: String
  private let descriptor: Int32
  /// Whether reading it can wait for somebody, as it does with a pipe or a terminal.
  public let canWait: Bool
  /// How many bytes the file had when it was opened; `nil` for what is no regular file.
  public let size: Int?

  /// Opens a file.
  ///
  /// - Parameter path: a path, or `-` for standard input.
  /// - Throws: ``FileError/missing(path:)`` or ``FileError/unreadable(path:line:problem:)``.
  public init(path: String) throws(FileError) {
    self.path = path
    if path == "-" {
      descriptor = 0
    } else {
      do {
        descriptor = try Platform.openToRead(path)
      } catch {
        throw readingError(error, path)
      }
    }
    size = Platform.size(of: descriptor)
    canWait = size == nil
  }

  /// Reads once and appends what came.
  ///
  /// - Parameters:
  ///   - bytes: where to append.
  ///   - count: how many bytes at most.
  /// - Returns: how many bytes came; 0 at the end.
  /// - Throws: ``FileError/unreadable(path:line:problem:)``.
  public mutating func read(into bytes: inout [UInt8], upTo count: Int) throws(FileError) -> Int {
    while true {
      do {
        return try Platform.read(descriptor, into: &bytes, upTo: count)
      } catch {
        if error.isInterrupted { continue }
        throw readingError(error, displayName(ofInput: path))
      }
    }
  }

  /// Whether a read would not wait, now or within some milliseconds.
  public func isReady(withinMilliseconds time: Int32 = 0) -> Bool {
    !canWait || Platform.isReadable(descriptor, withinMilliseconds: time)
  }

  /// Closes the file; standard input stays open.
  public func close() {
    if descriptor != 0 { Platform.close(descriptor) }
  }
}
