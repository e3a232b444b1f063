import Files
import Testing

@Suite struct ReadFileTests {
  let folder: WorkFolder

  init() throws { folder = try WorkFolder() }

  @Test(
    arguments: [
      (Array("a\r\nb".utf8), "a\r\nb"), ([0xEF, 0xBB, 0xBF, 0x61], "a"), ([], ""),
      ([0xFF, 0xFE, 0x61, 0, 0x3D, 0xD8, 0x00, 0xDE], "a😀"), ([0xFE, 0xFF, 0, 0x61], "a"),
    ] as [([UInt8], String)])
  func textIsDecoded(_ bytes: [UInt8], expected: String) throws {
    #expect(try decodedText(bytes, path: "x") == expected)
  }

  @Test(
    arguments: [
      ([0x61, 0x0A, 0xE9, 0x0A], 2, "is not UTF-8, save the file as UTF-8"),
      ([0x61, 0x0A, 0x0A, 0x00], 3, "is binary, not text"),
      ([0xFF, 0xFE, 0x0A, 0, 0x61], 2, "is not UTF-16, save the file as UTF-8"),
    ] as [([UInt8], Int, String)])
  func whatIsNoTextHasALine(_ bytes: [UInt8], line: Int, problem: String) {
    #expect(throws: FileError.unreadable(path: "x", line: line, problem: problem)) {
      try decodedText(bytes, path: "x")
    }
  }

  @Test func whatIsNotThereIsMissing() {
    #expect(throws: FileError.missing(path: "/no/such")) { try readBytes(at: "/no/such") }
    #expect(throws: FileError.missing(path: "/dev/null/x")) { try readBytes(at: "/dev/null/x") }
  }

  @Test func aFolderIsNoFile() {
    #expect(
      throws: FileError.unreadable(path: "/tmp", line: nil, problem: "is a folder, not a file")
    ) { try readBytes(at: "/tmp") }
  }

  @Test func filesBelowAFolderComeInByteOrder() throws {
    try makeFolder(folder.file("b"))
    for name in ["z.csv", "B.CSV", "a.md", ".hidden.csv", "x.txt", "b/1.csv"] {
      try writeFile([], to: folder.file(name))
    }
    let found = try files(below: folder.path, endings: [".csv", ".md"])
    #expect(
      found.map { $0.dropFirst(folder.path.count + 1) } == ["B.CSV", "a.md", "b/1.csv", "z.csv"])
  }
}
