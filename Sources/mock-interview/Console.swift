import Files

/// Standard output for data, standard error for talk.
enum Console {
  /// Prints data and a line end to standard output.
  ///
  /// - Throws: `FileError.closed` where the reader has gone, `FileError.unwritable` on any other failure.
  static func print(_ text: String) throws {
    try writeAll(Array((text + "\n").utf8), to: 1, path: "standard output")
  }

  /// Prints a line to standard error; a failure is ignored.
  static func note(_ text: String) { error(text + "\n") }

  /// Prints to standard error as it is; a failure is ignored.
  static func error(_ text: some StringProtocol) {
    try? writeAll(Array(text.utf8), to: 2, path: "standard error")
  }
}
