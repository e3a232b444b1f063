import Foundation

/// A fresh folder that goes away with this value.
final class TemporaryFolder {
  let path: String

  init() throws {
    // In memory where that can be: journals sync after every line, and a busy disk takes long.
    let parent = FileManager.default.isWritableFile(atPath: "/dev/shm") ? "/dev/shm" : "/tmp"
    path = parent + "/mock-interview-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }
}
