import Files

/// A question with the bank and topic that it stands in.
public struct LibraryQuestion: Equatable, Sendable {
  /// The bank's name, as in `NAME:id`.
  public var bank: String
  /// The topic's heading; empty for questions that stand under none.
  public var topic: String
  /// The question itself.
  public var question: Question
  /// The shortest name that no other loaded question has: the id, else `NAME:id`.
  public internal(set) var key: String

  /// The question's id.
  public var id: String { question.rubric.id }
}

/// The questions of all rubric files that were loaded, and the way to find one.
public struct RubricLibrary: Sendable {
  /// All banks in the order in which they were loaded.
  public let banks: [Bank]
  /// All questions in file order.
  public let questions: [LibraryQuestion]

  private var byID: [String: [Int]] = [:]
  private var byQualifiedID: [String: [Int]] = [:]
  private var byText: [String: [Int]] = [:]

  /// Makes a library of banks.
  public init(_ banks: [Bank]) {
    self.banks = banks
    var questions: [LibraryQuestion] = []
    for bank in banks {
      for topic in bank.topics {
        for question in topic.questions {
          let id = question.rubric.id
          byID[id, default: []].append(questions.count)
          byQualifiedID["\(bank.name):\(id)", default: []].append(questions.count)
          byText[normalizedQuestion(question.rubric.question), default: []].append(questions.count)
          questions.append(
            LibraryQuestion(bank: bank.name, topic: topic.title, question: question, key: id))
        }
      }
    }
    for index in questions.indices where byID[questions[index].id]?.count != 1 {
      questions[index].key = "\(questions[index].bank):\(questions[index].id)"
    }
    self.questions = questions
  }

  /// The topics in the order of their first question, each once.
  public var topics: [String] {
    var seen: Set<String> = []
    return questions.map(\.topic).filter { !$0.isEmpty && seen.insert($0).inserted }
  }

  /// Finds a question by `NAME:id`, by id, else by its text without regard to case and punctuation.
  ///
  /// - Parameters:
  ///   - key: an id or the text of a question.
  ///   - topic: narrows where several questions have the same id or text.
  /// - Throws: `RubricError.ambiguous` where several are left, `.notFound` with the nearest where none is.
  public func find(_ key: String, topic: String? = nil) throws(RubricError) -> LibraryQuestion {
    let name = key.trimmed
    let found =
      byQualifiedID[name] ?? byID[name] ?? byText[normalizedQuestion(name)].flatMap {
        name.isEmpty ? nil : $0
      } ?? []
    var left = found
    if found.count > 1, let topic, !topic.isBlank {
      let wanted = normalizedQuestion(topic)
      left = found.filter { normalizedQuestion(questions[$0].topic) == wanted }
    }
    guard let first = left.first else {
      if found.isEmpty { throw .notFound(key: name, nearest: nearestKeys(to: name)) }
      throw .ambiguous(key: name, ids: found.map { questions[$0].key })
    }
    guard left.count == 1 else { throw .ambiguous(key: name, ids: left.map { questions[$0].key }) }
    return questions[first]
  }

  /// The questions of a topic, named without regard to case and punctuation.
  ///
  /// - Throws: `RubricError.unknownTopic` where there is none.
  public func questions(inTopic topic: String) throws(RubricError) -> [LibraryQuestion] {
    let wanted = normalizedQuestion(topic)
    let found = questions.filter { normalizedQuestion($0.topic) == wanted }
    guard found.isEmpty else { return found }
    throw .unknownTopic(topic, nearest: nearest(to: topic, in: topics))
  }

  /// Up to three questions that a mistyped id or text may mean, best first.
  private func nearestKeys(to name: String) -> [String] {
    if let id = nearest(to: name, in: questions.map(\.key) + questions.map(\.id)),
      let found = (byQualifiedID[id] ?? byID[id])?.first
    {
      return [questions[found].key]
    }
    let wanted = QuestionWords(name)
    let words = questions.map { QuestionWords($0.question.rubric.question) }
    let near = words.indices
      .map { (index: $0, similarity: words[$0].similarity(to: wanted)) }
      .filter { $0.similarity >= 0.5 || words[$0.index].hasAll(of: wanted) }
      .sorted { ($1.similarity, $0.index) < ($0.similarity, $1.index) }
    return near.prefix(3).map { questions[$0.index].key }
  }
}
