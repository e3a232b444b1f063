/// What an answer is worth against one reference, before and after the guards.
struct Mark {
  /// The mark, 0…1.
  var value = 0.0
  var coverage = Coverage()
  var similarity = 0.0
  var findings: [Finding] = []
  var penalties: [Penalty] = []

  /// Takes something off, if it is less.
  mutating func lower(to value: Double, _ finding: Finding, _ reason: String) {
    if !findings.contains(where: { $0.flag == finding.flag }) { findings.append(finding) }
    lower(to: value, name: finding.flag.rawValue, reason)
  }

  /// Takes something off without a flag.
  mutating func lower(to value: Double, name: String, _ reason: String) {
    guard value < self.value else { return }
    penalties.append(
      Penalty(
        name: name, before: percent(self.value), after: percent(value), reason: reason))
    self.value = value
  }
}

/// A share as a mark: 0…100, rounded to 0.01.
func percent(_ share: Double) -> Double { (share * 10_000).rounded() / 100 }

/// A share rounded to 0.0001.
func rounded(_ share: Double) -> Double { (share * 10_000).rounded() / 10_000 }

/// The guards: what lowers an answer whose words fit and whose sense does not.
///
/// Constants and thresholds come from the project's measurements on graded answers and on answers
/// made to cheat.
enum Guards {
  /// From this share of matched weight in the other polarity the answer says the opposite.
  private static let polarityThreshold = 0.5
  private static let polarityFactor = 0.7
  /// An answer without a single term beyond the question's words.
  private static let nothingNewFactor = 0.75
  private static let nothingNewCredit = 0.5
  /// What a fully contradicted reference takes off.
  private static let contradictionLoss = 0.75
  private static let pastedFactor = 0.2
  private static let pastedShare = 0.8
  /// What remains at least where something is denied, and at most where everything is.
  private static let deniedFloor = 0.15
  private static let deniedCap = 0.35
  /// Keyword lists and salad get this at most.
  private static let orderCap = 0.4
  /// Fewer distinct content words tell nothing about order.
  private static let fewestWords = 6
  /// Below this literal coverage order does not matter.
  private static let orderCoverage = 0.45
  private static let keywordReferenceShare = 0.15
  private static let keywordShare = 0.35

  /// Lowers for polarity and for saying nothing new.
  static func content(
    _ mark: inout Mark, _ variant: Variant, _ answer: AnalysedText, _ words: [Int],
    _ matches: Matches
  ) {
    var said: [UInt64: UInt8] = [:]
    let polarity = answer.polarity(of: words)
    for (place, i) in words.enumerated() {
      said[answer.tokens[i].word.stem, default: 0] |= polarity[place] ? 2 : 1
    }
    var known = 0.0
    var opposite = 0.0
    for (index, term) in variant.terms.enumerated() where variant.polarity[index] != 0 {
      guard let bits = said[term.stem] else { continue }
      known += term.weight
      if bits & variant.polarity[index] == 0 { opposite += term.weight }
    }
    if known > 0, opposite / known >= polarityThreshold {
      mark.lower(
        to: mark.value * polarityFactor, name: Flag.negated.rawValue,
        "what matches is denied where the reference affirms it, or the other way round")
    }
    let asksBeyond = variant.terms.contains { !$0.isInQuestion }
    let saysBeyond = variant.terms.indices.contains { index in
      let match = matches.terms[index]
      return !variant.terms[index].isInQuestion
        && (match.credit > nothingNewCredit || match.credit > match.literal)
    }
    if asksBeyond, !saysBeyond {
      mark.lower(
        to: mark.value * nothingNewFactor, name: Flag.offTopic.rawValue,
        "no term beyond the question's own words was recognised")
    }
  }

  /// Lowers a copy of the reference that says the opposite.
  static func contradiction(
    _ mark: inout Mark, _ variant: Variant, _ answer: AnalysedText, _ quote: (Range<Int>) -> String
  ) {
    let (share, sentence) = variant.contradiction(answer)
    guard share > 0, let sentence else { return }
    mark.lower(
      to: mark.value * (1 - contradictionLoss * share),
      Finding(.negated, "the reference says the opposite of \"\(quote(sentence))\""),
      "a sentence of the reference with the opposite meaning")
  }

  /// Lowers the question given back.
  static func pastedQuestion(_ mark: inout Mark, _ variant: Variant, _ content: [UInt64]) {
    guard !content.isEmpty, !variant.question.isEmpty,
      content.allSatisfy(variant.question.contains),
      Double(Set(content).count) >= pastedShare * Double(variant.question.count)
    else { return }
    mark.lower(
      to: mark.value * pastedFactor,
      Finding(.pastedQuestion, "the answer has no words but the question's"),
      "only the question's words")
  }

  /// Lowers what the answer itself calls false; `rest` marks what stands under no denial.
  static func denial(
    _ mark: inout Mark, _ rest: Denial.Rest, value: Double, _ quote: (Range<Int>) -> String
  ) {
    let finding = Finding(.negated, "\"\(quote(rest.denial))\" takes back what is said with it")
    mark.lower(
      to: max(deniedFloor * mark.value, min(mark.value, value)), finding,
      "what is denied earns nothing")
    if rest.isWhole { mark.lower(to: deniedCap, finding, "the answer calls itself false") }
    if !mark.findings.contains(finding) { mark.findings.append(finding) }
  }

  /// Lowers keywords in a row and words in an order that says nothing.
  static func order(
    _ mark: inout Mark, _ variant: Variant, _ answer: AnalysedText, _ content: [UInt64]
  ) {
    let distinct = Set(content).count
    guard distinct >= fewestWords, mark.coverage.literal >= orderCoverage else { return }
    let function = answer.tokens.count { $0.word.traits.contains(.function) }
    let share = Double(function) / Double(answer.tokens.count)
    let profile = variant.profile
    if profile.functionShare >= keywordReferenceShare, share <= keywordShare * profile.functionShare
    {
      mark.lower(
        to: orderCap,
        Finding(
          .keywordList,
          "keywords in a row: \(function) grammar words among \(answer.tokens.count) words"),
        "a list of keywords")
    }
    let violations = answer.violations()
    let found = max(0, violations.found - profile.violations)
    let rate = violations.checked == 0 ? 0 : Double(found) / Double(violations.checked)
    let order = profile.order(of: content)
    if isSalad(mark.coverage.literal, found, rate, order) {
      mark.lower(
        to: orderCap,
        Finding(.shuffled, "the right words in an order that makes no sentence"),
        "words out of order")
    }
  }

  private static func isSalad(
    _ coverage: Double, _ violations: Int, _ rate: Double,
    _ order: (neighbours: Int, share: Double)
  ) -> Bool {
    let isCopied = coverage >= 0.8
    let isBroken =
      order.neighbours >= 3 && order.share <= 0.85 && violations >= (isCopied ? 1 : 2)
      && rate + 0.25 * (1 - order.share) >= (isCopied ? 0.20 : 0.27)
    return isBroken || (coverage >= 0.9 && order.neighbours >= 5 && order.share <= 0.5)
  }
}

extension AnalysedText {
  /// Whether each of some words stands behind a negator among them.
  func polarity(of words: [Int]) -> [Bool] {
    var last = -Self.negationReach - 1
    return words.indices.map { place in
      if tokens[words[place]].word.traits.contains(.negator) {
        last = place
        return false
      }
      return place - last <= Self.negationReach
    }
  }
}
