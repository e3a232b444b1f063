import Testing

struct NumberedReaderTests {
  static let samples: [Sample] = [
    Sample(
      name: "a page dump with bare topics",
      text: """
        ⬡ Home
        Skip to content

        All questions

        x7# All the questions

        Here are questions with answers.

        Beginner Level

        1. What is a router?

          • It forwards packets.

            • Example: the box at home.

            1. First it reads.
            2. Then it looks up.

        In a nutshell: it knows ways.

        2. Explain a switch. When is one enough?

        It forwards frames.

        Left: Right
        Up: Down

        Troubleshooting

        1. Your link is down. What now?

          • Look at the plug.
        2. Why?

        Nobody knows.
        """,
      records: [
        .init(
          "Beginner Level", "What is a router?",
          "  • It forwards packets.\n\n    • Example: the box at home.\n\n    1. First it reads.\n"
            + "    2. Then it looks up.\n\nIn a nutshell: it knows ways.", level: .beginner),
        .init(
          "Beginner Level", "Explain a switch. When is one enough?",
          "It forwards frames.\n\nLeft: Right\nUp: Down", level: .beginner),
        .init("Troubleshooting", "Your link is down. What now?", "Look at the plug."),
        .init("Troubleshooting", "Why?", "Nobody knows."),
      ]),
    Sample(
      name: "labelled answers with lists that number on",
      text: """
        THE LIST

        1. Why is the p-value 0.049. no proof? What then?
        Ans: For reasons:
        1. It is near.
        2. It is one of many.
        3. It may move.

        What else:
        1. Nothing.

        2. What is power?

        Ans:
        * It finds what is there.

        3. Why ?
        Ans: Because.
        """,
      records: [
        .init(
          nil, "Why is the p-value 0.049. no proof? What then?",
          "For reasons:\n1. It is near.\n2. It is one of many.\n3. It may move.\n\nWhat else:\n1. Nothing."
        ),
        .init(nil, "What is power?", "It finds what is there."),
        .init(nil, "Why ?", "Because."),
      ]),
    Sample(
      name: "one answer without its label",
      text: """
        1. What is a?
        Ans: The first.
        1. of all
        2. What is b?
        The second.
        3. What is c?
        Ans: The third.
        """,
      records: [
        .init(nil, "What is a?", "The first.\n1. of all"),
        .init(nil, "What is b?", "The second."),
        .init(nil, "What is c?", "The third."),
      ]),
    Sample(
      name: "no blank lines, bare topics, quick questions in bullets, an advertisement",
      text: """
        Basics
        1. What is x?
        Answer: A letter.
        2. Explain y vs. z.
        Answer: Two letters - not one.
        Advanced things
        3. What is w?
        Answer: w = w - 1 * 2.
        More questions
        4-5: Quick answers
        - 4. Left vs Right? Two sides. Of one thing.
        - 5. Explain up. It's not down.
        6-7: People & Practice
        - 6. Tell me about you. Use a story.
        - 7. What's next? The end.
        Master all of this with our lessons. Start now.
        """,
      records: [
        .init("Basics", "What is x?", "A letter."),
        .init("Basics", "Explain y vs. z.", "Two letters - not one."),
        .init("Advanced things", "What is w?", "w = w - 1 * 2."),
        .init("More questions", "Left vs Right?", "Two sides. Of one thing."),
        .init("More questions", "Explain up.", "It's not down."),
        .init("People & Practice", "Tell me about you.", "Use a story."),
        .init("People & Practice", "What's next?", "The end."),
      ]),
    Sample(
      name: "one-line answers, blank lines between, an advertisement at the end",
      text: """
        Basics

        1. What is x?
        Answer: A letter.

        2. What is y?
        Answer: Another.

        Advanced things

        3. What is w?
        Answer: A third.

        4. What is v?
        Answer: A fourth.

        Unlock all lessons today.
        """,
      records: [
        .init("Basics", "What is x?", "A letter."), .init("Basics", "What is y?", "Another."),
        .init("Advanced things", "What is w?", "A third."),
        .init("Advanced things", "What is v?", "A fourth."),
      ]),
    Sample(
      name: "a contents list without links, lists at column 0",
      text: """
        # The guide

        1. What is red?
        2. What is blue?
        3. What is green?

        The colours, explained.

        1. What is red?

        A colour:

        1. warm
        2. bright

        2. What is blue?

        Cold. Ask yourself:

        - Is it?

        3. What is green?

        Between them.
        """,
      records: [
        .init(nil, "What is red?", "A colour:\n\n1. warm\n2. bright"),
        .init(nil, "What is blue?", "Cold. Ask yourself:\n\n- Is it?"),
        .init(nil, "What is green?", "Between them."),
      ]),
    Sample(
      name: "an article's own lines around the questions",
      text: """
        Skip to main content
        Open in app
        Sign up

        Two questions

        5 min read

        1. What is a hub?

        It repeats.

        2. What is a hop?

        One step.

        Share

        Thanks for reading! Follow me for more.
        """,
      records: [
        .init(nil, "What is a hub?", "It repeats."), .init(nil, "What is a hop?", "One step."),
      ]),
    Sample(
      name: "phrases beside questions",
      text: """
        ## Basic

        1. Difference between a hub and a hop

           One is a box.

        2. Properties of rings

           - closed
           - round

        3. What is a star?

           All through one.

        ## Advanced

        1. Meshes

           All to all.

        2. How many links?

           Many.
        """,
      records: [
        .init("Basic", "Difference between a hub and a hop", "One is a box.", level: .beginner),
        .init("Basic", "Properties of rings", "- closed\n- round", level: .beginner),
        .init("Basic", "What is a star?", "All through one.", level: .beginner),
        .init("Advanced", "Meshes", "All to all.", level: .expert),
        .init("Advanced", "How many links?", "Many.", level: .expert),
      ]),
    Sample(
      name: "all items numbered 1, answers indented, topics as headings",
      text: """
        ## Maps

        1. What is a map?

           Keys with values.

        1. Why is it fast?

           It hashes.

        ## Sets

        1. What is a set?

           Keys alone.
        """,
      records: [
        .init("Maps", "What is a map?", "Keys with values."),
        .init("Maps", "Why is it fast?", "It hashes."),
        .init("Sets", "What is a set?", "Keys alone."),
      ]),
    Sample(
      name: "answers on the question's line",
      text: """
        1. What is one? The first number.
        2. What is two? The second. And even.
        3. What is three? The third.
        """,
      records: [
        .init(nil, "What is one?", "The first number."),
        .init(nil, "What is two?", "The second. And even."),
        .init(nil, "What is three?", "The third."),
      ]),
    Sample(
      name: "a bracket after the number, plain bullets as answers",
      text: """
        1) What is tea?
           - A leaf.
        2) What is coffee?
           - A bean.
           - Roasted.
        """,
      records: [
        .init(nil, "What is tea?", "A leaf."),
        .init(nil, "What is coffee?", "- A bean.\n- Roasted."),
      ]),
  ]

  @Test(arguments: samples)
  func reads(_ sample: Sample) throws { try sample.check() }
}
