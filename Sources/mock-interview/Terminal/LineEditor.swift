import Files

/// Edits a line on a terminal that hands over every byte as it is typed.
///
/// The terminal's own editing cuts a line at 4 095 bytes without a word; this one has no limit. It is a value:
/// bytes go in, what to show and what was typed come out.
struct LineEditor {
  /// What a byte leads to.
  enum Outcome: Equatable {
    /// A line is ready, without its end; a pasted text is part of it with its own line ends.
    case line(String)
    /// The end of input.
    case end
  }

  /// Columns of the terminal.
  var columns: Int
  /// Whether the terminal moves its cursor on request.
  let movesCursor: Bool
  /// The line so far.
  private(set) var line: [UInt8] = []
  /// What to show; taken by its owner.
  private(set) var echo: [UInt8] = []
  private var escape: [UInt8]?
  private var isPasting = false
  private var skipsLineFeed = false

  init(columns: Int, movesCursor: Bool) {
    self.columns = columns
    self.movesCursor = movesCursor
  }

  private static let pasteStart = Array("[200~".utf8)
  private static let pasteEnd = Array("[201~".utf8)
  private static let longestEscape = 16

  /// Takes what there is to show.
  mutating func takeEcho() -> [UInt8] {
    defer { echo = [] }
    return echo
  }

  /// What was typed and not yet ended with a line end.
  mutating func takeUnfinished() -> String {
    defer { line = [] }
    return String(decoding: line, as: UTF8.self)
  }

  /// Takes in a byte.
  mutating func receive(_ byte: UInt8) -> [Outcome] {
    if var sequence = escape {
      sequence.append(byte)
      escape = sequence
      if Self.isComplete(sequence) { endEscape(sequence) }
      return []
    }
    if skipsLineFeed {
      skipsLineFeed = false
      if byte == UInt8(ascii: "\n") { return [] }
    }
    switch byte {
    case 0x1B:
      escape = []
    case UInt8(ascii: "\r"), UInt8(ascii: "\n"):
      skipsLineFeed = byte == UInt8(ascii: "\r")
      echo.append(UInt8(ascii: "\n"))
      if isPasting {
        line.append(UInt8(ascii: "\n"))
      } else {
        return [.line(takeUnfinished())]
      }
    case 0x04 where !isPasting:
      return line.isEmpty ? [.end] : [.line(takeUnfinished()), .end]
    case 0x08, 0x7F: erase(1)
    case 0x15: erase(.max)
    case 0x17: eraseWord()
    case UInt8(ascii: "\t"): append(UInt8(ascii: " "))
    case 0..<0x20: break
    default: append(byte)
    }
    return []
  }

  private mutating func append(_ byte: UInt8) {
    line.append(byte)
    echo.append(byte)
  }

  // MARK: Escape sequences

  private static func isComplete(_ sequence: [UInt8]) -> Bool {
    guard let first = sequence.first else { return false }
    if sequence.count > longestEscape { return true }
    switch first {
    case UInt8(ascii: "["):
      return sequence.count > 1 && (0x40...0x7E).contains(sequence[sequence.count - 1])
    case UInt8(ascii: "O"): return sequence.count > 1
    default: return true
    }
  }

  private mutating func endEscape(_ sequence: [UInt8]) {
    escape = nil
    if sequence == Self.pasteStart { isPasting = true }
    if sequence == Self.pasteEnd { isPasting = false }
  }

  // MARK: Erasing

  private mutating func eraseWord() {
    let text = String(decoding: line, as: UTF8.self)
    let kept = text.reversed().drop { $0 == " " }.drop { $0 != " " && $0 != "\n" }
    erase(text.count - kept.count)
  }

  private mutating func erase(_ count: Int) {
    var text = String(decoding: line, as: UTF8.self)
    for _ in 0..<min(count, text.count) {
      let before = column(of: text)
      let removed = text.removeLast()
      let width = displayWidth(removed)
      if removed == "\n" || removed == "\r\n" {
        // The cursor cannot go back over a line end: the line is shown again.
        let last = text.split(separator: "\n", omittingEmptySubsequences: false).last ?? ""
        echo += "\n\(last)".utf8
      } else if before >= width || !movesCursor {
        for _ in 0..<width { echo += "\u{8} \u{8}".utf8 }
      } else {
        echo += "\u{1B}[A\u{1B}[\(max(1, columns - width + 1 + before))G\u{1B}[K".utf8
      }
    }
    line = Array(text.utf8)
  }

  /// Where the cursor stands behind a text, in columns from 0.
  private func column(of text: String) -> Int {
    let last = text.split(separator: "\n", omittingEmptySubsequences: false).last ?? ""
    return displayWidth(String(last)) % max(1, columns)
  }
}
