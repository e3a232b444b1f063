/// What can go wrong with an interview.
public enum SessionError: Error, Equatable, Sendable {
  /// No topic of that name; the one that was probably meant, and all there are.
  case noSuchTopic(String, nearest: String?, all: [String])
  /// No question of the chosen topics and level.
  case nothingToAsk(Selection)
  /// An event that does not follow from those before it; why.
  case outOfOrder(String)
}

extension SessionError: CustomStringConvertible {
  /// What is wrong, what to do.
  public var description: String {
    switch self {
    case .noSuchTopic(let topic, let nearest?, _):
      "no topic '\(topic)', did you mean '\(nearest)'?"
    case .noSuchTopic(let topic, nil, let all):
      "no topic '\(topic)', there are: \(all.filter { !$0.isEmpty }.joined(separator: ", "))"
    case .nothingToAsk(let selection):
      (selection.level.map { "no question of level \($0.rawValue)" } ?? "no question")
        + (selection.topics.isEmpty ? " in these rubrics" : " in these topics")
        + ", 'mock-interview questions' lists what there is"
    case .outOfOrder(let problem):
      problem
    }
  }
}
