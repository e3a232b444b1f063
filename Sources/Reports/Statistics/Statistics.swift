import Scoring

/// Gathers graded answers and tells how each candidate did, per topic and altogether.
///
/// Marks are summed as whole hundredths, so a report is the same in whatever order answers come.
/// Memory grows with candidates and the questions they were asked, by 24 bytes for each, not with answers.
public struct Statistics: Sendable {
  private var candidates = Names()
  private var topics = Names()
  private var questions = Names()
  private var groups: [Group: Tally] = [:]

  private struct Group: Hashable {
    var candidate: Int
    var topic: Int
  }

  /// Makes an empty one.
  public init() {}

  /// Whether nothing was added.
  public var isEmpty: Bool { groups.isEmpty }

  /// Adds the mark of one question that was asked.
  ///
  /// - Parameters:
  ///   - candidate: who answered; empty where nobody is named.
  ///   - topic: the question's topic; empty where it has none.
  ///   - questionID: names the question in ``Row/weakestQuestion``; asked several times, it counts
  ///     there with its mean.
  ///   - value: the mark, 0…100; taken to 0.01.
  ///   - isAnswered: whether anything was said; a question without an answer counts as 0.
  public mutating func add(
    candidate: String, topic: String, questionID: String, value: Double, isAnswered: Bool
  ) {
    let group = Group(candidate: candidates.number(of: candidate), topic: topics.number(of: topic))
    let hundredths = isAnswered ? Int((value * 100).rounded()) : 0
    groups[group, default: Tally()].add(
      hundredths, isAnswered: isAnswered, question: questions.number(of: questionID))
  }

  /// One row for each candidate and topic, candidates and topics as they came first.
  public func byTopic() -> [Row] {
    groups.keys.sorted { ($0.candidate, $0.topic) < ($1.candidate, $1.topic) }.compactMap { group in
      groups[group].map { row($0, candidate: group.candidate, topic: topics.all[group.topic]) }
    }
  }

  /// One row for each candidate over all topics, in the order in which they came first.
  public func byCandidate() -> [Row] {
    var tallies = [Tally](repeating: Tally(), count: candidates.all.count)
    for (group, tally) in groups { tallies[group.candidate].add(tally) }
    return tallies.indices.map { row(tallies[$0], candidate: $0, topic: "") }
  }

  private func row(_ tally: Tally, candidate: Int, topic: String) -> Row {
    let score = Double(tally.sum) / Double(max(tally.asked, 1)) / 100
    return Row(
      candidate: candidates.all[candidate],
      topic: topic,
      questions: tally.asked,
      answered: tally.answered,
      score: hundredth(score),
      scoreAnswered: tally.answered == 0
        ? nil : hundredth(Double(tally.sum) / Double(tally.answered) / 100),
      interval: confidenceInterval(
        count: tally.answered, sum: Double(tally.sum) / 100,
        sumOfSquares: Double(tally.sumOfSquares) / 10_000
      ).map { hundredth($0.lowerBound)...hundredth($0.upperBound) },
      band: tally.answered == 0 ? .unanswered : Band(value: hundredth(score)),
      weakestQuestion: tally.weakest.map { questions.all[$0] } ?? "")
  }

  private func hundredth(_ value: Double) -> Double { (value * 100).rounded() / 100 }

  /// How a candidate did in a topic, or altogether.
  public struct Row: Equatable, Sendable {
    /// Who; empty where nobody is named.
    public var candidate: String
    /// The topic; empty for all topics together, and for questions without one.
    public var topic: String
    /// How many questions were asked, repeated ones each time.
    public var questions: Int
    /// How many of them were answered.
    public var answered: Int
    /// Mean mark of what was asked, 0…100, rounded to 0.01; what was not answered counts as 0.
    public var score: Double
    /// Mean mark of what was answered, 0…100, rounded to 0.01; `nil` where nothing was.
    public var scoreAnswered: Double?
    /// Where the mean over many such questions probably lies, 95 %; `nil` below five answers.
    public var interval: ClosedRange<Double>?
    /// The band of ``score``.
    public var band: Band
    /// The id of the question with the lowest mean; of equal ones the first that came.
    public var weakestQuestion: String

    /// Makes a row.
    public init(
      candidate: String, topic: String, questions: Int, answered: Int, score: Double,
      scoreAnswered: Double?, interval: ClosedRange<Double>?, band: Band, weakestQuestion: String
    ) {
      self.candidate = candidate
      self.topic = topic
      self.questions = questions
      self.answered = answered
      self.score = score
      self.scoreAnswered = scoreAnswered
      self.interval = interval
      self.band = band
      self.weakestQuestion = weakestQuestion
    }
  }
}

/// Numbers names in the order in which they come first.
private struct Names: Sendable {
  private(set) var all: [String] = []
  private var numbers: [String: Int] = [:]

  mutating func number(of name: String) -> Int {
    if let known = numbers[name] { return known }
    numbers[name] = all.count
    all.append(name)
    return all.count - 1
  }
}
