import Scoring
import Testing

@testable import Sessions

/// Lines in, events out; a mark is the number of words of the answer.
@Suite struct InterviewTests {
  struct Row: CustomTestStringConvertible {
    let name: String
    let input: [Input]
    let events: [String]
    var isPipe = false
    var testDescription: String { name }
  }

  static func line(_ text: String) -> Input { .line(text) }

  @Test(arguments: [
    Row(
      name: "an answer ends with an empty line", input: [line("one"), line("two"), line("")],
      events: ["asked 1", "answered 1: one⏎two", "scored 1: 2", "asked 2"]),
    Row(
      name: "a line of blanks counts as empty", input: [line("one"), line("  ")],
      events: ["asked 1", "answered 1: one", "scored 1: 1", "asked 2"]),
    Row(
      name: "a pasted text keeps its blank lines", input: [line("one\n\ntwo\n\nthree"), line("")],
      events: ["asked 1", "answered 1: one⏎⏎two⏎⏎three", "scored 1: 3", "asked 2"]),
    Row(
      name: "a pasted text is no command", input: [line("/skip\nor not"), line("")],
      events: ["asked 1", "answered 1: /skip⏎or not", "scored 1: 3", "asked 2"]),
    Row(
      name: "an empty first line asks again", input: [line(""), line(" ")], events: ["asked 1"]),
    Row(
      name: "on a pipe it skips", input: [line("")], events: ["asked 1", "skipped 1", "asked 2"],
      isPipe: true),
    Row(
      name: "a command passes over a question", input: [line("/skip")],
      events: ["asked 1", "skipped 1", "asked 2"]),
    Row(
      name: "commands have any case and trailing blanks", input: [line("/SKIP ")],
      events: ["asked 1", "skipped 1", "asked 2"]),
    Row(
      name: "a slash within an answer is text", input: [line("one"), line("/skip"), line("")],
      events: ["asked 1", "answered 1: one⏎/skip", "scored 1: 2", "asked 2"]),
    Row(
      name: "two slashes stand for one", input: [line("//etc holds it"), line("")],
      events: ["asked 1", "answered 1: /etc holds it", "scored 1: 3", "asked 2"]),
    Row(
      name: "an unknown command shows the help", input: [line("/skpi"), line("/")],
      events: ["asked 1"]),
    Row(
      name: "hints are written down, and run out",
      input: [line("/hint"), line("/hint")],
      events: ["asked 1", "hinted 1: units are …"]),
    Row(
      name: "back to the question before, then on where it stopped",
      input: [line("one"), line(""), line("/back"), line("better one"), line("")],
      events: [
        "asked 1", "answered 1: one", "scored 1: 1", "asked 2", "asked 1", "answered 1: better one",
        "scored 1: 2", "asked 2",
      ]),
    Row(
      name: "nothing is before the first", input: [line("/back")], events: ["asked 1"]),
    Row(
      name: "passing over after going back keeps the answer",
      input: [line("one"), line(""), line("/back"), line("/skip")],
      events: [
        "asked 1", "answered 1: one", "scored 1: 1", "asked 2", "asked 1", "skipped 1", "asked 2",
      ]),
    Row(
      name: "a pause", input: [line("/pause")], events: ["asked 1", "paused"]),
    Row(
      name: "the end before its time", input: [line("/quit")], events: ["asked 1", "finished"]),
    Row(
      name: "the end of input submits, then pauses", input: [line("one"), .end],
      events: ["asked 1", "answered 1: one", "scored 1: 1", "paused"]),
    Row(
      name: "the end of input alone pauses", input: [.end], events: ["asked 1", "paused"]),
    Row(
      name: "an interrupt keeps what was typed",
      input: [line("one"), .interrupt(unfinished: "tw")],
      events: ["asked 1", "paused: one⏎tw"]),
    Row(
      name: "the last answer finishes",
      input: [
        line("one"), line(""), line("/skip"), line("three"), .end,
      ],
      events: [
        "asked 1", "answered 1: one", "scored 1: 1", "asked 2", "skipped 2", "asked 3",
        "answered 3: three", "scored 3: 1", "finished",
      ]),
  ])
  func events(_ row: Row) throws {
    var script = Script(Samples.session(), emptyLineSkips: row.isPipe)
    script.run(row.input)
    #expect(script.events.map(\.short) == row.events)
    let replayed = try Session(replaying: [.started(Samples.plan())] + script.events)
    #expect(replayed == script.interview.session)
  }

  @Test func anEventIsWrittenBeforeAnythingElseHappens() {
    var interview = Interview(Samples.session(), pool: Samples.pool, emptyLineSkips: false)
    _ = interview.begin()
    _ = interview.receive(.line("one"))
    let steps = interview.receive(.line(""))
    #expect(
      steps == [
        .record(.answered(number: 1, text: "one")),
        .mark(Samples.pool[0].rubric, answer: "one"),
      ])
  }

  /// Whatever the last event on disk is, the interview goes on from there and loses no answer.
  @Test func takesUpAfterEveryEvent() throws {
    let input: [Input] = [
      .line("one"), .line(""), .line("/hint"), .line("two"), .line(""), .line("/back"),
      .line("two again"), .line(""), .line("three"), .line(""),
    ]
    var whole = Script(Samples.session(), emptyLineSkips: false)
    whole.run(input)
    #expect(whole.interview.session.isFinished)
    for cut in 0..<whole.events.count {
      let kept = Array(whole.events.prefix(cut))
      let session = try Session(replaying: [.started(Samples.plan())] + kept)
      var resumed = Script(session, emptyLineSkips: false)
      let answers = session.places.map(\.answers)
      resumed.run([])
      while !resumed.interview.session.isFinished { resumed.run([.line("more"), .line("")]) }
      let places = resumed.interview.session.places
      #expect(places.allSatisfy { $0.score != nil }, "cut after event \(cut)")
      for (before, place) in zip(answers, places) {
        #expect(Array(place.answers.prefix(before.count)) == before, "cut after event \(cut)")
      }
    }
  }

  @Test func aDraftIsShownWhenTakenUp() throws {
    let session = try Session(replaying: [
      .started(Samples.plan()), .asked(number: 1, Samples.pool[0]), .paused(draft: "half an"),
    ])
    var interview = Interview(session, pool: [], emptyLineSkips: false)
    guard case .show(.question(let notice))? = interview.begin().first else {
      Issue.record("no question")
      return
    }
    #expect(notice.draft == "half an")
  }

  @Test func aQuestionThatIsGoneIsDropped() {
    var script = Script(Samples.session(), pool: [Samples.pool[0], Samples.pool[2]])
    script.run([.line("one"), .line(""), .line("three"), .line("")])
    #expect(
      script.events.map(\.short) == [
        "asked 1", "answered 1: one", "scored 1: 1", "dropped 2", "asked 3", "answered 3: three",
        "scored 3: 1", "finished",
      ])
  }
}

/// Runs an interview as a program would.
struct Script {
  var interview: Interview
  var events: [Event] = []
  var ending: Ending?

  init(_ session: Session, pool: [InterviewQuestion] = Samples.pool, emptyLineSkips: Bool = false) {
    interview = Interview(session, pool: pool, emptyLineSkips: emptyLineSkips)
  }

  mutating func run(_ input: [Input]) {
    if events.isEmpty { carryOut(interview.begin()) }
    for item in input where ending == nil { carryOut(interview.receive(item)) }
  }

  private mutating func carryOut(_ steps: [Step]) {
    for step in steps {
      switch step {
      case .record(let event): events.append(event)
      case .show: break
      case .mark(_, let answer):
        let words = answer.split { $0.isWhitespace }.count
        carryOut(interview.marked(Samples.score(Double(words))))
      case .end(let ending): self.ending = ending
      }
    }
  }
}

extension Event {
  /// An event in a few words.
  var short: String {
    switch self {
    case .started: "started"
    case .asked(let number, _): "asked \(number)"
    case .hinted(let number, let text): "hinted \(number): \(text)"
    case .answered(let number, let text):
      "answered \(number): \(text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "⏎"))"
    case .scored(let number, let score): "scored \(number): \(Int(score.value))"
    case .skipped(let number): "skipped \(number)"
    case .dropped(let number, _): "dropped \(number)"
    case .paused(""): "paused"
    case .paused(let draft):
      "paused: \(draft.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "⏎"))"
    case .resumed: "resumed"
    case .finished: "finished"
    }
  }
}
