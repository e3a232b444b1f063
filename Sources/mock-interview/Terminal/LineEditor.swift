import Files
import Sessions

/// The line that is being typed, and what the screen has to show for it.
///
/// It is edited at its end only. It may be as long as it likes, and holds line ends where a text was pasted.
struct LineEditor {
  /// Columns of the screen.
  var columns: Int
  private let prompt: String
  private let takesEscapes: Bool
  private var buffer = ""
  private var cursor = Position()

  /// Where the cursor stands, from the beginning of the prompt.
  private struct Position: Equatable {
    var row = 0
    var column = 0
  }

  /// What is to be done after a key.
  struct Outcome: Equatable {
    /// What to write to the screen.
    var echo = ""
    /// What the candidate has sent off.
    var inputs: [Input] = []
    /// Whether the program is to be suspended.
    var suspends = false
  }

  /// Makes an editor.
  ///
  /// - Parameters:
  ///   - columns: of the screen.
  ///   - prompt: stands before each line.
  ///   - takesEscapes: whether the screen obeys escape codes.
  init(columns: Int, prompt: String, takesEscapes: Bool) {
    self.columns = columns
    self.prompt = prompt
    self.takesEscapes = takesEscapes
  }

  /// Shows the prompt, and what stands on the line already.
  mutating func start() -> String {
    cursor = Position()
    return shown(prompt) + shown(buffer)
  }

  /// Puts a text on the line as if it had been pasted.
  mutating func refill(_ text: String) {
    buffer = text
  }

  /// Takes a key.
  mutating func take(_ key: Key) -> Outcome {
    switch key {
    case .text(let text), .paste(let text):
      buffer += text
      return Outcome(echo: shown(text))
    case .backspace:
      return Outcome(echo: shorten(to: String(buffer.dropLast())))
    case .eraseWord:
      let trimmed = buffer.reversed().drop(while: \.isWhitespace).drop { !$0.isWhitespace }
      return Outcome(echo: shorten(to: String(trimmed.reversed())))
    case .eraseLine:
      return Outcome(echo: shorten(to: ""))
    case .enter:
      return Outcome(echo: "\n", inputs: sendOff())
    case .end:
      return Outcome(echo: "\n", inputs: (buffer.isEmpty ? [] : sendOff()) + [.end])
    case .interrupt:
      return Outcome(echo: "^C\n", inputs: [interrupted()])
    case .suspend:
      return Outcome(echo: "^Z\n", suspends: true)
    }
  }

  /// Stops in the middle of the line.
  mutating func interrupted() -> Input {
    defer { buffer = "" }
    return .interrupt(unfinished: buffer)
  }

  /// A pasted text that ends with a line end leaves the cursor on an empty line: what comes is that empty line too.
  private mutating func sendOff() -> [Input] {
    defer { buffer = "" }
    guard buffer.hasSuffix("\n") else { return [.line(buffer)] }
    let text = String(buffer.reversed().drop { $0 == "\n" }.reversed())
    return text.isEmpty ? [.line("")] : [.line(text), .line("")]
  }

  /// A text as the screen shows it; moves the cursor on.
  private mutating func shown(_ text: String) -> String {
    let seen = visible(text).replacing("\t", with: "    ")
    cursor = advanced(cursor, over: seen)
    guard cursor.column == columns else { return seen }
    // A full row leaves the cursor on it until the next character: a blank and a return make it go on.
    cursor = Position(row: cursor.row + 1, column: 0)
    return seen + (takesEscapes ? " \r" : "\n")
  }

  private func advanced(_ position: Position, over text: String) -> Position {
    var position = position
    for character in text {
      if character == "\n" {
        position = Position(row: position.row + 1, column: 0)
        continue
      }
      let width = displayWidth(character)
      if position.column + width > columns {
        position = Position(row: position.row + 1, column: width)
      } else {
        position.column += width
      }
    }
    return position
  }

  /// Takes the end of the line back, on the screen too.
  private mutating func shorten(to shorter: String) -> String {
    guard shorter != buffer else { return "" }
    let before = cursor
    buffer = shorter
    cursor = Position()
    let whole = shown(prompt) + shown(shorter)
    let rows = before.row - cursor.row
    if rows == 0, !takesEscapes {
      let erased = before.column - cursor.column
      let back = String(repeating: "\u{8}", count: erased)
      return back + String(repeating: " ", count: erased) + back
    }
    // What has left the screen cannot be taken back: begin anew below.
    guard takesEscapes, rows < Self.fewestRows else { return "\n" + whole }
    let up = rows > 0 ? "\u{1B}[\(rows)A" : ""
    let right = cursor.column > 0 ? "\u{1B}[\(cursor.column)C" : ""
    return up + "\r" + right + "\u{1B}[J"
  }

  /// Rows that every screen has.
  private static let fewestRows = 20
}
