import Files

/// A table in columns of spaces, to be read by people.
public struct TextTable: Sendable {
  private var columns: [Column]

  /// One column of a table.
  public struct Column: Sendable {
    var head: String
    var cells: [String]
    var isNumber: Bool

    /// Makes a column.
    ///
    /// - Parameters:
    ///   - head: what stands above.
    ///   - cells: one for each row.
    ///   - isNumber: whether cells stand to the right.
    public init(_ head: String, _ cells: [String], isNumber: Bool = false) {
      self.head = head
      self.cells = cells.map {
        visible($0).split(whereSeparator: \.isNewline).joined(separator: " ")
      }
      self.isNumber = isNumber
    }
  }

  /// Makes a table of columns of equal length; those without any content are left out.
  public init(_ columns: [Column]) {
    self.columns = columns.filter { column in column.cells.contains { !$0.isEmpty } }
  }

  /// Whole lines, each with its line end, none with trailing spaces.
  ///
  /// - Parameter width: columns to keep within as far as can be; texts are cut with `…` for it, the last columns
  ///   go if that is not enough.
  public func text(width: Int = .max) -> String {
    let widths = fittingWidths(width)
    let columns = self.columns.prefix(widths.count)
    guard let first = columns.first else { return "" }
    let lines =
      [columns.map(\.head)] + first.cells.indices.map { row in columns.map { $0.cells[row] } }
    return lines.map { line in
      let cells = zip(line, zip(columns, widths)).map { whole, layout in
        let cell = cut(whole, to: layout.1)
        let space = String(repeating: " ", count: layout.1 - displayWidth(cell))
        return layout.0.isNumber ? space + cell : cell + space
      }
      let joined = cells.joined(separator: "  ")
      return String(joined.reversed().drop { $0 == " " }.reversed()) + "\n"
    }.joined()
  }

  /// Columns that a text keeps at least.
  private static let narrowest = 10

  private func fittingWidths(_ limit: Int) -> [Int] {
    var widths = columns.map { ([$0.head] + $0.cells).map { displayWidth($0) }.max() ?? 0 }
    while widths.count > 1, widths.reduce(-2, { $0 + $1 + 2 }) > limit {
      let texts = widths.indices.filter { !columns[$0].isNumber && widths[$0] > Self.narrowest }
      if let widest = texts.max(by: { widths[$0] < widths[$1] }) {
        widths[widest] -= 1
      } else {
        widths.removeLast()
      }
    }
    return widths
  }

  private func cut(_ text: String, to width: Int) -> String {
    guard displayWidth(text) > width else { return text }
    var kept = ""
    for character in text {
      guard displayWidth(kept) + displayWidth(character) < width else { break }
      kept.append(character)
    }
    return kept + "…"
  }
}
