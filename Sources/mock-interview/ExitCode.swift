/// How the program ends, after sysexits.h.
enum ExitCode: Int32 {
  /// All done.
  case done = 0
  /// Done, but records were set aside, or a check failed.
  case incomplete = 1
  /// Wrong usage.
  case usage = 64
  /// Input that cannot be read as what it should be, or nothing gradable in it.
  case unreadable = 65
  /// Input that is not there.
  case noInput = 66
  /// A fault of the program.
  case internalFault = 70
  /// Output that cannot be written.
  case cannotCreate = 73
  /// Interrupted by the user.
  case interrupted = 130
}
