/// An append-only file of events, one JSON object a line, that survives a crash at any moment.
///
/// Held under an exclusive lock while open, so that two processes never write into each other's lines.
public final class Journal {
  /// The path as given.
  public let path: String
  private let descriptor: Int32
  private var length: Int

  /// What a journal holds.
  public struct Content: Equatable, Sendable {
    /// The events in order.
    public var events: [JSON]
    /// What was wrong with the last line, where the writer was killed while writing it; such a line is left out.
    public var message: String?

    /// Makes a content.
    public init(events: [JSON], message: String? = nil) {
      self.events = events
      self.message = message
    }
  }

  /// Opens a journal to append to it, and makes it where there is none.
  ///
  /// - Parameters:
  ///   - path: where it lies.
  ///   - mustBeNew: whether an existing file is an error.
  /// - Returns: the journal and what it holds; a torn last line is cut from the file.
  /// - Throws: ``FileError/unwritable(path:problem:)``, also where another process has it open;
  ///   ``FileError/unreadable(path:line:problem:)`` for a bad line.
  public static func open(
    _ path: String, mustBeNew: Bool = false
  ) throws(FileError) -> (journal: Journal, content: Content) {
    let descriptor: Int32
    do {
      descriptor = try Platform.openToAppend(path, mustBeNew: mustBeNew)
    } catch {
      let problem =
        error.isMissing
        ? "there is no folder '\(parentFolder(of: path))'"
        : error.isExisting ? "is there already" : error.text
      throw .unwritable(path: path, problem: problem)
    }
    let journal = Journal(path: path, descriptor: descriptor)
    do {
      try Platform.lock(descriptor)
    } catch {
      throw .unwritable(
        path: path, problem: error.isLocked ? "is in use by another process" : error.text)
    }
    let (content, whole) = try parse(readBytes(at: path), path: path)
    journal.length = whole
    do {
      try Platform.shorten(descriptor, to: whole)
      try Platform.sync(descriptor)
      let folder = try Platform.openToRead(parentFolder(of: path))
      defer { Platform.close(folder) }
      // Some file systems cannot sync a folder; the lines themselves are synced.
      try? Platform.sync(folder)
    } catch {
      throw .unwritable(path: path, problem: error.text)
    }
    return (journal, content)
  }

  /// Reads a journal without locking or changing it.
  ///
  /// - Throws: ``FileError/missing(path:)``; ``FileError/unreadable(path:line:problem:)`` for a bad line.
  public static func read(_ path: String) throws(FileError) -> Content {
    try parse(readBytes(at: path), path: path).content
  }

  /// Appends an event; it is on disk when this returns.
  ///
  /// - Throws: ``FileError/unwritable(path:problem:)``, with nothing of the event left in the file.
  public func append(_ event: JSON) throws(FileError) {
    let line = Array((event.serialized() + "\n").utf8)
    do {
      try writeAll(line, to: descriptor, path: path)
      try Platform.sync(descriptor)
      length += line.count
    } catch {
      try? Platform.shorten(descriptor, to: length)
      if let error = error as? SystemError {
        throw .unwritable(path: path, problem: error.text)
      }
      throw error as? FileError ?? .unwritable(path: path, problem: "\(error)")
    }
  }

  private init(path: String, descriptor: Int32) {
    self.path = path
    self.descriptor = descriptor
    length = 0
  }

  deinit { Platform.close(descriptor) }

  private static func parse(
    _ bytes: [UInt8], path: String
  ) throws(FileError) -> (content: Content, whole: Int) {
    var content = Content(events: [])
    var start = 0
    var line = 1
    while let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) {
      do {
        content.events.append(try JSON.parse(Array(bytes[start..<end])))
      } catch {
        throw .unreadable(path: path, line: line, problem: "is no event of a journal: \(error)")
      }
      start = end + 1
      line += 1
    }
    if start < bytes.count {
      content.message = "\(path):\(line): the last line was cut off while it was written, left out"
    }
    return (content, start)
  }
}
