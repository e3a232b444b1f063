import Files
import Reports
import Scoring
import Sessions

/// Says what an interview has to say.
struct PracticeScreen {
  let screen: Screen
  /// Whether a person types; a pipe needs no advice about keys.
  let isTerminal: Bool

  private static let indent = "  "

  /// Says something.
  func show(_ notice: Notice) throws {
    switch notice {
    case .question(let question): try show(question)
    case .askedAgain:
      try screen.write("Nothing typed yet. Type an answer, or /skip, /hint, /help.", style: .dim)
    case .help(let unknown):
      if let unknown { try screen.write("There is no command \(unknown).") }
      for command in SlashCommand.allCases {
        let head = "/\(command.rawValue)"
        let space = String(repeating: " ", count: max(1, 8 - head.count))
        try screen.write(command.summary, first: Self.indent + head + space)
      }
      try screen.write(
        "A line that begins with // is an answer that begins with /.", first: Self.indent)
    case .hint(let text): try screen.write(text, first: "Hint: ")
    case .noHint: try screen.write("No hint is left for this question.")
    case .nothingBefore: try screen.write("This is the first question.")
    case .skipped(let keepsAnswer):
      try screen.write(keepsAnswer ? "Left as it was." : "Skipped.", style: .dim)
    case .dropped(let key, let reason):
      try screen.write("Question '\(key)' is left out: \(reason).")
    case .feedback(let question, _, let score): try show(score, question)
    }
  }

  private func show(_ notice: QuestionNotice) throws {
    try screen.space()
    var place = "Question \(notice.number) of \(notice.count)"
    if !notice.question.topic.isEmpty { place += " · \(notice.question.topic)" }
    if let level = notice.question.level { place += " · \(level.rawValue)" }
    try screen.write(place, style: .dim)
    try screen.write(notice.question.rubric.question, style: .bold)
    if let last = notice.lastAnswer {
      try screen.write(last, style: .dim, first: "Your last answer: ", rest: Self.indent)
    }
    if !notice.draft.isEmpty, !isTerminal {
      try screen.write(
        notice.draft, style: .dim, first: "Typed before the pause: ", rest: Self.indent)
    }
    if isTerminal, notice.number == 1 || notice.lastAnswer != nil || !notice.draft.isEmpty {
      try screen.write(
        "Type your answer; an empty line submits it. /help lists commands.", style: .dim)
    }
  }

  // MARK: Feedback

  private func show(_ score: Score, _ question: InterviewQuestion) throws {
    let points = score.keyPoints
    let met = points.count { $0.status == .met }
    let partly = points.count { $0.status == .partial }
    try screen.space()
    try screen.write(
      "\(met) of \(points.count) \(points.count == 1 ? "point" : "points") found"
        + (partly > 0 ? ", \(partly) partly" : ""), style: .bold)
    try screen.write("Score \(fixed(score.value, decimals: 2)) of 100: \(score.band.rawValue)")
    try screen.space()
    for status in PointScore.Status.allCases {
      for point in points where point.status == status { try show(point) }
    }
    for remark in remarks(on: score) { try screen.write(remark, style: .yellow, first: "! ") }
    if let followUp = followUp(score, question.rubric) {
      try screen.space()
      try screen.write("An interviewer would ask now: " + followUp)
    }
    if let reference = reference(score, question.rubric) {
      try section("Reference answer", reference)
    }
    if !question.more.isEmpty { try section("More", question.more) }
  }

  private func section(_ title: String, _ markdown: String) throws {
    try screen.space()
    try screen.write(title, style: .bold)
    let width = screen.width - Self.indent.count
    for line in lines(ofMarkdown: markdown, width: width) {
      try screen.write(whole: line.isEmpty ? "" : Self.indent + line)
    }
  }

  private func show(_ point: PointScore) throws {
    let (mark, word, style): (String, String, Screen.Style) =
      switch point.status {
      case .met: ("+ ", "met", .green)
      case .partial: ("~ ", "partly met", .yellow)
      case .missed: ("- ", "missed", .red)
      }
    let must = point.isMust ? ", a must" : ""
    try screen.write("\(word)\(must): \(point.statement)", style: style, first: mark)
    guard point.status != .missed, !point.evidence.isEmpty else { return }
    let quotes = point.evidence.map {
      "\"" + $0.text.split(whereSeparator: \.isWhitespace).joined(separator: " ") + "\""
    }
    try screen.write("you said " + quotes.joined(separator: ", "), style: .dim, first: "    ")
  }

  /// The question about the heaviest point that was not met.
  private func followUp(_ score: Score, _ rubric: Rubric) -> String? {
    let points = rubric.points(ofReference: score.reference)
    let open = zip(score.keyPoints, points).filter { $0.0.status != .met && $0.1.followUp != nil }
    return open.max { $0.1.weight < $1.1.weight }?.1.followUp
  }

  private func reference(_ score: Score, _ rubric: Rubric) -> String? {
    let index = max(1, score.reference) - 1
    return rubric.references.indices.contains(index) ? rubric.references[index].text : nil
  }
}

extension Rubric {
  /// The points that an answer is compared with for a reference, counted from 1.
  func points(ofReference number: Int) -> [KeyPoint] {
    keyPoints + (references.indices.contains(number - 1) ? references[number - 1].keyPoints : [])
  }
}

extension PointScore {
  /// The point without what stands in parentheses at its end.
  var statement: String {
    guard text.hasSuffix(")"), let open = text.lastIndex(of: "("), open > text.startIndex else {
      return text
    }
    let statement = text[..<open]
    return statement.allSatisfy(\.isWhitespace) ? text : String(statement.dropLast())
  }
}
