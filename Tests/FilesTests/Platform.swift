import Files
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A fresh folder for one test, gone afterwards.
final class WorkFolder {
  let path: String

  init() throws {
    var template = Array("/tmp/files-test-XXXXXX".utf8CString)
    path = template.withUnsafeMutableBufferPointer { buffer in
      buffer.baseAddress.flatMap { mkdtemp($0) }.map { String(cString: $0) } ?? ""
    }
    try #require(!path.isEmpty)
  }

  func file(_ name: String) -> String { joined(path, name) }

  var names: [String] { (try? Files.names(inFolder: path)) ?? [] }

  deinit {
    for name in names { unlink(file(name)) }
    rmdir(path)
  }

  static func link(_ path: String, to target: String) { symlink(target, path) }
}
