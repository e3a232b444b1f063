import Files
import Reports
import Rubrics
import Scoring

/// A question that answers are graded with.
final class GradedQuestion: Sendable {
  /// Its number in its table, from 0.
  let number: Int
  let label: QuestionLabel
  let scorer: Scorer

  init(_ found: LibraryQuestion, _ scoring: ScoringOptions, number: Int) {
    self.number = number
    label = QuestionLabel(
      topic: found.topic, id: found.key, text: found.question.rubric.question)
    scorer = Scorer(found.question.rubric.withDerivedKeyPoints, scoring)
  }
}

/// The questions by what answer files call them; a rubric is compiled when its first answer comes.
final class QuestionTable: @unchecked Sendable {
  private let library: RubricLibrary
  private let scoring: ScoringOptions
  private let renames: RenameMap
  private let lock = Monitor()
  private var compiled: [GradedQuestion] = []
  private var numbers: [String: Int] = [:]
  private var normalizedTexts: [String] = []

  init(_ library: RubricLibrary, scoring: ScoringOptions, renames: RenameMap) {
    self.library = library
    self.scoring = scoring
    self.renames = renames
  }

  /// How many questions have a number.
  var count: Int { lock.locked { compiled.count } }

  /// The question of a number.
  subscript(number: Int) -> GradedQuestion { lock.locked { compiled[number] } }

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
      guard case .notFound = error else { throw error }
      let bare = withoutNumbering(name)
      if bare != name, let found = try? library.find(bare, topic: topic) { return found }
      guard let near = nearestByText(to: bare) else { throw error }
      throw .notFound(key: name, nearest: [near])
    }
  }

  /// The question whose text is the same but for a few letters.
  private func nearestByText(to name: String) -> String? {
    let texts = lock.locked {
      if normalizedTexts.isEmpty {
        normalizedTexts = library.questions.map { normalizedQuestion($0.question.rubric.question) }
      }
      return normalizedTexts
    }
    let near = nearest(to: normalizedQuestion(name), in: texts, share: 6)
    return near.flatMap(texts.firstIndex).map { library.questions[$0].key }
  }

  private func question(_ found: LibraryQuestion) -> GradedQuestion {
    lock.locked {
      if let known = numbers[found.key] { return compiled[known] }
      let question = GradedQuestion(found, scoring, number: compiled.count)
      numbers[found.key] = question.number
      compiled.append(question)
      return question
    }
  }
}
