import Files
import Reports
import Rubrics
import Scoring

/// Grades chunks: what one thread works with.
struct ChunkGrader {
  /// Questions that are remembered by what records call them.
  private static let memoLimit = 4096
  /// So many answers are scored before their rows are written.
  private static let mostAnswers = 2048

  private let job: GradingJob
  private let workspace = Workspace()
  private var product = ChunkProduct(parts: [], bytesRead: 0)
  private var fields: [CSVFieldRange] = []
  private var members: [JSONMemberRange] = []
  private var scratch: [UInt8] = []
  private var memo = BytesTable(limit: memoLimit)
  private var memoised: [Result<GradedQuestion, Rejection>] = []
  private var record = RecordView()
  private var answers = ChunkAnswers()
  /// Whether answers are only collected: rows are written once their scores are known.
  private var isCollecting = false
  private var memberMemo = BytesTable(limit: memoLimit)
  private var memberUses: [MemberUse] = []
  private var uses: [MemberUse] = []

  /// A table of scores does not show the words that earned a key point.
  private let quotesEvidence: Bool

  init(_ job: GradingJob) {
    self.job = job
    quotesEvidence = job.exporters.contains { $0.format != .csv }
  }

  /// Grades all records of a chunk.
  mutating func grade(_ chunk: Chunk) -> ChunkProduct {
    product = ChunkProduct(
      parts: job.exporters.map { _ in [] }, bytesRead: chunk.bytesRead)
    let input = job.inputs[chunk.input]
    let isSound = isText(chunk.bytes.span)
    let sections = input.kind == .sheet ? SheetParser.sections(in: chunk.bytes) : []
    let end = input.kind == .sheet ? sections.count : chunk.records.count
    let most = max(1, Self.mostAnswers / max(1, input.plan?.questions.count ?? 1))
    var first = chunk.done
    while first < end {
      let part = first..<min(end, first + most)
      // The records are read twice, so that the answers between can be scored in another order.
      answers.removeAll()
      for isCollecting in [true, false] {
        self.isCollecting = isCollecting
        for index in part {
          start(chunk, index)
          if input.kind == .sheet { record.candidate = RowText(sections[index].candidate) }
          guard accept(chunk, input, index, isSound) else { continue }
          if input.kind == .sheet {
            grade(sections[index], chunk, input, index)
          } else if let plan = input.plan {
            gradeFields(plan, chunk, input, index)
          } else {
            gradeMembers(chunk, input, index)
          }
        }
        if isCollecting {
          answers.score(chunk.bytes.span, quotesEvidence: quotesEvidence, workspace, &scratch)
        }
      }
      first = part.upperBound
    }
    return product
  }

  private mutating func grade(
    _ section: SheetParser.Section, _ chunk: Chunk, _ input: AnswerInput, _ index: Int
  ) {
    guard let question = section.question else {
      return reject(
        .init(.noQuestion, "text under no '## question'"), chunk, input, index)
    }
    grade(RowText(question), RowText(section.answer), chunk, input, index)
  }

  private mutating func start(_ chunk: Chunk, _ index: Int) {
    record.id = .empty
    record.candidate = .empty
    record.topic = .empty
    record.carried.removeAll(keepingCapacity: true)
  }

  /// Sets a record aside that is no text or whose quotes do not fit.
  private mutating func accept(
    _ chunk: Chunk, _ input: AnswerInput, _ index: Int, _ isSound: Bool
  ) -> Bool {
    let place = chunk.records[index]
    if let problem = place.problem {
      reject(.init(.unreadable, problem.rawValue), chunk, input, index)
      return false
    }
    if isSound { return true }
    if isText(chunk.bytes.span.extracting(place.range)) { return true }
    let problem =
      chunk.bytes[place.range].contains(0)
      ? "holds a zero byte, is the file text?" : "is not UTF-8, save the file as UTF-8"
    reject(.init(.encoding, problem), chunk, input, index)
    return false
  }

  // MARK: CSV

  private mutating func gradeFields(
    _ plan: ColumnPlan, _ chunk: Chunk, _ input: AnswerInput, _ index: Int
  ) {
    fields.removeAll(keepingCapacity: true)
    var place = chunk.records[index].range.lowerBound
    _ = appendCSVRecord(chunk.bytes.span, from: &place, delimiter: input.delimiter, to: &fields)
    let extra = fields.dropFirst(plan.width)
    guard fields.count >= plan.width, extra.allSatisfy({ $0.start == $0.end }) else {
      let count = fields.count == 1 ? "1 field" : "\(fields.count) fields"
      reject(
        .init(.fields, "has \(count) where the header has \(plan.width)"), chunk, input, index)
      return
    }
    if let id = plan[.id] { record.id = fields[id].rowText }
    if let candidate = plan[.candidate] { record.candidate = fields[candidate].rowText }
    if let topic = plan[.topic] { record.topic = fields[topic].rowText }
    for (number, column) in plan.carried.enumerated() {
      record.carried.append(
        CarriedField(column: input.places[number], value: fields[column].rowText))
    }
    if let question = plan[.question], let answer = plan[.answer] {
      grade(fields[question].rowText, fields[answer].rowText, chunk, input, index)
    } else {
      for (column, question) in plan.questions {
        write(question, fields[column].rowText, chunk, input, index)
      }
    }
  }

  // MARK: JSON Lines

  private mutating func gradeMembers(_ chunk: Chunk, _ input: AnswerInput, _ index: Int) {
    members.removeAll(keepingCapacity: true)
    let place = chunk.records[index].range
    if let (at, problem) = appendJSONMembers(chunk.bytes.span, place, to: &members) {
      reject(
        .init(.unreadable, "is no JSON object: column \(at - place.lowerBound + 1): \(problem)"),
        chunk, input, index)
      return
    }
    uses.removeAll(keepingCapacity: true)
    var roles = MemberRoles()
    for (number, member) in members.enumerated() {
      let use = use(of: member, chunk.bytes, input)
      uses.append(use)
      if let (role, rank) = use.role { roles.add(number, role, rank: rank) }
    }
    func text(_ role: Role) -> RowText { roles[role].map { members[$0].text } ?? .empty }
    record.id = text(.id)
    record.candidate = text(.candidate)
    record.topic = text(.topic)
    for (number, member) in members.enumerated() where !roles.isUsed(number) {
      record.carried.append(
        CarriedField(
          column: uses[number].column,
          name: RowText(member.name, member.nameHasEscapes ? .jsonText : .plain),
          value: member.text))
      if job.needsColumns, uses[number].column == nil {
        let name = member.name(in: chunk.bytes.span)
        if !product.unknownMembers.contains(name) { product.unknownMembers.append(name) }
      }
    }
    guard roles[.question] != nil else {
      reject(
        .init(.noQuestion, "has no 'question' and no 'question_id'"), chunk, input, index)
      return
    }
    guard let answer = roles[.answer] else {
      reject(
        .init(.noAnswer, "has no 'answer', write \"\" for a blank one"), chunk, input, index)
      return
    }
    guard members[answer].kind != .nested else {
      reject(.init(.noAnswer, "'answer' is no text"), chunk, input, index)
      return
    }
    grade(text(.question), members[answer].text, chunk, input, index)
  }

  /// What a member's name means, worked out once for each name.
  private mutating func use(
    of member: JSONMemberRange, _ bytes: [UInt8], _ input: AnswerInput
  ) -> MemberUse {
    scratch.removeAll(keepingCapacity: true)
    scratch.append(bytes.span, member.name)
    if let known = memberMemo.number(of: scratch) { return memberUses[known] }
    let name = member.name(in: bytes.span)
    let use = MemberUse(role: job.role(of: name), column: job.columns.firstIndex(of: name))
    if memberMemo.isFull {
      memberMemo.removeAll()
      memberUses.removeAll()
    }
    memberMemo.add(scratch)
    memberUses.append(use)
    return use
  }

  // MARK: Any kind

  private mutating func grade(
    _ name: RowText, _ answer: RowText, _ chunk: Chunk, _ input: AnswerInput, _ index: Int
  ) {
    switch question(name, chunk.bytes) {
    case .success(let question): write(question, answer, chunk, input, index)
    case .failure(let rejection): reject(rejection, chunk, input, index)
    }
  }

  /// The question that a record names, looked up once for each spelling.
  private mutating func question(
    _ name: RowText, _ bytes: [UInt8]
  ) -> Result<GradedQuestion, Rejection> {
    scratch.removeAll(keepingCapacity: true)
    name.append(to: &scratch, from: bytes.span)
    scratch.append(0)
    record.topic.append(to: &scratch, from: bytes.span)
    if let known = memo.number(of: scratch) { return memoised[known] }
    let found = job.find(name.text(in: bytes.span), topic: record.topic.text(in: bytes.span))
    if memo.isFull {
      memo.removeAll()
      memoised.removeAll()
    }
    memo.add(scratch)
    memoised.append(found)
    return found
  }

  /// Appends an answer's row to all outputs.
  private mutating func write(
    _ question: GradedQuestion, _ answer: RowText, _ chunk: Chunk, _ input: AnswerInput,
    _ index: Int
  ) {
    if isCollecting { return answers.add(answer, to: question) }
    let score = answers.nextScore()
    product.graded += 1
    if job.needsMarks {
      product.marks.append(
        Mark(
          candidate: record.candidate.text(in: chunk.bytes.span), question: question,
          value: score.value, isAnswered: score.band != .unanswered))
    }
    if job.keepsAnswers { keep(question, answer, score, chunk, input, index) }
    if job.exporters.isEmpty { return }
    let row = GradedAnswer(
      bytes: chunk.bytes, file: input.file, row: chunk.firstRow + index, id: record.id,
      candidate: record.candidate, question: question.label, score: score,
      carried: record.carried)
    for (number, exporter) in job.exporters.enumerated() {
      product.parts[number].append(contentsOf: exporter.separator)
      exporter.append(row, to: &product.parts[number])
    }
  }

  /// Hands the answer itself on.
  private mutating func keep(
    _ question: GradedQuestion, _ answer: RowText, _ score: Score, _ chunk: Chunk,
    _ input: AnswerInput, _ index: Int
  ) {
    let bytes = chunk.bytes.span
    product.answers.append(
      ReadAnswer(
        file: displayName(ofInput: input.path), row: chunk.firstRow + index,
        line: chunk.records[index].line, candidate: record.candidate.text(in: bytes),
        questionID: question.label.id.text, rubric: question.scorer.rubric,
        text: answer.text(in: bytes), score: score,
        fields: record.carried.map { field in
          ReadAnswer.Field(
            name: field.column.map { job.columns[$0] } ?? field.name.text(in: bytes),
            text: field.value.text(in: bytes))
        }))
  }

  private mutating func reject(
    _ rejection: Rejection, _ chunk: Chunk, _ input: AnswerInput, _ index: Int
  ) {
    if isCollecting { return }
    product.setAside += 1
    let row = chunk.firstRow + index
    if job.reportsInPlace {
      for number in product.parts.indices {
        RejectLine.appendJSON(
          rejection, row: row, id: record.id, bytes: chunk.bytes, file: input.file,
          to: &product.parts[number])
      }
      return
    }
    let place = chunk.records[index]
    RejectLine.appendCSV(
      rejection, row: row, place: place, bytes: chunk.bytes, file: input.file,
      to: &product.rejects)
    if product.messages.count < GradingJob.messageLimit {
      product.messages.append(
        "\(displayName(ofInput: input.path)):\(place.line): \(rejection.message)")
    }
  }
}

/// What a record says besides question and answer.
private struct RecordView {
  var id = RowText.empty
  var candidate = RowText.empty
  var topic = RowText.empty
  var carried: [CarriedField] = []
}

/// What a member's name means.
private struct MemberUse {
  var role: (role: Role, rank: Int)?
  var column: Int?
}

extension CSVFieldRange {
  /// The field as a piece of its record.
  var rowText: RowText {
    RowText(start..<end, hasDoubledQuotes ? .doubledQuotes : .plain)
  }
}
