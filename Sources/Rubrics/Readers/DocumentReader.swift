/// Reads one layout of documents.
protocol DocumentReader: Sendable {
  /// The layout's name, as said to the user.
  var layout: String { get }

  /// The places where questions and topics begin, as this layout has them; none where it does not fit at all.
  func marks(in page: DocumentPage) -> [Mark]
}

/// The layouts that are known; of two that fit equally well the first is taken.
private let readers: [any DocumentReader] = [
  HeadingReader(), BoldReader(), LabelReader(), NumberedReader(), DetailsReader(), TableReader(),
  AnswerLabelReader(), QuestionLineReader(),
]

/// Reads a document of questions and answers.
///
/// The layout is found by reading the document in each of the known ways and measuring what comes of it: how many
/// questions with an answer, how many without, how many headings that ask and were not taken for questions.
///
/// - Parameter file: the document's name, for messages only.
/// - Throws: ``RubricError/notABank(file:line:problem:)`` where no layout fits, saying what was seen.
public func readDocument(_ text: String, file: String) throws(RubricError) -> ReadDocument {
  let page = DocumentPage(text)
  var best: Reading?
  var unanswered: [Skipped] = []
  for reader in readers {
    let marks = reader.marks(in: page)
    guard marks.contains(where: { $0.role == .question }) else { continue }
    let reading = Assembler.assemble(marks, of: page, layout: reader.layout)
    if reading.isPlausible, reading.fit > best?.fit ?? -.infinity { best = reading }
    if reading.document.skipped.count > unanswered.count { unanswered = reading.document.skipped }
  }
  if let best { return best.document }
  if let single = singleQuestion(page) { return single }
  throw .notABank(file: file, line: nil, problem: sightings(in: page, unanswered: unanswered))
}
