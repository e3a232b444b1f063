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

  /// The time in UTC, as `2000-12-31T23:59:59Z`.
  static var now: String {
    var seconds = time(nil)
    var parts = tm()
    gmtime_r(&seconds, &parts)
    func two(_ number: Int32) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(parts.tm_year + 1900)-\(two(parts.tm_mon + 1))-\(two(parts.tm_mday))"
      + "T\(two(parts.tm_hour)):\(two(parts.tm_min)):\(two(parts.tm_sec))Z"
  }
}

// MARK: The terminal

extension Platform {
  /// How a terminal handles keys.
  typealias TerminalMode = termios

  /// Whether a file descriptor is a terminal.
  static func isTerminal(_ descriptor: Int32) -> Bool { isatty(descriptor) == 1 }

  /// Columns of the terminal on standard output.
  static var columns: Int? {
    var size = winsize()
    guard ioctl(1, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }

  /// The mode of the terminal on standard input.
  static func terminalMode() -> TerminalMode? {
    var mode = termios()
    return tcgetattr(0, &mode) == 0 ? mode : nil
  }

  /// Sets the mode of the terminal on standard input; what was typed ahead stays.
  static func setTerminal(_ mode: TerminalMode) {
    var mode = mode
    tcsetattr(0, TCSADRAIN, &mode)
  }

  /// Hands over every key as it is typed; interrupts stay what they are.
  static func readEveryKey() {
    guard var mode = terminalMode() else { return }
    mode.c_lflag &= ~tcflag_t(ICANON | ECHO)
    setTerminal(mode)
  }

  /// Whether there is something to read, or the end, within some milliseconds.
  static func isReadable(_ descriptor: Int32, within milliseconds: Int32) -> Bool {
    var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    return poll(&request, 1, milliseconds) > 0
  }

  /// Reads what there is; empty at the end, `nil` where a signal came first.
  static func read(_ descriptor: Int32) -> [UInt8]? {
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    let count = buffer.withUnsafeMutableBytes { bytes in
      #if canImport(Glibc)
        Glibc.read(descriptor, bytes.baseAddress, bytes.count)
      #elseif canImport(Musl)
        Musl.read(descriptor, bytes.baseAddress, bytes.count)
      #else
        Darwin.read(descriptor, bytes.baseAddress, bytes.count)
      #endif
    }
    if count < 0, errno == EINTR || errno == EAGAIN { return nil }
    return Array(buffer.prefix(max(0, count)))
  }
}

// MARK: Signals

extension Platform {
  /// Lets interruption, termination and hang-up be seen in ``wantsToStop`` instead of ending the program.
  static func noteStops() {
    for name in [SIGINT, SIGTERM, SIGHUP] { handle(name) { _ in interruption = 1 } }
    handle(SIGCONT) { _ in continuation = 1 }
  }

  /// Whether somebody wanted the program to stop since ``noteStops()``.
  static var wantsToStop: Bool { interruption != 0 }

  /// Whether the program went on after it was stopped, since this was last asked.
  static func wasContinued() -> Bool {
    defer { continuation = 0 }
    return continuation != 0
  }

  private static func handle(_ name: Int32, _ handler: @escaping @convention(c) (Int32) -> Void) {
    var action = sigaction()
    #if canImport(Darwin)
      action.__sigaction_u.__sa_handler = handler
    #else
      action.__sigaction_handler.sa_handler = handler
    #endif
    sigaction(name, &action, nil)
  }
}

/// Set by signal handlers, where nothing but such variables may be touched.
nonisolated(unsafe) private var interruption: sig_atomic_t = 0
nonisolated(unsafe) private var continuation: sig_atomic_t = 0
