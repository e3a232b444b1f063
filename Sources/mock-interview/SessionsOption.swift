import Files

/// Where the program keeps sessions.
enum SessionsOption {
  /// The option of every command that reads or writes sessions.
  static let option = Command.Option(
    "--sessions", value: "DIR", "the folder of the journals; else ./Sessions")

  /// The folder that the invocation means; it need not be there.
  static func path(_ invocation: Invocation) -> String {
    invocation.value("--sessions") ?? "Sessions"
  }
}
