/// Why answer files cannot be graded at all; single records that cannot are set aside instead.
public enum BatchError: Error, Equatable, Sendable {
  /// A header lacks columns; what is missing and what to do.
  case columns(path: String, line: Int, problem: String)
  /// Headers that look like questions and are none, one message each.
  case nearMisses(path: String, line: Int, problems: [String])
  /// What an interrupted run left does not belong to this one; nothing of it was changed.
  case otherRun(path: String, problem: String)
}

extension BatchError: CustomStringConvertible {
  /// `FILE:LINE: what is wrong, what to do`.
  public var description: String {
    switch self {
    case .columns(let path, let line, let problem): "\(path):\(line): \(problem)"
    case .nearMisses(let path, let line, let problems):
      "\(path):\(line): \(problems.joined(separator: "\n  "))\n"
        + "  rename such a column, or say what it is in a file for --map: the header, a comma, "
        + "the question's id (nothing: it is no question)"
    case .otherRun(let path, let problem):
      "\(path): belongs to another run: \(problem); give what that run was given, or leave out "
        + "--resume to begin anew"
    }
  }
}
