import Foundation
import Scoring

/// Answers that people graded, from the folder beside the package, where it is there.
enum GradedAnswers {
  /// Some questions of each set with some answers of each.
  static let samples: [(rubric: Rubric, answers: [String])] = {
    let parts = #filePath.split(separator: "/", omittingEmptySubsequences: false)
    let folder = parts.dropLast(5).joined(separator: "/") + "/shared/graded/"
    let sets = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return sets.sorted().flatMap { name in samples(of: folder + name) }
  }()

  private static func samples(of set: String) -> [(rubric: Rubric, answers: [String])] {
    guard let bank = try? String(contentsOfFile: set + "/bank.jsonl", encoding: .utf8),
      let table = try? String(contentsOfFile: set + "/answers.csv", encoding: .utf8)
    else { return [] }
    var answers: [String: [String]] = [:]
    for row in rows(table).dropFirst() where row.count > 2 {
      if answers[row[1], default: []].count < 12 { answers[row[1], default: []].append(row[2]) }
    }
    return bank.split(separator: "\n").prefix(8).compactMap { line in
      guard
        let question = try? JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any],
        let id = question["id"] as? String, let text = question["question"] as? String
      else { return nil }
      let references = question["references"] as? [String] ?? []
      let rubric = Rubric(
        id: id, question: text,
        references: references.map { Reference($0, keyPointsAreDerived: true) })
      return (rubric, answers[id] ?? [])
    }
  }

  /// The records of a CSV text.
  private static func rows(_ text: String) -> [[String]] {
    var rows: [[String]] = [[""]]
    var isQuoted = false
    for character in text {
      switch character {
      case "\"": isQuoted.toggle()
      case "," where !isQuoted: rows[rows.count - 1].append("")
      case "\n" where !isQuoted, "\r\n" where !isQuoted: rows.append([""])
      default: rows[rows.count - 1][rows[rows.count - 1].count - 1].append(character)
      }
    }
    return rows
  }
}
