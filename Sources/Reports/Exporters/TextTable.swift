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
  public var text: String {
    guard let first = columns.first else { return "" }
    let widths = columns.map { ([$0.head] + $0.cells).map { displayWidth($0) }.max() ?? 0 }
    let lines =
      [columns.map(\.head)] + first.cells.indices.map { row in columns.map { $0.cells[row] } }
    return lines.map { line in
      let cells = zip(line, zip(columns, widths)).map { cell, layout in
        let space = String(repeating: " ", count: layout.1 - displayWidth(cell))
        return layout.0.isNumber ? space + cell : cell + space
      }
      let joined = cells.joined(separator: "  ")
      return String(joined.reversed().drop { $0 == " " }.reversed()) + "\n"
    }.joined()
  }
}
