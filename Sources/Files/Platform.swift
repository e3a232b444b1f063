#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// What the system said when a call failed.
struct SystemError: Error, Equatable {
  var code: Int32

  static var last: SystemError { SystemError(code: errno) }

  var isMissing: Bool { code == ENOENT || code == ENOTDIR }
  var isFolder: Bool { code == EISDIR }
  var isClosedPipe: Bool { code == EPIPE }
  var isLocked: Bool { code == EWOULDBLOCK }
  var isExisting: Bool { code == EEXIST }
  var isInterrupted: Bool { code == EINTR }

  var text: String { String(cString: strerror(code)).lowercased() }
}

/// The system calls that this target needs.
enum Platform {
  enum Kind: Equatable { case file, folder, link, other }

  static func openToRead(_ path: String) throws(SystemError) -> Int32 {
    try checked(open(path, O_RDONLY | O_CLOEXEC))
  }

  static func openToReplace(_ path: String) throws(SystemError) -> Int32 {
    try checked(open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666))
  }

  static func openToWrite(_ path: String) throws(SystemError) -> Int32 {
    try checked(open(path, O_WRONLY | O_CREAT | O_CLOEXEC, 0o666))
  }

  static func openToAppend(_ path: String, mustBeNew: Bool) throws(SystemError) -> Int32 {
    let flags = O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC | (mustBeNew ? O_EXCL : 0)
    return try checked(open(path, flags, 0o666))
  }

  /// Reads once and appends what came; 0 at the end of the file.
  static func read(
    _ descriptor: Int32, into bytes: inout [UInt8], upTo count: Int
  ) throws(SystemError) -> Int {
    var got = 0
    bytes.append(addingCapacity: count) { space in
      space.withUnsafeMutableBufferPointer { buffer, initialized in
        #if canImport(Glibc)
          got = Glibc.read(descriptor, buffer.baseAddress, count)
        #elseif canImport(Musl)
          got = Musl.read(descriptor, buffer.baseAddress, count)
        #else
          got = Darwin.read(descriptor, buffer.baseAddress, count)
        #endif
        initialized += max(0, got)
      }
    }
    if got < 0 { throw .last }
    return got
  }

  static func write(_ descriptor: Int32, _ bytes: ArraySlice<UInt8>) throws(SystemError) -> Int {
    let written = bytes.withUnsafeBytes { buffer in
      #if canImport(Glibc)
        Glibc.write(descriptor, buffer.baseAddress, buffer.count)
      #elseif canImport(Musl)
        Musl.write(descriptor, buffer.baseAddress, buffer.count)
      #else
        Darwin.write(descriptor, buffer.baseAddress, buffer.count)
      #endif
    }
    if written < 0 { throw .last }
    return written
  }

  /// Waits until there is something to read, or the time is over.
  static func isReadable(_ descriptor: Int32, withinMilliseconds time: Int32) -> Bool {
    var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    return poll(&request, 1, time) > 0
  }

  static func sync(_ descriptor: Int32) throws(SystemError) {
    _ = try checked(fsync(descriptor))
  }

  /// Lets the next write begin at a place.
  static func seek(_ descriptor: Int32, to place: Int) throws(SystemError) {
    if lseek(descriptor, off_t(place), SEEK_SET) < 0 { throw .last }
  }

  static func shorten(_ descriptor: Int32, to length: Int) throws(SystemError) {
    _ = try checked(ftruncate(descriptor, off_t(length)))
  }

  static func lock(_ descriptor: Int32) throws(SystemError) {
    _ = try checked(flock(descriptor, LOCK_EX | LOCK_NB))
  }

  static func close(_ descriptor: Int32) {
    #if canImport(Glibc)
      _ = Glibc.close(descriptor)
    #elseif canImport(Musl)
      _ = Musl.close(descriptor)
    #else
      _ = Darwin.close(descriptor)
    #endif
  }

  static func rename(_ old: String, to new: String) throws(SystemError) {
    #if canImport(Glibc)
      _ = try checked(Glibc.rename(old, new))
    #elseif canImport(Musl)
      _ = try checked(Musl.rename(old, new))
    #else
      _ = try checked(Darwin.rename(old, new))
    #endif
  }

  static func remove(_ path: String) { _ = unlink(path) }

  static func makeFolder(_ path: String) throws(SystemError) {
    _ = try checked(mkdir(path, 0o777))
  }

  /// What a path names; links are not followed unless asked for.
  static func kind(of path: String, followingLinks: Bool) -> Kind? {
    var status = stat()
    guard (followingLinks ? stat(path, &status) : lstat(path, &status)) == 0 else { return nil }
    return kind(status)
  }

  static func kind(of descriptor: Int32) -> Kind? {
    var status = stat()
    return fstat(descriptor, &status) == 0 ? kind(status) : nil
  }

  /// How many bytes a regular file has; `nil` for anything else.
  static func size(of descriptor: Int32) -> Int? {
    var status = stat()
    guard fstat(descriptor, &status) == 0, kind(status) == .file else { return nil }
    return Int(status.st_size)
  }

  /// Device and file number: equal for two paths to the same file.
  static func identity(of path: String) -> (device: UInt64, file: UInt64)? {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    return (UInt64(truncatingIfNeeded: status.st_dev), UInt64(truncatingIfNeeded: status.st_ino))
  }

  /// Names in a folder, without `.` and `..`, in no order.
  static func names(inFolder path: String) throws(SystemError) -> [String] {
    guard let folder = opendir(path) else { throw .last }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names
  }

  private static func kind(_ status: stat) -> Kind {
    switch status.st_mode & S_IFMT {
    case S_IFREG: .file
    case S_IFDIR: .folder
    case S_IFLNK: .link
    default: .other
    }
  }

  private static func checked(_ result: Int32) throws(SystemError) -> Int32 {
    if result < 0 { throw .last }
    return result
  }
}
