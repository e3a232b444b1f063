import Reports
import Scoring

/// What came of one question of a session.
public struct SessionResult: Equatable, Sendable {
  /// The question's place in the session, from 1.
  public var number: Int
  /// The question as it was asked.
  public var question: InterviewQuestion
  /// The answer that counts; empty where there is none.
  public var answer: String
  /// Its mark as it stands in the journal; that of no answer where there is none.
  public var score: Score
}

extension Session {
  /// What came of the questions that were asked, in their order.
  ///
  /// An open question is left out, and so is an answer whose mark could not be written down any more, until the
  /// session goes on. A question that was open when the session was ended counts as not answered.
  public var results: [SessionResult] {
    places.enumerated().compactMap { index, place in
      guard let question = place.question, place.dropped == nil, place.isDone || isFinished else {
        return nil
      }
      guard let answer = place.answers.last else {
        let nothing = Scorer(question.rubric, strictness: plan.strictness).score("")
        return SessionResult(number: index + 1, question: question, answer: "", score: nothing)
      }
      guard let score = place.score else { return nil }
      return SessionResult(number: index + 1, question: question, answer: answer, score: score)
    }
  }

  /// How many of the chosen questions need nothing more.
  public var done: Int { places.count { $0.isDone } }

  /// The same results marked anew by this version of the engine, with the rubrics as they were and as
  /// strictly as then.
  ///
  /// - Parameter scoring: what scores depend on otherwise.
  public func regradedResults(_ scoring: ScoringOptions = ScoringOptions()) -> [SessionResult] {
    var scoring = scoring
    scoring.strictness = plan.strictness
    return results.map { result in
      var result = result
      result.score = Scorer(result.question.rubric, scoring).score(result.answer)
      return result
    }
  }
}

extension Statistics {
  /// Adds what came of a session.
  ///
  /// - Parameters:
  ///   - results: as ``Session/results`` gives them.
  ///   - candidate: who answered.
  public mutating func add(_ results: [SessionResult], candidate: String) {
    for result in results {
      add(
        candidate: candidate, topic: result.question.topic, questionID: result.question.rubric.id,
        value: result.score.value, isAnswered: result.score.band != .unanswered)
    }
  }
}
