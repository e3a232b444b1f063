import Scoring

/// Which questions of a rubric file an import takes anew from the document.
public enum Replacement: Equatable, Sendable {
  /// None: what stands in the file wins.
  case none
  /// Those with these ids.
  case ids([String])
  /// All that the document has.
  case all

  func contains(_ id: String) -> Bool {
    switch self {
    case .none: false
    case .ids(let ids): ids.contains(id)
    case .all: true
    }
  }
}

/// A rubric file after an import, and what the import did to it.
public struct Imported: Equatable, Sendable {
  /// The bank as it is now.
  public var bank: Bank
  /// How many questions came in new or anew.
  public var imported = 0
  /// How many questions of the document stood in the file and were left alone.
  public var kept = 0
  /// Ids of questions of the file that the document does not have.
  public var gone: [String] = []
  /// Ids of questions that both have.
  public var joined: [String] = []
  /// Questions of the document that ask what an earlier one asks.
  public var duplicates: [Duplicate] = []
  /// How many questions of each topic the document has, in its order.
  public var topics: [TopicCount] = []

  /// A topic with a number of questions.
  public struct TopicCount: Equatable, Sendable {
    /// The heading, empty where there is none.
    public var topic: String
    /// How many.
    public var questions: Int
  }
}

/// Brings questions into a bank.
///
/// A question of the document and one of the bank are the same where their ids are equal, else where their
/// text is equal (case and punctuation aside), else where the document gives no id and the one that its text
/// would get stands in the bank: so a question whose text was mended there is found again. What stands in
/// the bank wins in every field, new questions go to the end of their topic, what the document does not
/// have stays. Key points that the input does not give are derived from the references.
///
/// - Parameters:
///   - incoming: the questions, of one document or several.
///   - existing: the bank as it is; `nil` where there is none.
///   - name: the bank's name.
///   - replacing: what is taken anew; id and place in the file stay, and so does what the document cannot
///     say (examples, misconceptions, text that is shown only).
public func merge(
  _ incoming: [IncomingBank], into existing: Bank?, name: String, replacing: Replacement = .none
) -> Imported {
  let title = incoming.lazy.compactMap(\.title).first { !$0.isBlank }
  var result = Imported(bank: existing ?? Bank(name: name, title: title ?? name))
  let questions = incoming.flatMap(\.questions)
  let known = result.bank.questions
  let partners = Joiner(known).partners(of: questions)
  var pool = IdentifierPool(known.map(\.rubric.id))
  var ids: [String] = []
  let stems = Stems()
  for (question, partner) in zip(questions, partners) {
    result.count(topic: question.topic)
    if let partner {
      let id = known[partner].rubric.id
      ids.append(id)
      result.joined.append(id)
      if replacing.contains(id) {
        result.imported += 1
        result.bank.replace(id, with: question, stems)
      } else {
        result.kept += 1
      }
    } else {
      let given = question.question.rubric.id.asOneLine
      let id = pool.take(given.isEmpty ? slug(question.question.rubric.question) : given)
      ids.append(id)
      result.imported += 1
      result.bank.append(question, id: id, stems)
    }
  }
  let joined = Set(partners.compactMap(\.self))
  result.gone = known.indices.filter { !joined.contains($0) }.map { known[$0].rubric.id }
  let here = Set(ids)
  result.duplicates = duplicates(among: result.bank.questions).filter { here.contains($0.id) }
  return result
}

/// Finds for each question of a document the one of a bank that is the same.
private struct Joiner {
  private var byID: [String: Int] = [:]
  private var byText: [String: [Int]] = [:]

  init(_ known: [Question]) {
    for (index, question) in known.enumerated() {
      byID[question.rubric.id] = index
      byText[normalizedQuestion(question.rubric.question), default: []].append(index)
    }
  }

  func partners(of questions: [IncomingQuestion]) -> [Int?] {
    var partners = [Int?](repeating: nil, count: questions.count)
    var taken: Set<Int> = []
    func join(_ index: Int, _ candidates: some Sequence<Int>) {
      guard partners[index] == nil, let partner = candidates.first(where: { !taken.contains($0) })
      else { return }
      partners[index] = partner
      taken.insert(partner)
    }
    for (index, question) in questions.enumerated() {
      let id = question.question.rubric.id
      if !id.isEmpty { join(index, [byID[id]].compactMap(\.self)) }
    }
    for (index, question) in questions.enumerated() {
      join(index, byText[normalizedQuestion(question.question.rubric.question)] ?? [])
    }
    for (index, question) in questions.enumerated() where question.question.rubric.id.isEmpty {
      let id = slug(question.question.rubric.question)
      let numbered = (2...).lazy.map { byID["\(id)-\($0)"] }.prefix { $0 != nil }.compactMap(\.self)
      join(index, [byID[id]].compactMap(\.self) + numbered)
    }
    return partners
  }
}

extension Imported {
  fileprivate mutating func count(topic: String) {
    if let index = topics.firstIndex(where: { $0.topic == topic }) {
      topics[index].questions += 1
    } else {
      topics.append(TopicCount(topic: topic, questions: 1))
    }
  }
}

extension Bank {
  fileprivate mutating func append(_ incoming: IncomingQuestion, id: String, _ stems: Stems) {
    var question = incoming.question
    question.rubric.id = id
    question.rubric.deriveKeyPoints(stems)
    let wanted = normalizedQuestion(incoming.topic)
    if let index = topics.firstIndex(where: { normalizedQuestion($0.title) == wanted }) {
      topics[index].questions.append(question)
    } else if incoming.topic.isEmpty {
      // Questions under no heading can stand at the beginning only.
      topics.insert(Topic(title: "", questions: [question]), at: 0)
    } else {
      topics.append(Topic(title: incoming.topic, questions: [question]))
    }
  }

  fileprivate mutating func replace(
    _ id: String, with incoming: IncomingQuestion, _ stems: Stems
  ) {
    for topic in topics.indices {
      for index in topics[topic].questions.indices
      where topics[topic].questions[index].rubric.id == id {
        let old = topics[topic].questions[index]
        var question = incoming.question
        question.rubric.id = id
        question.rubric.deriveKeyPoints(stems)
        if !incoming.hasExtras {
          question.rubric.misconceptions = old.rubric.misconceptions
          question.examples = old.examples
          question.more = old.more
          question.asked = old.asked
          question.related = old.related
          question.level = question.level ?? old.level
        }
        topics[topic].questions[index] = question
      }
    }
  }
}

extension Rubric {
  /// The rubric with key points for every reference: where none are given, they are derived from its text.
  public var withDerivedKeyPoints: Rubric {
    var rubric = self
    rubric.deriveKeyPoints(Stems())
    return rubric
  }

  /// Makes it so, with the stems of words that came before.
  fileprivate mutating func deriveKeyPoints(_ stems: Stems) {
    guard keyPoints.isEmpty else { return }
    for index in references.indices where references[index].keyPoints.isEmpty {
      references[index].keyPoints = Rubrics.keyPoints(of: references[index].text, stems: stems)
      references[index].keyPointsAreDerived = !references[index].keyPoints.isEmpty
    }
  }
}
