import Rubrics
import Testing

/// What all readers share: fences, line ends, front matter, comments, contents lists.
struct DocumentPageTests {
  static let samples: [Sample] = [
    Sample(
      name: "a fence that is never closed ends before the next question",
      text: """
        ### What is a loop?

        ```python
        for i in x:
            pass

        ### What is a branch?

        It decides.

        ```python
        # comment

        # another
        1. no item
        ```

        ### What is a jump?

        It goes.
        """,
      records: [
        .init(nil, "What is a loop?", "```python\nfor i in x:\n    pass"),
        .init(
          nil, "What is a branch?",
          "It decides.\n\n```python\n# comment\n\n# another\n1. no item\n```"),
        .init(nil, "What is a jump?", "It goes."),
      ]),
    Sample(
      name: "fences without a language, one of them open",
      text: """
        ### What is a loop?

        ```
        for

        ### What is a branch?

        ```
        if
        ```

        ### What is a jump?

        ~~~
        goto
        ```
        ~~~
        """,
      records: [
        .init(nil, "What is a loop?", "```\nfor"),
        .init(nil, "What is a branch?", "```\nif\n```"),
        .init(nil, "What is a jump?", "~~~\ngoto\n```\n~~~"),
      ]),
    Sample(
      name: "an open fence at the end",
      text: "## What is a loop?\n\nThis:\n\n```\nfor\n\n# 1\n",
      records: [.init(nil, "What is a loop?", "This:\n\n```\nfor\n\n# 1")]),
    Sample(
      name: "byte order mark and carriage returns",
      text:
        "\u{FEFF}## What is a loop?\r\n\r\nIt turns.\r\nAgain.\r\n\r\n## What is a jump?\r\nIt goes.\r\n",
      records: [
        .init(nil, "What is a loop?", "It turns.\nAgain."),
        .init(nil, "What is a jump?", "It goes."),
      ]),
    Sample(
      name: "front matter and comments",
      text: """
        ---
        title: "Loops"
        tags: [control, flow]
        difficulty: medium
        ---

        <!-- ### What is hidden? -->

        ### What is a loop?

        It turns.

        <!--
        1. nothing
        ### What is this?
        -->

        ### What is a jump?

        It goes.
        """,
      records: [
        .init("control", "What is a loop?", "It turns.", level: .intermediate),
        .init("control", "What is a jump?", "It goes.", level: .intermediate),
      ]),
    Sample(
      name: "one question in the front matter",
      text: """
        ---
        title: What is a loop?
        tags:
          - control
        level: easy
        ---

        It turns.
        """, records: [.init("control", "What is a loop?", "It turns.", level: .beginner)]),
    Sample(
      name: "contents lists at the top and below topics",
      text: """
        # Control

        - [Loops](#loops)
          - [What is a loop?](#a)
        - [Jumps](#jumps)

        ## Loops

        - [What is a loop?](#a)
        - [Why is it endless?](#b)
        - [What ends it?](#c)

        ### What is a loop?

        See [jumps](#jumps).

        ### Why is it endless?

        - [It has no end](#a)

        ### What ends it?

        A jump.
        """,
      records: [
        .init("Loops", "What is a loop?", "See [jumps](#jumps)."),
        .init("Loops", "What ends it?", "A jump."),
      ], skipped: [17]),
  ]

  @Test(arguments: samples)
  func reads(_ sample: Sample) throws { try sample.check() }

  @Test(arguments: [
    ("", "nothing is written here"), ("\n \n", "nothing is written here"),
    (
      "# A\n\n## B\n\nText.\n\n## C\n",
      "no questions with answers: 3 headings, none of them a question; no numbered questions; "
        + "no line that asks, write each question as a heading and its answer below"
    ),
    (
      "1. What is a?\n2. What is b?\n3. What is c?\n",
      "3 questions, none followed by an answer (the first in line 1), "
        + "write each question as a heading and its answer below"
    ),
    (
      "# Questions\n\n* What is a?\n* What is b?\n* Talk about c.\n",
      "2 questions, none followed by an answer (the first in line 3), "
        + "write each question as a heading and its answer below"
    ),
    (
      "Much is small. What is smallest? Nobody knows.\n\nThe end.\n",
      "no questions with answers: no headings; no numbered questions; no line that asks, "
        + "write each question as a heading and its answer below"
    ),
  ])
  func saysWhatWasSeen(_ text: String, _ problem: String) {
    #expect(throws: RubricError.notABank(file: "x.md", line: nil, problem: problem)) {
      try readDocument(text, file: "x.md")
    }
  }

  /// Whatever is cut off or lost, reading ends, and what it says stands in the document.
  @Test(.enabled(if: SharedBanks.isThere), arguments: ["000", "002", "003", "004"])
  func damagedDocuments(_ number: String) throws {
    let lines = try SharedBanks.text(number).split(
      separator: "\n", omittingEmptySubsequences: false)
    for step in stride(from: 1, through: lines.count, by: max(1, lines.count / 12)) {
      let cut = lines.prefix(step).joined(separator: "\n")
      let holed = lines.enumerated().filter { $0.offset % (step + 1) != step }.map(\.element)
      for text in [cut, holed.joined(separator: "\n"), cut + "\n```\n" + cut] {
        guard let document = try? readDocument(text, file: number) else { continue }
        let count = text.split(separator: "\n", omittingEmptySubsequences: false).count
        #expect(document.records.allSatisfy { (1...count).contains($0.line) })
        #expect(document.records.allSatisfy { !$0.references[0].isEmpty && !$0.question.isEmpty })
      }
    }
  }

  /// Four times the text may take about four times as long, not sixteen times.
  @Test(arguments: [
    "### What is a loop?\n\n```\nopen\n\n", "1. What is it?\n1. a\n2. b\n", "**Q** [a](#b [ ( `x\n",
    "<details><summary>What?</summary>\n", "Q: What?\n\nA: *a* _b_ ** <b <a \\\n",
    "- [What is it?](#a)\n", "| What? | [a](# |\n|---|---|\n", "a\n---\n> b\n\n",
  ])
  func timeIsLinear(_ piece: String) {
    let clock = ContinuousClock()
    func time(_ count: Int) -> Duration {
      let text = String(repeating: piece, count: count)
      return clock.measure { _ = try? readDocument(text, file: "x") }
    }
    let small = (1...2).map { _ in time(150) }.min() ?? .zero
    let large = time(1200)
    #expect(large < max(small, .milliseconds(5)) * 40, "\(small) → \(large)")
  }
}
