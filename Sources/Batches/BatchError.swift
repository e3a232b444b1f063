/// Why answer files cannot be graded at all; single records that cannot are set aside instead.
public enum BatchError: Error, Equatable, Sendable {
  /// There are no answers in what was named.
  case nothingToGrade(path: String)
  /// A header lacks columns; what is missing and what to do.
  case columns(path: String, line: Int, problem: String)
  /// Headers that look like questions and are none, one message each.
  case nearMisses(path: String, line: Int, problems: [String])
  /// A file that is no answers; what was seen.
  case notAnswers(path: String, line: Int, problem: String)
}

extension BatchError: CustomStringConvertible {
  /// `FILE:LINE: what is wrong, what to do`.
  public var description: String {
    switch self {
    case .nothingToGrade(let path): "\(path): no answers to grade"
    case .columns(let path, let line, let problem), .notAnswers(let path, let line, let problem):
      "\(path):\(line): \(problem)"
    case .nearMisses(let path, let line, let problems):
      "\(path):\(line): \(problems.joined(separator: "\n  "))\n"
        + "  rename such a column, or say what it is in a file for --map: the header, a comma, "
        + "the question's id (nothing: it is no question)"
    }
  }
}
