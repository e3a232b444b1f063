import Files
import Rubrics

/// What the columns of a CSV file are for.
struct ColumnPlan: Sendable {
  /// How many fields a record has.
  let width: Int
  /// The column of each role, by ``Role/rawValue``.
  private(set) var columns = [Int?](repeating: nil, count: Role.allCases.count)
  /// The columns that each hold the answers to one question; empty where each record names its question.
  private(set) var questions: [(column: Int, question: GradedQuestion)] = []
  /// The other columns.
  private(set) var carried: [Int] = []
  /// Their names, none of them equal.
  private(set) var carriedNames: [String] = []

  subscript(role: Role) -> Int? { columns[role.rawValue] }

  /// Finds out what columns are for.
  ///
  /// - Throws: `BatchError.columns` where answers or questions are missing, `BatchError.nearMisses` for headers that
  ///   look like questions and are none.
  init(header: [String], line: Int, path: String, table: QuestionTable, renames: RenameMap) throws {
    width = header.count
    let names = header.map { renames[$0] ?? $0 }
    takeRoles(names)
    if self[.answer] == nil || self[.question] == nil {
      try takeQuestions(header, names, line, path, table)
      if questions.isEmpty { throw missing(header, names, line, path) }
      // A form has no column for the question or the answer; what is called so is carried through.
      columns[Role.question.rawValue] = nil
      columns[Role.answer.rawValue] = nil
    }
    let used = Set(columns.compactMap { $0 } + questions.map(\.column))
    carried = header.indices.filter { !used.contains($0) }
    carriedNames = uniqueNames(carried.map { (header[$0], $0) })
  }

  private mutating func takeRoles(_ names: [String]) {
    var ranks = [Int](repeating: .max, count: Role.allCases.count)
    for (column, name) in names.enumerated() {
      guard let (role, rank) = Role.of(name), rank < ranks[role.rawValue] else { continue }
      ranks[role.rawValue] = rank
      columns[role.rawValue] = column
    }
  }

  /// Takes the columns whose header is a question or its id.
  private mutating func takeQuestions(
    _ header: [String], _ names: [String], _ line: Int, _ path: String, _ table: QuestionTable
  ) throws {
    let taken = Set(columns.compactMap { $0 })
    var misses: [(column: Int, error: RubricError)] = []
    for (column, name) in names.enumerated() {
      if taken.contains(column) || name.allSatisfy(\.isWhitespace) || isAdministrative(name) {
        continue
      }
      switch table.find(name, topic: "") {
      case .success(let question):
        if let other = questions.first(where: { $0.question === question }) {
          throw BatchError.columns(
            path: path, line: line,
            problem: "columns \(other.column + 1) and \(column + 1) are the same question, "
              + "'\(question.label.id.text)', rename one of them")
        }
        questions.append((column, question))
      case .failure(let error): misses.append((column, error))
      }
    }
    let problems = misses.compactMap { miss -> String? in
      guard !isAboutQuestion(names[miss.column], header) else { return nil }
      switch miss.error {
      case .notFound(_, let nearest) where nearest.isEmpty: return nil
      default: return "column \(miss.column + 1): \(miss.error)"
      }
    }
    let isForm = !questions.isEmpty || self[.answer] == nil && self[.question] == nil
    if isForm, !problems.isEmpty {
      throw BatchError.nearMisses(path: path, line: line, problems: problems)
    }
  }

  /// Forms export `QUESTION [Score]`, `Points - QUESTION` and the like beside the answers.
  private func isAboutQuestion(_ name: String, _ header: [String]) -> Bool {
    let wanted = normalizedQuestion(name)
    return questions.contains { column, _ in
      let question = normalizedQuestion(withoutNumbering(header[column]))
      return wanted.hasPrefix(question + " ") || wanted.hasSuffix(" " + question)
    }
  }

  private func missing(
    _ header: [String], _ names: [String], _ line: Int, _ path: String
  ) -> BatchError {
    let lacking = [Role.question, .answer].filter { self[$0] == nil }
    let free = names.indices.filter { !columns.contains($0) }.map { names[$0] }
    let hints = lacking.map { role in
      let near = free.first {
        nearest(to: normalizedHeader($0), in: role.names.map(normalizedHeader)) != nil
      }
      return "no column '\(role.names[role == .question ? 1 : 0])'"
        + (near.map { ", is it '\($0)'? then rename it" } ?? "")
    }
    return .columns(
      path: path, line: line,
      problem: hints.joined(separator: ", ")
        + ", and no column is a question of the rubrics; there are: "
        + header.map { "'\($0)'" }.joined(separator: ", "))
  }
}

/// Columns that every form has and that are near to no question.
private func isAdministrative(_ name: String) -> Bool {
  [
    "timestamp", "starttime", "completiontime", "lastmodifiedtime", "submittedat", "score",
    "totalscore", "totalpoints", "quizfeedback", "humanscore",
  ].contains(normalizedHeader(name))
}

/// Names of which none are equal: a number is put behind a repeated one, `column_N` for an empty one.
///
/// - Parameter names: names with their columns, from 0.
func uniqueNames(_ names: [(name: String, column: Int)]) -> [String] {
  var seen: Set<String> = []
  return names.map { name, column in
    let base = name.allSatisfy(\.isWhitespace) ? "column_\(column + 1)" : name
    var unique = base
    var number = 2
    while !seen.insert(unique).inserted {
      unique = "\(base)_\(number)"
      number += 1
    }
    return unique
  }
}
