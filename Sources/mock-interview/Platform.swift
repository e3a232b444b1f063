#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// What differs between systems, for the program.
enum Platform {
  /// Lets a write fail that a pipe or a limit of file size does not take, instead of killing the program.
  static func letWritesFail() {
    signal(SIGPIPE, SIG_IGN)
    signal(SIGXFSZ, SIG_IGN)
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

  /// Lets SIGINT, SIGTERM and SIGHUP be seen in ``wasInterrupted`` instead of ending the program; a second one ends it.
  /// One that the program was started to ignore stays ignored.
  static func noteInterrupts() {
    var action = sigaction()
    #if canImport(Darwin)
      action.__sigaction_u.__sa_handler = { _ in interruption = 1 }
    #else
      action.__sigaction_handler.sa_handler = { _ in interruption = 1 }
    #endif
    action.sa_flags = Int32(bitPattern: UInt32(SA_RESETHAND))
    for number in [SIGINT, SIGTERM, SIGHUP] {
      var former = sigaction()
      sigaction(number, &action, &former)
      #if canImport(Darwin)
        let isIgnored = unsafeBitCast(former.__sigaction_u.__sa_handler, to: Int.self) == 1
      #else
        let isIgnored = unsafeBitCast(former.__sigaction_handler.sa_handler, to: Int.self) == 1
      #endif
      if isIgnored { sigaction(number, &former, nil) }
    }
  }

  /// Whether the user has interrupted the program since ``noteInterrupts()``.
  static var wasInterrupted: Bool { interruption != 0 }
}

/// Set by a signal handler, where nothing but such a variable may be touched.
nonisolated(unsafe) private var interruption: sig_atomic_t = 0

// MARK: - Time

extension Platform {
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

extension Platform {
  /// Seconds of a clock that nobody sets.
  static var seconds: Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}

// MARK: - Terminals

extension Platform {
  /// Whether a descriptor is a terminal.
  static func isTerminal(_ descriptor: Int32) -> Bool { isatty(descriptor) == 1 }

  /// The columns of a terminal; `nil` where it does not say.
  static func columns(of descriptor: Int32) -> Int? {
    var size = winsize()
    guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }

  /// How a terminal was set before it was changed.
  struct TerminalMode {
    fileprivate var settings: termios
    /// Whether it showed what was typed.
    var echoes: Bool { settings.c_lflag & tcflag_t(ECHO) != 0 }
  }

  /// How a terminal is set; `nil` where it cannot be asked.
  static func mode(of descriptor: Int32) -> TerminalMode? {
    var settings = termios()
    return tcgetattr(descriptor, &settings) == 0 ? TerminalMode(settings: settings) : nil
  }

  /// Lets every key come through at once and as it is; output stays as it was.
  static func setKeyByKey(_ descriptor: Int32, from mode: TerminalMode) {
    var settings = mode.settings
    settings.c_lflag &= ~tcflag_t(ICANON | ECHO | ISIG | IEXTEN)
    settings.c_iflag &= ~tcflag_t(ICRNL | INLCR | IGNCR | IXON | ISTRIP)
    withUnsafeMutableBytes(of: &settings.c_cc) { keys in
      keys[Int(VMIN)] = 1
      keys[Int(VTIME)] = 0
    }
    tcsetattr(descriptor, TCSADRAIN, &settings)
  }

  /// Sets a terminal as it was.
  static func restore(_ descriptor: Int32, to mode: TerminalMode) {
    var settings = mode.settings
    tcsetattr(descriptor, TCSADRAIN, &settings)
  }

  /// Suspends the program and its pipeline, as the terminal does at Ctrl-Z; returns when it goes on.
  static func suspend() { kill(0, SIGTSTP) }
}

// MARK: - Waiting

extension Platform {
  /// What a wait ended with.
  enum Event {
    case input
    case signal
    case timeout
  }

  /// Lets SIGINT, SIGTERM and SIGHUP end waits of ``wait(for:milliseconds:)`` instead of the program.
  static func watchSignals() {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return }
    (signalReader, signalWriter) = (ends[0], ends[1])
    for number in [SIGINT, SIGTERM, SIGHUP] {
      signal(number) { _ in
        let saved = errno
        var byte: UInt8 = 1
        _ = write(signalWriter, &byte, 1)
        errno = saved
      }
    }
  }

  /// Waits for input; a signal that came at any time since ``watchSignals()`` goes first.
  ///
  /// - Parameter milliseconds: how long at most, -1 for ever.
  static func wait(for descriptor: Int32, milliseconds: Int32 = -1) -> Event {
    while true {
      var requests = [
        pollfd(fd: signalReader, events: Int16(POLLIN), revents: 0),
        pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0),
      ]
      let count = poll(&requests, nfds_t(requests.count), milliseconds)
      if count < 0, errno == EINTR { continue }
      if requests[0].revents != 0 { return .signal }
      return count == 0 ? .timeout : .input
    }
  }

  /// Reads once.
  ///
  /// - Returns: what came; empty at the end, and where the terminal has gone.
  static func readOnce(_ descriptor: Int32) -> [UInt8] {
    var buffer = [UInt8](repeating: 0, count: 4096)
    while true {
      let count = read(descriptor, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      return Array(buffer.prefix(max(0, count)))
    }
  }
}

/// Both ends of a pipe to itself: what a signal handler can write to and a wait can see.
nonisolated(unsafe) private var signalReader: Int32 = -1
nonisolated(unsafe) private var signalWriter: Int32 = -1
