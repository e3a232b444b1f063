import Sessions
import Testing

@testable import mock_interview

@Suite struct LineEditorTests {
  private func editor(columns: Int = 20, takesEscapes: Bool = true) -> LineEditor {
    LineEditor(columns: columns, prompt: "> ", takesEscapes: takesEscapes)
  }

  struct Row: CustomTestStringConvertible {
    let name: String
    let keys: [Key]
    let inputs: [Input]
    var testDescription: String { name }
  }

  @Test(arguments: [
    Row(name: "a line", keys: [.text("one"), .enter], inputs: [.line("one")]),
    Row(name: "an empty line", keys: [.enter], inputs: [.line("")]),
    Row(
      name: "backspace takes a character, not a byte",
      keys: [.text("näh"), .backspace, .backspace, .enter], inputs: [.line("n")]),
    Row(
      name: "backspace on nothing does nothing", keys: [.backspace, .text("a"), .enter],
      inputs: [.line("a")]),
    Row(
      name: "a word is taken with the blanks behind it",
      keys: [.text("one two  "), .eraseWord, .enter], inputs: [.line("one ")]),
    Row(name: "a whole line", keys: [.text("one"), .eraseLine, .enter], inputs: [.line("")]),
    Row(
      name: "a pasted text is one line", keys: [.paste("a\n\nb"), .text("c"), .enter],
      inputs: [.line("a\n\nbc")]),
    Row(
      name: "one that ends with a line end is sent off", keys: [.paste("a\n\nb\n\n"), .enter],
      inputs: [.line("a\n\nb"), .line("")]),
    Row(name: "pasted line ends alone", keys: [.paste("\n\n"), .enter], inputs: [.line("")]),
    Row(name: "the end", keys: [.end], inputs: [.end]),
    Row(name: "the end of a line", keys: [.text("a"), .end], inputs: [.line("a"), .end]),
    Row(
      name: "an interrupt keeps the line", keys: [.text("a"), .interrupt],
      inputs: [.interrupt(unfinished: "a")]),
  ])
  func sendsOff(row: Row) {
    var editor = editor()
    #expect(row.keys.flatMap { editor.take($0).inputs } == row.inputs)
  }

  @Test func aRefilledTextIsThere() {
    var editor = editor()
    editor.refill("half\nan")
    #expect(editor.start() == "> half\nan")
    #expect(editor.take(.text("swer")).echo == "swer")
    #expect(editor.take(.enter).inputs == [.line("half\nanswer")])
  }

  /// A screen that obeys what is written shows the prompt and the line, whatever was typed.
  @Test(
    arguments: [
      [.text("one"), .backspace], [.text("a long line that wraps twice on it"), .eraseWord],
      [.text("exactly eighteen c"), .backspace, .text("xy"), .backspace, .backspace],
      [.text("wide 日本語 characters here 日本"), .backspace, .backspace, .text("z")],
      [.paste("one\n\ntwo\nthree"), .eraseWord, .backspace, .backspace, .backspace],
      [.paste("one\n\ntwo"), .eraseLine, .text("new")],
      [.text("tab\tbed"), .backspace, .text("!")],
    ] as [[Key]])
  func theScreenShowsTheLine(keys: [Key]) {
    var editor = editor()
    var screen = FakeScreen(columns: 20)
    screen.write(editor.start())
    for key in keys { screen.write(editor.take(key).echo) }
    guard case .line(let line)? = editor.take(.enter).inputs.first else { return }
    var expected = FakeScreen(columns: 20)
    expected.write("> " + line.replacing("\t", with: "    "))
    #expect(screen.text == expected.text)
  }

  @Test func aDumbTerminalGetsNoEscapes() {
    var editor = editor(columns: 10, takesEscapes: false)
    var echo = editor.start()
    let keys: [Key] = [
      .text("a line that wraps"), .backspace, .eraseWord, .paste("x\ny"), .backspace, .eraseLine,
      .text("abc"), .backspace,
    ]
    for key in keys { echo += editor.take(key).echo }
    #expect(!echo.contains("\u{1B}"))
    #expect(echo.hasSuffix("abc\u{8} \u{8}"))
  }

  @Test func controlCharactersAreShownAndNotObeyed() {
    var editor = editor()
    #expect(editor.take(.paste("a\u{9B}b")).echo == "a<U+9B>b")
  }
}

/// As much of a terminal as an editor needs.
struct FakeScreen {
  let columns: Int
  private var rows: [[Character]] = [[]]
  private var row = 0
  private var column = 0

  init(columns: Int) {
    self.columns = columns
  }

  var text: String {
    rows.map { String($0.reversed().drop { $0 == " " || $0 == "\0" }.reversed()) }
      .joined(separator: "\n")
      .replacing(/\n+$/, with: "")
  }

  mutating func write(_ text: String) {
    var rest = text[...]
    while let character = rest.popFirst() {
      switch character {
      case "\u{1B}":
        rest = rest.dropFirst()
        let number = rest.prefix { $0.isNumber }
        rest = rest[number.endIndex...]
        obey(rest.popFirst(), Int(number) ?? 1)
      case "\n":
        row += 1
        column = 0
        fill()
      case "\r": column = 0
      case "\u{8}": column = max(0, column - 1)
      default: put(character)
      }
    }
  }

  private mutating func obey(_ command: Character?, _ count: Int) {
    switch command {
    case "A": row = max(0, row - count)
    case "C": column = min(columns - 1, column + count)
    case "J":
      rows[row] = Array(rows[row].prefix(column))
      rows.removeLast(rows.count - row - 1)
    default: break
    }
  }

  private mutating func put(_ character: Character) {
    let width = character.unicodeScalars.allSatisfy { $0.value >= 0x3000 } ? 2 : 1
    if column + width > columns {
      row += 1
      column = 0
    }
    fill()
    rows[row][column] = character
    if width == 2 { rows[row][column + 1] = "\0" }
    column += width
  }

  private mutating func fill() {
    while rows.count <= row { rows.append([]) }
    while rows[row].count < min(columns, column + 2) { rows[row].append(" ") }
  }
}
