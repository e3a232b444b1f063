/// A word or joined form that a rubric asks for.
struct Term: Sendable {
  /// Key of its stem.
  var stem: UInt64
  /// Key of its derivational root, 0 where there is none.
  var root: UInt64
  /// Key of its normalised form.
  var form: UInt64
  /// Its normalised form.
  var spelling: Fuzzy.Spelling
  /// How much it counts beside others, above 0.
  var weight: Double
  /// Whether the question has the word too.
  var isInQuestion: Bool
  /// Whether it only says how much or in which order.
  var isQuantity: Bool
  /// Whether it is a short joined form or holds a digit, which an answer may write apart.
  var isWhole: Bool
}

/// A text's part in coverage: which terms it asks for.
struct TermShare: Sendable {
  /// Index of the term.
  var term: Int
  /// The term's weight within the text.
  var weight: Double
}

/// The terms of a rubric, each once.
struct TermTable {
  /// Weight of a term: `min(1, .4 + .1 × letters)`, less for words that say little.
  private static let baseWeight = 0.4
  private static let weightPerLetter = 0.1
  /// Factor for words usual in any technical explanation.
  private static let genericFactor = 0.6
  /// Factor for words that the question gives away.
  private static let questionFactor = 0.3
  /// Factor for words that say how much, in which order or that something is not so: the sense hangs on
  /// them more than their length tells.
  private static let quantityFactor = 1.3
  /// Factor for words in parentheses and examples.
  private static let asideFactor = 0.5

  private(set) var terms: [Term] = []
  private var index = KeyNumbers()
  private let question: Set<UInt64>

  /// An empty table.
  ///
  /// - Parameter question: stems of the question's content words.
  init(question: Set<UInt64>) {
    self.question = question
  }

  /// The index of a stem's term, where it is one.
  func term(_ stem: UInt64) -> Int? { index.known(stem) }

  /// Takes in the terms of a text.
  ///
  /// - Returns: each distinct term once, in the order of the text; words without content only where
  ///   there are no others.
  mutating func add(_ text: AnalysedText) -> [TermShare] {
    let all = text.units()
    let withContent = all.filter { !$0.word.traits.contains(.stop) }
    let units = withContent.isEmpty ? all : withContent
    var shares: [TermShare] = []
    var places: [Int: Int] = [:]
    for unit in units {
      let term = index(of: unit)
      let weight = terms[term].weight * (unit.isAside ? Self.asideFactor : 1)
      if let place = places[term] {
        shares[place].weight = max(shares[place].weight, weight)
      } else {
        places[term] = shares.count
        shares.append(TermShare(term: term, weight: weight))
      }
    }
    return shares
  }

  private mutating func index(of unit: AnalysedText.Unit) -> Int {
    let number = index.number(unit.word.stem)
    if number < terms.count { return number }
    let isInQuestion = question.contains(unit.word.stem)
    let weight = Self.weight(of: unit.word, unit.form[...], isInQuestion: isInQuestion)
    terms.append(
      Term(
        stem: unit.word.stem, root: unit.word.root, form: Keys.key(of: unit.form),
        spelling: Fuzzy.Spelling(unit.form[...]),
        weight: weight, isInQuestion: isInQuestion,
        isQuantity: !unit.word.traits.isDisjoint(with: .quantity),
        isWhole: unit.isJoined || unit.form.contains { $0 < 0x3A }))
    return number
  }

  /// The weight of a word as a term: longer words say more, numbers all, usual words little.
  static func weight(of word: Word, _ form: ArraySlice<UInt8>, isInQuestion: Bool) -> Double {
    let letters = String(decoding: form, as: UTF8.self).unicodeScalars.count
    var weight = min(1, baseWeight + weightPerLetter * Double(letters))
    if word.traits.contains(.number) { weight = 1 }
    if word.traits.contains(.generic) { weight *= genericFactor }
    if !word.traits.isDisjoint(with: .quantity) { weight *= quantityFactor }
    return isInQuestion ? weight * questionFactor : weight
  }

  /// Undoes the factor for words of the question, for a rubric that asks for nothing else.
  mutating func countQuestionWords(in shares: inout [TermShare]) {
    for place in shares.indices where terms[shares[place].term].isInQuestion {
      shares[place].weight /= Self.questionFactor
    }
  }
}

extension AnalysedText {
  /// A term's occurrence in a rubric text.
  struct Unit {
    var word: Word
    var form: [UInt8]
    var isAside: Bool
    var isJoined: Bool
  }

  /// A hyphenated word of at most this many letters is one term: t-SNE, top-p, A/B.
  private static let longestWholeForm = 5
  private static let longestSlashForm = 3
  /// One of its parts has at most this many letters.
  private static let longestShortPart = 2

  /// The words of a rubric text as terms: short joined forms as one, words in asides marked.
  func units() -> [Unit] {
    let asides = self.asides()
    var units: [Unit] = []
    var i = 0
    while i < tokens.count {
      var form = Array(self.form(i))
      var word = tokens[i].word
      var isJoined = false
      let gap = tokens[i].gap
      if i + 1 < tokens.count, gap.contains(.glued), !gap.contains(.dot) {
        let next = Array(self.form(i + 1))
        let limit = gap.contains(.slash) ? Self.longestSlashForm : Self.longestWholeForm
        if form.count + next.count <= limit, min(form.count, next.count) <= Self.longestShortPart {
          form += next
          word = Word(form: form)
          isJoined = true
          i += 1
        }
      }
      units.append(Unit(word: word, form: form, isAside: asides[i], isJoined: isJoined))
      i += 1
    }
    return units
  }

  /// Which words stand in parentheses or behind `e.g.`, `for example`, `such as`.
  private func asides() -> [Bool] {
    var asides = Array(repeating: false, count: tokens.count)
    var isInParentheses = false
    var exampleSentence: Int32 = -1
    for i in tokens.indices {
      if i > 0 {
        let before = tokens[i - 1].gap
        if before.contains(.closes) { isInParentheses = false }
        if before.contains(.opens) { isInParentheses = true }
        let pair = (form(of: i - 1), form(of: i))
        if Self.exampleMarks.contains(where: { $0 == pair }) {
          exampleSentence = tokens[i].sentence
        }
      }
      asides[i] = isInParentheses || tokens[i].sentence == exampleSentence
    }
    return asides
  }

  private static let exampleMarks: [(UInt64, UInt64)] = [
    ("e", "g"), ("for", "example"), ("for", "instance"), ("such", "as"),
  ].map { (Keys.key(of: $0.0), Keys.key(of: $0.1)) }
}
