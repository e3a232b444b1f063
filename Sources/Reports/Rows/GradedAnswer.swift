import Scoring

/// A row of a report by answer: whose answer to which question, what it scored, and what its record said besides.
public struct GradedAnswer: Sendable {
  /// What the texts of ``origin`` and ``carried`` are pieces of.
  public var bytes: [UInt8]
  /// The file as it was named.
  public var file: Label
  /// Where the answer comes from.
  public var origin: RowOrigin
  /// The question that was answered.
  public var question: QuestionLabel
  /// What it scored.
  public var score: Score
  /// The other fields of the record, in its order.
  public var carried: [CarriedField]

  /// Makes a row whose texts are pieces of a record.
  public init(
    bytes: [UInt8], file: Label, origin: RowOrigin, question: QuestionLabel, score: Score,
    carried: [CarriedField] = []
  ) {
    self.bytes = bytes
    self.file = file
    self.origin = origin
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
      bytes: bytes, file: file,
      origin: RowOrigin(
        row: row, id: RowText(0..<middle), candidate: RowText(middle..<bytes.count)),
      question: question, score: score)
  }
}

/// Where a graded answer comes from.
public struct RowOrigin: Equatable, Sendable {
  /// The record's number in its file, from 1.
  public var row: Int
  /// The record's own id; empty where it has none.
  public var id: RowText
  /// Who answered; empty where nobody is named.
  public var candidate: RowText

  /// Makes an origin.
  public init(row: Int, id: RowText = .empty, candidate: RowText = .empty) {
    self.row = row
    self.id = id
    self.candidate = candidate
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
  /// All three as they stand in a row of CSV, a comma before each.
  let csv: [UInt8]
  /// All three as they stand in a row of JSON, a comma before each.
  let json: [UInt8]

  /// Makes a label.
  public init(topic: String, id: String, text: String) {
    self.topic = Label(topic)
    self.id = Label(id)
    self.text = Label(text)
    var csv: [UInt8] = []
    var json: [UInt8] = []
    for (name, label) in [("topic", self.topic), ("question_id", self.id), ("question", self.text)]
    {
      csv += [UInt8(ascii: ",")] + label.csv
      json += Array(",\"\(name)\":".utf8) + label.json
    }
    self.csv = csv
    self.json = json
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
