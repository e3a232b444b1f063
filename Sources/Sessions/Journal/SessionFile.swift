import Files

/// A session on disk.
///
/// While it is open nobody else can write to it; what ``append(_:)`` was given is on disk when it returns.
public final class SessionFile {
  /// What was wrong with the journal's end, where the program was killed while writing it.
  public let message: String?
  /// What happened so far.
  public private(set) var entries: [Entry]
  private let journal: Journal

  /// The journal's path.
  public var path: String { journal.path }

  /// Opens the journal of a session to go on with it.
  ///
  /// A last line that was cut off while it was written is cut away: its event never counted.
  ///
  /// - Throws: `FileError.missing`; `FileError.unreadable` for a line that is no event;
  ///   `FileError.unwritable` where it cannot be written or is in use.
  public init(taking path: String) throws(FileError) {
    guard exists(path) else { throw .missing(path: path) }
    let (journal, content) = try Journal.open(path)
    entries = try Self.entries(of: content, path: path)
    message = content.message
    self.journal = journal
  }

  /// Makes the journal of a new session; folders that are not there are made.
  ///
  /// - Throws: `FileError.unwritable`, also where there is such a session.
  public init(making path: String) throws(FileError) {
    try makeFolder(parentFolder(of: path))
    let (journal, _) = try Journal.open(path, mustBeNew: true)
    entries = []
    message = nil
    self.journal = journal
  }

  /// Writes an entry down.
  ///
  /// - Throws: `FileError.unwritable`.
  public func append(_ entry: Entry) throws(FileError) {
    try journal.append(entry.json)
    entries.append(entry)
  }

  /// How the session stands.
  ///
  /// - Throws: `FileError.unreadable` where an event does not follow from those before it.
  public func session() throws(FileError) -> Session {
    try Self.session(of: entries, path: journal.path)
  }

  /// Reads a session without taking hold of it.
  ///
  /// - Returns: `nil` for a journal that was cut off before anything was in it.
  /// - Throws: `FileError.missing`; `FileError.unreadable` for a line that is no event, or does not follow.
  public static func read(_ path: String) throws(FileError) -> Session? {
    let entries = try entries(of: Journal.read(path), path: path)
    return entries.isEmpty ? nil : try session(of: entries, path: path)
  }

  private static func entries(
    of content: Journal.Content, path: String
  ) throws(FileError) -> [Entry] {
    var entries: [Entry] = []
    for (index, json) in content.events.enumerated() {
      guard let entry = Entry(json: json) else {
        throw .unreadable(
          path: path, line: index + 1,
          problem: "is no event of a session that this version of the program knows")
      }
      entries.append(entry)
    }
    return entries
  }

  private static func session(of entries: [Entry], path: String) throws(FileError) -> Session {
    guard !entries.isEmpty else {
      throw .unreadable(
        path: path, line: nil,
        problem: "holds nothing: the program was stopped before the session began; remove it")
    }
    do {
      return try Session(replaying: entries.lazy.map(\.event))
    } catch {
      throw .unreadable(path: path, line: nil, problem: error.description)
    }
  }
}
