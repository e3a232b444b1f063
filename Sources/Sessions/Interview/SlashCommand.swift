import Files

/// What a candidate can ask for instead of answering.
public enum SlashCommand: String, Sendable, CaseIterable {
  /// Lists the commands.
  case help
  /// Leads to a point without giving it away.
  case hint
  /// Passes over the question.
  case skip
  /// Returns to the question before.
  case back
  /// Leaves the interview, to be taken up again.
  case pause
  /// Ends the interview.
  case quit

  /// What it does, a few words.
  public var summary: String {
    switch self {
    case .help: "this list"
    case .hint: "something that leads to a missing point; lowers nothing"
    case .skip: "pass over this question; it counts as not answered"
    case .back: "answer the question before this one again; the last answer counts"
    case .pause: "leave now and go on later with --resume"
    case .quit: "end the interview and show the report"
    }
  }

  /// How the first line of an answer reads.
  enum Reading: Equatable {
    case command(SlashCommand)
    case unknown(String)
    case text(String)

    /// Reads a line; `//` stands for a slash that begins an answer.
    init(_ line: String) {
      guard line.hasPrefix("/"), !line.contains("\n") else {
        self = .text(line)
        return
      }
      if line.hasPrefix("//") {
        self = .text(String(line.dropFirst()))
        return
      }
      let word = line.dropFirst().split(separator: " ").first.map(String.init) ?? ""
      self = SlashCommand(rawValue: word.lowercased()).map(Reading.command) ?? .unknown("/" + word)
    }
  }
}
