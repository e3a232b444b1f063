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

  func appendCSV(
    _ origin: RowOrigin, file: Label, question: QuestionLabel, score: Score,
    carried: Span<CarriedField>, from bytes: Span<UInt8>, to csv: inout [UInt8]
  ) {
    csv.append(file.csv.span)
    let row = origin.row
    csv.append(addingCapacity: 22) { run in
      run.append(comma)
      run.appendInteger(row)
      run.append(comma)
    }
    origin.id.appendCSV(to: &csv, from: bytes)
    csv.append(comma)
    origin.candidate.appendCSV(to: &csv, from: bytes)
    csv.append(question.csv.span)
    appendMark(score, to: &csv)
    appendMissed(score, to: &csv)
    csv.append(comma)
    for index in score.findings.indices {
      if index > 0 { csv.append(" | ") }
      csv.append(score.findings[index].flag.rawValue)
    }
    let (words, unmatched) = (score.words, score.unmatchedWords)
    csv.append(addingCapacity: 43) { run in
      run.append(comma)
      run.appendInteger(words)
      run.append(comma)
      run.appendInteger(unmatched)
      run.append(comma)
    }
    csv.append(score.signature)
    appendCarried(carried, from: bytes, to: &csv)
    csv.append(UInt8(ascii: "\n"))
  }

  private func appendMark(_ score: Score, to csv: inout [UInt8]) {
    // A closure that holds the score would copy it.
    let (band, confidence) = (score.band, score.confidence)
    let (value, coverage, similarity) = (score.value, score.coverage, score.similarity)
    let (reference, met, total) = (score.reference, score.met, score.keyPoints.count)
    csv.append(addingCapacity: 160) { run in
      run.append(comma)
      run.appendFixed(value, decimals: 2)
      run.append(comma)
      run.add(band.rawValue)
      run.append(comma)
      run.add(confidence.rawValue)
      run.append(comma)
      run.appendFixed(coverage, decimals: 4)
      run.append(comma)
      run.appendFixed(similarity, decimals: 4)
      run.append(comma)
      run.appendInteger(reference)
      run.append(comma)
      run.appendInteger(met)
      run.append(comma)
      run.appendInteger(total)
      run.append(comma)
    }
  }

  private func appendMissed(_ score: Score, to csv: inout [UInt8]) {
    let start = csv.count
    for index in score.keyPoints.indices where score.keyPoints[index].status == .missed {
      if csv.count > start { csv.append(" | ") }
      csv.append(score.keyPoints[index].text)
    }
    if csv.count > start { makeCSVField(from: start, in: &csv) }
  }

  private func appendCarried(
    _ carried: Span<CarriedField>, from bytes: Span<UInt8>, to csv: inout [UInt8]
  ) {
    var next = 0
    for column in columns.indices {
      csv.append(comma)
      let found = place(of: column, in: carried, from: next)
      if found < carried.count {
        carried[found].value.appendCSV(to: &csv, from: bytes)
        next = found + 1
      }
    }
  }

  /// Fields mostly come in the order of the columns.
  private func place(of column: Int, in carried: Span<CarriedField>, from next: Int) -> Int {
    if next < carried.count, carried[next].column == column { return next }
    for place in carried.indices where carried[place].column == column { return place }
    return carried.count
  }
}

private let comma = UInt8(ascii: ",")

extension Score {
  /// How many key points were met.
  var met: Int {
    var count = 0
    for index in keyPoints.indices where keyPoints[index].status == .met { count += 1 }
    return count
  }
}
