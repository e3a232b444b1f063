import Testing

struct TableReaderTests {
  static let samples: [Sample] = [
    Sample(
      name: "two columns below headings",
      text: """
        # Card box

        ## Verbs

        | Question | Answer |
        |:---------|--------|
        | What does GET do? | It reads.<br>It changes nothing. |
        | What is `a|b`? | Either \\| or. |
        | What is PUT? |  |

        ## Codes
        | Question | Answer |
        | --- | --- |
        | **What is 404?** | Nothing there. |
        """,
      records: [
        .init("Verbs", "What does GET do?", "It reads.\nIt changes nothing."),
        .init("Verbs", "What is `a|b`?", "Either | or."),
        .init("Codes", "What is 404?", "Nothing there."),
      ], skipped: [9]),
    Sample(
      name: "columns with a topic, a level and a number, no outer bars",
      text: """
        # | Topic | Difficulty | Questions | Answers
        --|-------|------------|-----------|--------
        1 | Time | easy | What is UTC? | A clock.
        2 | Time | hard | Explain leap seconds | They are added.
        3 | Space | | 3. How far? | Far.
        """,
      records: [
        .init("Time", "What is UTC?", "A clock.", level: .beginner),
        .init("Time", "Explain leap seconds", "They are added.", level: .expert),
        .init("Space", "How far?", "Far."),
      ]),
    Sample(
      name: "columns without these names",
      text: """
        | Term | Meaning |
        |---|---|
        | What is a day? | A turn. |
        | What is a year? | A round. |
        """,
      records: [
        .init(nil, "What is a day?", "A turn."), .init(nil, "What is a year?", "A round."),
      ]),
  ]

  @Test(arguments: samples)
  func reads(_ sample: Sample) throws { try sample.check() }
}
