/// What came of a chunk.
struct ChunkProduct: Sendable {
  /// The graded rows, one text for each exporter; every row begins with the exporter's separator.
  var parts: [[UInt8]]
  /// How many bytes of all inputs were read for this and what came before it.
  var bytesRead: Int
  /// How many answers were graded, blank ones too.
  var graded = 0
  /// How many records were set aside.
  var setAside = 0
  /// The records that were set aside, as lines of the rejects file.
  var rejects: [UInt8] = []
  /// The first of the reasons, as messages.
  var messages: [String] = []
  /// Marks for statistics, where any are wanted.
  var marks: [Mark] = []
  /// The answers themselves, where they are wanted.
  var answers: [ReadAnswer] = []
  /// Members of JSON objects that no column of a CSV output carries.
  var unknownMembers: [String] = []
}

/// What statistics take of a graded answer.
struct Mark: Sendable {
  var candidate: String
  var question: GradedQuestion
  var value: Double
  var isAnswered: Bool
}
