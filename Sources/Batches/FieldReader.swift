import Files
import Reports

/// Reads the records of CSV files.
struct FieldReader {
  private var fields: [CSVFieldRange] = []

  /// Reads a record whose quotes fit.
  ///
  /// - Parameters:
  ///   - index: which of the chunk's records.
  ///   - chunk: what holds it.
  ///   - input: the file that the chunk belongs to.
  ///   - plan: what the columns of that file are for.
  ///   - questions: what names of questions mean.
  ///   - part: takes what is read.
  mutating func read(
    _ index: Int, of chunk: Chunk, _ input: AnswerInput, _ plan: ColumnPlan,
    _ questions: inout QuestionMemo, into part: inout ChunkPart
  ) {
    let bytes = chunk.bytes.span
    fields.removeAll(keepingCapacity: true)
    var place = chunk.records[index].range.lowerBound
    _ = appendCSVRecord(bytes, from: &place, delimiter: input.delimiter, to: &fields)
    guard fields.count >= plan.width, isEmpty(from: plan.width) else {
      let count = fields.count == 1 ? "1 field" : "\(fields.count) fields"
      return part.reject(
        .init(.fields, "has \(count) where the header has \(plan.width)"), record: index)
    }
    let origin = RowOrigin(
      row: chunk.firstRow + index, id: text(plan[.id]), candidate: text(plan[.candidate]))
    let firstCarried = part.carried.count
    for number in plan.carried.indices {
      part.carried.append(
        CarriedField(column: input.places[number], value: fields[plan.carried[number]].rowText))
    }
    let carried = firstCarried..<part.carried.count
    if let question = plan[.question], let answer = plan[.answer] {
      switch questions.number(of: fields[question].rowText, topic: text(plan[.topic]), in: bytes) {
      case .success(let number):
        part.add(
          .init(
            record: index, question: number, text: fields[answer].rowText, origin: origin,
            carried: carried))
      case .failure(let rejection): part.reject(rejection, record: index, id: origin.id)
      }
      return
    }
    for number in plan.questions.indices {
      part.add(
        .init(
          record: index, question: plan.questions[number].question.number,
          text: fields[plan.questions[number].column].rowText, origin: origin, carried: carried))
    }
  }

  /// Whether nothing stands in the fields behind those of the header.
  private func isEmpty(from width: Int) -> Bool {
    for number in width..<max(width, fields.count) where fields[number].start < fields[number].end {
      return false
    }
    return true
  }

  private func text(_ column: Int?) -> RowText {
    if let column { fields[column].rowText } else { .empty }
  }
}

extension CSVFieldRange {
  /// The field as a piece of its record.
  var rowText: RowText {
    RowText(start..<end, hasDoubledQuotes ? .doubledQuotes : .plain)
  }
}
