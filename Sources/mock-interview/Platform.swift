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

  /// The value of an environment variable.
  static func environment(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }

  /// The program's own file, with links resolved; empty where the system does not say.
  static var programPath: String {
    guard let path = realpath("/proc/self/exe", nil) ?? realpath(CommandLine.arguments[0], nil)
    else { return "" }
    defer { free(path) }
    return String(cString: path)
  }

  /// How many threads can work at once.
  static var processors: Int { max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }

  /// Lets an interruption by the user be seen in ``wasInterrupted`` instead of ending the program; a second one ends it.
  static func noteInterrupts() {
    var action = sigaction()
    #if canImport(Darwin)
      action.__sigaction_u.__sa_handler = { _ in interruption = 1 }
    #else
      action.__sigaction_handler.sa_handler = { _ in interruption = 1 }
    #endif
    action.sa_flags = Int32(bitPattern: UInt32(SA_RESETHAND))
    sigaction(SIGINT, &action, nil)
  }

  /// Whether the user has interrupted the program since ``noteInterrupts()``.
  static var wasInterrupted: Bool { interruption != 0 }
}

/// Set by a signal handler, where nothing but such a variable may be touched.
nonisolated(unsafe) private var interruption: sig_atomic_t = 0
