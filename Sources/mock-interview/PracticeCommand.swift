import Files
import Reports
import Rubrics
import Scoring
import Sessions

extension Command {
  /// `practice`: an interview.
  static let practice = Command(
    name: "practice", summary: "be interviewed, and see what was missing",
    usage: """
      usage: mock-interview practice [options]

      Asks questions one after the other and grades each answer as it is given. An empty line submits an
      answer; a pasted text is one answer with its empty lines. A first line that begins with / is a command:
      /help lists them, // stands for a plain /.

      Each answer is on disk, in DIR/ID.jsonl, before it is graded: whatever happens, --resume goes on
      where the interview was left, with the same questions.
      """,
    options: [
      RubricsOption.option,
      Option("--topic", value: "TOPIC", "ask about this topic, or part of its name (repeatable)"),
      Option("--level", value: "LEVEL", "ask only beginner, intermediate or expert questions"),
      Option("--count", value: "N", "how many questions; 5 where nothing is said"),
      Option("--seed", value: "N", "draw the same questions again"),
      Option("--candidate", value: "NAME", "who answers, for the reports"),
      Option("--strictness", value: "S", "lenient, standard (the default) or strict"),
      ScoringArguments.calibration, ScoringArguments.lexicon,
      Option("--resume", "go on with the interview that was left last, or with --session"),
      Option("--session", value: "ID", "the name of the interview"),
      SessionsOption.option,
    ],
    operands: 0...0
  ) { invocation in
    let folder = SessionFolder(SessionsOption.path(invocation))
    let (file, message) =
      try invocation.has("--resume")
      ? resumed(invocation, folder) : (begun(invocation, folder), nil)
    if let message { Console.note("mock-interview: \(message)") }
    let session = try file.session()
    return try PracticeRun(
      file, pool: try pool(invocation, for: session),
      scoring: try scoring(invocation, session.plan)
    ).run()
  }

  private static func begun(_ invocation: Invocation, _ folder: SessionFolder) throws -> SessionFile
  {
    let library = try RubricsOption.library(invocation)
    let selection = Selection(
      topics: invocation.values("--topic"),
      level: try invocation.choice("--level", Level.self),
      count: try invocation.integer("--count", in: 1...10_000) ?? 5)
    let scoring = try ScoringArguments(invocation)
    scoring.noteChanges(library)
    let seed =
      try invocation.integer("--seed", in: 0...Int.max).map { UInt64($0) }
      ?? UInt64.random(in: 0..<1_000_000)
    let picked = try selection.pick(
      from: library.questions.map(InterviewQuestion.init), seed: seed)
    let now = Platform.now
    let id = invocation.value("--session") ?? folder.freeID(at: now)
    guard isSessionID(id) else {
      throw UsageError("--session takes a plain name without '/', not '\(id)'")
    }
    let path = folder.path(of: id)
    guard !exists(path) else {
      throw UsageError("the session '\(id)' is there already, --resume goes on with it")
    }
    let file = try SessionFile(making: path)
    let plan = Plan(
      id: id, version: Program.version, candidate: invocation.value("--candidate") ?? "",
      selection: selection, strictness: scoring.options.strictness,
      calibration: scoring.options.calibration?.name, lexicon: scoring.options.lexicon?.name,
      seed: seed, questions: picked.map(\.key))
    try file.append(Entry(time: now, event: .started(plan)))
    return file
  }

  private static func resumed(
    _ invocation: Invocation, _ folder: SessionFolder
  ) throws -> (SessionFile, String?) {
    for option in ["--topic", "--level", "--count", "--seed", "--candidate", "--strictness"]
    where invocation.value(option) != nil {
      throw UsageError(
        "\(option) is for a new interview, one that is resumed keeps what it began with")
    }
    let id: String
    if let named = invocation.value("--session") {
      id = named
    } else {
      let unfinished = try folder.ids().last { id in
        guard let session = try SessionFile.read(folder.path(of: id)) else { return false }
        return !session.isFinished
      }
      guard let unfinished else {
        throw UsageError("no interview in '\(folder.path)' was left unfinished")
      }
      id = unfinished
    }
    let file = try SessionFile(taking: folder.path(of: id))
    if try file.session().isFinished {
      throw UsageError("the interview '\(id)' is finished, 'mock-interview report \(id)' shows it")
    }
    _ = try scoring(invocation, file.session().plan)
    try file.append(Entry(time: Platform.now, event: .resumed(version: Program.version)))
    return (file, file.message)
  }

  /// What a session began with.
  private static func scoring(_ invocation: Invocation, _ plan: Plan) throws -> ScoringOptions {
    let options = try ScoringArguments(invocation, strictness: plan.strictness).options
    func check(_ option: String, _ given: String?, _ begun: String?) throws {
      guard given != begun else { return }
      throw UsageError(
        begun.map { "this interview began with \(option) \($0), name its file with --\(option)" }
          ?? "this interview began without --\(option) and keeps to that")
    }
    try check("calibration", options.calibration?.name, plan.calibration)
    try check("lexicon", options.lexicon?.name, plan.lexicon)
    return options
  }

  /// The questions of a session that are still to be put; rubrics that are gone leave them out.
  private static func pool(
    _ invocation: Invocation, for session: Session
  ) throws -> [InterviewQuestion] {
    guard session.places.contains(where: { $0.question == nil && !$0.isDone }) else { return [] }
    let keys = Set(session.plan.questions)
    return try RubricsOption.library(invocation).questions
      .map(InterviewQuestion.init).filter { keys.contains($0.key) }
      .map { question in
        var question = question
        question.rubric = question.rubric.withDerivedKeyPoints
        return question
      }
  }

  /// Whether a name can be a file's name in the sessions' folder.
  private static func isSessionID(_ id: String) -> Bool {
    !id.isEmpty && !id.hasPrefix(".") && !id.contains("/") && !id.contains("\0")
  }
}

extension InterviewQuestion {
  /// Takes a question out of the library.
  fileprivate init(_ question: LibraryQuestion) {
    self.init(question.question, bank: question.bank, topic: question.topic)
  }
}
