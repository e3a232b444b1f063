import Files
import Rubrics
import Scoring

extension Command {
  /// `questions`: what there is to be asked.
  static let questions = Command(
    name: "questions", summary: "list the questions of the rubric files",
    usage: """
      usage: mock-interview questions [options]

      Lists the questions with the names by which other commands know them: the id, or NAME:id where two
      files use the same id. --json prints all of each question as an array in the order of the files.
      """,
    options: [
      RubricsOption.option,
      Option("--topic", value: "TOPIC", "only the questions of this topic (repeatable)"),
      Option("--level", value: "LEVEL", "only beginner, intermediate or expert questions"),
      Option("--json", "references, key points and places too, as JSON"),
    ],
    operands: 0...0
  ) { invocation in
    let library = try RubricsOption.library(invocation)
    let topics = invocation.values("--topic")
    for topic in topics { _ = try library.questions(inTopic: topic) }
    let wanted = Set(topics.map(normalizedQuestion))
    let level = try invocation.choice("--level", Level.self)
    let questions = library.questions.filter {
      (wanted.isEmpty || wanted.contains(normalizedQuestion($0.topic)))
        && (level == nil || $0.question.level == level)
    }
    if invocation.has("--json") {
      try Console.print(JSON.array(questions.map(\.json)).serialized(pretty: true))
    } else if questions.isEmpty {
      Console.note("mock-interview: no question has this topic and this level")
    } else {
      try Console.print(QuestionList(questions).text)
    }
    return .done
  }
}

/// Questions for people: one a line, under their topics.
private struct QuestionList {
  /// Longer ids push their question to the right, shorter ones are padded.
  private static let widestKey = 48

  let text: String

  init(_ questions: [LibraryQuestion]) {
    let keys = min(
      Self.widestKey, questions.map { displayWidth(visible($0.key)) }.max() ?? 0)
    let levels = questions.map { $0.question.level?.rawValue.count ?? 0 }.max() ?? 0
    var lines: [String] = []
    var heading = ""
    for question in questions {
      let place = question.bank + (question.topic.isEmpty ? "" : " · \(question.topic)")
      if place != heading {
        if !lines.isEmpty { lines.append("") }
        lines.append(visible(place))
        heading = place
      }
      var line = "  " + Self.padded(visible(question.key), to: keys)
      if levels > 0 {
        line += "  " + Self.padded(question.question.level?.rawValue ?? "", to: levels)
      }
      lines.append(line + "  " + visible(question.question.rubric.question))
    }
    text = lines.joined(separator: "\n")
  }

  private static func padded(_ text: String, to width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - displayWidth(text)))
  }
}

extension LibraryQuestion {
  /// The question in the contract's shape.
  fileprivate var json: JSON {
    let rubric = question.rubric.withDerivedKeyPoints
    let points =
      rubric.keyPoints.map { (point: $0, reference: JSON.null) }
      + rubric.references.enumerated().flatMap { index, reference in
        reference.keyPoints.map { (point: $0, reference: JSON.integer(index + 1)) }
      }
    return [
      "id": .string(id),
      "bank": .string(bank),
      "topic": topic.isEmpty ? .null : .string(topic),
      "level": question.level.map { .string($0.rawValue) } ?? .null,
      "question": .string(rubric.question),
      "references": .array(rubric.references.map { .string($0.text) }),
      "key_points": .array(
        points.enumerated().map { index, entry in
          [
            "id": .string("k\(index + 1)"), "text": .string(entry.point.text),
            "weight": .number("\(entry.point.weight)"),
            "must": .bool(entry.point.isMust),
            "alternatives": .array(entry.point.alternatives.map(JSON.string)),
            "reference": entry.reference,
          ]
        }),
      "misconceptions": .array(rubric.misconceptions.map(JSON.string)),
      "source": question.source.map {
        ["file": .string($0.file), "line": .integer($0.line)]
      } ?? .null,
    ]
  }
}
