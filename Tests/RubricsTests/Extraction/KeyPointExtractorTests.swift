import Rubrics
import Scoring
import Testing

struct KeyPointExtractorTests {
  @Test(arguments: [
    ("At the main function.", ["At the main function"]),
    ("Abstraction and reusability.", ["Abstraction and reusability"]),
    ("", []),
    ("  \n ", []),
    ("Yes", ["Yes"]),
  ])
  func aShortAnswerIsOnePoint(reference: String, texts: [String]) {
    #expect(keyPoints(of: reference).map(\.text) == texts)
  }

  @Test(arguments: [
    (
      "Symbolic methods use explicit rules written by people, while learning methods find patterns in data by themselves.",
      [
        "Symbolic methods use explicit rules written by people",
        "learning methods find patterns in data by themselves",
      ]
    ),
    (
      "Greedy decoding (most probable token), beam search (several candidates), and nucleus sampling (a dynamic subset).",
      [
        "Greedy decoding (most probable token)", "beam search (several candidates)",
        "nucleus sampling (a dynamic subset)",
      ]
    ),
    (
      """
      Pruning removes branches of a tree that add little. It makes the tree smaller, e.g. by cost complexity.
      For example, a leaf with two samples goes. The smaller tree generalizes better to unseen rows of the table.
      """,
      [
        "Pruning removes branches of a tree that add little",
        "It makes the tree smaller (e.g. by cost complexity; For example, a leaf with two samples goes)",
        "The smaller tree generalizes better to unseen rows of the table",
      ]
    ),
    (
      """
      There are two kinds of layers:
      * Pooling: reduces the size of the feature maps step by step
      * Convolution: slides filters over the whole input image
      """,
      [
        "Pooling: reduces the size of the feature maps step by step (There are two kinds of layers)",
        "Convolution: slides filters over the whole input image",
      ]
    ),
    (
      """
      Bagging:
      - trains models in parallel on samples
      - lowers the variance of the average

      Boosting:
      - trains models one after another
      - lowers the bias of weak learners
      """,
      [
        "Bagging: trains models in parallel on samples",
        "Bagging: lowers the variance of the average",
        "Boosting: trains models one after another", "Boosting: lowers the bias of weak learners",
      ]
    ),
  ])
  func listItemsSentencesAndClausesArePoints(reference: String, texts: [String]) {
    #expect(keyPoints(of: reference).map(\.text) == texts)
  }

  @Test(arguments: [(30, 2...4), (120, 3...6), (300, 3...8), (1000, 6...12)])
  func theNumberGrowsSlowly(words: Int, counts: ClosedRange<Int>) {
    var random = RandomBanks(seed: UInt64(words))
    let text = (0..<words).map { index in
      let word = "w\(random.next() % 400)"
      return index % 11 == 10 ? word + "." : index % 11 == 0 ? word.uppercased() : word
    }.joined(separator: " ")
    #expect(counts.contains(keyPoints(of: text).count))
  }

  /// Whatever stands in a reference, its points hold every word, stand on one line and weigh something.
  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func everyWordIsInAPoint(seed: UInt64) {
    let pieces = [
      "Alpha", "beta", "gamma delta", "(aside", "inside)", "(whole aside)", "e.g.", "such as",
      "for example",
      "- ", "* ", "1. ", "\n", "\n\n", "\n- ", "\n  * ", "\n1. ", "\n2) ", "\n```\n", "\n> ", ": ",
      ", ", "; ", ". ",
      "? ", " — ", "while", "and", "Label:", "running", "x", "C++", "f(x)", "t-SNE", "ReLU",
      "größe", "数据", "\n### ",
      "\n| a | b |\n", ")", "(", "Example: ", "0.5", "**bold**", "`code`", "the", "is", "not",
    ]
    var random = RandomBanks(seed: seed)
    var reader = TermReader()
    for _ in 0..<40 {
      let count = Int(random.next() % 60)
      let text = (0..<count).map { _ in pieces[Int(random.next() % UInt64(pieces.count))] }
        .joined(separator: " ")
      let points = keyPoints(of: text)
      let held = Set(points.flatMap { reader.terms(of: $0.text).map(\.stem) })
      let missing = Set(reader.terms(of: plainText(fromMarkdown: text)).map(\.stem)).subtracting(
        held)
      #expect(missing.isEmpty, "\(missing.sorted()) of \(text.debugDescription)")
      #expect(points.count <= 12)
      #expect(points.allSatisfy { $0.weight >= 0.1 && !$0.text.contains("\n") })
    }
  }
}
