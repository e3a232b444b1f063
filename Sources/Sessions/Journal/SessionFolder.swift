import Files

/// The folder with the journals of sessions, `ID.jsonl` each.
public struct SessionFolder: Sendable {
  /// Where it lies.
  public var path: String

  /// Names a folder; it need not be there.
  public init(_ path: String) {
    self.path = path
  }

  /// The journal of a session.
  public func path(of id: String) -> String { joined(path, id + ".jsonl") }

  /// The ids of all sessions, in byte order; none where there is no folder.
  ///
  /// - Throws: `FileError.unreadable` where it cannot be listed.
  public func ids() throws(FileError) -> [String] {
    guard exists(path) else { return [] }
    return try names(inFolder: path).filter { $0.hasSuffix(".jsonl") }
      .map { String($0.dropLast(".jsonl".count)) }
  }

  /// An id that no session has yet: the time, and a number where that is taken.
  ///
  /// - Parameter time: UTC, as `2000-12-31T23:59:59Z`.
  public func freeID(at time: String) -> String {
    let base = String(time.filter { $0.isNumber || $0 == "T" }.map { $0 == "T" ? "-" : $0 })
    if !exists(path(of: base)) { return base }
    var number = 2
    while exists(path(of: "\(base)-\(number)")) { number += 1 }
    return "\(base)-\(number)"
  }
}
