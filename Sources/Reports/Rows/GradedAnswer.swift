import Scoring

/// A row of a report by answer: whose answer to which question, what it scored, and what its record said besides.
public struct GradedAnswer: Sendable {
  /// What ``id``, ``candidate`` and ``carried`` are pieces of.
  public var bytes: [UInt8]
  /// The file as it was named.
  public var file: Label
  /// The record's number in its file, from 1.
  public var row: Int
  /// The record's own id; empty where it has none.
  public var id: RowText
  /// Who answered; empty where nobody is named.
  public var candidate: RowText
  /// The question that was answered.
  public var question: QuestionLabel
  /// What it scored.
  public var score: Score
  /// The other fields of the record, in its order.
  public var carried: [CarriedField]

  /// Makes a row whose texts are pieces of a record.
  public init(
    bytes: [UInt8], file: Label, row: Int, id: RowText, candidate: RowText,
    question: QuestionLabel, score: Score, carried: [CarriedField] = []
  ) {
    self.bytes = bytes
    self.file = file
    self.row = row
    self.id = id
    self.candidate = candidate
    self.question = question
    self.score = score
    self.carried = carried
  }

  /// Makes a row of texts that were not read from an answer file.
  public init(
    file: Label, row: Int, id: String = "", candidate: String, question: QuestionLabel,
    score: Score
  ) {
    let bytes = Array((id + candidate).utf8)
    let middle = id.utf8.count
    self.init(
      bytes: bytes, file: file, row: row, id: RowText(0..<middle),
      candidate: RowText(middle..<bytes.count), question: question, score: score)
  }
}

/// What rows say of their question.
public struct QuestionLabel: Equatable, Sendable {
  /// The topic's heading; empty where it stands under none.
  public let topic: Label
  /// The shortest name that no other loaded question has.
  public let id: Label
  /// The question as it is asked.
  public let text: Label

  /// Makes a label.
  public init(topic: String, id: String, text: String) {
    self.topic = Label(topic)
    self.id = Label(id)
    self.text = Label(text)
  }
}

/// A field of a record that the engine does not use.
public struct CarriedField: Equatable, Sendable {
  /// Its place in ``RowExporter/columns``; `nil` where it has none.
  public var column: Int?
  /// Its name, where it has no column.
  public var name: RowText
  /// Its value.
  public var value: RowText

  /// Makes a field.
  public init(column: Int?, name: RowText = .empty, value: RowText) {
    self.column = column
    self.name = name
    self.value = value
  }
}
