import Files
import Sessions

/// Where a candidate's lines come from: a terminal, or a pipe or file.
final class Candidate {
  /// Whether a person types.
  let isTerminal: Bool
  private let screen: Screen
  private var editor: LineEditor
  private var waiting: [Input] = []
  private var savedMode: Platform.TerminalMode?
  private var unread: ArraySlice<UInt8> = []
  private var isAtEnd = false

  /// How long is waited for a key before signals are looked at.
  private static let patience: Int32 = 100
  private static let pasteOn = "\u{1B}[?2004h"
  private static let pasteOff = "\u{1B}[?2004l"

  /// Takes hold of standard input.
  init(screen: Screen) {
    self.screen = screen
    isTerminal = Platform.isTerminal(0)
    editor = LineEditor(columns: screen.columns, movesCursor: screen.takesEscapes)
    enterRawMode()
  }

  /// Gives the terminal back as it was.
  func leave() {
    guard let mode = savedMode else { return }
    savedMode = nil
    if screen.takesEscapes { screen.echo(Array(Self.pasteOff.utf8)) }
    Platform.setTerminal(mode)
  }

  deinit { leave() }

  private func enterRawMode() {
    guard isTerminal else { return }
    savedMode = savedMode ?? Platform.terminalMode()
    Platform.readEveryKey()
    if screen.takesEscapes { screen.echo(Array(Self.pasteOn.utf8)) }
  }

  /// Waits for what the candidate does next.
  func next() -> Input {
    while true {
      if !waiting.isEmpty { return waiting.removeFirst() }
      if Platform.wantsToStop {
        return .interrupt(unfinished: isTerminal ? editor.takeUnfinished() : "")
      }
      if isAtEnd { return .end }
      if Platform.wasContinued() { enterRawMode() }
      guard Platform.isReadable(0, within: Self.patience) else { continue }
      guard let bytes = Platform.read(0) else { continue }
      if bytes.isEmpty {
        isAtEnd = true
        let rest = isTerminal ? editor.takeUnfinished() : takeLine(all: true)
        if let rest, !rest.isEmpty { waiting.append(.line(rest)) }
        continue
      }
      isTerminal ? type(bytes) : feed(bytes)
    }
  }

  private func type(_ bytes: [UInt8]) {
    editor.columns = screen.columns
    for byte in bytes {
      for outcome in editor.receive(byte) {
        switch outcome {
        case .line(let line): waiting.append(.line(line))
        case .end: waiting.append(.end)
        }
      }
    }
    screen.echo(editor.takeEcho())
  }

  private func feed(_ bytes: [UInt8]) {
    unread += bytes
    while let line = takeLine(all: false) { waiting.append(.line(line)) }
  }

  /// The next line of a pipe; bad UTF-8 is shown as such and nothing of it is lost silently.
  private func takeLine(all: Bool) -> String? {
    let end = unread.firstIndex(of: UInt8(ascii: "\n"))
    guard all || end != nil else { return nil }
    var line = unread[..<(end ?? unread.endIndex)]
    unread = end.map { unread[($0 + 1)...] } ?? []
    if line.last == UInt8(ascii: "\r") { line.removeLast() }
    return String(decoding: line, as: UTF8.self)
  }
}
