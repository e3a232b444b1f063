import Testing

struct LabelReaderTests {
  static let samples: [Sample] = [
    Sample(
      name: "Q1. and A:",
      text: """
        Interview

        Q1. What is a ring buffer?
        A: An array that bites its tail.

        It never grows.

        Q2. When is it full?
        A: When the ends meet.

        A tie is no end. Q.E.D.
        """,
      records: [
        .init(nil, "What is a ring buffer?", "An array that bites its tail.\n\nIt never grows."),
        .init(nil, "When is it full?", "When the ends meet.\n\nA tie is no end. Q.E.D."),
      ]),
    Sample(
      name: "Q: and A: below headings, questions of two lines",
      text: """
        # Set one

        ## Trees

        Q: A tree has ten nodes.
        How many edges has it?
        A: Nine.

        Q: What is its height?

        A: At most nine,
           at least three.

        ## Graphs

        Q: What is a ring?
        A: A way back.
        """,
      records: [
        .init("Trees", "A tree has ten nodes. How many edges has it?", "Nine."),
        .init("Trees", "What is its height?", "At most nine,\nat least three."),
        .init("Graphs", "What is a ring?", "A way back."),
      ]),
    Sample(
      name: "labels in bold",
      text: """
        **Q:** What is a cookie?
        **A:** A small file.

        **Q:** Who keeps it?
        **A:** The browser.
        - It sends it back.
        """,
      records: [
        .init(nil, "What is a cookie?", "A small file."),
        .init(nil, "Who keeps it?", "The browser.\n- It sends it back."),
      ]),
    Sample(
      name: "Question and Answer in one line",
      text: """
        Question: What is a quorum? Answer: More than half.

        Question: What is a leader? Answer: The one who decides.
        Until it fails.
        """,
      records: [
        .init(nil, "What is a quorum?", "More than half."),
        .init(nil, "What is a leader?", "The one who decides.\nUntil it fails."),
      ]),
    Sample(
      name: "bare topics, numbers that begin anew",
      text: """
        Hardware

        Q1: What is a bus?
        A1: A set of wires.

        Q2: What is a core?
        A2: What runs a thread.

        Software

        Q1: What is a thread?
        A1: What runs on a core.
        """,
      records: [
        .init("Hardware", "What is a bus?", "A set of wires."),
        .init("Hardware", "What is a core?", "What runs a thread."),
        .init("Software", "What is a thread?", "What runs on a core."),
      ]),
    Sample(
      name: "brackets, choices",
      text: """
        TEST

        Q) Which is even?
        A) One
        B) Two
        Answer: B

        Q) Which is odd?
        Ans) One
        """,
      records: [
        .init(nil, "Which is even? A) One B) Two", "B"), .init(nil, "Which is odd?", "One"),
      ]),
    Sample(
      name: "Q) and A)",
      text: """
        Q) What is a hub?
        A) It repeats.

        Q) What is a hop?
        A) One step.
        """,
      records: [
        .init(nil, "What is a hub?", "It repeats."), .init(nil, "What is a hop?", "One step."),
      ]),
    Sample(
      name: "answers in quotes",
      text: """
        ### Q1. What is a proxy?

        > It stands between.
        >
        > - It may cache.

        ### Q2. What is a gateway?

        > It leads out.
        """,
      records: [
        .init(nil, "What is a proxy?", "It stands between.\n\n- It may cache."),
        .init(nil, "What is a gateway?", "It leads out."),
      ]),
  ]

  @Test(arguments: samples)
  func reads(_ sample: Sample) throws { try sample.check() }
}
