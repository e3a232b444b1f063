import Files
import Reports

/// Reads the records of CSV files.
enum FieldReader {
  /// Reads a record whose quotes fit.
  ///
  /// - Parameters:
  ///   - index: which of the chunk's records.
  ///   - chunk: what holds it.
  ///   - input: the file that the chunk belongs to.
  ///   - plan: what the columns of that file are for.
  ///   - questions: what names of questions mean.
  ///   - part: takes what is read.
  static func read(
    _ index: Int, of chunk: Chunk, _ input: AnswerInput, _ plan: ColumnPlan,
    _ questions: inout QuestionMemo, into part: inout ChunkPart
  ) {
    let bytes = chunk.bytes.span
    let own = chunk.records[index].fields
    let fields = chunk.fields.span.extracting(own)
    func text(_ column: Int?) -> RowText {
      if let column { fields[column].rowText } else { .empty }
    }
    guard fields.count >= plan.width, areEmpty(fields, from: plan.width) else {
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
  private static func areEmpty(_ fields: Span<CSVFieldRange>, from width: Int) -> Bool {
    for number in width..<fields.count where fields[number].start < fields[number].end {
      return false
    }
    return true
  }
}

extension CSVFieldRange {
  /// The field as a piece of its record.
  var rowText: RowText {
    RowText(start..<end, hasDoubledQuotes ? .doubledQuotes : .plain)
  }
}
