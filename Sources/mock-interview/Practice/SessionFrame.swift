import Files
import Reports
import Sessions

/// What is said before the first question and after the last.
extension PracticeScreen {
  /// What there is to do.
  func open(_ session: Session) throws {
    let count = session.places.count
    let questions = "\(count) \(count == 1 ? "question" : "questions")"
    let begun = session.places.contains { $0.question != nil }
    try screen.write(
      begun
        ? "Session \(session.plan.id): \(session.done) of \(questions) done."
        : "Session \(session.plan.id): \(questions), seed \(session.plan.seed).",
      style: .dim)
  }

  /// The marks by topic, and where they are kept.
  func close(_ session: Session, path: String) throws {
    var statistics = Statistics()
    statistics.add(session.results, candidate: "")
    var rows = statistics.byTopic()
    if rows.count > 1 {
      rows += statistics.byCandidate().map {
        var row = $0
        row.topic = "all topics"
        return row
      }
    }
    try screen.space()
    if rows.isEmpty {
      try screen.write("Nothing was asked.")
    } else {
      for (number, line) in text(rows, width: screen.width).split(separator: "\n").enumerated() {
        try screen.write(whole: String(line), style: number == 0 ? .bold : .plain)
      }
      try screen.space()
    }
    try screen.write(whole: "Kept in \(path)", style: .dim)
  }

  /// How to go on later.
  func pause(_ session: Session, path: String) throws {
    let folder = parentFolder(of: path)
    try screen.space()
    try screen.write("Paused, \(session.done) of \(session.places.count) done. Go on with:")
    // To be copied whole.
    try screen.write(
      whole: "mock-interview practice --resume --session \(session.plan.id)"
        + (folder == SessionsOption.standard ? "" : " --sessions \(shellWord(folder))"))
  }

  /// A word as a shell takes it.
  private func shellWord(_ text: String) -> String {
    let isPlain = text.allSatisfy { $0.isLetter || $0.isNumber || "/._-+".contains($0) }
    return isPlain ? text : "'" + text.replacing("'", with: "'\\''") + "'"
  }
}
