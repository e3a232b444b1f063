import Files
import Reports
import Rubrics
import Scoring

/// Grades chunks: what one thread works with.
struct ChunkGrader {
  /// So many answers are scored before their rows are written.
  private static let mostAnswers = 8192

  private let job: GradingJob
  private var reader: ChunkReader
  private var part = ChunkPart()
  private var rows: ScoredRows

  init(_ job: GradingJob) {
    self.job = job
    reader = ChunkReader(job)
    rows = ScoredRows(job)
  }

  /// Grades all records of a chunk.
  mutating func grade(_ chunk: Chunk) -> ChunkProduct {
    var product = ChunkProduct(
      parts: job.exporters.map { _ in [] }, bytesRead: chunk.bytesRead)
    let input = job.inputs[chunk.input]
    let end = reader.start(chunk, input)
    let most = max(1, Self.mostAnswers / input.rowsPerRecord)
    var first = chunk.done
    while first < end {
      let records = first..<min(end, first + most)
      reader.read(records, of: chunk, input, into: &part)
      rows.score(part, of: chunk, input)
      write(chunk, input, to: &product)
      first = records.upperBound
    }
    return product
  }

  /// Appends what came of the part's records, in their order.
  private func write(_ chunk: Chunk, _ input: AnswerInput, to product: inout ChunkProduct) {
    var first = 0
    for reject in part.rejects {
      write(first..<reject.answersBefore, chunk, input, to: &product)
      first = reject.answersBefore
      write(reject, chunk, input, to: &product)
    }
    write(first..<part.answers.count, chunk, input, to: &product)
    for name in part.unknownMembers where !product.unknownMembers.contains(name) {
      product.unknownMembers.append(name)
    }
  }

  private func write(
    _ answers: Range<Int>, _ chunk: Chunk, _ input: AnswerInput, to product: inout ChunkProduct
  ) {
    product.graded += answers.count
    for exporter in product.parts.indices {
      rows.append(answers, of: exporter, to: &product.parts[exporter])
    }
    if job.needsMarks {
      for index in answers {
        let answer = part.answers[index]
        let mark = rows.mark(index)
        product.marks.append(
          Mark(
            candidate: answer.origin.candidate.text(in: chunk.bytes.span),
            question: job.table[answer.question], value: mark.value, isAnswered: mark.isAnswered))
      }
    }
    if job.keepsAnswers {
      for index in answers { product.answers.append(readAnswer(index, chunk, input)) }
    }
  }

  /// The answer itself.
  private func readAnswer(_ index: Int, _ chunk: Chunk, _ input: AnswerInput) -> ReadAnswer {
    let bytes = chunk.bytes.span
    let answer = part.answers[index]
    let question = job.table[answer.question]
    return ReadAnswer(
      file: displayName(ofInput: input.path), row: answer.origin.row,
      line: chunk.records[answer.record].line, candidate: answer.origin.candidate.text(in: bytes),
      questionID: question.label.id.text, rubric: question.scorer.rubric,
      text: answer.text.text(in: bytes), score: rows.score(index),
      fields: part.carried[answer.carried].map { field in
        ReadAnswer.Field(
          name: field.column.map { job.columns[$0] } ?? field.name.text(in: bytes),
          text: field.value.text(in: bytes))
      })
  }

  private func write(
    _ reject: ChunkPart.Reject, _ chunk: Chunk, _ input: AnswerInput,
    to product: inout ChunkProduct
  ) {
    product.setAside += 1
    let row = chunk.firstRow + reject.record
    if job.reportsInPlace {
      for exporter in product.parts.indices {
        RejectLine.appendJSON(
          reject.rejection, row: row, id: reject.id, bytes: chunk.bytes, file: input.file,
          to: &product.parts[exporter])
      }
      return
    }
    let place = chunk.records[reject.record]
    RejectLine.appendCSV(
      reject.rejection, row: row, place: place, bytes: chunk.bytes, file: input.file,
      to: &product.rejects)
    if product.messages.count < GradingJob.messageLimit {
      product.messages.append(
        "\(displayName(ofInput: input.path)):\(place.line): \(reject.rejection.message)")
    }
  }
}
