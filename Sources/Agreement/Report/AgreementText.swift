import Files
import Reports

extension AgreementReport {
  /// The report for people, whole lines.
  ///
  /// - Parameter width: columns to keep within.
  public func text(width: Int) -> String {
    let marks = source.columns.map { "'\($0)'" }.joined(separator: " and ")
    let head =
      "\(read.answers.count) answers to \(questions) questions, marks from \(marks) on \(source.scale)"
      + (source.columns.count == 2 ? ", compared with their mean" : "") + "\n\n"
    var columns: [TextTable.Column] = [
      .init("", engine.map(\.kind.title)),
      .init("engine", engine.map { decimals($0.value) }, isNumber: true),
      .init("95 % interval", engine.map { range($0.interval) }, isNumber: true),
    ]
    if let people {
      columns += [
        .init("human and human", people.map { decimals($0.value) }, isNumber: true),
        .init("95 % interval", people.map { range($0.interval) }, isNumber: true),
      ]
    }
    let length =
      "correlation with the number of words: engine \(decimals(engineLength)), "
      + "human \(decimals(humanLength))\n"
    guard !differences.isEmpty else { return head + TextTable(columns).text() + "\n" + length }
    let table = TextTable([
      .init("question", differences.map(\.questionID)),
      .init("candidate", differences.map(\.candidate)),
      .init("human", differences.map { fixed($0.human * 100, decimals: 2) }, isNumber: true),
      .init("engine", differences.map { fixed($0.score.value, decimals: 2) }, isNumber: true),
      .init("confidence", differences.map(\.score.confidence.rawValue)),
      .init("answer", differences.map(\.firstWords)),
    ])
    return head + TextTable(columns).text() + "\n" + length
      + "\nwhere they differ most, both on 0-100\n" + table.text(width: width)
  }

  private func decimals(_ value: Double?) -> String {
    value.map { fixed($0, decimals: 3) } ?? "-"
  }

  private func range(_ interval: ClosedRange<Double>?) -> String {
    interval.map { "\(decimals($0.lowerBound)) to \(decimals($0.upperBound))" } ?? "-"
  }
}

extension MarkedAnswer {
  /// Words that are enough to know an answer by.
  private static let shownWords = 12

  /// The answer's beginning on one line.
  var firstWords: String {
    let words = text.split(maxSplits: Self.shownWords, whereSeparator: \.isWhitespace)
    let shown = words.prefix(Self.shownWords).joined(separator: " ")
    return words.count > Self.shownWords ? shown + " …" : shown
  }
}
