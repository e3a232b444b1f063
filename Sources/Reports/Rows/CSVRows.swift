import Files
import Scoring

extension RowExporter {
  /// The columns of the contract, before the carried ones.
  public static let ownColumns = [
    "file", "row", "id", "candidate", "topic", "question_id", "question", "score", "band",
    "confidence", "coverage", "similarity", "reference", "key_points_met", "key_points_total",
    "missed", "flags", "words", "unmatched_words", "signature",
  ]

  var csvHead: [UInt8] {
    let carried = columns.map { column in
      Self.ownColumns.contains(column.text) ? "input_" + column.text : column.text
    }
    return Array((csvLine(Self.ownColumns + carried) + "\n").utf8)
  }

  func appendCSV(_ answer: GradedAnswer, to csv: inout [UInt8]) {
    let bytes = answer.bytes.span
    let score = answer.score
    csv.append(contentsOf: answer.file.csv)
    comma(&csv)
    appendInteger(answer.row, to: &csv)
    comma(&csv)
    answer.id.appendCSV(to: &csv, from: bytes)
    comma(&csv)
    answer.candidate.appendCSV(to: &csv, from: bytes)
    comma(&csv)
    csv.append(contentsOf: answer.question.topic.csv)
    comma(&csv)
    csv.append(contentsOf: answer.question.id.csv)
    comma(&csv)
    csv.append(contentsOf: answer.question.text.csv)
    comma(&csv)
    appendFixed(score.value, decimals: 2, to: &csv)
    comma(&csv)
    csv.append(score.band.rawValue)
    comma(&csv)
    csv.append(score.confidence.rawValue)
    comma(&csv)
    appendFixed(score.coverage, decimals: 4, to: &csv)
    comma(&csv)
    appendFixed(score.similarity, decimals: 4, to: &csv)
    comma(&csv)
    appendInteger(score.reference, to: &csv)
    comma(&csv)
    appendInteger(score.met, to: &csv)
    comma(&csv)
    appendInteger(score.keyPoints.count, to: &csv)
    comma(&csv)
    appendMissed(score, to: &csv)
    comma(&csv)
    for (index, finding) in score.findings.enumerated() {
      if index > 0 { csv.append(" | ") }
      csv.append(finding.flag.rawValue)
    }
    comma(&csv)
    appendInteger(score.words, to: &csv)
    comma(&csv)
    appendInteger(score.unmatchedWords, to: &csv)
    comma(&csv)
    csv.append(score.signature)
    appendCarried(answer, to: &csv)
    csv.append(UInt8(ascii: "\n"))
  }

  private func comma(_ csv: inout [UInt8]) { csv.append(UInt8(ascii: ",")) }

  private func appendMissed(_ score: Score, to csv: inout [UInt8]) {
    let start = csv.count
    for index in score.keyPoints.indices where score.keyPoints[index].status == .missed {
      if csv.count > start { csv.append(" | ") }
      csv.append(score.keyPoints[index].text)
    }
    makeCSVField(from: start, in: &csv)
  }

  private func appendCarried(_ answer: GradedAnswer, to csv: inout [UInt8]) {
    var next = 0
    for column in columns.indices {
      comma(&csv)
      // Fields mostly come in the order of the columns.
      if next < answer.carried.count, answer.carried[next].column == column {
        answer.carried[next].value.appendCSV(to: &csv, from: answer.bytes.span)
        next += 1
      } else if let found = answer.carried.firstIndex(where: { $0.column == column }) {
        answer.carried[found].value.appendCSV(to: &csv, from: answer.bytes.span)
        next = found + 1
      }
    }
  }
}

extension Score {
  /// How many key points were met.
  var met: Int {
    var count = 0
    for index in keyPoints.indices where keyPoints[index].status == .met { count += 1 }
    return count
  }
}
