import Rubrics
import Testing

/// The five documents, each number as found by reading them line by line.
@Suite(.enabled(if: SharedBanks.isThere))
struct SharedBanksTests {
  struct Expected: Sendable {
    var number: String
    var topics: [String?: Int]
    var first: (line: Int, question: String)
    var last: (line: Int, question: String)
  }

  static let documents: [Expected] = [
    Expected(
      number: "000",
      topics: [
        "Domain Expertise - Artificial Intelligence": 10, "Generative AI": 10,
        "Large Language Models (LLMs)": 10, "Training & Serving Large ML Models": 10,
        "Model Training": 10, "Model Fine-tuning": 10, "Distributed Training & Inference": 10,
      ], first: (5, "What's the difference between narrow AI and general AI?"),
      last: (
        224, "How do heterogeneous computing resources affect distributed training strategies?"
      )),
    Expected(
      number: "001",
      topics: ["Deep Learning": 172, "NLP": 25, "Machine Learning": 3, "Misc": 13],
      first: (255, "What are some drawbacks of the Transformer?"),
      last: (3183, "What are indexing techniques for NoSQL databases?")),
    Expected(
      number: "002",
      topics: [
        "Beginner Level": 15, "Intermediate Level": 15, "Expert Level": 15,
        "Generative AI & Large Language Models (LLMs)": 9, "Troubleshooting Questions": 15,
      ],
      first: (
        12,
        "What is the difference between Artificial Intelligence, Machine Learning, and Deep Learning?"
      ),
      last: (
        780,
        "Your model's predictions are not what you "
          + "expect, but it's not clear why. "
          + "How would you go about debugging the model's logic?"
      )),
    Expected(
      number: "003", topics: [nil: 50],
      first: (
        3,
        "Why do we diagonalize the covariance matrix in PCA, and how does it relate to "
          + "decorrelation of features?"
      ),
      last: (
        581,
        "Your deep learning model requires frequent updates "
          + "due to changing data distributions. "
          + "How would you design a pipeline for continual learning?"
      )),
    Expected(
      number: "004",
      topics: [
        "ML Fundamentals": 5, "Deep Learning": 5, "NLP & Transformers": 5, "System Design": 3,
        "Coding & Implementation": 2, "Additional Common Questions": 5, "Behavioral & Practical": 5,
      ], first: (2, "What is the bias-variance tradeoff?"),
      last: (58, "How do you stay current in AI?")),
  ]

  @Test(arguments: documents)
  func countsTopicsAndEnds(_ expected: Expected) throws {
    let document = try SharedBanks.read(expected.number)
    var topics: [String?: Int] = [:]
    for record in document.records { topics[record.topic, default: 0] += 1 }
    #expect(topics == expected.topics)
    #expect(document.skipped.isEmpty)
    let first = try #require(document.records.first)
    let last = try #require(document.records.last)
    #expect(first.line == expected.first.line)
    #expect(first.question == expected.first.question)
    #expect(last.line == expected.last.line)
    #expect(last.question == expected.last.question)
  }

  @Test(arguments: ["000", "001", "002", "003", "004"])
  func everyRecordIsWhole(_ number: String) throws {
    let lines = try SharedBanks.text(number).split(
      separator: "\n", omittingEmptySubsequences: false)
    var before = 0
    for record in try SharedBanks.read(number).records {
      #expect(record.line > before)
      before = record.line
      let answer = try #require(record.references.first)
      #expect(!answer.isEmpty && record.references.count == 1)
      #expect(!answer.hasSuffix("\n") && !answer.hasPrefix("\n"))
      let words = record.question.split(separator: " ")
      #expect(lines[record.line - 1].contains(words[0]), "line \(record.line)")
      for leftover in [
        "Skip to content", "Master these concepts", "## References", "@article", "](#",
        "quick-fire", "Quick-fire", "document.querySelector", "Beginner Level", "Expert Level",
        "![", "Answer:", "Ans:",
      ] {
        #expect(!answer.contains(leftover), "line \(record.line)")
      }
    }
  }

  @Test(arguments: [
    (
      "001", 589, "[1,5,9,0] and Y = [3,0"
    ),
    ("001", 651, "[1,2,3,1,3,6,5] output"),
    ("001", 1290, #"Given an integer \(n\) and an"#),
    ("001", 1290, #"return \([1,2],["#),
    ("001", 779, "How do you avoid #overfitting? Try one (or more) of the following:"),
    ("001", 270, "Why do we initialize weights randomly? / What if we initialize the weights"),
    ("001", 706, "Small file and big file problem in"),
    ("001", 1475, "What are some common approaches to improve"),
    ("001", 2985, "Why is relying on the mean to"),
    (
      "002", 104, "metrics for classification models? (e.g., accuracy, precision, recall, F1-score)"
    ),
    ("002", 410, "?"), ("002", 720, "How do you choose the right model for a given problem?"),
    ("003", 13, "your p-value is 0.049. Your client wants to immediately declare success."),
    ("003", 23, "When is each method more appropriate?"),
    ("004", 30, "Explain fine-tuning vs. few-shot learning vs. RAG."),
    ("004", 48, "Precision vs Recall?"), ("004", 49, "Explain gradient clipping."),
    ("004", 57, "What's your approach to debugging a model that's not learning?"),
  ])
  func questionAsPrinted(_ number: String, _ line: Int, _ part: String) throws {
    let record = try SharedBanks.read(number).records.first { $0.line == line }
    #expect(try #require(record).question.contains(part))
  }

  @Test(arguments: [
    // Item 10 of each topic of 000 has four spaces before its bullet.
    ("000", 32, "Multi-agent systems involve", "principles."),
    ("000", 224, "", "."),
    // Numbered lists at column 0, fences, a label that is none, a heading level below.
    ("001", 306, "#### Linear Regression", "*   Not optimized for speed."),
    ("001", 465, "*   Correlation is the degree", "doesn’t ALWAYS imply causation!"),
    ("001", 589, "*   A1 (The most repeated one):", "it returns duplicates."),
    ("001", 651, "*   Approach 1:", "print all keys whose values are > 1."),
    (
      "001", 812, "*   Each query begins",
      "rows to be returned from the query."
    ),
    ("001", 779, "1.  Training with more data", "compensated by the other ones"),
    ("001", 794, "*   As a jobseeker", "you don’t understand it well enough”."),
    ("001", 289, "Averaging is equivalent to uniform attention.", "uniform attention."),
    ("001", 1227, "*   `BETWEEN` –> range", "*   As an simple example:"),
    ("001", 2979, "*   Rule of thumb:", "like KNN."),
    ("001", 3183, "*   Credits for this answer", "."),
    // Bullets two, four and six deep; a paragraph, a fence and a flattened table at column 0.
    ("002", 12, "  • Artificial Intelligence (AI) is", "that uses deep neural networks."),
    ("002", 51, "  • Dataset:", "```"),
    ("002", 172, "A confusion matrix is a table", "."),
    (
      "002", 708, "• First steps:\n  1. Understand",
      "The model is then deployed to production."
    ),
    ("002", 780, "• How to debug", "is making the predictions that it is."),
    // An item that has exactly the next question's number, a label alone on its line.
    ("003", 13, "I would recommend caution for several reasons:\n1. Statistical", "user segments."),
    ("003", 97, "Cold-start problems in SVD-based", "."),
    (
      "003", 108, "When decision trees are already overfitting:\n\nWhy bagging helps:\n1. Variance",
      "."
    ),
    ("003", 433, "* Temperature: Controls randomness", "."),
    ("003", 450, "* Zero-shot learning:", "."),
    ("004", 50, "Using a model", "requirements."),
    (
      "004", 58, "Follow arxiv papers via Papers With Code", "experiment with new models and tools."
    ),
  ])
  func answerIsWhole(_ number: String, _ line: Int, _ start: String, _ end: String) throws {
    let records = try SharedBanks.read(number).records
    let record = try #require(records.first { $0.line == line })
    let answer = try #require(record.references.first)
    #expect(answer.hasPrefix(start), "\(answer.prefix(60))")
    #expect(answer.hasSuffix(end), "\(answer.suffix(60))")
  }

  @Test(arguments: [
    ("000", [1]), ("001", [3, 251, 308, 310, 501, 709, 1677, 1725, 2061, 2391, 3222, 3224, 3233]),
    ("002", [1, 2, 4, 6, 8, 223, 250, 300, 389, 474, 490, 543, 585, 608, 711, 718]),
    ("003", [1, 15, 17, 18, 19, 31, 111, 112, 117, 264]), ("004", [47, 53, 59]),
  ])
  func isNoQuestion(_ number: String, _ lines: [Int]) throws {
    let found = Set(try SharedBanks.read(number).records.map(\.line))
    #expect(found.isDisjoint(with: lines))
  }

  @Test func repeatedQuestionsStay() throws {
    let records = try SharedBanks.read("003").records
    #expect(Set(records.map(\.question)).count == 49)
    #expect(records[27].references == records[28].references)
  }

  @Test func levelsStandBesideTheirTopics() throws {
    let records = try SharedBanks.read("002").records
    #expect(records.filter { $0.level == .beginner }.count == 15)
    #expect(records.filter { $0.level == .intermediate }.count == 15)
    #expect(records.filter { $0.level == .expert }.count == 15)
    #expect(records.filter { $0.level == nil }.count == 24)
  }

  @Test func ignoredLinesAreCounted() throws {
    // Contents, the page's own lines, references and scripts.
    #expect(try SharedBanks.read("001").ignored == 249 + 8 + 1 + 1 + 1 + 9 + 5)
    #expect(try SharedBanks.read("004").ignored == 2)
  }

  @Test func largeDocumentIsReadInTime() throws {
    let text = try SharedBanks.text("001")
    let time = try ContinuousClock().measure { _ = try readDocument(text, file: "001") }
    #expect(time < .seconds(5), "0.5 s in release builds")
  }
}
