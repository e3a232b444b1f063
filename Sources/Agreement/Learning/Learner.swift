import Scoring

/// Learns a calibration, as far as it comes nearer to people.
public struct Learner: Sendable {
  /// A calibration must bring marks nearer to people by this much of the root mean squared difference, 0…1.
  private static let leastGain = 0.003

  /// The figures without a calibration.
  public let before: Figures
  /// The cross-validated figures of all that can be learned.
  public let after: [(learned: Learned, figures: Figures)]
  /// What comes nearest to people; `nil` where nothing comes nearer than the engine itself.
  public let best: Learned?

  private let lessons: Lessons
  private let keepsAnswers: Bool

  /// Finds out what helps.
  ///
  /// - Parameters:
  ///   - lessons: what is learned from.
  ///   - keepsAnswers: whether likeness to the marked answers may count, which are kept for it.
  public init(_ lessons: Lessons, keepsAnswers: Bool = false) {
    self.lessons = lessons
    self.keepsAnswers = keepsAnswers
    func figures(_ marks: [Double]) -> Figures {
      Tabulation(
        questions: lessons.answers.map { lessons.questions[$0.question].id }, engine: marks,
        human: lessons.answers.map(\.human)
      ).figures
    }
    before = figures(lessons.answers.map { $0.observation.value / 100 })
    let validation = CrossValidation(lessons, keepsAnswers: keepsAnswers)
    after = Learned.allCases.map { ($0, figures(validation.marks($0))) }
    let engine = before.rootMeanSquare ?? 0
    var (best, least) = (Learned?.none, engine - Self.leastGain)
    var scaleHelps = false
    for (learned, figures) in after {
      guard let distance = figures.rootMeanSquare else { continue }
      if learned == .scale { scaleHelps = distance < engine }
      // A scale that does harm by itself would do it to every question without marks.
      guard distance < least, scaleHelps || !learned.hasScale else { continue }
      (best, least) = (learned, distance)
    }
    self.best = best
  }

  /// What was learned from all answers.
  public func model(_ learned: Learned) -> Model {
    Model(lessons.answers, lessons.questions, learned, keepsAnswers: keepsAnswers)
  }
}
