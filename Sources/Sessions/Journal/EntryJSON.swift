import Files
import Reports
import Rubrics
import Scoring

/// A line of the journal: `event`, `time`, then what belongs to the event.
extension Entry {
  /// The shape of the journal's lines; a program that reads an older one knows by it.
  static let format = 1

  var json: JSON {
    let (name, members) = event.parts
    return .object([.init("event", .string(name)), .init("time", .string(time))] + members)
  }

  init?(json: JSON) {
    guard let time = json["time"]?.stringValue, let event = Event(json: json) else { return nil }
    self.init(time: time, event: event)
  }
}

extension Event {
  fileprivate var parts: (name: String, members: [JSON.Member]) {
    switch self {
    case .started(let plan): ("started", plan.members)
    case .asked(let number, let question):
      ("asked", [.init("number", .integer(number)), .init("question", question.json)])
    case .hinted(let number, let text):
      ("hinted", [.init("number", .integer(number)), .init("text", .string(text))])
    case .answered(let number, let text):
      ("answered", [.init("number", .integer(number)), .init("text", .string(text))])
    case .scored(let number, let score):
      (
        "scored",
        [.init("number", .integer(number)), .init("mark", .object(Reports.members(of: score)))]
      )
    case .skipped(let number): ("skipped", [.init("number", .integer(number))])
    case .dropped(let number, let reason):
      ("dropped", [.init("number", .integer(number)), .init("reason", .string(reason))])
    case .paused(let draft): ("paused", [.init("draft", .string(draft))])
    case .resumed(let version): ("resumed", [.init("version", .string(version))])
    case .finished: ("finished", [])
    }
  }

  fileprivate init?(json: JSON) {
    let number = json["number"]?.integerValue
    let text = json["text"]?.stringValue
    switch (json["event"]?.stringValue, number) {
    case ("started", _):
      guard let plan = Plan(json: json) else { return nil }
      self = .started(plan)
    case ("asked", let number?):
      guard let question = json["question"].flatMap(InterviewQuestion.init(json:)) else {
        return nil
      }
      self = .asked(number: number, question)
    case ("hinted", let number?):
      guard let text else { return nil }
      self = .hinted(number: number, text: text)
    case ("answered", let number?):
      guard let text else { return nil }
      self = .answered(number: number, text: text)
    case ("scored", let number?):
      guard let score = json["mark"].flatMap(Score.init(json:)) else { return nil }
      self = .scored(number: number, score)
    case ("skipped", let number?):
      self = .skipped(number: number)
    case ("dropped", let number?):
      guard let reason = json["reason"]?.stringValue else { return nil }
      self = .dropped(number: number, reason: reason)
    case ("paused", _):
      guard let draft = json["draft"]?.stringValue else { return nil }
      self = .paused(draft: draft)
    case ("resumed", _):
      guard let version = json["version"]?.stringValue else { return nil }
      self = .resumed(version: version)
    case ("finished", _):
      self = .finished
    default:
      return nil
    }
  }
}

extension Plan {
  fileprivate var members: [JSON.Member] {
    var options: [JSON.Member] = [
      .init("topics", .array(selection.topics.map(JSON.string))),
      .init("level", selection.level.map { .string($0.rawValue) } ?? .null),
      .init("count", .integer(selection.count)),
      .init("strictness", .string(strictness.rawValue)),
    ]
    if let calibration { options.append(.init("calibration", .string(calibration))) }
    if let lexicon { options.append(.init("lexicon", .string(lexicon))) }
    return [
      .init("format", .integer(Entry.format)),
      .init("id", .string(id)),
      .init("version", .string(version)),
      .init("candidate", .string(candidate)),
      .init("options", .object(options)),
      .init("seed", .number("\(seed)")),
      .init("questions", .array(questions.map(JSON.string))),
    ]
  }

  fileprivate init?(json: JSON) {
    guard json["format"]?.integerValue == Entry.format, let id = json["id"]?.stringValue,
      let version = json["version"]?.stringValue, let candidate = json["candidate"]?.stringValue,
      let options = json["options"], let topics = options["topics"]?.strings,
      let count = options["count"]?.integerValue,
      let strictness = options["strictness"]?.stringValue.flatMap(Strictness.init(rawValue:)),
      case .number(let seedText)? = json["seed"], let seed = UInt64(seedText),
      let questions = json["questions"]?.strings
    else { return nil }
    let level = options["level"]?.stringValue
    if let level, Level(rawValue: level) == nil { return nil }
    self.init(
      id: id, version: version, candidate: candidate,
      selection: Selection(
        topics: topics, level: level.flatMap(Level.init(rawValue:)), count: count),
      strictness: strictness, calibration: options["calibration"]?.stringValue,
      lexicon: options["lexicon"]?.stringValue, seed: seed,
      questions: questions)
  }
}
