import Scoring

/// How an interview stands: what all events so far come to.
public struct Session: Equatable, Sendable {
  /// How it was laid out.
  public let plan: Plan
  /// The chosen questions, in the order in which to ask them.
  public private(set) var places: [Place]
  /// The question that was put last and is open, as an index of ``places``.
  public private(set) var current: Int?
  /// What was typed and not submitted when the interview was left.
  public private(set) var draft = ""
  /// Whether it is over.
  public private(set) var isFinished = false

  /// One of the chosen questions.
  public struct Place: Equatable, Sendable {
    /// The question, once it was put.
    public internal(set) var question: InterviewQuestion?
    /// All answers, the one that counts last.
    public internal(set) var answers: [String] = []
    /// How many hints were shown.
    public internal(set) var hints = 0
    /// The mark of the last answer, once it has one.
    public internal(set) var score: Score?
    /// Whether it was passed over.
    public internal(set) var isSkipped = false
    /// Why it could not be put.
    public internal(set) var dropped: String?

    /// Whether nothing remains to be done for it, short of going back.
    public var isDone: Bool { !answers.isEmpty || isSkipped || dropped != nil }
  }

  /// Begins an interview.
  public init(_ plan: Plan) {
    self.plan = plan
    places = plan.questions.map { _ in Place() }
  }

  /// Takes up the events of a journal.
  ///
  /// - Throws: `SessionError.outOfOrder` where an event does not follow from those before it.
  public init(replaying events: some Sequence<Event>) throws(SessionError) {
    var rest = events.makeIterator()
    guard case .started(let plan)? = rest.next() else {
      throw .outOfOrder("the first event is not 'started'")
    }
    self.init(plan)
    while let event = rest.next() {
      if let problem = problem(with: event) { throw .outOfOrder(problem) }
      happen(event)
    }
  }

  /// The first question that has neither answer nor pass.
  public var next: Int? { places.firstIndex { !$0.isDone } }

  /// The question whose last answer waits for its mark.
  public var unscored: Int? { places.firstIndex { !$0.answers.isEmpty && $0.score == nil } }

  /// Lets an event happen that follows from those before it.
  mutating func happen(_ event: Event) {
    switch event {
    case .started, .resumed:
      break
    case .asked(let number, let question):
      places[number - 1].question = question
      current = number - 1
    case .hinted(let number, _):
      places[number - 1].hints += 1
    case .answered(let number, let text):
      places[number - 1].answers.append(text)
      places[number - 1].score = nil
      places[number - 1].isSkipped = false
      leave(number - 1)
    case .scored(let number, let score):
      places[number - 1].score = score
    case .skipped(let number):
      places[number - 1].isSkipped = places[number - 1].answers.isEmpty
      leave(number - 1)
    case .dropped(let number, let reason):
      places[number - 1].dropped = reason
    case .paused(let draft):
      self.draft = draft
    case .finished:
      isFinished = true
      current = nil
    }
  }

  private mutating func leave(_ place: Int) {
    draft = ""
    if current == place { current = nil }
  }

  /// Why an event does not follow from those before it; `nil` where it does.
  private func problem(with event: Event) -> String? {
    if isFinished { return "an event after 'finished'" }
    switch event {
    case .started:
      return "a second 'started'"
    case .asked(let number, let question):
      guard places.indices.contains(number - 1) else { return unknown(number) }
      return plan.questions[number - 1] == question.key
        ? nil
        : "question \(number) is '\(question.key)', '\(plan.questions[number - 1])' was chosen"
    case .dropped(let number, _):
      return places.indices.contains(number - 1) ? nil : unknown(number)
    case .hinted(let number, _), .answered(let number, _), .skipped(let number):
      return isAsked(number) ? nil : "question \(number) was not asked yet"
    case .scored(let number, _):
      return isAsked(number) && !places[number - 1].answers.isEmpty
        ? nil : "a mark for question \(number), which has no answer"
    case .paused, .resumed, .finished:
      return nil
    }
  }

  private func isAsked(_ number: Int) -> Bool {
    places.indices.contains(number - 1) && places[number - 1].question != nil
  }

  private func unknown(_ number: Int) -> String {
    "no question \(number), \(places.count) were chosen"
  }
}
