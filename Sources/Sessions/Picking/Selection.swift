import Files
import Reports
import Rubrics

/// Which questions an interview asks.
public struct Selection: Equatable, Sendable {
  /// Topics to choose from, as typed; empty means all.
  public var topics: [String]
  /// The level to choose; `nil` means all, and questions without one.
  public var level: Level?
  /// How many questions at most.
  public var count: Int

  /// Makes a selection.
  public init(topics: [String] = [], level: Level? = nil, count: Int) {
    self.topics = topics
    self.level = level
    self.count = count
  }

  /// Chooses questions, spread evenly over topics; no two of them ask nearly the same.
  ///
  /// - Parameters:
  ///   - pool: all questions there are, in the order of their files.
  ///   - seed: decides the choice and its order; the same seed over the same pool gives the same.
  /// - Returns: at least one question, at most ``count``, in the order in which to ask them.
  /// - Throws: `SessionError.noSuchTopic`, `SessionError.nothingToAsk`.
  public func pick(from pool: [InterviewQuestion], seed: UInt64) throws(SessionError)
    -> [InterviewQuestion]
  {
    let wanted = try narrowed(pool)
    var random = SeededGenerator(seed: seed)
    var piles = random.shuffled(grouped(wanted)).map { random.shuffled($0)[...] }
    var picked: [InterviewQuestion] = []
    var pickedWords: [QuestionWords] = []
    while picked.count < count, piles.contains(where: { !$0.isEmpty }) {
      for pile in piles.indices where picked.count < count {
        while let question = piles[pile].popFirst() {
          let words = QuestionWords(question.rubric.question)
          if picked.contains(where: { $0.isRelated(to: question) })
            || pickedWords.contains(where: {
              $0.similarity(to: words) >= QuestionWords.nearlySame
            })
          {
            continue
          }
          picked.append(question)
          pickedWords.append(words)
          break
        }
      }
    }
    return picked
  }

  private func narrowed(_ pool: [InterviewQuestion]) throws(SessionError) -> [InterviewQuestion] {
    let titles = pool.map(\.topic).uniqued()
    var chosen: Set<String> = []
    for topic in topics {
      let meant = Self.titles(titles, meantBy: topic)
      guard !meant.isEmpty else {
        throw .noSuchTopic(topic, nearest: nearest(to: topic, in: titles), all: titles)
      }
      chosen.formUnion(meant)
    }
    let found = pool.filter {
      (topics.isEmpty || chosen.contains($0.topic)) && (level == nil || $0.level == level)
    }
    guard !found.isEmpty else { throw .nothingToAsk(self) }
    return found
  }

  /// The title itself without regard to case, else all titles that hold what was typed.
  private static func titles(_ titles: [String], meantBy typed: String) -> [String] {
    let wanted = typed.lowercased()
    let equal = titles.filter { $0.lowercased() == wanted }
    if !equal.isEmpty || wanted.isEmpty { return equal }
    return titles.filter { $0.lowercased().contains(wanted) }
  }

  private func grouped(_ questions: [InterviewQuestion]) -> [[InterviewQuestion]] {
    questions.map(\.topic).uniqued().map { topic in questions.filter { $0.topic == topic } }
  }
}

extension InterviewQuestion {
  /// Whether a bank says of either that it asks for nearly the same as the other.
  fileprivate func isRelated(to other: InterviewQuestion) -> Bool {
    names(other) || other.names(self)
  }

  private func names(_ other: InterviewQuestion) -> Bool {
    related.contains { $0 == other.key || (bank == other.bank && $0 == other.rubric.id) }
  }

  private var bank: Substring { key.prefix { $0 != ":" } }
}

extension [String] {
  /// Each once, in the order of first appearance.
  fileprivate func uniqued() -> [String] {
    var seen: Set<String> = []
    return filter { seen.insert($0).inserted }
  }
}
