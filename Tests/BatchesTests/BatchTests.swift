import Files
import Testing

@testable import Batches

@Suite struct BatchTests {
  let folder: GradingFolder

  init() throws { folder = try GradingFolder() }

  @Test func columnsHaveSynonymsAndTheRestIsCarriedThrough() throws {
    try folder.write(
      "Email,Prompt,Response,Candidate,human_score\na@b,dropout,units off at random,Ann,80\n",
      to: "a.csv")
    let row = try #require(try folder.rows("a.csv").first)
    #expect(row["candidate"] == "Ann")
    #expect(row["question_id"] == "dropout")
    #expect(row["input"] == ["Email": "a@b", "human_score": "80"])
    #expect((row["score"]?.doubleValue ?? 0) > 50)
  }

  @Test func rowsKeepTheirOrderHoweverAnswersAreScored() throws {
    let cases = [
      ("dropout", "units off at random"), ("nets:noise", "random change"), ("none", "x"),
      ("data:noise", "\"\"errors\"\" of measurement"), ("dropout", ""),
      ("nets:noise", "units are switched off at random"),
    ]
    func table(_ rows: Range<Int>) -> String {
      rows.reduce("id,question,answer\n") { text, row in
        let (question, answer) = cases[row % cases.count]
        return text + "\(row),\(question),\"\(answer)\"\n"
      }
    }
    try folder.write(table(0..<6), to: "few.csv")
    let few = try folder.rows("few.csv").map { $0["score"] }
    try folder.write(table(0..<6000), to: "many.csv")
    let many = try folder.rows("many.csv")
    #expect(Set(few.map { $0?.doubleValue ?? -1 }).count == 5)
    #expect(many.count == 5000)
    #expect(many.indices.allSatisfy { many[$0]["score"] == few[$0 % few.count] })
    #expect(
      many.indices.allSatisfy {
        many[$0]["id"]?.stringValue == "\($0 / 5 * 6 + [0, 1, 3, 4, 5][$0 % 5])"
      })
  }

  @Test func aQuestionIsFoundByIdOrTextAndTopicNarrows() throws {
    try folder.write(
      """
      id,question,topic,answer
      1,what is DROPOUT,,x
      2,nets:noise,,x
      3,noise,data,x
      4,noise,,x
      5,2. What is dropout?,,x
      6,What is drpout?,,x

      7,,,x
      """, to: "a.csv")
    let rows = try folder.rows("a.csv")
    #expect(rows.map { $0["id"]?.stringValue } == ["1", "2", "3", "5"])
    #expect(
      rows.map { $0["question_id"]?.stringValue } == [
        "dropout", "nets:noise", "data:noise", "dropout",
      ])
    #expect(rows.map { $0["row"] } == [1, 2, 3, 5])
    #expect(
      try folder.rejects() == [
        [
          "4", "5", "'noise' names several questions, write 'nets:noise' or 'data:noise'",
          "4,noise,,x",
        ],
        [
          "6", "7", "no question 'What is drpout?', did you mean 'dropout'?",
          "6,What is drpout?,,x",
        ],
        ["7", "9", "names no question", "7,,,x"],
      ])
  }

  @Test func recordsThatCannotBeReadAreSetAside() throws {
    var bytes = Array("question,answer\ndropout,a,b\ndropout\ndropout,x,,\n\"dropout\"x,y\n".utf8)
    bytes += Array("dropout,caf".utf8) + [0xE9, 0x0A] + Array("dropout,\"open\ndropout,y\n".utf8)
    _ = try folder.write(bytes, to: "a.csv")
    #expect(try folder.rows("a.csv").map { $0["row"] } == [3, 7])
    #expect(
      try folder.rejects().map { Array($0[..<3]) } == [
        ["1", "2", "has 3 fields where the header has 2"],
        ["2", "3", "has 1 field where the header has 2"],
        ["4", "5", "text after a closing quote, double quotes within a field"],
        ["5", "6", "is not UTF-8, save the file as UTF-8"],
        ["6", "7", "a quote is opened and never closed, close it or double quotes within a field"],
      ])
  }

  @Test func jsonLinesKeepWhatTheyHold() throws {
    try folder.write(
      #"""
      {"id":7,"question":"dropout","answer":"units\noff","n":1.50,"o":{"a":[null]},"\u0073":"\u00e9"}

      {"question_id":"dropout","question":"mine","answer":null,"candidate":null}
      {"question":"dropout"}
      {"answer":"x"}
      {"question":"dropout","answer":["x"]}
      nonsense
      """#, to: "a.jsonl")
    let (text, summary) = try folder.grade(["a.jsonl"])
    let lines = text.split(separator: "\n")
    #expect(summary.graded == 2)
    #expect(lines[0].hasPrefix(#"{"file":"a.jsonl","row":1,"id":7,"candidate":"","#))
    #expect(lines[0].hasSuffix(#""input":{"n":1.50,"o":{"a":[null]},"\u0073":"\u00e9"}}"#))
    #expect(lines[1].contains(#""band":"unanswered""#))
    #expect(lines[1].hasSuffix(#""input":{"question":"mine"}}"#))
    #expect(
      try folder.rejects().map { Array($0[..<3]) } == [
        ["3", "4", "has no 'answer', write \"\" for a blank one"],
        ["4", "5", "has no 'question' and no 'question_id'"], ["5", "6", "'answer' is no text"],
        ["6", "7", "is no JSON object: column 1: expected an object"],
      ])
  }

  @Test func membersBecomeColumns() throws {
    try folder.write(
      #"{"question":"dropout","answer":"x","b":1,"a":"="}"# + "\n"
        + #"{"a":"y","question":"dropout","answer":"x","c":null}"# + "\n", to: "a.jsonl")
    let (text, _) = try folder.grade(["a.jsonl"], format: .csv)
    let records = try CSVDocument(text).records.map { Array($0.fields.suffix(3)) }
    #expect(records == [["b", "a", "c"], ["1", "'=", ""], ["", "y", ""]])
  }

  @Test func columnsOfSeveralFilesComeTogether() throws {
    try folder.write("question,answer,x,y\ndropout,a,1,2\n", to: "a.csv")
    try folder.write("y;question;answer;score\n3;dropout;a;4\n", to: "b.csv")
    let (text, _) = try folder.grade(["a.csv", "b.csv"], format: .csv)
    let records = try CSVDocument(text).records.map { Array($0.fields.suffix(3)) }
    #expect(records == [["x", "y", "input_score"], ["1", "2", ""], ["", "3", "4"]])
  }

  @Test func aSpreadsheetsUnicodeTextIsRead() throws {
    let text = "question\tanswer\r\ndropout\t\"é 😀\nx\"\r\n"
    let units = Array(text.utf16).flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
    _ = try folder.write([0xFF, 0xFE] + units, to: "a.txt")
    #expect(try folder.rows("a.txt").count == 1)
  }

  @Test func badRecordsCanStandInTheirPlace() throws {
    try folder.write(
      "{\"id\":\"a\",\"question\":\"dropout\",\"answer\":\"x\"}\nbroken\n"
        + "{\"id\":\"c\",\"question\":\"nix\",\"answer\":\"x\"}\n", to: "a.jsonl")
    var options = BatchOptions()
    options.reportsInPlace = true
    let rows = try folder.rows("a.jsonl", options: options)
    #expect(rows.count == 3)
    #expect(rows.map { $0["row"] } == [1, 2, 3])
    #expect(rows[1]["error"]?["code"] == "unreadable")
    #expect(rows[2]["error"]?["code"] == "unknown-question")
    #expect(rows[2]["id"] == "c")
    #expect(!exists(folder.file("out.rejects.csv")))
  }

  @Test func otherNamesComeFromAMap() throws {
    let map = try folder.write(
      "Was ist Dropout?,dropout\nAntwort,answer\nFrage,question\n", to: "map")
    try folder.write("Frage,Antwort\nwas ist dropout,x\n", to: "a.csv")
    var options = BatchOptions()
    options.renames = try RenameMap(path: map)
    #expect(try folder.rows("a.csv", options: options).map { $0["question_id"] } == ["dropout"])
  }

  @Test func aFolderIsReadInByteOrder() throws {
    try makeFolder(folder.file("in/sub"))
    for name in ["in/b.csv", "in/B.CSV", "in/sub/a.csv", "in/note.txt", "in/README.md"] {
      try folder.write("question,answer\ndropout,x\n", to: name)
    }
    #expect(
      try folder.rows("in").map { $0["file"] } == ["in/B.CSV", "in/b.csv", "in/sub/a.csv"])
  }

  @Test func anInterruptedRunLeavesWholeRecords() throws {
    let rows = (1...40_000).map { "dropout,\"units\noff\",\($0)\n" }
    try folder.write("question,answer,n\n" + rows.joined(), to: "a.csv")
    var options = BatchOptions()
    options.chunkSize = 200
    options.jobs = 2
    let batch = try Batch(
      operands: [folder.file("a.csv")], library: sampleLibrary, options: options,
      needsColumns: false)
    // The first rows reach the file, then the user has enough.
    let partial = folder.file("out.partial")
    let summary = try batch.run(
      outputs: [BatchOutput(path: folder.file("out"), content: .answers(.jsonLines))],
      isInterrupted: { (try? readBytes(at: partial).isEmpty) == false })
    #expect(summary.isInterrupted)
    #expect(!exists(folder.file("out")))
    let text = try readText(at: partial)
    #expect(text.hasSuffix("}\n"))
    let graded = try text.split(separator: "\n").map { try JSON.parse(String($0))["row"] }
    #expect(graded.count == summary.graded)
    #expect(graded == (1...summary.graded).map { .integer($0) })
  }
}
