import Scoring

/// An interview as it goes on: takes what the candidate types, says what is to be done.
///
/// It is a value that knows no terminal, no clock and no disk. Its program carries out the steps in order,
/// hands marks back, and feeds it line after line:
///
///     for step in interview.begin() { … }
///     for step in interview.receive(.line("It switches off units.")) { … }
public struct Interview: Equatable, Sendable {
  /// How it stands.
  public private(set) var session: Session
  /// The lines of the answer so far.
  private var lines: [String] = []
  private var endsAfterMark: Ending?
  private let questions: [InterviewQuestion?]
  private let emptyLineSkips: Bool

  /// Makes an interview.
  ///
  /// - Parameters:
  ///   - session: a new one, or one taken up from its journal.
  ///   - pool: where questions that were not put yet are found by their key; one that is no longer there is
  ///     dropped.
  ///   - emptyLineSkips: whether an empty line instead of an answer passes over the question; else it
  ///     is put again.
  public init(_ session: Session, pool: [InterviewQuestion], emptyLineSkips: Bool) {
    self.session = session
    self.emptyLineSkips = emptyLineSkips
    questions = zip(session.places, session.plan.questions).map { place, key in
      place.question ?? pool.first { $0.key == key }
    }
  }

  /// Puts the first question, or takes up where the journal ends.
  public mutating func begin() -> [Step] {
    if session.unscored != nil { return markLastAnswer() }
    if let current = session.current, let question = session.places[current].question {
      return [.show(notice(current, question, draft: session.draft))]
    }
    return goOn()
  }

  /// Takes what the candidate typed.
  public mutating func receive(_ input: Input) -> [Step] {
    switch input {
    case .line(let line):
      if lines.isEmpty { return receiveFirst(line) }
      if line.allSatisfy(\.isWhitespace) { return submit() }
      lines.append(line)
      return []
    case .end:
      guard !lines.isEmpty else { return leave(.paused, draft: "") }
      endsAfterMark = .paused
      return submit()
    case .interrupt(let unfinished):
      let draft = unfinished.isEmpty ? lines : lines + [unfinished]
      return leave(.interrupted, draft: draft.joined(separator: "\n"))
    }
  }

  /// Takes the mark that a ``Step/mark(_:answer:)`` asked for.
  public mutating func marked(_ score: Score) -> [Step] {
    guard let place = session.unscored, let question = session.places[place].question,
      let answer = session.places[place].answers.last
    else { return [] }
    let steps = [
      record(.scored(number: place + 1, score)), .show(.feedback(question, answer: answer, score)),
    ]
    if session.unscored != nil { return steps + markLastAnswer() }
    return steps + goOn()
  }

  private mutating func receiveFirst(_ line: String) -> [Step] {
    switch SlashCommand.Reading(line) {
    case .text(let text) where text.allSatisfy(\.isWhitespace):
      return emptyLineSkips ? skip() : [.show(.askedAgain)]
    case .text(let text):
      lines = [text]
      return []
    case .unknown(let word):
      return [.show(.help(unknown: word))]
    case .command(.help):
      return [.show(.help(unknown: nil))]
    case .command(.hint):
      return hint()
    case .command(.skip):
      return skip()
    case .command(.back):
      return back()
    case .command(.pause):
      return leave(.paused, draft: "")
    case .command(.quit):
      return [record(.finished), .end(.finished)]
    }
  }

  private mutating func submit() -> [Step] {
    guard let current = session.current else { return [] }
    let text = lines.joined(separator: "\n")
    return [record(.answered(number: current + 1, text: text))] + markLastAnswer()
  }

  private func markLastAnswer() -> [Step] {
    guard let place = session.unscored, let question = session.places[place].question,
      let answer = session.places[place].answers.last
    else { return [] }
    return [.mark(question.rubric, answer: answer)]
  }

  private mutating func hint() -> [Step] {
    guard let current = session.current, let rubric = session.places[current].question?.rubric,
      let text = Hint.next(for: rubric, given: session.places[current].hints)
    else { return [.show(.noHint)] }
    return [record(.hinted(number: current + 1, text: text)), .show(.hint(text))]
  }

  private mutating func skip() -> [Step] {
    guard let current = session.current else { return [] }
    let keepsAnswer = !session.places[current].answers.isEmpty
    return [record(.skipped(number: current + 1)), .show(.skipped(keepsAnswer: keepsAnswer))]
      + goOn()
  }

  private mutating func back() -> [Step] {
    let end = session.current ?? session.places.count
    guard let previous = (0..<end).last(where: { session.places[$0].dropped == nil }),
      let question = session.places[previous].question
    else { return [.show(.nothingBefore)] }
    return put(previous, question)
  }

  private mutating func leave(_ ending: Ending, draft: String) -> [Step] {
    [record(.paused(draft: draft)), .end(ending)]
  }

  /// Puts the next question, or ends.
  private mutating func goOn() -> [Step] {
    if let ending = endsAfterMark, session.next != nil { return leave(ending, draft: "") }
    guard let next = session.next else { return [record(.finished), .end(.finished)] }
    guard let question = questions[next] else {
      let reason = "no longer in the rubrics"
      return [
        record(.dropped(number: next + 1, reason: reason)),
        .show(.dropped(key: session.plan.questions[next], reason: reason)),
      ] + goOn()
    }
    return put(next, question)
  }

  private mutating func put(_ place: Int, _ question: InterviewQuestion) -> [Step] {
    [record(.asked(number: place + 1, question)), .show(notice(place, question, draft: ""))]
  }

  private func notice(_ place: Int, _ question: InterviewQuestion, draft: String) -> Notice {
    .question(
      QuestionNotice(
        number: place + 1, count: session.places.count, question: question,
        lastAnswer: session.places[place].answers.last, draft: draft))
  }

  /// Lets an event happen here, to be written down there.
  private mutating func record(_ event: Event) -> Step {
    session.happen(event)
    if case .answered = event { lines = [] }
    return .record(event)
  }
}
