/// Standard output was closed by its reader: the program ends quietly.
struct BrokenPipe: Error {}

/// Standard output for data, standard error for talk.
enum Console {
  /// Prints data and a line end to standard output.
  ///
  /// - Throws: `BrokenPipe` where the reader has gone, `FileError.unwritable` on any other failure.
  static func print(_ text: String) throws {
    try Platform.write(Array((text + "\n").utf8), to: 1)
  }

  /// Prints a line to standard error; a failure is ignored.
  static func note(_ text: String) {
    try? Platform.write(Array((text + "\n").utf8), to: 2)
  }
}
