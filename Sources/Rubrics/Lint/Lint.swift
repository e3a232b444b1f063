import Files
import Scoring

/// What is wrong or weak in rubric files.
///
/// - Parameter paths: files and folders, as ``RubricLibrary/load(_:)`` takes them.
/// - Returns: how many questions were looked at, and the findings in the order of the files; a file with a mistake
///   in it is a finding, and the others are looked at all the same.
/// - Throws: `FileError` for a path that is not there, `RubricError.noBanks` where there is no rubric file.
public func lint(_ paths: [String]) throws -> (questions: Int, findings: [LintFinding]) {
  let files = try RubricLibrary.rubricFiles(at: paths)
  guard !files.isEmpty else { throw RubricError.noBanks(path: paths.joined(separator: ", ")) }
  var banks: [Bank] = []
  var findings: [LintFinding] = []
  for file in files {
    do {
      banks.append(try RubricFile.parse(try readText(at: file), file: file))
    } catch RubricError.malformed(let file, let line, let problem) {
      findings.append(
        LintFinding(file: file, line: line, id: "", rule: .unreadable, message: problem))
    }
  }
  findings += lint(banks)
  let places = Dictionary(uniqueKeysWithValues: files.enumerated().map { ($1, $0) })
  let sorted = findings.enumerated().sorted { one, other in
    (places[one.element.file] ?? 0, one.element.line, one.offset)
      < (places[other.element.file] ?? 0, other.element.line, other.offset)
  }
  return (banks.map(\.questions.count).reduce(0, +), sorted.map(\.element))
}

/// What is wrong or weak in banks, by question and then among questions.
public func lint(_ banks: [Bank]) -> [LintFinding] {
  let questions = banks.flatMap { bank in bank.questions.map { (bank: bank, question: $0) } }
  let workspace = Workspace()
  let looks = questions.map { QuestionLint($0.question, workspace) }
  var overlaps = Overlaps(
    zip(questions, looks).map { entry, look in
      Overlaps.Entry(
        bank: entry.bank, question: entry.question, scorer: look.scorer, ownMark: look.ownMark)
    }, workspace)
  return looks.flatMap(\.findings) + overlaps.findings() + repeatedQuestions(questions)
    + repeatedIDs(questions) + unknownRelations(questions) + emptyTopics(banks)
}

private func repeatedQuestions(_ entries: [(bank: Bank, question: Question)]) -> [LintFinding] {
  // Ids are unique within a bank only.
  let questions = entries.map { bank, question in
    var question = question
    question.rubric.id = "\(bank.name):\(question.rubric.id)"
    return question
  }
  let known = Dictionary(
    zip(questions.map(\.rubric.id), entries), uniquingKeysWith: { first, _ in first })
  return duplicates(among: questions).compactMap { duplicate in
    guard let (bank, question) = known[duplicate.id], let other = known[duplicate.of] else {
      return nil
    }
    guard !areRelated((bank, question), other) else { return nil }
    let name = other.question.name(in: other.bank, from: bank)
    return LintFinding(
      question, .duplicate,
      "asks what '\(name)' asks, merge them or write 'related: \(name)'")
  }
}

private func repeatedIDs(_ entries: [(bank: Bank, question: Question)]) -> [LintFinding] {
  var first: [String: String] = [:]
  return entries.compactMap { bank, question in
    let id = question.rubric.id
    guard let other = first[id] else {
      first[id] = bank.name
      return nil
    }
    return LintFinding(
      question, .duplicate,
      "the id '\(id)' is in '\(other)' too, so that only '\(bank.name):\(id)' names it")
  }
}

private func unknownRelations(_ entries: [(bank: Bank, question: Question)]) -> [LintFinding] {
  let known = Set(
    entries.flatMap { [$0.question.rubric.id, "\($0.bank.name):\($0.question.rubric.id)"] })
  return entries.flatMap { _, question in
    question.related.filter { !known.contains($0) }.map { id in
      let hint = nearest(to: id, in: known.sorted()).map { ", did you mean '\($0)'?" } ?? ""
      return LintFinding(question, .missing, "related '\(id)' is no question\(hint)")
    }
  }
}

private func emptyTopics(_ banks: [Bank]) -> [LintFinding] {
  banks.flatMap { bank in
    bank.topics.filter { $0.questions.isEmpty }.map { topic in
      LintFinding(
        file: bank.file ?? bank.name, line: 1, id: "", rule: .missing,
        message: "the topic '\(topic.title)' has no question")
    }
  }
}

/// Whether one of two questions names the other as related.
func areRelated(
  _ one: (bank: Bank, question: Question), _ other: (bank: Bank, question: Question)
) -> Bool {
  func names(_ some: (bank: Bank, question: Question), _ another: (bank: Bank, question: Question))
    -> Bool
  {
    let id = another.question.rubric.id
    return some.question.related.contains { $0 == id || $0 == "\(another.bank.name):\(id)" }
  }
  return names(one, other) || names(other, one)
}

extension Question {
  /// How a question of another bank names this one.
  func name(in bank: Bank, from other: Bank) -> String {
    bank.name == other.name ? rubric.id : "\(bank.name):\(rubric.id)"
  }
}

extension Bank {
  fileprivate var file: String? { questions.lazy.compactMap(\.source?.file).first }
}
