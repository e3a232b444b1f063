/// The mark of one answer, with everything that led to it.
public struct Score: Equatable, Sendable {
  /// The mark, 0…100, rounded to 0.01.
  public var value: Double
  /// The mark in words.
  public var band: Band
  /// How far the mark can be believed.
  public var confidence: Confidence
  /// Why the mark can be believed that far, a plain sentence without a final stop.
  public var confidenceReason: String
  /// Weighted share of the terms asked for that the answer matches, 0…1, rounded to 0.0001.
  public var coverage: Double
  /// N-gram similarity with the reference or the key points as text, 0…1, rounded to 0.0001.
  public var similarity: Double
  /// Which reference fitted best, from 1; 0 where the rubric has none.
  public var reference: Int
  /// The key points in the order of the rubric.
  public var keyPoints: [PointScore]
  /// What looked wrong, in the order of ``Flag``'s cases.
  public var findings: [Finding]
  /// What the guards took off, in the order applied.
  public var penalties: [MarkChange]
  /// What a calibration changed after that, in the order applied; the last one's mark is ``value``.
  public var adjustments: [MarkChange] = []
  /// Words of the answer.
  public var words: Int
  /// Distinct content words of the answer that match nothing in the rubric.
  public var unmatchedWords: Int
  /// What the mark depends on: engine version, strictness, calibration, rubric.
  public var signature: String
  /// How the mark came about before the guards; `nil` for no answer, and where it was not kept.
  public var calculation: Calculation?

  /// Makes a mark of its parts, as when it is read back.
  public init(
    value: Double, band: Band, confidence: Confidence, confidenceReason: String, coverage: Double,
    similarity: Double, reference: Int, keyPoints: [PointScore], findings: [Finding],
    penalties: [MarkChange], words: Int, unmatchedWords: Int, signature: String,
    calculation: Calculation? = nil
  ) {
    self.value = value
    self.band = band
    self.confidence = confidence
    self.confidenceReason = confidenceReason
    self.coverage = coverage
    self.similarity = similarity
    self.reference = reference
    self.keyPoints = keyPoints
    self.findings = findings
    self.penalties = penalties
    self.words = words
    self.unmatchedWords = unmatchedWords
    self.signature = signature
    self.calculation = calculation
  }
}

/// The bands of a mark.
public enum Band: String, Sendable, CaseIterable {
  /// From 75.
  case strong
  /// From 55.
  case solid
  /// From 35.
  case partial
  /// Below 35.
  case little
  /// Nothing was said.
  case unanswered

  /// The band of an answer with words in it.
  ///
  /// - Parameter value: a mark, 0…100.
  public init(value: Double) {
    self = value >= 75 ? .strong : value >= 55 ? .solid : value >= 35 ? .partial : .little
  }
}

/// How far a mark can be believed.
public enum Confidence: String, Sendable, CaseIterable {
  /// The parts of the calculation agree.
  case sure
  /// Worth a look by a person.
  case look
  /// Not to be used without a look by a person.
  case doubtful
}

/// What an answer did with one key point.
public struct PointScore: Equatable, Sendable {
  /// `k1`, `k2`, … in the order of the rubric.
  public var id: String
  /// The point's text.
  public var text: String
  /// The point's weight, as in the rubric.
  public var weight: Double
  /// Whether an answer without the point stays below `solid`.
  public var isMust: Bool
  /// The point's part in coverage, 0…1, a multiple of 0.0001; the parts of all points add up to 1.
  public var part: Double
  /// What the point earned, 0…1, rounded to 0.0001: coverage is the sum of the credits, each times the
  /// point's part.
  public var credit: Double
  /// The credit in words.
  public var status: Status
  /// The words of the answer that earned the credit, in the order of the answer.
  public var evidence: [Evidence]
  /// For a partly met point the words that were not found, as the rubric has them in lower case.
  public var lacking: [String]

  /// Makes a point's score.
  public init(
    id: String, text: String, weight: Double, isMust: Bool, part: Double = 0, credit: Double,
    status: Status, evidence: [Evidence], lacking: [String] = []
  ) {
    self.id = id
    self.text = text
    self.weight = weight
    self.isMust = isMust
    self.part = part
    self.credit = credit
    self.status = status
    self.evidence = evidence
    self.lacking = lacking
  }

  /// A point's credit in words.
  public enum Status: String, Sendable, CaseIterable {
    /// Credit of .7 or more.
    case met
    /// Credit of .3 or more.
    case partial
    /// Credit below .3.
    case missed

    /// The status of a credit, 0…1.
    public init(credit: Double) {
      self = credit >= 0.7 ? .met : credit >= 0.3 ? .partial : .missed
    }
  }
}

/// A stretch of the answer.
public struct Evidence: Equatable, Sendable {
  /// First byte in the answer's UTF-8, from 0, on a character boundary.
  public var start: Int
  /// The byte after the last one.
  public var end: Int
  /// The words themselves.
  public var text: String

  /// Makes a stretch.
  public init(start: Int, end: Int, text: String) {
    self.start = start
    self.end = end
    self.text = text
  }
}

/// Something about an answer that a person should know.
public enum Flag: String, Sendable, CaseIterable {
  /// The question given back as the answer.
  case pastedQuestion = "pasted-question"
  /// Nothing of what is asked was recognised in an answer of some length.
  case offTopic = "off-topic"
  /// Keywords in a row instead of sentences.
  case keywordList = "keyword-list"
  /// The right words in an order that says nothing.
  case shuffled
  /// What should be said is denied.
  case negated
  /// Something is said of the wrong side of a comparison, or in the wrong direction.
  case saidOfTheOther = "said-of-the-other"
  /// The same said several times.
  case repeated
  /// A known misconception.
  case misconception
  /// A long run of words taken from the reference.
  case sameWordsAsReference = "same-words-as-reference"
}

/// A flag with what was seen.
public struct Finding: Equatable, Sendable {
  /// Which flag.
  public var flag: Flag
  /// What was seen, a plain sentence that quotes the answer.
  public var message: String

  /// Makes a finding.
  public init(_ flag: Flag, _ message: String) {
    self.flag = flag
    self.message = message
  }
}

/// A step that changed a mark: what a guard took off, or what a calibration made of it.
public struct MarkChange: Equatable, Sendable {
  /// A guard's name: a flag's slug, or `must` for a missed must; of a calibration `scale`, `taste`, or
  /// `guard` where a guard does not let the mark rise.
  public var name: String
  /// The mark before, 0…100.
  public var before: Double
  /// The mark after, 0…100.
  public var after: Double
  /// Why, a plain sentence without a final stop.
  public var reason: String

  /// Makes a step.
  public init(name: String, before: Double, after: Double, reason: String) {
    self.name = name
    self.before = before
    self.after = after
    self.reason = reason
  }
}
