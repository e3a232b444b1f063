import Agreement
import Files
import Rubrics
import Scoring

/// What commands take that mark with a calibration.
struct CalibrationOption {
  /// The option of every such command.
  static let option = Command.Option(
    "--calibration", value: "FILE", "mark as 'calibrate' learned it from people's marks")

  /// The calibration, where one was named.
  let calibration: Calibration?
  /// How strictly to mark: as was said, else as the calibration was learned, else `standard`.
  let strictness: Strictness
  private let file: CalibrationFile?
  private let path: String

  /// Reads the calibration that the invocation names.
  ///
  /// - Parameter strictness: how strictly to mark, where that is settled already.
  /// - Throws: `FileError`; `UsageError` where the calibration was learned with another strictness.
  init(_ invocation: Invocation, strictness settled: Strictness? = nil) throws {
    let wanted = try settled ?? invocation.choice("--strictness", Strictness.self)
    path = invocation.value("--calibration") ?? ""
    file = try invocation.value("--calibration").map { try CalibrationFile(path: $0) }
    calibration = file?.calibration
    strictness = wanted ?? calibration?.strictness ?? .standard
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
      let rest = calibration?.scale == nil ? "it is not calibrated" : "only the scale is used"
      Console.note(
        "mock-interview: \(path): the rubric of '\(id)' has changed since, \(rest) for it; "
          + "learn it anew")
    }
  }
}
