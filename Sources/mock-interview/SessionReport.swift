import Files
import Reports
import Scoring
import Sessions

/// What came of sessions, as rows for each answer, topic or candidate.
struct SessionReport {
  /// What a row stands for.
  enum Grouping: String, CaseIterable {
    case answer
    case topic
    case candidate
  }

  /// A session and where its journal lies.
  struct Item {
    let path: String
    let session: Session
  }

  private let items: [Item]
  private let grouping: Grouping
  private let isRegraded: Bool
  private let scoring: ScoringOptions

  init(
    _ items: [Item], by grouping: Grouping, isRegraded: Bool, scoring: ScoringOptions
  ) {
    self.items = items
    self.grouping = grouping
    self.isRegraded = isRegraded
    self.scoring = scoring
  }

  /// The report as whole lines.
  func written(as format: ReportFormat) -> String {
    switch grouping {
    case .topic: statistics(as: format) { $0.byTopic() }
    case .candidate: statistics(as: format) { $0.byCandidate() }
    case .answer where format == .text: answerTable
    case .answer: isRegraded ? comparedAnswers(as: format) : answers(as: format)
    }
  }

  private func statistics(
    as format: ReportFormat, rows: (Statistics) -> [Statistics.Row]
  ) -> String {
    let stored = rows(gathered(\.results))
    return isRegraded
      ? table(stored, regraded: rows(gathered { $0.regradedResults(scoring) }), as: format)
      : table(stored, as: format)
  }

  private func gathered(_ results: (Session) -> [SessionResult]) -> Statistics {
    var statistics = Statistics()
    for item in items {
      statistics.add(results(item.session), candidate: item.session.plan.candidate)
    }
    return statistics
  }

  /// The rows of `grade`; a row's number is that of the question in its session.
  private func answers(as format: ReportFormat) -> String {
    let exporter = RowExporter(RowFormat(rawValue: format.rawValue) ?? .csv)
    var bytes = exporter.head
    var isFirst = true
    for item in items {
      for result in item.session.results {
        if !isFirst { bytes += exporter.separator }
        isFirst = false
        let row = GradedAnswer(
          file: Label(item.path), row: result.number, id: item.session.plan.id,
          candidate: item.session.plan.candidate,
          question: QuestionLabel(
            topic: result.question.topic, id: result.question.rubric.id,
            text: result.question.rubric.question),
          score: result.score)
        exporter.append(row, to: &bytes)
      }
    }
    return String(decoding: bytes + exporter.foot, as: UTF8.self)
  }

  /// Both marks of each answer.
  private func comparedAnswers(as format: ReportFormat) -> String {
    let columns = [
      "file", "row", "id", "candidate", "topic", "question_id", "question", "score", "band",
      "signature", "regraded_score", "regraded_band", "regraded_signature",
    ]
    let rows = pairs.map { item, stored, regraded -> [JSON] in
      [
        .string(item.path), .integer(stored.number), .string(item.session.plan.id),
        .string(item.session.plan.candidate), .string(stored.question.topic),
        .string(stored.question.rubric.id), .string(stored.question.rubric.question),
        .number(mark(stored)), .string(stored.score.band.rawValue),
        .string(stored.score.signature), .number(mark(regraded)),
        .string(regraded.score.band.rawValue), .string(regraded.score.signature),
      ]
    }
    return records(columns: columns, rows: rows, as: format)
  }

  private var answerTable: String {
    let pairs = pairs
    var columns: [TextTable.Column] = [
      .init("session", pairs.map { $0.item.session.plan.id }),
      .init("candidate", pairs.map { $0.item.session.plan.candidate }),
      .init("topic", pairs.map { $0.stored.question.topic }),
      .init("question", pairs.map { $0.stored.question.rubric.id }),
      .init("score", pairs.map { mark($0.stored) }, isNumber: true),
      .init("band", pairs.map { $0.stored.score.band.rawValue }),
    ]
    if isRegraded {
      columns += [
        .init("regraded", pairs.map { mark($0.regraded) }, isNumber: true),
        .init("band now", pairs.map { $0.regraded.score.band.rawValue }),
      ]
    }
    return TextTable(columns).text()
  }

  private var pairs: [(item: Item, stored: SessionResult, regraded: SessionResult)] {
    items.flatMap { item in
      let stored = item.session.results
      let regraded = isRegraded ? item.session.regradedResults(scoring) : stored
      return zip(stored, regraded).map { (item, $0, $1) }
    }
  }

  private func mark(_ result: SessionResult) -> String { fixed(result.score.value, decimals: 2) }
}
