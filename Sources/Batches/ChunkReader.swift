import Files
import Reports

/// Reads records of any kind.
struct ChunkReader {
  private var questions: QuestionMemo
  private var members: MemberReader
  /// The answers of a sheet.
  private var sections: [SheetParser.Section] = []
  /// Whether all bytes of the chunk are UTF-8 without zeros, so that no record need be looked at for it.
  private var isSound = false

  init(_ job: GradingJob) {
    questions = QuestionMemo(job)
    members = MemberReader(job)
  }

  /// Turns to a chunk.
  ///
  /// - Returns: how many records it holds.
  mutating func start(_ chunk: Chunk, _ input: AnswerInput) -> Int {
    isSound = isText(chunk.bytes.span)
    sections = input.kind == .sheet ? SheetParser.sections(in: chunk.bytes) : []
    return input.kind == .sheet ? sections.count : chunk.records.count
  }

  /// Reads some records of the chunk.
  mutating func read(
    _ records: Range<Int>, of chunk: Chunk, _ input: AnswerInput, into part: inout ChunkPart
  ) {
    part.removeAll()
    let plan = input.plan
    for index in records {
      if let rejection = fault(of: chunk.records[index], chunk.bytes.span) {
        part.reject(rejection, record: index, id: .empty)
      } else if input.kind == .sheet {
        readSection(index, of: chunk, into: &part)
      } else if let plan {
        FieldReader.read(index, of: chunk, input, plan, &questions, into: &part)
      } else {
        members.read(index, of: chunk, &questions, into: &part)
      }
    }
  }

  /// Why a record is set aside that is no text or whose quotes do not fit; `nil` where it can be read.
  private func fault(of place: RecordPlace, _ bytes: Span<UInt8>) -> Rejection? {
    if let problem = place.problem { return Rejection(.unreadable, problem.rawValue) }
    if isSound || isText(bytes.extracting(place.range)) { return nil }
    let holdsZero = firstPlace(of: 0, in: bytes, place.range) < place.range.upperBound
    return Rejection(
      .encoding,
      holdsZero ? "holds a zero byte, is the file text?" : "is not UTF-8, save the file as UTF-8")
  }

  private mutating func readSection(_ index: Int, of chunk: Chunk, into part: inout ChunkPart) {
    let section = sections[index]
    guard let question = section.question else {
      return part.reject(.init(.noQuestion, "text under no '## question'"), record: index)
    }
    switch questions.number(of: RowText(question), topic: .empty, in: chunk.bytes.span) {
    case .success(let number):
      part.add(
        .init(
          record: index, question: number, text: RowText(section.answer),
          origin: RowOrigin(row: chunk.firstRow + index, candidate: RowText(section.candidate)),
          carried: part.carried.count..<part.carried.count))
    case .failure(let rejection): part.reject(rejection, record: index)
    }
  }
}
