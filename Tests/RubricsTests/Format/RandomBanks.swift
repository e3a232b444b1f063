import Rubrics
import Scoring

/// Banks full of what could be mistaken for structure; the same for the same seed.
struct RandomBanks {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
  }

  mutating func bank() -> Bank {
    Bank(
      name: "x", title: line(), introduction: text(),
      topics: (0..<number(4)).map { _ in
        Topic(
          title: number(4) == 0 ? "" : line(), questions: (0..<number(4)).map { _ in question() })
      })
  }

  private mutating func question() -> Question {
    var rubric = Rubric(id: line(), question: line())
    rubric.keyPoints = points()
    rubric.references = (0..<number(3)).map { _ in
      Reference(text(), keyPoints: points(), keyPointsAreDerived: number(2) == 0)
    }
    rubric.misconceptions = (0..<number(3)).map { _ in line() }
    if rubric.keyPoints.isEmpty { rubric.references.append(Reference("x" + text())) }
    return Question(
      rubric: rubric, level: Level.allCases.randomElement(using: &self),
      asked: number(2) == 0 ? nil : number(9), related: (0..<number(3)).map { _ in line() },
      examples: (0..<number(3)).map { _ in
        Example(band: Band.allCases[number(Band.allCases.count)], answer: text())
      }, more: text())
  }

  private mutating func points() -> [KeyPoint] {
    (0..<number(4)).map { _ in
      KeyPoint(
        line(), weight: [1, 1, 2, 0.5, -3, 1e-300, .infinity, .nan][number(8)],
        isMust: number(3) == 0,
        alternatives: (0..<number(3)).map { _ in line() }, followUp: number(3) == 0 ? line() : nil)
    }
  }

  private static let pieces = [
    "#", "# ", "## ", "### ", "#### ", "##### ", "#### Reference", "#### Key points", "\\", "\\\\",
    "|", " | ",
    "\\|", "[", "[2]", "[2, must] ", "\\[", "]", "- ", "-", "* ", "  ", " ", "\t", "\n", "\n\n",
    "\n  ",
    "\r", "\r\n", "```", "\n```\n", "\n~~~~\n", "~~~", "````", "```swift\n", "format: 1",
    "\nformat: 2\n", "ask: ",
    "\n  ask: why", "id: x", " · ", ":", "strong: ", ",", "é", "e\u{301}", "\u{301}", "\u{2028}",
    "\u{85}",
    "\u{FEFF}", "\0", "𝛾", "👩‍🔬", "a", "word", "two words", "?",
  ]

  private mutating func line() -> String { joined(number(6)) }
  private mutating func text() -> String { joined(number(14)) }

  private mutating func joined(_ count: Int) -> String {
    (0..<count).map { _ in Self.pieces[number(Self.pieces.count)] }.joined()
  }

  private mutating func number(_ below: Int) -> Int { Int(next() >> 33) % below }
}

extension RandomBanks: RandomNumberGenerator {
  mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state
  }
}

extension Bank {
  /// The bank without the places of its questions, which are no part of a file.
  var withoutSources: Bank {
    var bank = self
    for topic in bank.topics.indices {
      for question in bank.topics[topic].questions.indices {
        bank.topics[topic].questions[question].source = nil
      }
    }
    return bank
  }
}
