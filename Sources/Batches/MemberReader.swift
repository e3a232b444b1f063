import Files
import Reports

/// Reads the records of JSON Lines.
struct MemberReader {
  /// Names of members that are remembered.
  private static let memoLimit = 4096

  private let job: GradingJob
  private var members: [JSONMemberRange] = []
  /// What each of them means.
  private var uses: [Use] = []
  private var names = BytesTable(limit: memoLimit)
  /// By the number of the name.
  private var usesByName: [Use] = []

  /// What a member's name means.
  private struct Use {
    var role: (role: Role, rank: Int)?
    var column: Int?
  }

  init(_ job: GradingJob) { self.job = job }

  /// Reads a record.
  ///
  /// - Parameters:
  ///   - index: which of the chunk's records.
  ///   - chunk: what holds it.
  ///   - questions: what names of questions mean.
  ///   - part: takes what is read.
  mutating func read(
    _ index: Int, of chunk: Chunk, _ questions: inout QuestionMemo, into part: inout ChunkPart
  ) {
    let bytes = chunk.bytes.span
    members.removeAll(keepingCapacity: true)
    let place = chunk.records[index].range
    if let (at, problem) = appendJSONMembers(bytes, place, to: &members) {
      let column = at - place.lowerBound + 1
      return part.reject(
        .init(.unreadable, "is no JSON object: column \(column): \(problem)"), record: index)
    }
    uses.removeAll(keepingCapacity: true)
    var roles = MemberRoles()
    for number in members.indices {
      let use = use(of: members[number], bytes)
      uses.append(use)
      if let (role, rank) = use.role { roles.add(number, role, rank: rank) }
    }
    let origin = RowOrigin(
      row: chunk.firstRow + index, id: text(roles[.id]), candidate: text(roles[.candidate]))
    let firstCarried = part.carried.count
    carry(roles, bytes, into: &part)
    func reject(_ rejection: Rejection) { part.reject(rejection, record: index, id: origin.id) }
    guard let question = roles[.question] else {
      return reject(.init(.noQuestion, "has no 'question' and no 'question_id'"))
    }
    guard let answer = roles[.answer] else {
      return reject(.init(.noAnswer, "has no 'answer', write \"\" for a blank one"))
    }
    guard members[answer].kind != .nested else {
      return reject(.init(.noAnswer, "'answer' is no text"))
    }
    switch questions.number(of: members[question].text, topic: text(roles[.topic]), in: bytes) {
    case .success(let number):
      part.add(
        .init(
          record: index, question: number, text: members[answer].text, origin: origin,
          carried: firstCarried..<part.carried.count))
    case .failure(let rejection): reject(rejection)
    }
  }

  private func text(_ member: Int?) -> RowText {
    if let member { members[member].text } else { .empty }
  }

  /// Takes over the members that play no role.
  private func carry(_ roles: MemberRoles, _ bytes: Span<UInt8>, into part: inout ChunkPart) {
    for number in members.indices where !roles.isUsed(number) {
      let member = members[number]
      part.carried.append(
        CarriedField(
          column: uses[number].column,
          name: RowText(member.name, member.nameHasEscapes ? .jsonText : .plain),
          value: member.text))
      if job.needsColumns, uses[number].column == nil {
        part.addUnknownMember(member.name(in: bytes))
      }
    }
  }

  /// What a member's name means, worked out once for each name.
  private mutating func use(of member: JSONMemberRange, _ bytes: Span<UInt8>) -> Use {
    let key = bytes.extracting(member.name)
    if let known = names.number(of: key) { return usesByName[known] }
    let name = member.name(in: bytes)
    let use = Use(role: job.role(of: name), column: job.columns.firstIndex(of: name))
    if names.isFull {
      names.removeAll()
      usesByName.removeAll()
    }
    names.add(key)
    usesByName.append(use)
    return use
  }
}
