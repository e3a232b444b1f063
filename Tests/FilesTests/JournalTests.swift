import Files
import Testing

@Suite struct JournalTests {
  let folder: WorkFolder
  let path: String

  init() throws {
    folder = try WorkFolder()
    path = folder.file("s.jsonl")
  }

  @Test func eventsComeBackInOrder() throws {
    do {
      let (journal, content) = try Journal.open(path)
      #expect(content == Journal.Content(events: [], message: nil))
      try journal.append(["event": "started"])
      try journal.append(["event": "asked"])
    }
    let (journal, content) = try Journal.open(path)
    #expect(content.events == [["event": "started"], ["event": "asked"]])
    try journal.append(["event": "answered", "text": "a\nb"])
    #expect(try Journal.read(path).events.count == 3)
  }

  @Test func aTornLastLineIsCutWithAMessage() throws {
    try writeFile(Array("{\"a\":1}\n{\"a\":".utf8), to: path)
    let (journal, content) = try Journal.open(path)
    #expect(content.events == [["a": 1]])
    #expect(
      content.message == "\(path):2: the last line was cut off while it was written, left out")
    try journal.append(["a": 2])
    #expect(try readText(at: path) == "{\"a\":1}\n{\"a\":2}\n")
  }

  @Test func aBadLineElsewhereIsAnError() throws {
    try writeFile(Array("{\"a\":1}\n{\"a\":\n{}\n".utf8), to: path)
    #expect(throws: FileError.self) { try Journal.open(path) }
    #expect(
      throws: FileError.unreadable(
        path: path, line: 2,
        problem: "is no event of a journal: column 6: ends where a value should stand")
    ) { try Journal.read(path) }
  }

  @Test func onlyOneMayWrite() throws {
    let (journal, _) = try Journal.open(path)
    #expect(
      throws: FileError.unwritable(path: path, problem: "is in use by another process")
    ) { try Journal.open(path) }
    try journal.append(["a": 1])
  }

  @Test func aNewOneTakesNoExistingFile() throws {
    try writeFile([], to: path)
    #expect(throws: FileError.unwritable(path: path, problem: "is there already")) {
      try Journal.open(path, mustBeNew: true)
    }
  }
}
