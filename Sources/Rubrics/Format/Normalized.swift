import Scoring

extension Bank {
  /// The bank as a rubric file can hold it, and as it comes back from one.
  ///
  /// What stands on one line (titles, questions, ids, key points, misconceptions) has no line ends and no
  /// white space at its ends; text of several lines has `\n` for line ends and no blank lines at its ends;
  /// ids are neither empty nor given twice; a title or question that is empty takes the name or the id;
  /// empty alternatives, related ids and follow-ups go; a weight that is no number is 1. Places are no
  /// part of a file. A question needs a reference with text or a key point to be read again.
  public var normalized: Bank {
    var bank = self
    bank.title = title.asOneLine
    if bank.title.isEmpty { bank.title = name.asOneLine }
    if bank.title.isEmpty { bank.title = "Questions" }
    bank.introduction = block(introduction)
    var ids = IdentifierPool()
    for index in bank.topics.indices {
      bank.topics[index].title = bank.topics[index].title.asOneLine
      bank.topics[index].questions = bank.topics[index].questions.map { question in
        var question = question.normalized
        question.rubric.id = ids.take(question.rubric.id)
        return question
      }
    }
    return bank
  }
}

extension Question {
  fileprivate var normalized: Question {
    var question = self
    question.source = nil
    question.rubric.question = rubric.question.asOneLine
    question.rubric.id = rubric.id.asOneLine
    if question.rubric.id.isEmpty { question.rubric.id = slug(question.rubric.question) }
    if question.rubric.question.isEmpty { question.rubric.question = question.rubric.id }
    question.related = related.map(\.asOneLine).filter { !$0.isEmpty }
    question.rubric.keyPoints = rubric.keyPoints.map(\.normalized)
    question.rubric.references = rubric.references.map {
      Reference(
        block($0.text), keyPoints: $0.keyPoints.map(\.normalized),
        keyPointsAreDerived: $0.keyPointsAreDerived && !$0.keyPoints.isEmpty)
    }
    question.rubric.misconceptions = rubric.misconceptions.map(\.asOneLine)
    question.examples = examples.map {
      Example(band: $0.band, answer: withLineFeeds($0.answer).trimmed)
    }
    question.more = block(more)
    return question
  }
}

extension KeyPoint {
  fileprivate var normalized: KeyPoint {
    KeyPoint(
      text.asOneLine, weight: weight.isFinite ? weight : 1, isMust: isMust,
      alternatives: alternatives.map(\.asOneLine).filter { !$0.isEmpty },
      followUp: followUp.map(\.asOneLine).flatMap { $0.isEmpty ? nil : $0 })
  }
}

private func block(_ text: String) -> String { withoutOuterBlankLines(lines(of: text)) }
