import Files
import Reports

/// An answer file that was looked at: what it is, and what its columns are for.
struct AnswerInput: Sendable {
  let path: String
  let file: Label
  let kind: InputKind
  let delimiter: UInt8
  /// How many bytes it has; `nil` for what can be read only once.
  let size: Int?
  /// For CSV: what the columns are for.
  let plan: ColumnPlan?
  /// The names of the carried columns that are known before the records are read.
  let carriedNames: [String]
  /// What a user should know about the file.
  private(set) var notes: [String] = []
  /// The place of each of ``carriedNames`` among the columns of all inputs.
  var places: [Int] = []

  /// Looks at a file.
  ///
  /// - Parameter needsNames: whether the names of members must be known before the records are read, as for a CSV header;
  ///   they are taken from the beginning of the file.
  /// - Throws: `FileError`, `BatchError`.
  init(
    _ reader: inout RecordReader, table: QuestionTable, renames: RenameMap, needsNames: Bool
  ) throws {
    path = reader.path
    file = Label(path)
    kind = reader.kind
    delimiter = reader.delimiter
    size = reader.size
    switch kind {
    case .csv, .tsv:
      if let (fields, line) = try reader.header() {
        let plan = try ColumnPlan(
          header: fields, line: line, path: displayName(ofInput: path), table: table,
          renames: renames)
        self.plan = plan
        carriedNames = plan.carriedNames
        if !plan.questions.isEmpty {
          let list = carriedNames.map { "'\($0)'" }.joined(separator: ", ")
          let rest = list.isEmpty ? "" : ", carried through: \(list)"
          notes = ["\(path): columns that are questions: \(plan.questions.count)\(rest)"]
        }
      } else {
        plan = nil
        carriedNames = []
        notes = ["\(displayName(ofInput: path)): is empty"]
      }
    case .jsonLines:
      plan = nil
      carriedNames = needsNames ? AnswerInput.memberNames(in: try reader.beginning()) : []
    case .sheet:
      plan = nil
      carriedNames = []
    }
  }

  /// The names of members that are carried through, in the order in which they come first.
  private static func memberNames(in bytes: [UInt8]) -> [String] {
    var names: [String] = []
    var members: [JSONMemberRange] = []
    var start = 0
    while let end = bytes[start...].firstIndex(of: 0x0A) {
      members.removeAll(keepingCapacity: true)
      if appendJSONMembers(bytes.span, start..<end, to: &members) == nil {
        var roles = MemberRoles()
        for (index, member) in members.enumerated() {
          if let (role, rank) = Role.of(member.name(in: bytes.span)) {
            roles.add(index, role, rank: rank)
          }
        }
        for (index, member) in members.enumerated() where !roles.isUsed(index) {
          let name = member.name(in: bytes.span)
          if !names.contains(name) { names.append(name) }
        }
      }
      start = end + 1
    }
    return names
  }
}

extension AnswerInput {
  /// How many rows a record gives that can be graded.
  var rowsPerRecord: Int { max(1, plan?.questions.count ?? 0) }
}

extension JSONMemberRange {
  /// The member's name, escapes undone.
  func name(in bytes: Span<UInt8>) -> String {
    RowText(name, nameHasEscapes ? .jsonText : .plain).text(in: bytes)
  }

  /// The member's value as a piece of the record.
  var text: RowText {
    switch kind {
    case .text: RowText(value, hasEscapes ? .jsonText : .plain)
    case .null: RowText(value, .jsonNull)
    case .scalar, .nested: RowText(value, .jsonValue)
    }
  }
}

/// Which members of a JSON object play which role.
struct MemberRoles {
  private var members = InlineArray<5, Int>(repeating: -1)
  private var ranks = InlineArray<5, Int>(repeating: .max)

  /// Takes a member for its role, unless one is there whose name comes first among the names of the role.
  mutating func add(_ index: Int, _ role: Role, rank: Int) {
    guard rank < ranks[role.rawValue] else { return }
    ranks[role.rawValue] = rank
    members[role.rawValue] = index
  }

  /// The number of the member that plays a role.
  subscript(role: Role) -> Int? { members[role.rawValue] < 0 ? nil : members[role.rawValue] }

  /// Whether a member plays a role.
  func isUsed(_ index: Int) -> Bool {
    for place in members.indices where members[place] == index { return true }
    return false
  }
}
