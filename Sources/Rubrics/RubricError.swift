/// What can go wrong with rubrics and with the names of questions.
public enum RubricError: Error, Equatable, Sendable {
  /// A rubric file has a mistake in it; the line counts from 1.
  case malformed(file: String, line: Int, problem: String)
  /// A folder, or all that was named, holds no question.
  case noBanks(path: String)
  /// No loaded question has this id or text; the ids of the nearest, best first.
  case notFound(key: String, nearest: [String])
  /// Several loaded questions have this id or text; what names each of them.
  case ambiguous(key: String, ids: [String])
  /// No loaded question has this topic; the nearest topic, where one is near.
  case unknownTopic(String, nearest: String?)
  /// An input to import cannot be read as questions and answers; the line counts from 1.
  case notABank(file: String, line: Int?, problem: String)
}

extension RubricError: CustomStringConvertible {
  /// `FILE:LINE: what is wrong, what to do`.
  public var description: String {
    switch self {
    case .malformed(let file, let line, let problem): "\(file):\(line): \(problem)"
    case .noBanks(let path):
      "\(path): no questions here, 'mock-interview import FILE' makes a rubric file of a document"
    case .notFound(let key, []):
      "no question '\(key)', 'mock-interview questions' lists them"
    case .notFound(let key, let nearest):
      "no question '\(key)', did you mean \(listed(nearest))?"
    case .ambiguous(let key, let ids): "'\(key)' names several questions, write \(listed(ids))"
    case .unknownTopic(let topic, let nearest?): "no topic '\(topic)', did you mean '\(nearest)'?"
    case .unknownTopic(let topic, nil):
      "no topic '\(topic)', 'mock-interview questions' lists them"
    case .notABank(let file, let line?, let problem): "\(file):\(line): \(problem)"
    case .notABank(let file, nil, let problem): "\(file): \(problem)"
    }
  }
}

/// `'a'`, `'a' or 'b'`, `'a', 'b' or 'c'`.
private func listed(_ names: [String]) -> String {
  let quoted = names.map { "'\($0)'" }
  guard let last = quoted.last, quoted.count > 1 else { return quoted.first ?? "" }
  return quoted.dropLast().joined(separator: ", ") + " or " + last
}
