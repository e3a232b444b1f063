import Rubrics
import Scoring
import Testing

@testable import Sessions

@Suite struct SelectionTests {
  private static let subjects = [
    "Nets": ["dropout", "adam", "relu", "softmax"],
    "Trees": ["pruning", "boosting", "bagging", "depth"],
    "Text": ["stemming", "attention", "embeddings", "perplexity"],
  ]
  private let pool = ["Nets", "Trees", "Text"].flatMap { topic in
    (subjects[topic] ?? []).map { Samples.question($0, topic: topic) }
  }

  @Test func theSeedDecides() throws {
    let selection = Selection(count: 6)
    let first = try selection.pick(from: pool, seed: 1)
    #expect(try selection.pick(from: pool, seed: 1) == first)
    let others = try (2...20).map { try selection.pick(from: pool, seed: $0) }
    #expect(others.contains { $0 != first })
  }

  /// So that an old seed gives the old interview.
  @Test func theChoiceForASeedStaysAsItIs() throws {
    let keys = try Selection(count: 4).pick(from: pool, seed: 42).map(\.rubric.id)
    #expect(keys == ["bagging", "relu", "embeddings", "pruning"])
  }

  @Test(arguments: 1...20)
  func spreadsOverTopics(seed: UInt64) throws {
    let picked = try Selection(count: 6).pick(from: pool, seed: seed)
    for topic in ["Nets", "Trees", "Text"] {
      #expect(picked.filter { $0.topic == topic }.count == 2)
    }
  }

  @Test func asksNoMoreThanThereAre() throws {
    #expect(try Selection(count: 100).pick(from: pool, seed: 1).count == 12)
  }

  @Test(arguments: [
    (["nets"], ["Nets"]), (["tre"], ["Trees"]), (["text", "NETS"], ["Nets", "Text"]),
    (["t"], ["Nets", "Text", "Trees"]),
  ])
  func findsTopics(typed: [String], expected: [String]) throws {
    let picked = try Selection(topics: typed, count: 12).pick(from: pool, seed: 3)
    #expect(Set(picked.map(\.topic)) == Set(expected))
  }

  @Test func anUnknownTopicNamesTheNearest() {
    #expect(
      throws: SessionError.noSuchTopic("Tress", nearest: "Trees", all: ["Nets", "Trees", "Text"])
    ) {
      try Selection(topics: ["Tress"], count: 1).pick(from: pool, seed: 1)
    }
  }

  @Test func choosesALevel() throws {
    var hard = Samples.question("hard")
    hard.level = .expert
    let picked = try Selection(level: .expert, count: 5).pick(from: pool + [hard], seed: 1)
    #expect(picked == [hard])
    #expect(throws: SessionError.nothingToAsk(Selection(level: .beginner, count: 5))) {
      try Selection(level: .beginner, count: 5).pick(from: pool, seed: 1)
    }
  }

  @Test func nothingRelatedIsAskedTogether() throws {
    let related = [
      Samples.question("a", "How are units dropped?", related: ["b"]),
      Samples.question("b", "Which neurons go silent?"),
      Samples.question("c", "Name one optimizer", related: ["other:d"]),
    ]
    for seed in 1...20 as ClosedRange<UInt64> {
      #expect(try Selection(count: 3).pick(from: related, seed: seed).count == 2)
    }
  }

  @Test(arguments: [
    ("What is dropout?", "What is dropout and how does it work?", true),
    (
      "Explain L1 and L2 regularization.",
      "What's the difference between L1 and L2 regularization?", true
    ),
    ("What is a gradient?", "What are gradients?", true),
    ("What is overfitting?", "How do you avoid overfitting?", false),
    ("What is C?", "What is C++?", false),
    ("What is gradient descent?", "What is stochastic gradient descent?", false),
    ("Why?", "How?", false),
    ("", "", false),
  ])
  func seesWhatAsksNearlyTheSame(one: String, other: String, isNear: Bool) {
    let similarity = QuestionWords(one).similarity(to: QuestionWords(other))
    #expect((similarity >= QuestionWords.nearlySame) == isNear)
  }
}
