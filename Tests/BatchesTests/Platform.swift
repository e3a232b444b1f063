import Files

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What differs between systems, for these tests.
enum Platform {
  /// Removes a file, if it is there.
  static func remove(_ path: String) { unlink(path) }

  /// Removes a folder with its files.
  static func removeFolder(_ path: String) {
    for file in (try? files(below: path, endings: [""])) ?? [] { unlink(file) }
    for name in (try? names(inFolder: path)) ?? [] { rmdir(joined(path, name)) }
    rmdir(path)
  }
}
