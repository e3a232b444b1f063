import Reports
import Rubrics
import Scoring

/// A question that answers are graded with.
final class GradedQuestion: Sendable {
  let label: QuestionLabel
  let scorer: Scorer

  init(_ found: LibraryQuestion, strictness: Strictness) {
    label = QuestionLabel(
      topic: found.topic, id: found.key, text: found.question.rubric.question)
    scorer = Scorer(found.question.rubric, strictness: strictness)
  }
}

/// The questions by what answer files call them; a rubric is compiled when its first answer comes.
final class QuestionTable: @unchecked Sendable {
  private let library: RubricLibrary
  private let strictness: Strictness
  private let renames: RenameMap
  private let lock = Monitor()
  private var compiled: [String: GradedQuestion] = [:]

  init(_ library: RubricLibrary, strictness: Strictness, renames: RenameMap) {
    self.library = library
    self.strictness = strictness
    self.renames = renames
  }

  /// Finds a question by id, else by its text, with or without numbering in front.
  func find(_ name: String, topic: String) -> Result<GradedQuestion, RubricError> {
    do {
      return .success(question(try lookUp(renames[name] ?? name, topic: topic)))
    } catch {
      return .failure(error)
    }
  }

  private func lookUp(_ name: String, topic: String) throws(RubricError) -> LibraryQuestion {
    let topic = topic.isEmpty ? nil : topic
    do {
      return try library.find(name, topic: topic)
    } catch {
      let bare = withoutNumbering(name)
      guard case .notFound = error, bare != name else { throw error }
      return try library.find(bare, topic: topic)
    }
  }

  private func question(_ found: LibraryQuestion) -> GradedQuestion {
    lock.locked {
      if let known = compiled[found.key] { return known }
      let question = GradedQuestion(found, strictness: strictness)
      compiled[found.key] = question
      return question
    }
  }
}
