import Files
import Reports
import Scoring

extension AgreementReport {
  /// The report for programs.
  ///
  /// `answers, questions, set_aside {without_mark, not_gradable}, human_columns, scale, engine, strictness, calibration,
  /// bootstrap {draws, seed}, figures, human_against_human, length {engine, human}, differences`. `figures` has for each
  /// of ``Figures/kinds`` `value, low, high`, `null` where there is none; `human_against_human` the same, or is `null`
  /// for one person. `differences` has `file, row, line, question_id, candidate, human, engine` (both 0…100),
  /// `confidence, answer` (its first words).
  public var json: JSON {
    [
      "answers": .integer(read.answers.count),
      "questions": .integer(questions),
      "set_aside": [
        "without_mark": .integer(read.withoutMark), "not_gradable": .integer(read.notGradable),
      ],
      "human_columns": .array(source.columns.map { .string($0) }),
      "scale": .string(source.scale.description),
      "engine": .string(engineVersion),
      "strictness": .string(source.strictness.rawValue),
      "calibration": .string(source.calibration),
      "bootstrap": [
        "draws": .integer(source.bootstrap.draws), "seed": .number("\(source.bootstrap.seed)"),
      ],
      "figures": members(engine),
      "human_against_human": people.map(members) ?? .null,
      "length": ["engine": number(engineLength), "human": number(humanLength)],
      "differences": .array(differences.map(\.json)),
    ]
  }

  private func members(_ figures: [Figure]) -> JSON {
    .object(
      figures.map { figure in
        JSON.Member(
          figure.kind.name,
          [
            "value": number(figure.value), "low": number(figure.interval?.lowerBound),
            "high": number(figure.interval?.upperBound),
          ])
      })
  }

  private func number(_ value: Double?) -> JSON {
    value.map { .number(fixed($0, decimals: 6)) } ?? .null
  }
}

extension MarkedAnswer {
  fileprivate var json: JSON {
    [
      "file": .string(file), "row": .integer(row), "line": .integer(line),
      "question_id": .string(questionID), "candidate": .string(candidate),
      "human": .number(fixed(human * 100, decimals: 2)),
      "engine": .number(fixed(score.value, decimals: 2)),
      "confidence": .string(score.confidence.rawValue), "answer": .string(firstWords),
    ]
  }
}
