import Files

/// What a person sees: lines that fit the terminal, styled where it can.
final class Screen {
  /// Whether escape sequences may be written.
  let takesEscapes: Bool
  private let isStyled: Bool

  /// Lines are no wider than this: longer ones are hard to read.
  private static let widest = 80
  private static let narrowest = 20

  /// Looks at standard output and the environment.
  init() {
    let term = Platform.environment("TERM") ?? "dumb"
    takesEscapes = Platform.isTerminal(1) && term != "dumb" && !term.isEmpty
    isStyled = takesEscapes && (Platform.environment("NO_COLOR") ?? "").isEmpty
  }

  /// Columns of the terminal.
  var columns: Int { Platform.columns(of: 1) ?? Self.widest }

  /// Columns of text.
  var width: Int { max(Self.narrowest, min(Self.widest, columns)) }

  /// How a piece of text stands out.
  enum Style: String {
    case plain = ""
    case bold = "1"
    case dim = "2"
    case green = "32"
    case yellow = "33"
    case red = "31"
  }

  /// Writes an empty line.
  func space() throws { try Console.print("") }

  /// Writes a text, wrapped.
  ///
  /// - Parameters:
  ///   - text: any text; control characters are shown as such.
  ///   - first: what stands before the first line.
  ///   - rest: what stands before the others; as wide as `first` in spaces where nothing is said.
  func write(
    _ text: String, style: Style = .plain, first: String = "", rest: String? = nil
  ) throws {
    let rest = rest ?? String(repeating: " ", count: displayWidth(first))
    let room = max(1, width - max(displayWidth(first), displayWidth(rest)))
    for (number, line) in wrapped(visible(text), width: room).enumerated() {
      let start = number == 0 ? first : rest
      try Console.print(
        line.isEmpty && start.allSatisfy { $0 == " " } ? "" : start + styled(line, style))
    }
  }

  /// Writes a line that is not wrapped.
  func write(whole line: String, style: Style = .plain) throws {
    try Console.print(styled(visible(line), style))
  }

  private func styled(_ text: String, _ style: Style) -> String {
    isStyled && style != .plain && !text.isEmpty
      ? "\u{1B}[\(style.rawValue)m\(text)\u{1B}[0m" : text
  }
}
