import Testing

struct HeadingReaderTests {
  static let samples: [Sample] = [
    Sample(
      name: "headings below topics, paragraphs, trailing marks",
      text: """
        # Notes for the interview

        Read them twice.

        ## Data structures ##

        ### What is a heap? ###

        A tree in which every parent comes before its children.

        It is kept in an array.

        ### Hash tables

        Buckets found by a hash.

        #### Collisions

        Chains or open addressing.

        ## Networks
        ### Why do we need TCP when there is IP?
        Because IP loses packets.
        ---
        """,
      records: [
        .init(
          "Data structures", "What is a heap?",
          "A tree in which every parent comes before its children.\n\nIt is kept in an array."),
        .init(
          "Data structures", "Hash tables",
          "Buckets found by a hash.\n\n#### Collisions\n\nChains or open addressing."),
        .init("Networks", "Why do we need TCP when there is IP?", "Because IP loses packets."),
      ]),
    Sample(
      name: "topics of the first level",
      text: """
        # Storage
        ## What is a B-tree?
        A wide and flat tree.
        ## What is an index?
        A second way to find rows.
        # Queues
        ## Explain back pressure
        A full queue slows those who fill it.
        """,
      records: [
        .init("Storage", "What is a B-tree?", "A wide and flat tree."),
        .init("Storage", "What is an index?", "A second way to find rows."),
        .init("Queues", "Explain back pressure", "A full queue slows those who fill it."),
      ]),
    Sample(
      name: "items that hold headings, a contents table, links back to the top",
      text: """
        # Frontend questions

        > Press the star.

        ## Downloading this

        There is a file to download.

        ### Table of Contents

        | No. | Questions |
        | --- | --------- |
        |     | **Basics** |
        | 1   | [What is a component?](#what-is-a-component) |
        | 2   | [What is state?](#what-is-state) |
        | 3   | [How to make a list?](#how-to-make-a-list)

        1. ### What is a component?

            A piece of the page with its own `state`.

            ```js
            # no heading
            1. no question
            ```

           **[⬆ Back to Top](#table-of-contents)**

        2. ### What is state?
            Data that belongs to a component:

            1. It can change.
            2. It redraws.

           **[⬆ Back to Top](#table-of-contents)**

        3. ### How to make a list?

            With a loop.

           **[⬆ Back to Top](#table-of-contents)**
        """,
      records: [
        .init(
          nil, "What is a component?",
          "A piece of the page with its own `state`.\n\n```js\n# no heading\n1. no question\n```"),
        .init(
          nil, "What is state?",
          "Data that belongs to a component:\n\n1. It can change.\n2. It redraws."),
        .init(nil, "How to make a list?", "With a loop."),
      ]),
    Sample(
      name: "numbers, labels, links and anchors in headings",
      text: """
        ## <a name="toc">Contents</a>
        * [What is DNS?](#dns)
        * [How does it scale?](#scale)
        * [What is TTL?](#ttl)

        ### 1. <a name="dns"></a>What is DNS? [⬆](#toc)
        Names to addresses.
        ### 2) [How do resolvers scale?](#scale)
        By caches.
        ### Q3: What is a **TTL**? {#ttl}
        How long a cache may keep it.
        ### Question 4: Is `A` a record?
        Yes.
        """,
      records: [
        .init(nil, "What is DNS?", "Names to addresses."),
        .init(nil, "How do resolvers scale?", "By caches."),
        .init(nil, "What is a TTL?", "How long a cache may keep it."),
        .init(nil, "Is `A` a record?", "Yes."),
      ]),
    Sample(
      name: "a label before the answer, a table in it",
      text: """
        # Prep

        ## Question 1: Compare lists and tuples
        **Ans:** They differ:

        | list | tuple |
        |------|-------|
        | grows | fixed |

        ## Question 2: What is a set?
        Ans: No order, no repeats.
        """,
      records: [
        .init(
          nil, "Compare lists and tuples",
          "They differ:\n\n| list | tuple |\n|------|-------|\n| grows | fixed |"),
        .init(nil, "What is a set?", "No order, no repeats."),
      ]),
    Sample(
      name: "a heading for the question's number only, another for the answer",
      text: """
        ## Question 1

        What does a linker do?

        ### Answer

        It joins object files.

        ## Question 2

        What does a loader do?

        ### Answer

        It puts a program into memory.
        """,
      records: [
        .init(nil, "What does a linker do?", "It joins object files."),
        .init(nil, "What does a loader do?", "It puts a program into memory."),
      ]),
    Sample(
      name: "folded answers, code as part of the question, choices",
      text: """
        ###### 1. What is printed?

        ```py
        print(1 + 1)
        ```

        - A: `11`
        - B: `2`

        <details><summary><b>Answer</b></summary>
        <p>

        #### Answer: B

        Integers add.

        </p>
        </details>

        ---

        ###### 2. What is printed now?

        - A: nothing
        - B: all

        <details><summary><b>Answer</b></summary>
        <p>

        #### Answer: A

        It fails.

        </p>
        </details>
        """,
      records: [
        .init(
          nil, "What is printed? `print(1 + 1)` - A: `11` - B: `2`", "B\n\nIntegers add."),
        .init(nil, "What is printed now? - A: nothing - B: all", "A\n\nIt fails."),
      ]),
    Sample(
      name: "topics at the level of the questions, links to the top in tags",
      text: """
        # Server questions

        ## Related Interview Questions

        * [Client questions](https://example.org/client)
        * [Other questions](https://example.org/other)

        ## Table of Contents

        * [Introduction](#intro)
        * [Streams](#streams)

        ## # 1. INTRODUCTION

        <br/>

        ## Q. What is an event loop?

        It waits\\' for work.

        <div align="right">
            <b><a href="#table-of-contents">↥ back to top</a></b>
        </div>

        ## # 2. STREAMS

        <br/>

        ## Q. Explain streams

        Data in pieces.

        <div align="right">
            <b><a href="#table-of-contents">↥ back to top</a></b>
        </div>
        """,
      records: [
        .init("INTRODUCTION", "What is an event loop?", "It waits' for work."),
        .init("STREAMS", "Explain streams", "Data in pieces."),
      ]),
    Sample(
      name: "reference lists below answers, questions below the contents heading",
      text: """
        ---
        title: Script questions
        ---

        ## Table of Contents

        - [Explain hoisting](#hoisting)
        - [What is a closure?](#closure)
        - [Make this work: `twice([1]); // [1,1]`](#make-this-work)

        ### Explain hoisting

        Declarations move up.

        ###### References

        - https://example.org/hoisting

        [[↑] Back to top](#table-of-contents)

        ### What is a closure?

        A function with its surroundings.

        ###### References

        - https://example.org/closure

        [[↑] Back to top](#table-of-contents)
        """,
      records: [
        .init(nil, "Explain hoisting", "Declarations move up."),
        .init(nil, "What is a closure?", "A function with its surroundings."),
      ]),
    Sample(
      name: "levels",
      text: """
        # Quiz
        ## 🟢 Beginner Level
        ### What is a byte?
        Eight bits.
        ## Advanced
        ### What is a word?
        What a register holds.
        ## Expert systems
        ### What is a rule?
        If and then.
        """,
      records: [
        .init("🟢 Beginner Level", "What is a byte?", "Eight bits.", level: .beginner),
        .init("Advanced", "What is a word?", "What a register holds.", level: .expert),
        .init("Expert systems", "What is a rule?", "If and then."),
      ]),
    Sample(
      name: "setext headings and a difficulty below the question",
      text: """
        Caches
        ======

        What is a cache line?
        ---------------------

        Difficulty: hard

        The unit that moves.

        When is a cache cold?
        ---------------------

        After the start.
        """,
      records: [
        .init(nil, "What is a cache line?", "The unit that moves.", level: .expert),
        .init(nil, "When is a cache cold?", "After the start."),
      ]),
    Sample(
      name: "questions inside answers, sections that repeat",
      text: """
        ## What is a queue?
        First in, first out.
        ### How does it work?
        With two ends.
        ### Example
        A ticket counter.
        ## What is a stack?
        Last in, first out.
        ### How does it work?
        With one end.
        ### Why are recursive calls kept on a stack by the compiler?
        So that each finds its caller.
        """,
      records: [
        .init(
          nil, "What is a queue?",
          "First in, first out.\n### How does it work?\nWith two ends.\n### Example\nA ticket counter."
        ),
        .init(
          nil, "What is a stack?",
          "Last in, first out.\n### How does it work?\nWith one end.\n"
            + "### Why are recursive calls kept on a stack by the compiler?\n"
            + "So that each finds its caller."),
      ]),
    Sample(
      name: "unanswered questions, answers that are only links or pictures",
      text: """
        ### What is a monad?
        ### What is a functor?
        Something to map over.
        ### What is a lens?
        ![](lens.png)
        ### What is a prism?
        - [Answer](https://example.org/prism)
        ### What is a fold?
        ![A tree that becomes a value](fold.png)
        """,
      records: [
        .init(nil, "What is a functor?", "Something to map over."),
        .init(nil, "What is a fold?", "A tree that becomes a value"),
      ], skipped: [1, 4, 6]),
    Sample(
      name: "closing parts",
      text: """
        # Questions
        ## What is a graph?
        Nodes and edges.
        ## What is a tree?
        A graph without a ring.
        ## References
        * [What is a graph?](https://example.org/graph)
        ## Contributing
        ### How can I help?
        Send a change.
        ## License
        Free.
        """,
      records: [
        .init(nil, "What is a graph?", "Nodes and edges."),
        .init(nil, "What is a tree?", "A graph without a ring."),
      ]),
    Sample(
      name: "a banner, parts of answers as headings, an invitation at the end",
      text: """
        # 2 Core Questions

        <div>
        <p align="center">
        <a href="https://example.org"><img src="x.png" alt="banner"></a></p>

        #### You can also find all 2 answers here 👉 [Site](https://example.org)

        <br>

        ## 1. What is a _router_?

        It forwards **packets**.

        ### Key Features

        - **What is NAT?**: translation

        <br>

        ## 2. Switch vs. Hub

        One learns.

        ```sh
        # 1. comment

        ## 3. What is this?
        ```

        <br>

        #### Explore all 2 answers here 👉 [Site](https://example.org)
        """,
      records: [
        .init(
          nil, "What is a router?",
          "It forwards **packets**.\n\n### Key Features\n\n- **What is NAT?**: translation"),
        .init(
          nil, "Switch vs. Hub",
          "One learns.\n\n```sh\n# 1. comment\n\n## 3. What is this?\n```"),
      ]),
    Sample(
      name: "one question, the last words sell something",
      text: """
        ## What is a mutex?

        A lock that one thread holds.

        Subscribe to our newsletter for more.
        """, records: [.init(nil, "What is a mutex?", "A lock that one thread holds.")]),
  ]

  @Test(arguments: samples)
  func reads(_ sample: Sample) throws { try sample.check() }
}
