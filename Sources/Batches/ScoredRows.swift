import Files
import Reports
import Scoring

/// Scores the answers of a part question by question, and keeps their rows until they can be written in order.
///
/// What is known of a question is then at hand for the next answer to it, and a score is gone before the next one
/// is made.
struct ScoredRows {
  /// What statistics take of a score.
  struct Mark {
    var value: Double
    var isAnswered: Bool
  }

  private let job: GradingJob
  /// A table of scores does not show the words that earned a key point.
  private let quotesEvidence: Bool
  private let workspace = Workspace()
  /// Memory for an answer that is written with escapes.
  private var scratch: [UInt8] = []
  /// Where the next answer to each question is scored, by the question's number.
  private var turns: [Int] = []
  /// The answers in the order in which they are scored, so that one lies beside the next.
  private var answers: [ChunkPart.Answer] = []
  /// Where each of them stands in the part.
  private var order: [Int] = []
  /// When each answer is scored.
  private var places: [Int] = []
  /// For each exporter, the rows in that order.
  private var rows: [Rows]
  private var marks: [Mark] = []
  private var scores: [Score] = []

  init(_ job: GradingJob) {
    self.job = job
    quotesEvidence = job.exporters.contains { $0.format != .csv }
    rows = job.exporters.map { Rows(exporter: $0) }
  }

  /// The mark of an answer, where marks are wanted.
  func mark(_ answer: Int) -> Mark { marks[places[answer]] }

  /// The score of an answer, where the answers themselves are wanted.
  func score(_ answer: Int) -> Score { scores[places[answer]] }

  /// Appends the rows of some answers in the order of their records, each with the exporter's separator in front.
  func append(_ answers: Range<Int>, of exporter: Int, to text: inout [UInt8]) {
    let rows = rows[exporter]
    if text.isEmpty { text.reserveCapacity(rows.text.count) }
    for answer in answers { text.append(rows.text.span, rows[places[answer]]) }
  }

  /// Scores all answers: the one place that calls the scorer.
  mutating func score(_ part: ChunkPart, of chunk: Chunk, _ input: AnswerInput) {
    sort(part.answers.span)
    marks.removeAll(keepingCapacity: true)
    scores.removeAll(keepingCapacity: true)
    for exporter in rows.indices { rows[exporter].removeAll() }
    var first = 0
    while first < answers.count {
      let number = answers[first].question
      let end = turns[number]
      score(first..<end, job.table[number], part, chunk, input.file)
      first = end
    }
  }

  /// Finds the order by counting.
  private mutating func sort(_ unsorted: Span<ChunkPart.Answer>) {
    turns = Array(repeating: 0, count: job.table.count)
    for index in unsorted.indices { turns[unsorted[index].question] += 1 }
    var next = 0
    for number in turns.indices {
      (turns[number], next) = (next, next + turns[number])
    }
    order = Array(repeating: 0, count: unsorted.count)
    places = order
    for index in unsorted.indices {
      let number = unsorted[index].question
      let place = turns[number]
      turns[number] += 1
      order[place] = index
      places[index] = place
    }
    answers.removeAll(keepingCapacity: true)
    for index in order { answers.append(unsorted[index]) }
  }

  /// Scores the answers to one question.
  private mutating func score(
    _ turns: Range<Int>, _ question: GradedQuestion, _ part: ChunkPart, _ chunk: Chunk,
    _ file: Label
  ) {
    let bytes = chunk.bytes.span
    let label = question.label
    let scorer = question.scorer
    for place in turns {
      let answer = answers[place]
      let score: Score
      if answer.text.spelling == .plain {
        score = scorer.score(
          bytes, answer.text.range, quotesEvidence: quotesEvidence, using: workspace)
      } else {
        scratch.removeAll(keepingCapacity: true)
        answer.text.append(to: &scratch, from: bytes)
        score = scorer.score(
          scratch.span, 0..<scratch.count, quotesEvidence: quotesEvidence, using: workspace)
      }
      for exporter in rows.indices {
        rows[exporter].append(
          answer.origin, file, label, score, part.carried.span.extracting(answer.carried), bytes)
      }
      if job.needsMarks {
        marks.append(Mark(value: score.value, isAnswered: score.band != .unanswered))
      }
      if job.keepsAnswers { scores.append(score) }
    }
  }
}

/// Rows of one format, one after the other.
private struct Rows {
  let exporter: RowExporter
  var text: [UInt8] = []
  private var ends: [Int] = []

  init(exporter: RowExporter) { self.exporter = exporter }

  /// Where a row stands, its separator with it.
  subscript(place: Int) -> Range<Int> { (place == 0 ? 0 : ends[place - 1])..<ends[place] }

  mutating func removeAll() {
    text.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
  }

  mutating func append(
    _ origin: RowOrigin, _ file: Label, _ question: QuestionLabel, _ score: Score,
    _ carried: Span<CarriedField>, _ bytes: Span<UInt8>
  ) {
    text.append(contentsOf: exporter.separator)
    exporter.append(
      origin, file: file, question: question, score: score, carried: carried, from: bytes,
      to: &text)
    ends.append(text.count)
  }
}
