import Testing

@testable import Rubrics

struct InlineTextTests {
  @Test(arguments: [
    (#"X = \[1,5\] and \\(n\\)"#, #"X = [1,5] and \(n\)"#),
    ("What is **bold** and *not* a * b * c?", "What is bold and not a * b * c?"),
    ("What is _it_ and snake_case_name?", "What is it and snake_case_name?"),
    ("What is `a*b*` and ``x`y``?", "What is `a*b*` and ``x`y``?"),
    ("[What](https://example.org/a_(b)) is [⬆](#top) it?", "What is it?"),
    ("#overfitting and C#?", "#overfitting and C#?"),
    (#"<a name="x"></a>What is the <b>way</b>?<br>"#, "What is the way?"),
    ("What is the difference of <b> and <strong>?", "What is the difference of <b> and <strong>?"),
    ("Is &lt;T&gt; &amp; U&nbsp;one?", "Is <T> & U one?"),
    ("What is ![a tree](t.png)?", "What is a tree?"), ("What is it? {#it}", "What is it?"),
    ("an array [1, 2][0] of [i]", "an array [1, 2][0] of [i]"),
    (#"What is \frac{1}{2} \_ here?"#, #"What is \frac{1}{2} \_ here?"#),
  ])
  func prints(_ markdown: String, _ text: String) {
    #expect(printedText(markdown) == text)
  }

  @Test(arguments: [
    (#"\\[\\theta\_{j} \* 2\\]"#, #"\[\theta_{j} * 2\]"#),
    (#"`a\_b` and a\_b"#, #"`a\_b` and a_b"#), ("**bold** [link](x_y)", "**bold** [link](x_y)"),
    ("![a cat](cat.png) sits", "a cat sits"), ("![](cat.png)", ""),
    (#"<img src="x" alt="a dog"> runs"#, "a dog runs"), ("1\\. one", "1. one"),
    (#"$\frac{a}{b}$ and \_"#, #"$\frac{a}{b}$ and \_"#),
  ])
  func keepsMarkdown(_ line: String, _ text: String) {
    #expect(referenceText(line) == text)
  }

  @Test(arguments: [
    ("Beginner Level", Level.beginner), ("## Expert", .expert), ("hard", .expert),
    ("Easy questions", .beginner), ("Intermediate", .intermediate),
    ("Advanced Python questions", .expert), ("⭐⭐", .intermediate), ("Expert systems", nil),
    ("Basics", nil), ("Beginner to Advanced", nil), ("Hard margins", nil), ("Python", nil),
  ])
  func namesLevel(_ heading: String, _ level: Level?) {
    #expect(Level(named: heading) == level)
  }

  @Test(arguments: [
    ("1. Text", "Text"), ("12) Text", "Text"), ("(3) Text", "Text"), ("#4 Text", "Text"),
    ("1.2.3 Text", "Text"), ("5 - Text", "Text"), ("6: Text", "Text"), ("7\\. Text", "Text"),
    ("3 ways to go", "3 ways to go"), ("2024", "2024"), ("1️⃣ Text", "Text"),
    ("3.5% of it", "3.5% of it"),
  ])
  func dropsNumber(_ text: String, _ rest: String) {
    #expect(withoutNumber(text) == rest)
  }

  @Test(arguments: [
    ("Ans: x", "x"), ("**Answer:** x", "x"), ("Answer", ""), ("✅ **Answer:** x", "x"),
    ("A: x", "x"), ("A1: x", "x"), ("**A.** x", "x"), ("Sample answer: x", "x"), ("Ans - x", "x"),
    ("A) x", "x"),
    ("A/B test", nil), ("Answers vary", nil), ("A. x", nil), ("Area: x", nil),
    ("A1 (best): x", nil),
  ])
  func answerLabel(_ text: String, _ rest: String?) {
    #expect(AnswerLabel(text)?.rest == rest)
  }

  @Test(arguments: [
    ("Q: x", "x"), ("Q1. x", "x"), ("**Q1: x**", "x"), ("Question 3: x", "x"), ("Q 4) x", "x"),
    ("Q. x", "x"), ("Question 5", ""), ("Question answering is x", nil), ("Q1-1.5×IQR", nil),
    ("Q.E.D.", nil), ("Quiz: x", nil),
  ])
  func questionLabel(_ text: String, _ rest: String?) {
    #expect(QuestionLabel(text)?.rest == rest)
  }
}
