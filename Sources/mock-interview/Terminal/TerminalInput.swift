import Files
import Sessions

/// Answers typed or pasted at a terminal.
///
/// Keys are read one by one, because a terminal in its normal mode cuts a line at 4 095 bytes. The terminal is set back
/// by ``leave()``, which must be called however the program ends.
final class TerminalInput: CandidateInput {
  let isTerminal = true
  private let mode: Platform.TerminalMode
  private let takesEscapes: Bool
  /// Where typed characters are shown; `nil` where they are not to be.
  private let echo: Int32?
  private var parser = KeyParser()
  private var editor: LineEditor
  /// Keys that came together with an earlier one.
  private var keys: [Key] = []
  private var isOpen = false

  /// How long the rest of an escape sequence may take.
  private static let escapeMilliseconds: Int32 = 50

  /// Takes over the terminal.
  init(mode: Platform.TerminalMode, takesEscapes: Bool) {
    self.mode = mode
    self.takesEscapes = takesEscapes
    // A terminal that did not show what is typed has a program before it that does.
    echo = mode.echoes ? [1, 2].first(where: Platform.isTerminal) : nil
    editor = LineEditor(columns: 80, prompt: "> ", takesEscapes: takesEscapes)
    open()
  }

  /// Sets the terminal back as it was.
  func leave() {
    guard isOpen else { return }
    isOpen = false
    if takesEscapes { show("\u{1B}[?2004l") }
    Platform.restore(0, to: mode)
  }

  private func open() {
    isOpen = true
    Platform.setKeyByKey(0, from: mode)
    if takesEscapes { show("\u{1B}[?2004h") }
  }

  func begin(draft: String) { editor.refill(draft) }

  func next() -> [Input] {
    editor.columns = max(2, echo.flatMap(Platform.columns) ?? 80)
    show(editor.start())
    while true {
      while !keys.isEmpty {
        let outcome = editor.take(keys.removeFirst())
        show(outcome.echo)
        if outcome.suspends { suspend() }
        if !outcome.inputs.isEmpty { return outcome.inputs }
      }
      let patience = parser.isAfterEscape ? Self.escapeMilliseconds : -1
      switch Platform.wait(for: 0, milliseconds: patience) {
      case .timeout: parser.dropEscape()
      case .signal: return stopped()
      case .input:
        let bytes = Platform.readOnce(0)
        // A terminal ends only when its window is closed.
        if bytes.isEmpty { return stopped() }
        keys = parser.keys(from: bytes)
      }
    }
  }

  private func stopped() -> [Input] {
    show("\n")
    return [editor.interrupted()]
  }

  private func suspend() {
    leave()
    Platform.suspend()
    open()
    show(editor.start())
  }

  /// A terminal that has gone needs no echo.
  private func show(_ text: String) {
    guard let echo, !text.isEmpty else { return }
    try? writeAll(Array(text.utf8), to: echo, path: "the terminal")
  }
}
