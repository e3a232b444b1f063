import Agreement
import Files
import Rubrics
import Scoring

/// What commands take that score: how strictly, with which calibration and lexicon.
struct ScoringArguments {
  /// How strictly to score.
  static let strictness = Command.Option(
    "--strictness", value: "S", "lenient, standard (the default) or strict")
  /// More words that mean the same.
  static let lexicon = Command.Option(
    "--lexicon", value: "FILE",
    "more words that mean the same: a line of them with commas between, one line for each meaning")
  /// What was learned from people's marks.
  static let calibration = Command.Option(
    "--calibration", value: "FILE", "mark as 'calibrate' learned it from people's marks")
  /// All of them.
  static let options = [strictness, calibration, lexicon]

  /// Strictness as was said, else as the calibration was learned, else `standard`; the calibration and the
  /// lexicon that were named.
  let options: ScoringOptions
  private let file: CalibrationFile?
  private let path: String

  /// Reads the files that the invocation names.
  ///
  /// - Parameter strictness: how strictly to mark, where that is settled already.
  /// - Throws: `FileError`, also for a lexicon that is none; `UsageError` where the calibration was learned with another strictness.
  init(_ invocation: Invocation, strictness settled: Strictness? = nil) throws {
    let wanted = try settled ?? invocation.choice("--strictness", Strictness.self)
    path = invocation.value("--calibration") ?? ""
    file = try invocation.value("--calibration").map { try CalibrationFile(path: $0) }
    let calibration = file?.calibration
    let strictness = wanted ?? calibration?.strictness ?? .standard
    options = ScoringOptions(
      strictness: strictness, calibration: calibration,
      lexicon: try invocation.value("--lexicon").map(Self.lexicon))
    if let learned = calibration?.strictness, learned != strictness {
      throw UsageError(
        "\(path) was learned with strictness \(learned.rawValue) and means nothing with "
          + strictness.rawValue)
    }
    if let engine = file?.engine, engine != Program.version {
      Console.note(
        "mock-interview: \(path): was learned with version \(engine), this is "
          + "\(Program.version): marks may have changed, learn it anew")
    }
  }

  /// Says for which questions the taste was learned from another rubric, so that only the scale is used.
  func noteChanges(_ library: RubricLibrary) {
    for (id, fingerprint) in file?.questions ?? [] {
      guard let found = try? library.find(id),
        found.question.rubric.withDerivedKeyPoints.fingerprintText != fingerprint
      else { continue }
      let rest =
        options.calibration?.scale == nil ? "it is not calibrated" : "only the scale is used"
      Console.note(
        "mock-interview: \(path): the rubric of '\(id)' has changed since, \(rest) for it; "
          + "learn it anew")
    }
  }

  private static func lexicon(_ path: String) throws -> Lexicon {
    do {
      return try Lexicon.read(try readText(at: path))
    } catch LexiconError.lonelyMember(let line, let text) {
      throw FileError.unreadable(
        path: path, line: line,
        problem: "'\(text)' stands alone, write words that mean the same with commas between")
    } catch LexiconError.empty {
      throw FileError.unreadable(
        path: path, line: 1,
        problem: "holds no words, write those that mean the same on a line, with commas between")
    }
  }
}
