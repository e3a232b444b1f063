import Testing

/// Documents in which only a label of the answer or a question mark tells what is what.
struct PlainReadersTests {
  static let samples: [Sample] = [
    Sample(
      name: "only answers have a label",
      text: """
        Rivers

        What is a delta?
        Answer: Where a river parts.

        Name two rivers.
        Answer: The Rhine
        and the Elbe.

        Lakes

        What is a lake?
        Answer: Water that stays.
        """,
      records: [
        .init("Rivers", "What is a delta?", "Where a river parts."),
        .init("Rivers", "Name two rivers.", "The Rhine\nand the Elbe."),
        .init("Lakes", "What is a lake?", "Water that stays."),
      ]),
    Sample(
      name: "definitions",
      text: """
        What is a delta?
        : Where a river parts.

        What is a ford?
        : Where one can cross.
        """,
      records: [
        .init(nil, "What is a delta?", "Where a river parts."),
        .init(nil, "What is a ford?", "Where one can cross."),
      ]),
    Sample(
      name: "paragraphs that ask",
      text: """
        # Geography

        ## Rivers

        What is a delta?

        Where a river parts.

        Is it fertile? Mostly.

        What is a ford?

        Where one can cross.
        """,
      records: [
        .init("Rivers", "What is a delta?", "Where a river parts.\n\nIs it fertile? Mostly."),
        .init("Rivers", "What is a ford?", "Where one can cross."),
      ]),
    Sample(
      name: "bullets that ask",
      text: """
        ## Rivers

        - What is a delta?
          - Where a river parts.
        - What is a ford?

          Where one can cross.
          - Is it deep?
        """,
      records: [
        .init("Rivers", "What is a delta?", "Where a river parts."),
        .init("Rivers", "What is a ford?", "Where one can cross.\n- Is it deep?"),
      ]),
  ]

  @Test(arguments: samples)
  func reads(_ sample: Sample) throws { try sample.check() }
}
