import Files
import Reports
import Testing

@testable import Batches

/// Neither the number of threads nor the size of chunks may show in the output.
@Suite struct ChunkTests {
  let folder: GradingFolder

  init() throws { folder = try GradingFolder() }

  private func allWays(_ name: String, _ format: RowFormat = .jsonLines) throws -> Set<String> {
    var texts: Set<String> = []
    for (jobs, size) in [(1, 1 << 20), (1, 1), (2, 17), (5, 300), (3, 5000)] {
      var options = BatchOptions()
      options.jobs = jobs
      options.chunkSize = size
      let (text, _) = try folder.grade([name], format: format, options: options)
      let rejects = try? readText(at: folder.file("out.rejects.csv"))
      texts.insert(text + "\u{0}" + (rejects ?? ""))
    }
    return texts
  }

  @Test(arguments: RowFormat.allCases)
  func csvGivesTheSameWhicheverWay(format: RowFormat) throws {
    var text = "candidate,question,answer,note\r\n"
    for row in 0..<120 {
      let answer = String(repeating: "units, \"\"off\"\"\n", count: row % 7)
      text += "c\(row),\(row % 5 == 0 ? "nix" : "dropout"),\"\(answer)\",\(row)\r\n"
      if row % 11 == 0 { text += "\n\"bad\"record,\n" }
    }
    try folder.write(text, to: "a.csv")
    let texts = try allWays("a.csv", format)
    #expect(texts.count == 1)
    #expect(texts.first?.contains("c119") == true)
  }

  @Test func jsonLinesGiveTheSameWhicheverWay() throws {
    var text = ""
    for row in 0..<120 {
      let answer = String(repeating: "units off ", count: row % 50)
      text += "{\"id\":\(row),\"question\":\"dropout\",\"answer\":\"\(answer)\"}\n"
      if row % 7 == 0 { text += "\n \nbroken\n" }
    }
    try folder.write(text, to: "a.jsonl")
    #expect(try allWays("a.jsonl").count == 1)
  }

  @Test func aRecordMayBeLongerThanManyChunks() throws {
    let long = "units" + String(repeating: "    \n", count: 60_000) + "off"
    try folder.write("question,answer\ndropout,\"\(long)\"\ndropout,x\n", to: "a.csv")
    let texts = try allWays("a.csv")
    #expect(texts.count == 1)
    #expect(texts.first?.split(separator: "\n").count { $0.hasPrefix("{") } == 2)
  }

  @Test func aBadRecordIsOneRecordWhereverAChunkEnds() throws {
    let bad = "\"dropout\"" + String(repeating: "x", count: 200_000)
    try folder.write("question,answer\n\(bad)\ndropout,x\n", to: "a.csv")
    let texts = try allWays("a.csv")
    #expect(texts.count == 1)
    let rejects = texts.first?.split(separator: "\u{0}").last
    #expect(rejects?.split(separator: "\n").count == 2)
  }

  @Test func rowsAndLinesAreCountedAcrossChunks() throws {
    try folder.write("a,b\n\n\"x\ny\",1\n\n2,3\n4,5\n", to: "a.csv")
    var reader = try RecordReader(path: folder.file("a.csv"), kind: nil)
    #expect(try reader.header()?.fields == ["a", "b"])
    var places: [[Int]] = []
    while let chunk = try reader.next(input: 0, size: 1, isInterrupted: { false }) {
      for (index, record) in chunk.records.enumerated() {
        places.append([chunk.firstRow + index, record.line])
      }
    }
    #expect(places == [[1, 3], [2, 6], [3, 7]])
  }
}
