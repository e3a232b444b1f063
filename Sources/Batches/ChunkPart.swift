import Reports

/// What some records of a chunk say, in their order: read once, before any of their answers is scored.
struct ChunkPart {
  /// An answer that can be scored.
  struct Answer {
    /// Which of the chunk's records it stands in.
    var record: Int
    /// The number of the question in its table.
    var question: Int
    /// What the candidate wrote.
    var text: RowText
    /// What its row says of the record.
    var origin: RowOrigin
    /// Where the fields that are carried through stand in ``ChunkPart/carried``.
    var carried: Range<Int>
  }

  /// A record that is set aside.
  struct Reject {
    /// Which of the chunk's records it is.
    var record: Int
    /// The record's own id, as far as it is known.
    var id: RowText
    /// Why.
    var rejection: Rejection
    /// How many answers of the part stand before it.
    var answersBefore: Int
  }

  private(set) var answers: [Answer] = []
  private(set) var rejects: [Reject] = []
  /// The fields of all records that are carried through.
  var carried: [CarriedField] = []
  /// Members of JSON objects that no column of a CSV output carries.
  private(set) var unknownMembers: [String] = []

  /// Forgets what was read.
  mutating func removeAll() {
    answers.removeAll(keepingCapacity: true)
    rejects.removeAll(keepingCapacity: true)
    carried.removeAll(keepingCapacity: true)
    unknownMembers.removeAll(keepingCapacity: true)
  }

  /// Takes in an answer.
  mutating func add(_ answer: Answer) { answers.append(answer) }

  /// Sets a record aside.
  mutating func reject(_ rejection: Rejection, record: Int, id: RowText = .empty) {
    rejects.append(
      Reject(record: record, id: id, rejection: rejection, answersBefore: answers.count))
  }

  /// Takes down the name of a member that no column carries.
  mutating func addUnknownMember(_ name: String) {
    if !unknownMembers.contains(name) { unknownMembers.append(name) }
  }
}
