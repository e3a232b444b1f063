import Files
import Testing

@Suite struct WriteFileTests {
  let folder: WorkFolder

  init() throws { folder = try WorkFolder() }

  @Test func aFileAppearsWhole() throws {
    let path = folder.file("a.txt")
    let file = try OutputFile(path: path)
    try file.write([0x61])
    #expect(folder.names == ["a.txt.partial"])
    try file.write([0x62])
    try file.finish()
    #expect(folder.names == ["a.txt"])
    #expect(try readText(at: path) == "ab")
  }

  @Test func whatIsNotFinishedLeavesNothing() throws {
    try writeFile(Array("old".utf8), to: folder.file("a"))
    try OutputFile(path: folder.file("a")).write([0x61])
    #expect(folder.names == ["a"])
    #expect(try readText(at: folder.file("a")) == "old")
  }

  @Test func apartialFileCanStay() throws {
    let file = try OutputFile(path: folder.file("a"))
    try file.write([0x61])
    try file.leavePartial()
    #expect(try readText(at: folder.file("a.partial")) == "a")
  }

  @Test func anEarlierFileIsCutByTheFirstWriteOnly() throws {
    try writeFile(Array("abcdef".utf8), to: folder.file("a.partial"))
    do { _ = try OutputFile(path: folder.file("a"), keeping: 3) }
    #expect(try readText(at: folder.file("a.partial")) == "abcdef")
    let file = try OutputFile(path: folder.file("a"), keeping: 3)
    try file.write(Array("XY".utf8))
    try file.write(Array("Z".utf8))
    try file.finish()
    #expect(folder.names == ["a"])
    #expect(try readText(at: folder.file("a")) == "abcXYZ")
  }

  @Test func twoWritersDoNotMeet() throws {
    let file = try OutputFile(path: folder.file("a"))
    try file.write([0x61])
    let problem = FileError.unwritable(
      path: folder.file("a.partial"), problem: "is in use by another process")
    #expect(throws: problem) { try OutputFile(path: folder.file("a")) }
    #expect(throws: problem) { try OutputFile(path: folder.file("a"), keeping: 0) }
    try file.finish()
    #expect(try readText(at: folder.file("a")) == "a")
  }

  @Test func aLinkIsWrittenThrough() throws {
    try writeFile(Array("old".utf8), to: folder.file("target"))
    WorkFolder.link(folder.file("link"), to: "target")
    try writeFile(Array("new".utf8), to: folder.file("link"))
    #expect(folder.names == ["link", "target"])
    #expect(try readText(at: folder.file("target")) == "new")
  }

  @Test func aFullDiskIsAnError() throws {
    let file = try OutputFile(path: "/dev/full")
    #expect(throws: FileError.unwritable(path: "/dev/full", problem: "no space left on device")) {
      try file.write([1])
    }
  }

  @Test func aFolderThatIsNotThereIsAnErrorAtOnce() {
    let path = folder.file("no/a.csv")
    #expect(
      throws: FileError.unwritable(
        path: path, problem: "there is no folder '\(folder.file("no"))'")
    ) { try OutputFile(path: path) }
  }

  @Test func aFolderIsNoFile() {
    #expect(throws: FileError.unwritable(path: folder.path, problem: "is a folder")) {
      try OutputFile(path: folder.path)
    }
  }
}
