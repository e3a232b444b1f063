import Rubrics
import Scoring
import Testing

struct DuplicatesTests {
  @Test(arguments: [
    ("What is entropy?", "what is ENTROPY", true),
    ("Explain the bias-variance tradeoff.", "What is the bias-variance tradeoff?", true),
    (
      "What is RAG (Retrieval-Augmented Generation)?",
      "What is retrieval-augmented generation (RAG)?", true
    ),
    ("How do you handle imbalanced datasets?", "How would you handle an imbalanced dataset?", true),
    ("What is C?", "What is C++?", false),
    (
      "What is a CNN, layer by layer, in vision?", "What is an RNN, layer by layer, in vision?",
      false
    ),
    ("What is XGBoost?", "What is ensemble learning?", false),
  ])
  func repeated(one: String, other: String, isRepeated: Bool) {
    let questions = [one, other].enumerated().map { index, text in
      Question(rubric: Rubric(id: "q\(index)", question: text, references: [Reference("r")]))
    }
    #expect(duplicates(among: questions).map(\.of) == (isRepeated ? ["q0"] : []))
  }
}
