import Scoring

/// An answer that people marked and the engine scored.
public struct MarkedAnswer: Sendable {
  /// The file, as messages call it.
  public var file: String
  /// The record's number in its file, from 1.
  public var row: Int
  /// The line that the record begins in, from 1.
  public var line: Int
  /// Who answered; empty where nobody is named.
  public var candidate: String
  /// The question's shortest name.
  public var questionID: String
  /// What the answer was scored by.
  public var rubric: Rubric
  /// What the candidate wrote.
  public var text: String
  /// The engine's score.
  public var score: Score
  /// What each of the people gave, 0…1 of their scale.
  public var marks: [Double]

  /// Makes a marked answer.
  public init(
    file: String, row: Int, line: Int, candidate: String, questionID: String, rubric: Rubric,
    text: String, score: Score, marks: [Double]
  ) {
    self.file = file
    self.row = row
    self.line = line
    self.candidate = candidate
    self.questionID = questionID
    self.rubric = rubric
    self.text = text
    self.score = score
    self.marks = marks
  }

  /// What people gave: the mean of their marks, 0…1.
  public var human: Double { marks.reduce(0, +) / Double(max(1, marks.count)) }

  /// The engine's score as a share, 0…1.
  public var engine: Double { score.value / 100 }
}
