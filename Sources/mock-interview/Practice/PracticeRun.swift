import Scoring
import Sessions

/// One sitting of an interview: carries out its steps in order.
final class PracticeRun {
  private let file: SessionFile
  private var interview: Interview
  private let screen = Screen()
  private let candidate: any CandidateInput
  private let talk: PracticeScreen
  private let scoring: ScoringOptions

  /// Makes ready.
  ///
  /// - Parameters:
  ///   - file: the journal, with at least its first event.
  ///   - pool: the questions that may still be put.
  ///   - scoring: what answers are scored with.
  init(_ file: SessionFile, pool: [InterviewQuestion], scoring: ScoringOptions) throws {
    self.scoring = scoring
    Platform.watchSignals()
    self.file = file
    if let mode = Platform.mode(of: 0) {
      candidate = TerminalInput(mode: mode, takesEscapes: screen.takesEscapes)
    } else {
      candidate = PipedInput()
    }
    talk = PracticeScreen(screen: screen, isTerminal: candidate.isTerminal)
    interview = Interview(
      try file.session(), pool: pool, emptyLineSkips: !candidate.isTerminal)
  }

  /// Goes on to the end, or until the candidate leaves.
  func run() throws -> ExitCode {
    defer { candidate.leave() }
    try talk.open(interview.session)
    var ending = try carryOut(interview.begin())
    var inputs: [Input] = []
    while ending == nil {
      if inputs.isEmpty { inputs = candidate.next() }
      ending = try carryOut(interview.receive(inputs.removeFirst()))
    }
    candidate.leave()
    if ending == .finished {
      try talk.close(interview.session, path: file.path)
    } else {
      do {
        try talk.pause(interview.session, path: file.path)
      } catch  where ending == .interrupted {
        // The window may be closed: there is nobody to tell.
      }
    }
    return ending == .interrupted ? .interrupted : .done
  }

  private func carryOut(_ steps: [Step]) throws -> Ending? {
    var steps = steps[...]
    while let step = steps.popFirst() {
      switch step {
      case .record(let event): try file.append(Entry(time: Platform.now, event: event))
      case .show(let notice):
        if case .question(let question) = notice { candidate.begin(draft: question.draft) }
        try talk.show(notice)
      case .mark(let rubric, let answer):
        steps += interview.marked(Scorer(rubric, scoring).score(answer))
      case .end(let ending): return ending
      }
    }
    return nil
  }
}
