import Scoring

/// How well the engine's scores agree with what people gave.
public struct AgreementReport: Sendable {
  /// The answers that were compared, and what became of the rest.
  public let read: MarkedAnswers
  /// What the figures depend on.
  public let source: Source
  /// Engine against people.
  public let engine: [Figure]
  /// The first of two people against the second; `nil` where there is one.
  public let people: [Figure]?
  /// Number of questions.
  public let questions: Int
  /// Correlation of the engine's scores with the number of words.
  public let engineLength: Double?
  /// Correlation of the human marks with the number of words.
  public let humanLength: Double?
  /// Where engine and people differ most, the greatest difference first; of equal ones those that came first.
  public let differences: [MarkedAnswer]

  /// What was asked for.
  public struct Source: Sendable {
    /// The columns with the marks, one for each person.
    public var columns: [String]
    /// What the marks are on.
    public var scale: MarkScale
    /// How strictly answers were scored.
    public var strictness: Strictness
    /// The calibration's name in signatures, `none` where there is none.
    public var calibration: String
    /// How intervals are drawn.
    public var bootstrap: Bootstrap

    /// Makes a source.
    public init(
      columns: [String], scale: MarkScale, strictness: Strictness, calibration: String,
      bootstrap: Bootstrap
    ) {
      self.columns = columns
      self.scale = scale
      self.strictness = strictness
      self.calibration = calibration
      self.bootstrap = bootstrap
    }
  }

  /// A figure with its 95 % interval.
  public struct Figure: Sendable {
    /// Which figure.
    public var kind: Figures.Kind
    /// Its value; `nil` where it has none, such as a correlation with marks that do not vary.
    public var value: Double?
    /// Where it would lie with other questions of the same kind.
    public var interval: ClosedRange<Double>?
  }

  /// Compares.
  ///
  /// - Parameter count: how many of the greatest differences are wanted.
  public init(_ read: MarkedAnswers, _ source: Source, differences count: Int) {
    self.read = read
    self.source = source
    let answers = read.answers
    func figures(_ first: (MarkedAnswer) -> Double, _ second: (MarkedAnswer) -> Double)
      -> (figures: [Figure], questions: Int)
    {
      let table = Tabulation(
        questions: answers.map(\.questionID), engine: answers.map(first),
        human: answers.map(second))
      let (values, intervals) = (table.figures, source.bootstrap.intervals(table))
      let figures = zip(Figures.kinds, intervals).map { kind, interval in
        Figure(kind: kind, value: kind.path(values), interval: interval)
      }
      return (figures, table.questions.count)
    }
    (engine, questions) = figures(\.engine, \.human)
    people = source.columns.count == 2 ? figures({ $0.marks[0] }, { $0.marks[1] }).figures : nil
    func length(_ mark: (MarkedAnswer) -> Double) -> Double? {
      var sums = PairSums()
      for answer in answers { sums.add(mark(answer), Double(answer.score.words)) }
      return sums.correlation
    }
    (engineLength, humanLength) = (length(\.engine), length(\.human))
    differences = Array(
      answers.enumerated().map { (place: $0, gap: abs($1.engine - $1.human), answer: $1) }
        .sorted { ($1.gap, $0.place) < ($0.gap, $1.place) }
        .prefix(count).map(\.answer))
  }
}
