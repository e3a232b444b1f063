import Files
import Foundation
import Rubrics
import Scoring
import Testing

@testable import Sessions

@Suite struct SessionFileTests {
  private let folder: TemporaryFolder
  private var path: String { folder.path + "/Sessions/s.jsonl" }

  init() throws { folder = try TemporaryFolder() }

  private func entry(_ event: Event) -> Entry {
    Entry(time: "2000-01-02T03:04:05Z", event: event)
  }

  /// One event of each kind, with everything in it that can be.
  private var everything: [Event] {
    var plan = Samples.plan()
    plan.selection = Selection(topics: ["Nets", "Bäume"], level: .expert, count: 3)
    plan.strictness = .lenient
    plan.seed = .max
    var question = Samples.pool[0]
    question.level = .beginner
    question.related = ["adam"]
    question.more = "Read *this*."
    question.rubric.references = [
      Reference("One\n\n```\n\"x\"\n```", keyPoints: [KeyPoint("own point", weight: 0.1)])
    ]
    question.rubric.keyPoints = [
      KeyPoint("a", weight: 2.5, isMust: true, alternatives: ["b", "c"], followUp: "And then?")
    ]
    question.rubric.misconceptions = ["at test time"]
    return [
      .started(plan), .asked(number: 1, question), .hinted(number: 1, text: "units …"),
      .paused(draft: "half"), .resumed(version: "0.1.0"),
      .answered(number: 1, text: "Zeile 1\n\nline \"2\" \u{1F600}\t\u{7}"),
      .scored(number: 1, Samples.score(61.25)), .asked(number: 2, Samples.pool[1]),
      .skipped(number: 2), .dropped(number: 3, reason: "gone"), .finished,
    ]
  }

  @Test func everyEventComesBackAsItWas() throws {
    let entries = everything.map(entry)
    do {
      let file = try SessionFile(making: path)
      for entry in entries { try file.append(entry) }
    }
    let file = try SessionFile(taking: path)
    #expect(file.entries == entries)
    #expect(file.message == nil)
    #expect(try SessionFile.read(path) == Session(replaying: everything))
  }

  /// Wherever the program was killed, all events before the last whole line are there.
  @Test func readsAfterACutAtEveryByte() throws {
    let question = InterviewQuestion(key: "b:q", rubric: Rubric(id: "q", question: "Q?"))
    let events: [Event] = [
      .started(Samples.plan([question])), .asked(number: 1, question),
      .answered(number: 1, text: "größer\n\nals"), .skipped(number: 1), .finished,
    ]
    let whole = try written(events)
    for length in (0..<whole.count).reversed() {
      truncate(path, off_t(length))
      let lines = whole[..<length].count { $0 == UInt8(ascii: "\n") }
      let expected = lines == 0 ? nil : try Session(replaying: events.prefix(lines))
      let isEqual = try SessionFile.read(path) == expected
      #expect(isEqual, "cut after \(length) bytes")
    }
  }

  /// After each event, in the middle of one, and just before its line end, the rest goes on.
  @Test func resumesAfterACut() throws {
    let whole = try written(everything)
    let ends = whole.indices.filter { whole[$0] == UInt8(ascii: "\n") }
    for (index, end) in ends.enumerated() {
      let start = index == 0 ? 0 : ends[index - 1] + 1
      let length = [start, (start + end) / 2, end][index % 3]
      let kept = Array(whole[..<length])
      try writeFile(kept, to: path)
      let file = try SessionFile(taking: path)
      let lines = kept.count { $0 == UInt8(ascii: "\n") }
      #expect(file.entries == everything.prefix(lines).map(entry), "cut after \(length) bytes")
      #expect((file.message == nil) == (length == start))
      guard lines > 0 else { continue }
      var script = Script(try file.session())
      script.run([.line("again"), .line("")])
      for event in script.events { try file.append(entry(event)) }
      let isEqual = try SessionFile.read(path) == script.interview.session
      #expect(isEqual, "cut after \(length) bytes")
    }
  }

  /// The bytes of a journal.
  private func written(_ events: [Event]) throws -> [UInt8] {
    let file = try SessionFile(making: path)
    for event in events { try file.append(entry(event)) }
    return try readBytes(at: path)
  }

  @Test func aSessionThatIsOpenCannotBeTakenTwice() throws {
    let first = try SessionFile(making: path)
    #expect(throws: FileError.unwritable(path: path, problem: "is in use by another process")) {
      try SessionFile(taking: path)
    }
    try first.append(entry(everything[0]))
  }

  @Test func aSessionIsNotMadeTwice() throws {
    do { _ = try SessionFile(making: path) }
    #expect(throws: FileError.unwritable(path: path, problem: "is there already")) {
      try SessionFile(making: path)
    }
  }

  @Test func anEmptyJournalIsToBeRemoved() throws {
    let file = try SessionFile(making: path)
    #expect(try SessionFile.read(path) == nil)
    #expect(
      throws: FileError.unreadable(
        path: path, line: nil,
        problem: "holds nothing: the program was stopped before the session began; remove it")
    ) { try file.session() }
  }

  @Test func nothingIsNoSession() throws {
    #expect(throws: FileError.missing(path: path)) { try SessionFile(taking: path) }
    #expect(throws: FileError.missing(path: path)) { try SessionFile.read(path) }
  }

  @Test(arguments: [
    "{}", #"{"event":"asked","time":"t"}"#, #"{"event":"sung","time":"t","number":1}"#,
    #"{"event":"started","time":"t","format":2}"#,
  ])
  func aLineThatIsNoEventIsNamed(line: String) throws {
    try makeFolder(folder.path + "/Sessions")
    try writeFile(Array((line + "\n").utf8), to: path)
    #expect(
      throws: FileError.unreadable(
        path: path, line: 1,
        problem: "is no event of a session that this version of the program knows")
    ) { try SessionFile.read(path) }
  }

  @Test func eventsOutOfOrderAreAnError() throws {
    do {
      let file = try SessionFile(making: path)
      try file.append(entry(.started(Samples.plan())))
      try file.append(entry(.scored(number: 1, Samples.score(1))))
    }
    #expect(throws: FileError.self) { try SessionFile.read(path) }
  }

  @Test func idsAreTheTimeAndFree() throws {
    let sessions = SessionFolder(folder.path + "/Sessions")
    #expect(try sessions.ids() == [])
    #expect(sessions.freeID(at: "2000-01-02T03:04:05Z") == "20000102-030405")
    do { _ = try SessionFile(making: sessions.path(of: "20000102-030405")) }
    #expect(sessions.freeID(at: "2000-01-02T03:04:05Z") == "20000102-030405-2")
    #expect(try sessions.ids() == ["20000102-030405"])
  }
}
