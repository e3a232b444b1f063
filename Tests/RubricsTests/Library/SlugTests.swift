import Rubrics
import Testing

struct SlugTests {
  @Test(arguments: [
    ("What is dropout and how does it work?", "what-is-dropout-and-how-does-it-work"),
    ("What's the loss?", "whats-loss"),
    ("What is C++? And C#?", "what-is-cpp-and-csharp"),
    ("Wie heißt das Maß in Köln?", "wie-heisst-das-mass-in-koeln"),
    ("What does γ do in (1-p)^γ?", "what-does-gamma-do-in-1-p-gamma"),
    (
      "Explain in your own words how a convolutional neural network works on images of cats",
      "explain-in-your-own-words-how-convolutional-neural"
    ),
  ])
  func readsWell(question: String, expected: String) {
    #expect(slug(question) == expected)
  }

  @Test func aTextWithoutLatinLettersGetsAHash() {
    #expect(slug("什么是随机失活？").hasPrefix("question-"))
    #expect(slug("什么是随机失活？") != slug("什么是学习率？"))
    #expect(slug("???") == slug("???"))
  }
}
