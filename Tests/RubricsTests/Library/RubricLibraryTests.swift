import Rubrics
import Scoring
import Testing

struct RubricLibraryTests {
  private let library = RubricLibrary([
    bank("deep", [("Training", ["dropout": "What is dropout?", "adam": "What is Adam?"])]),
    bank(
      "ml",
      [
        ("Trees", ["dropout": "What is dropout in a tree ensemble?", "loss": "What is the loss?"]),
        ("Boosting", ["loss-2": "What is the loss?", "c": "What is C++?"]),
      ]),
  ])

  @Test(arguments: [
    ("deep:dropout", nil, "deep:dropout"),
    ("adam", nil, "adam"),
    (" what is DROPOUT ", nil, "deep:dropout"),
    ("What is ‘Adam’", nil, "adam"),
    ("What is the loss?", "boosting", "loss-2"),
    ("dropout", "Trees", "ml:dropout"),
    ("adam", "no such topic", "adam"),
  ])
  func finds(key: String, topic: String?, expected: String) throws {
    #expect(try library.find(key, topic: topic).key == expected)
  }

  @Test(arguments: [
    ("dropout", nil, ["deep:dropout", "ml:dropout"]),
    ("what is the loss", nil, ["loss", "loss-2"]),
    ("what is the loss", "Data", ["loss", "loss-2"]),
  ])
  func namesAllThatAreMeant(key: String, topic: String?, ids: [String]) {
    #expect(throws: RubricError.ambiguous(key: key, ids: ids)) {
      try library.find(key, topic: topic)
    }
  }

  @Test(arguments: [
    ("adm", ["adam"]),
    ("How does dropout in tree ensembles work?", ["ml:dropout"]),
    ("What is C?", []),
    ("", []),
    ("zzz", []),
  ])
  func namesTheNearest(key: String, nearest: [String]) {
    #expect(throws: RubricError.notFound(key: key, nearest: nearest)) { try library.find(key) }
  }

  @Test func filtersByTopic() throws {
    #expect(try library.questions(inTopic: "TREES").map(\.key) == ["ml:dropout", "loss"])
    #expect(throws: RubricError.unknownTopic("Tres", nearest: "Trees")) {
      try library.questions(inTopic: "Tres")
    }
    #expect(library.topics == ["Training", "Trees", "Boosting"])
  }
}

private func bank(_ name: String, _ topics: [(String, KeyValuePairs<String, String>)]) -> Bank {
  Bank(
    name: name, title: name,
    topics: topics.map { title, questions in
      Topic(
        title: title,
        questions: questions.map {
          Question(rubric: Rubric(id: $0.key, question: $0.value, references: [Reference("r")]))
        })
    })
}
