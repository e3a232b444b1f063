import Scoring

/// Writes a normalized bank line by line.
enum RubricWriter {
  static func text(of bank: Bank) -> String {
    var lines = ["# " + bank.title, ""]
    if !bank.introduction.isEmpty {
      lines += TextBlock.escaped(bank.introduction, isIntroduction: true) + [""]
    }
    lines.append("format: \(RubricFile.version)")
    for (index, topic) in bank.topics.enumerated() {
      // Questions that stand under no heading come first, without one.
      if index > 0 || !topic.title.isEmpty || topic.questions.isEmpty {
        lines += ["", heading(2, topic.title)]
      }
      for question in topic.questions { lines += [""] + Self.lines(of: question) }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func lines(of question: Question) -> [String] {
    let rubric = question.rubric
    var lines = [heading(3, rubric.question), HeaderLine.text(of: question)]
    func add(_ section: String, _ content: [String]) {
      lines += ["", heading(4, section)] + content
    }
    if !rubric.keyPoints.isEmpty { add("Key points", Self.lines(of: rubric.keyPoints)) }
    for reference in rubric.references {
      add("Reference", reference.text.isEmpty ? [] : TextBlock.escaped(reference.text))
      if !reference.keyPoints.isEmpty {
        add(
          reference.keyPointsAreDerived ? Marks.derivedKeyPoints : "Key points",
          Self.lines(of: reference.keyPoints))
      }
    }
    if !rubric.misconceptions.isEmpty {
      add("Misconceptions", rubric.misconceptions.map { item($0) })
    }
    if !question.examples.isEmpty { add("Examples", question.examples.flatMap(Self.lines(of:))) }
    if !question.more.isEmpty { add("More", TextBlock.escaped(question.more)) }
    return lines
  }

  private static func lines(of points: [KeyPoint]) -> [String] {
    points.flatMap { point in
      [item(KeyPointLine.text(of: point))] + (point.followUp.map { ["  ask: " + $0] } ?? [])
    }
  }

  private static func lines(of example: Example) -> [String] {
    let source = Rubrics.lines(of: example.answer)
    let first = example.band.rawValue + (source[0].isEmpty ? ":" : ": " + source[0])
    return [item(first)]
      + source.dropFirst().map { $0.isEmpty ? "" : "  " + $0 }
  }

  private static func item(_ text: String) -> String { text.isEmpty ? "-" : "- " + text }

  private static func heading(_ level: Int, _ text: String) -> String {
    let mark = String(repeating: "#", count: level)
    return text.isEmpty ? mark : mark + " " + text
  }
}
