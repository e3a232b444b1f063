import Scoring

/// What can be learned: how people use the scale, what they reward in single questions.
public enum Learned: Sendable, CaseIterable {
  /// The scale alone.
  case scale
  /// Tastes alone.
  case taste
  /// Tastes on top of the scale.
  case both

  /// What it is called.
  public var title: String {
    switch self {
    case .scale: "scale"
    case .taste: "taste"
    case .both: "scale and taste"
    }
  }

  var hasScale: Bool { self != .taste }
  var hasTaste: Bool { self != .scale }
}

/// What the marks would have been, had the calibration been learned without the answer that is marked.
struct CrossValidation {
  /// Answers to a question are dealt out to so many parts in turn; each part is marked by what the others teach.
  private static let parts = 5

  private let lessons: Lessons
  private let keepsAnswers: Bool

  init(_ lessons: Lessons, keepsAnswers: Bool) {
    self.lessons = lessons
    self.keepsAnswers = keepsAnswers
  }

  /// The marks, 0…1, in the order of the answers.
  ///
  /// The scale alone is for questions without marks, so it is learned from the other questions, where there are any.
  func marks(_ learned: Learned) -> [Double] {
    let groups = learned == .scale && lessons.questions.count > 1 ? byQuestion : byTurn
    var marks = [Double](repeating: 0, count: lessons.answers.count)
    for group in 0...(groups.max() ?? 0) {
      let others = lessons.answers.indices.filter { groups[$0] != group }
        .map { lessons.answers[$0] }
      let model = Model(others, lessons.questions, learned, keepsAnswers: keepsAnswers)
      for place in groups.indices where groups[place] == group {
        marks[place] = model.mark(lessons.answers[place])
      }
    }
    return marks
  }

  private var byQuestion: [Int] { lessons.answers.map(\.question) }

  /// In the order of the human marks, forth and back: a part with another mean mark than the rest would look as if less
  /// had been learned.
  private var byTurn: [Int] {
    let answers = lessons.answers
    var groups = [Int](repeating: 0, count: answers.count)
    var turns = [Int](repeating: 0, count: lessons.questions.count)
    let order = answers.indices.sorted {
      (answers[$0].human, $0) < (answers[$1].human, $1)
    }
    for place in order {
      let turn = turns[answers[place].question] % (2 * Self.parts)
      groups[place] = min(turn, 2 * Self.parts - 1 - turn)
      turns[answers[place].question] += 1
    }
    return groups
  }
}

/// A scale and tastes as they were learned.
public struct Model: Sendable {
  /// Fewer answers in which nothing was recognised do not say how people mark them.
  private static let fewestUnrecognised = 10

  let liftsOffTopic: Bool
  let scale: MarkMap?
  /// By question.
  let tastes: [Taste?]
  /// By question, the answers that likeness counts with.
  private let examples: [[Lessons.Answer]]

  init(
    _ answers: [Lessons.Answer], _ questions: [Lessons.Question], _ learned: Learned,
    keepsAnswers: Bool = false
  ) {
    // A guard that sees nothing yields to people who saw more, on average, than the engine did before the guard.
    let unrecognised = answers.compactMap { answer in
      answer.observation.ceiling.beforeOffTopic.map { answer.human - $0 / 100 }
    }
    liftsOffTopic =
      unrecognised.count >= Self.fewestUnrecognised && unrecognised.reduce(0, +) > 0
    let scale = learned.hasScale ? ScaleFit.fit(answers) : nil
    self.scale = scale
    var own = [[Lessons.Answer]](repeating: [], count: questions.count)
    for answer in answers { own[answer.question].append(answer) }
    let examples = own.map { keepsAnswers ? TasteFit.examples($0) : [] }
    self.examples = examples
    tastes = zip(questions, zip(own, examples)).map { question, answers in
      learned.hasTaste
        ? TasteFit.fit(
          answers.0, traits: question.traits, scale: scale, examples: answers.1) : nil
    }
  }

  /// A mark, 0…1.
  func mark(_ answer: Lessons.Answer) -> Double {
    let compared = answer.compared(with: examples[answer.question])
    let mark = CalibratedMark(
      compared.observation, scale: scale, taste: tastes[answer.question],
      liftsOffTopic: liftsOffTopic)
    return mark.value / 100
  }
}
