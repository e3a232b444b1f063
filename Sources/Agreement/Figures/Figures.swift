/// How well two series of marks agree.
public struct Figures: Equatable, Sendable {
  /// Pearson's correlation over all answers; `nil` where one side does not vary.
  public var pearson: Double?
  /// Spearman's rank correlation over all answers, equal marks sharing their ranks.
  public var spearman: Double?
  /// Mean of Pearson's correlations within questions: those with five answers or more and varying human marks; an engine
  /// that gives all the same counts 0.
  public var perQuestion: Double?
  /// Area under the ROC curve for good answers: human mark .7 or more, or 1 where marks are only 0 and 1.
  public var rocArea: Double?
  /// Root of the mean squared difference, 0…1.
  public var rootMeanSquare: Double?
  /// Mean of the engine's marks less that of the human ones, -1…1.
  public var difference: Double?
  /// Kappa of the bands with quadratic weights.
  public var kappa: Double?

  /// A figure with its names.
  public struct Kind: Sendable {
    /// What it is called in JSON.
    public let name: String
    /// What it is called for people.
    public let title: String
    /// Where it stands.
    public let path: @Sendable (Figures) -> Double?
  }

  /// All figures in the order in which they are shown.
  public static let kinds = [
    Kind(name: "pearson", title: "Pearson") { $0.pearson },
    Kind(name: "spearman", title: "Spearman") { $0.spearman },
    Kind(name: "pearson_per_question", title: "Pearson, mean per question") { $0.perQuestion },
    Kind(name: "roc_area", title: "ROC area of good answers") { $0.rocArea },
    Kind(name: "rmse", title: "RMSE, 0 to 1") { $0.rootMeanSquare },
    Kind(name: "kappa", title: "kappa of the bands, quadratic") { $0.kappa },
    Kind(name: "difference", title: "engine less human, 0 to 1") { $0.difference },
  ]
}

/// Marks of engine and people, laid out so that figures of any choice of questions are quick.
public struct Tabulation: Sendable {
  /// Questions with fewer answers have no correlation of their own.
  static let fewestForQuestion = 5
  /// An answer is good from this human mark on; full marks are meant where marks are only 0 and 1.
  static let goodMark = 0.7
  static let fullMark = 0.999

  /// The questions in the order in which they came.
  public let questions: [String]
  private let question: [Int]
  private let sums: [PairSums]
  private let bands: [BandTable]
  private let ranks: (engine: Ranks, human: Ranks)
  private let isGood: [Bool]

  /// Lays out marks.
  ///
  /// - Parameters:
  ///   - names: the question of each answer.
  ///   - engine: the engine's mark of each, 0…1.
  ///   - human: the human mark of each, 0…1.
  public init(questions names: [String], engine: [Double], human: [Double]) {
    var (questions, numbers): ([String], [String: Int]) = ([], [:])
    var (sums, bands): ([PairSums], [BandTable]) = ([], [])
    question = names.map { name in
      if let known = numbers[name] { return known }
      numbers[name] = questions.count
      questions.append(name)
      sums.append(PairSums())
      bands.append(BandTable())
      return questions.count - 1
    }
    for place in names.indices {
      sums[question[place]].add(engine[place], human[place])
      bands[question[place]].add(engine[place], human[place])
    }
    (self.questions, self.sums, self.bands) = (questions, sums, bands)
    ranks = (Ranks(engine), Ranks(human))
    let isRightOrWrong = human.allSatisfy { $0 == 0 || $0 == 1 }
    isGood = human.map { $0 >= (isRightOrWrong ? Self.fullMark : Self.goodMark) }
  }

  /// The figures over all answers.
  public var figures: Figures { figures([Double](repeating: 1, count: questions.count)) }

  /// The figures where each question counts as often as said.
  func figures(_ times: [Double]) -> Figures {
    var (all, table, within, counted) = (PairSums(), BandTable(), 0.0, 0.0)
    for (number, time) in times.enumerated() where time > 0 {
      all.add(sums[number], weight: time)
      table.add(bands[number], weight: time)
      guard sums[number].count >= Double(Self.fewestForQuestion), sums[number].variesInY else {
        continue
      }
      within += time * (sums[number].correlation ?? 0)
      counted += time
    }
    let weights = question.map { times[$0] }
    let (engine, human) = (ranks.engine.ranks(weights), ranks.human.ranks(weights))
    var rankSums = PairSums()
    let middle = (all.count + 1) / 2
    for (place, weight) in weights.enumerated() where weight > 0 {
      rankSums.add(engine[place] - middle, human[place] - middle, weight: weight)
    }
    return Figures(
      pearson: all.correlation, spearman: rankSums.correlation,
      perQuestion: counted > 0 ? within / counted : nil,
      rocArea: rocArea(ranks: engine, isPositive: isGood, weights: weights),
      rootMeanSquare: all.rootMeanSquare, difference: all.difference, kappa: table.kappa)
  }
}
