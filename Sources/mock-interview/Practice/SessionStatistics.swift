import Reports
import Sessions

extension Statistics {
  /// Takes in what was asked in an interview.
  mutating func add(_ session: Session) {
    for place in session.places {
      guard let question = place.question else { continue }
      add(
        candidate: session.plan.candidate, topic: question.topic, questionID: question.rubric.id,
        value: place.score?.value ?? 0, isAnswered: !place.answers.isEmpty)
    }
  }
}
