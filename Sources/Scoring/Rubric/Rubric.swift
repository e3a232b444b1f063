/// What one question asks for: the value that answers are compared with.
public struct Rubric: Equatable, Sendable {
  /// Readable name of the question, unique within its bank.
  public var id: String
  /// The question as it is asked, in plain text.
  public var question: String
  /// Accepted answers; the one that fits an answer best counts.
  public var references: [Reference]
  /// Key points that hold whichever reference fits; a reference may have more of its own.
  public var keyPoints: [KeyPoint]
  /// Wrong statements that candidates are known to make.
  public var misconceptions: [String]

  /// Makes a rubric; only the question and a reference or a key point are needed to score.
  public init(
    id: String, question: String, references: [Reference] = [], keyPoints: [KeyPoint] = [],
    misconceptions: [String] = []
  ) {
    self.id = id
    self.question = question
    self.references = references
    self.keyPoints = keyPoints
    self.misconceptions = misconceptions
  }
}

/// One accepted answer, with the key points that belong to it alone.
public struct Reference: Equatable, Sendable {
  /// The answer as Markdown; scoring sees its plain text.
  public var text: String
  /// Key points of this reference only; empty where the rubric's own points are meant.
  public var keyPoints: [KeyPoint]
  /// Whether the points were cut out of the text and hold all that it says; an answer is not
  /// expected to say all of that. Points that people chose are.
  public var keyPointsAreDerived: Bool

  /// Makes a reference from Markdown text.
  public init(_ text: String, keyPoints: [KeyPoint] = [], keyPointsAreDerived: Bool = false) {
    self.text = text
    self.keyPoints = keyPoints
    self.keyPointsAreDerived = keyPointsAreDerived
  }
}

/// One thing an interviewer would tick.
public struct KeyPoint: Equatable, Sendable {
  /// What must be said, in a few words; what stands in parentheses weighs little.
  public var text: String
  /// How much the point counts beside the others of its rubric, above 0; 1 where nothing is said.
  public var weight: Double
  /// Whether an answer without this point stays below `solid`.
  public var isMust: Bool
  /// Other ways to say it; the best one counts for the whole point.
  public var alternatives: [String]
  /// What an interviewer asks when the point is missing.
  public var followUp: String?

  /// Makes a key point.
  public init(
    _ text: String, weight: Double = 1, isMust: Bool = false, alternatives: [String] = [],
    followUp: String? = nil
  ) {
    self.text = text
    self.weight = weight
    self.isMust = isMust
    self.alternatives = alternatives
    self.followUp = followUp
  }
}
