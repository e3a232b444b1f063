/// Something about an answer that an interviewer can have a taste for.
///
/// Names are words of the rubric; only likeness, which is learned where that is asked for, names an answer.
public enum Trait: Hashable, Sendable {
  /// The engine's mark, as a share.
  case score
  /// The natural logarithm of the number of words, 1 added.
  case length
  /// The credit of the key point with this text, 0…1.
  case keyPoint(String)
  /// The credit of this term, as it stands in the rubric, in lower case, 0…1.
  case term(String)
  /// How like this marked answer it is, as ``likeness(_:_:)`` tells.
  case likeness(String)
}

/// What calibration looks at in an answer.
public struct Observation: Equatable, Sendable {
  /// The mark without any calibration, 0…100; 0 where nothing was said.
  public var value: Double
  /// What guards leave of a higher mark.
  public var ceiling: Ceiling
  /// Whether anything was said.
  public var isAnswered: Bool
  /// One number for each of the question's traits, in the order of ``Scorer/traits``.
  public var traits: [Double]
  /// Keys of the answer's distinct stems, rising.
  public var words: [UInt64]
}

/// How like two answers are: the cosine of their sets of stems, 0…1.
///
/// - Parameters:
///   - first: as in ``Observation/words``.
///   - second: the same of the other answer.
public func likeness(_ first: [UInt64], _ second: [UInt64]) -> Double {
  var (i, j, shared) = (0, 0, 0)
  while i < first.count, j < second.count {
    if first[i] == second[j] { shared += 1 }
    let (a, b) = (first[i], second[j])
    if a <= b { i += 1 }
    if b <= a { j += 1 }
  }
  let size = first.count * second.count
  return size == 0 ? 0 : Double(shared) / Double(size).squareRoot()
}

extension AnalysedText {
  /// The distinct stems, rising.
  var distinctStems: [UInt64] { Set(stems).sorted() }
}

/// The highest marks that calibration may give, 0…100: what a guard took off stays off, and a missed must stays below
/// solid.
public struct Ceiling: Equatable, Sendable {
  /// With all guards.
  public var withAll: Double
  /// Without the one that lowers an answer in which nothing was recognised: it saw nothing wrong, it saw nothing.
  public var withoutOffTopic: Double
  /// The mark before that one lowered it; 0 where there was nothing to lower, `nil` where something was recognised.
  public var beforeOffTopic: Double?
}

extension Score {
  /// What guards leave.
  var ceiling: Ceiling {
    let cap =
      keyPoints.contains { $0.isMust && $0.status == .missed }
      ? percent(CompiledRubric.mustCap) : 100
    let unrecognised = penalties.first { ContentGuards.unrecognised.contains($0.name) }
    let before = unrecognised?.before ?? (value == 0 && penalties.isEmpty ? 0 : nil)
    // A denial that raised no flag is a guess from single words.
    let deniesSurely = findings.contains { $0.flag == .negated }
    let isHeldByOthers = penalties.contains { penalty in
      !ContentGuards.unrecognised.contains(penalty.name)
        && (penalty.name != Flag.negated.rawValue || deniesSurely)
    }
    return Ceiling(
      withAll: penalties.isEmpty && before == nil ? cap : value,
      withoutOffTopic: isHeldByOthers ? value : cap, beforeOffTopic: before)
  }
}

/// Where the traits of a rubric stand in its variants: key points and terms of all references, each once.
struct TraitPlaces: Sendable {
  private(set) var traits: [Trait] = [.score, .length]
  /// For each variant: the trait of each of its points, -1 for a reference that stands for itself.
  private var points: [[Int]] = []
  /// For each variant: the trait of each of its terms.
  private var terms: [[Int]] = []

  init(_ variants: [Variant]) {
    var places: [Trait: Int] = [:]
    var stems: [UInt64: Int] = [:]
    for variant in variants {
      points.append(
        variant.points.map { point in
          guard let trait = point.source.map({ Trait.keyPoint($0.text) }) else { return -1 }
          if let known = places[trait] { return known }
          places[trait] = traits.count
          traits.append(trait)
          return traits.count - 1
        })
      terms.append(
        variant.terms.map { term in
          if let known = stems[term.stem] { return known }
          stems[term.stem] = traits.count
          traits.append(.term(String(decoding: term.spelling.letters, as: UTF8.self)))
          return traits.count - 1
        })
    }
  }

  /// Takes in what an answer earned against one reference; the best of all counts.
  func add(_ matches: Matches, of index: Int, _ variant: Variant, to numbers: inout [Double]) {
    for (place, point) in zip(points[index], matches.points) where place >= 0 {
      numbers[place] = max(numbers[place], variant.earned(point.credit))
    }
    for (place, match) in zip(terms[index], matches.terms) {
      numbers[place] = max(numbers[place], match.credit)
    }
  }
}

extension Scorer {
  /// What an interviewer can have a taste for in answers to this question.
  public var traits: [Trait] { TraitPlaces(compiled.variants).traits }

  /// What calibration learns from in one answer; for a scorer that has no calibration itself.
  ///
  /// - Parameters:
  ///   - answer: what the candidate wrote.
  ///   - workspace: memory; what was scored with it before changes nothing.
  public func observe(_ answer: String, using workspace: Workspace) -> Observation {
    let score = self.score(answer, using: workspace)
    return Observation(
      value: score.value, ceiling: score.ceiling, isAnswered: score.band != .unanswered,
      traits: compiled.traits(
        of: score, TraitPlaces(compiled.variants), workspace.answer, &workspace.scratch),
      words: workspace.answer.text.distinctStems)
  }
}

extension CompiledRubric {
  /// The traits of an answer that was just scored.
  func traits(
    of score: Score, _ places: TraitPlaces, _ answer: borrowing Answer, _ scratch: inout Scratch
  ) -> [Double] {
    var numbers = [Double](repeating: 0, count: places.traits.count)
    numbers[0] = score.value / 100
    numbers[1] = logarithm(1 + Double(score.words))
    let words = answer.text.tokens.indices.map { Int32($0) }
    for (index, variant) in variants.enumerated() {
      variant.match(
        answer.text, answer.reading, words, into: &scratch.matches,
        known: scratch.known)
      _ = variant.coverage(&scratch.matches)
      places.add(scratch.matches, of: index, variant, to: &numbers)
    }
    return numbers
  }
}
