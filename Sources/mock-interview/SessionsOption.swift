import Files
import Sessions

/// Where the program keeps sessions.
enum SessionsOption {
  /// The folder where nothing is said.
  static let standard = "Sessions"

  /// The option of every command that reads or writes sessions.
  static let option = Command.Option(
    "--sessions", value: "DIR", "the folder of the journals; else ./Sessions")

  /// The folder that the invocation means; it need not be there.
  static func path(_ invocation: Invocation) -> String {
    invocation.value("--sessions") ?? standard
  }

  /// The error for a session that is not there.
  static func missing(_ id: String, in folder: SessionFolder) -> MissingInput {
    let hint = nearest(to: id, in: (try? folder.ids()) ?? []).map { ", did you mean '\($0)'?" }
    return MissingInput("\(folder.path(of: id)): no such session\(hint ?? "")")
  }
}
