import Files
import Reports
import Scoring

/// A calibration as it stands in its file, with what it was learned from.
///
/// Readable JSON: `format, engine, strictness, learned_from {files, human_columns, scale, answers, questions}`,
/// `lifts_off_topic` (whether answers in which nothing was recognised may be raised), `scale` (pairs of marks: the
/// engine's, what it becomes; `null` where there is none) and `tastes`, each with `question, rubric` (fingerprint),
/// `answers` (how many), `offset` and `weights`: `kind` (`score`, `length`, `key_point`, `term`), `name` (words of the
/// rubric), `points` for each 1 of the trait beyond `usual`. No words of any answer stand in it, unless it was
/// asked to keep the marked answers: then there are weights of the kind `answer`, for being like the answer `name`.
public struct CalibrationFile: Sendable {
  /// The shape of the file.
  public static let format = 1

  /// The engine that learned it.
  public let engine: String
  /// The calibration.
  public let calibration: Calibration
  /// The ids of the questions with a taste, with their rubrics' fingerprints.
  public let questions: [(id: String, fingerprint: String)]

  /// Reads a file.
  ///
  /// - Throws: `FileError`.
  public init(path: String) throws(FileError) {
    let bytes = try readBytes(at: path)
    func bad(_ problem: String) -> FileError {
      .unreadable(path: displayName(ofInput: path), line: nil, problem: problem)
    }
    let json: JSON
    do {
      json = try JSON.parse(bytes)
    } catch {
      throw bad("is no calibration: \(error)")
    }
    guard let format = json["format"]?.integerValue else {
      throw bad("is no calibration: it has no 'format'; 'mock-interview calibrate' makes one")
    }
    guard format == Self.format else {
      throw bad("is a calibration of format \(format), this program reads \(Self.format)")
    }
    guard let engine = json["engine"]?.stringValue,
      let strictness = json["strictness"]?.stringValue.flatMap(Strictness.init(rawValue:)),
      let liftsOffTopic = json["lifts_off_topic"]?.boolValue,
      let tastes = json["tastes"]?.arrayValue
    else {
      throw bad(
        "is no calibration: 'engine', 'strictness', 'lifts_off_topic' or 'tastes' is missing or wrong"
      )
    }
    var scale: MarkMap?
    if let knots = json["scale"], knots != .null {
      scale = knots.arrayValue.flatMap(MarkMap.init(json:))
      if scale == nil {
        throw bad("'scale' should hold pairs of marks from 0 to 100 that rise together")
      }
    }
    var questions: [(id: String, fingerprint: String)] = []
    var known: [String: Taste] = [:]
    for taste in tastes {
      guard let id = taste["question"]?.stringValue, let rubric = taste["rubric"]?.stringValue,
        let value = Taste(json: taste)
      else { throw bad("taste \(questions.count + 1) lacks something or is not what it should be") }
      questions.append((id, rubric))
      known[rubric] = value
    }
    self.engine = engine
    self.questions = questions
    calibration = Calibration(
      name: Calibration.name(of: bytes), strictness: strictness,
      liftsOffTopic: liftsOffTopic, scale: scale, tastes: known)
  }

  /// What stands in the file of a calibration.
  ///
  /// - Parameters:
  ///   - learned: which parts.
  ///   - source: what it was learned from; the bootstrap is left out.
  ///   - files: the names of the files.
  public static func bytes(
    _ learner: Learner, _ learned: Learned, _ lessons: Lessons, _ source: AgreementReport.Source,
    files: [String]
  ) -> [UInt8] {
    let model = learner.model(learned)
    let json: JSON = [
      "format": .integer(format),
      "engine": .string(engineVersion),
      "strictness": .string(source.strictness.rawValue),
      "learned_from": [
        "files": .array(files.map { .string($0) }),
        "human_columns": .array(source.columns.map { .string($0) }),
        "scale": .string(source.scale.description),
        "answers": .integer(lessons.answers.count),
        "questions": .integer(lessons.questions.count),
      ],
      "lifts_off_topic": .bool(model.liftsOffTopic),
      "scale": model.scale.map {
        .array($0.knots.map { [number($0.from, 2), number($0.to, 2)] })
      } ?? .null,
      "tastes": .array(
        zip(lessons.questions, model.tastes).enumerated().compactMap { place, pair in
          let (question, taste) = pair
          let count = lessons.answers.count { $0.question == place }
          return taste.map { self.json($0, of: question, answers: count) }
        }),
    ]
    return Array((json.serialized(pretty: true) + "\n").utf8)
  }

  private static func json(_ taste: Taste, of question: Lessons.Question, answers: Int) -> JSON {
    [
      "question": .string(question.id),
      "rubric": .string(question.fingerprint),
      "answers": .integer(answers),
      "offset": number(taste.offset, 3),
      "weights": .array(
        taste.weights.map { weight in
          let (kind, name) = parts(of: weight.trait)
          let head: [JSON.Member] = [.init("kind", .string(kind))]
          return .object(
            head + (name.map { [JSON.Member("name", .string($0))] } ?? []) + [
              .init("points", number(weight.points, 3)), .init("usual", number(weight.usual, 4)),
            ])
        }),
    ]
  }

  private static func parts(of trait: Trait) -> (kind: String, name: String?) {
    switch trait {
    case .score: ("score", nil)
    case .length: ("length", nil)
    case .keyPoint(let text): ("key_point", text)
    case .term(let text): ("term", text)
    case .likeness(let text): ("answer", text)
    }
  }

  private static func number(_ value: Double, _ decimals: Int) -> JSON {
    .number(fixed(value, decimals: decimals))
  }
}

extension MarkMap {
  fileprivate init?(json pairs: [JSON]) {
    let knots = pairs.compactMap { pair -> Knot? in
      guard let ends = pair.arrayValue, ends.count == 2, let from = ends[0].doubleValue,
        let to = ends[1].doubleValue
      else { return nil }
      return Knot(from: from, to: to)
    }
    guard knots.count == pairs.count else { return nil }
    self.init(knots)
  }
}

extension Taste {
  fileprivate init?(json: JSON) {
    guard let offset = json["offset"]?.doubleValue, let list = json["weights"]?.arrayValue else {
      return nil
    }
    let weights = list.compactMap { entry -> Weight? in
      guard let trait = Trait(json: entry), let points = entry["points"]?.doubleValue,
        let usual = entry["usual"]?.doubleValue
      else { return nil }
      return Weight(trait: trait, points: points, usual: usual)
    }
    guard weights.count == list.count else { return nil }
    self.init(offset: offset, weights: weights)
  }
}

extension Trait {
  fileprivate init?(json: JSON) {
    switch (json["kind"]?.stringValue, json["name"]?.stringValue) {
    case ("score", _): self = .score
    case ("length", _): self = .length
    case ("key_point", let name?): self = .keyPoint(name)
    case ("term", let name?): self = .term(name)
    case ("answer", let name?): self = .likeness(name)
    default: return nil
    }
  }
}
