import Files

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// What differs between systems, for the program.
enum Platform {
  /// Lets a write to a closed pipe fail instead of killing the program.
  static func ignoreBrokenPipes() {
    signal(SIGPIPE, SIG_IGN)
  }

  /// Ends the program.
  static func exit(_ code: ExitCode) -> Never {
    #if canImport(Glibc)
      Glibc.exit(code.rawValue)
    #elseif canImport(Musl)
      Musl.exit(code.rawValue)
    #else
      Darwin.exit(code.rawValue)
    #endif
  }

  /// Writes all bytes to a file descriptor.
  ///
  /// - Throws: `BrokenPipe` where the reader has gone, `FileError.unwritable` on any other failure.
  static func write(_ bytes: [UInt8], to descriptor: Int32) throws {
    var start = 0
    while start < bytes.count {
      let written = bytes[start...].withUnsafeBytes { buffer in
        #if canImport(Glibc)
          Glibc.write(descriptor, buffer.baseAddress, buffer.count)
        #elseif canImport(Musl)
          Musl.write(descriptor, buffer.baseAddress, buffer.count)
        #else
          Darwin.write(descriptor, buffer.baseAddress, buffer.count)
        #endif
      }
      if written >= 0 {
        start += written
      } else if errno == EPIPE {
        throw BrokenPipe()
      } else if errno != EINTR {
        throw FileError.unwritable(
          path: "standard output", problem: String(cString: strerror(errno)))
      }
    }
  }
}
