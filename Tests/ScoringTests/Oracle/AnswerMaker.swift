@testable import Scoring

/// Makes answers to a rubric from a seed: its words in any order, with typos, denials and noise.
struct AnswerMaker {
  /// A rubric with a reference in prose and nothing else.
  static let prose = Rubric(
    id: "prose", question: "Why do we split the data into a training set and a test set?",
    references: [
      Reference(
        """
        A model that is judged by the data it was trained on looks better than it is, since it can \
        memorize them. The test set is never seen in training, so the error on it tells how well the \
        feed-forward network generalizes to new examples. It must not be used to choose hyperparameters.
        """)
    ])

  private static let noise = [
    "not", "no", "never", "cannot", "don't", "however", "It is false that", "(", "),", "- ", "\n",
    "…",
    "e.g.", "C++", "t-SNE", "γ", "naïve", "線形", "👍", "e^x", "\\frac{1}{2}", "<br/>", "learningRate",
    "10epochs", "0.5", "antidisestablishmentarianism", "feedforward", "over fitting", "x", "’",
    "n²",
  ]

  private let texts: [String]
  private let words: [String]
  private var state: UInt64

  init(seed: UInt64, _ rubric: Rubric) {
    texts =
      rubric.references.map(\.text) + [rubric.question]
      + rubric.keyPoints.flatMap { [$0.text] + $0.alternatives }
    words =
      texts.flatMap { $0.split(separator: " ").map(String.init) }
      + [
        "model", "network", "learn", "thing", "better", "because", "the", "of", "wrong",
        "statement",
      ]
    state = seed
  }

  /// One more answer.
  mutating func answer() -> String {
    switch below(6) {
    case 0: return (0..<(1 + below(60))).map { _ in pick(words) }.joined(separator: " ")
    case 1:
      return pick(texts).split(separator: " ").map { below(4) == 0 ? typo(String($0)) : String($0) }
        .joined(separator: " ")
    case 2:
      let text = pick(texts)
      return Array(repeating: text, count: 1 + below(4)).joined(separator: pick([" ", ". ", "\n"]))
    case 3:
      return pick(texts).split(separator: " ").filter { _ in below(3) > 0 }.joined(separator: " ")
    case 4:
      return (0..<(1 + below(30))).map { _ in pick(Self.noise + words) }.joined(separator: " ")
    default:
      return pick(texts).split(separator: " ")
        .flatMap { below(6) == 0 ? [pick(Self.noise), String($0)] : [String($0)] }
        .joined(separator: " ")
    }
  }

  private mutating func typo(_ word: String) -> String {
    var letters = Array(word)
    guard letters.count > 3 else { return word }
    let place = 1 + below(letters.count - 2)
    switch below(3) {
    case 0: letters.swapAt(place, place + 1)
    case 1: letters.remove(at: place)
    default: letters.insert("e", at: place)
    }
    return String(letters)
  }

  private mutating func pick<Element>(_ list: [Element]) -> Element { list[below(list.count)] }

  /// A number from SplitMix64 (Steele, Lea, Flood 2014).
  private mutating func below(_ limit: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ mixed >> 31) % UInt64(limit))
  }
}
