import Testing

struct BoldReaderTests {
  static let samples: [Sample] = [
    Sample(
      name: "numbered, one bullet each",
      text: """
        # Questions & Answers

        ## Basics - Part one

        1. **What is a "lock"?**
           - Something one thread holds.

        10. **Describe a deadlock**
            - Two threads wait for each other,
              each with a lock.

        ## More

        1. **What is a fence?**
           - It orders memory.
           - It costs time.
        """,
      records: [
        .init("Basics - Part one", #"What is a "lock"?"#, "Something one thread holds."),
        .init(
          "Basics - Part one", "Describe a deadlock",
          "Two threads wait for each other,\neach with a lock."),
        .init("More", "What is a fence?", "- It orders memory.\n- It costs time."),
      ]),
    Sample(
      name: "plain lines, pictograms, breaks",
      text: """
        # Theory

        * Legend: 👶 easy 🚀 hard

        ## Regression

        **What is regression? Which kinds do you know? 👶**

        It predicts a number. Kinds:

        - *linear* regression
        - *ridge* regression

        **Advantages:**

        It is simple.

        <br/>

        **How is it fitted? 🚀**

        By least squares:

        ```
        # 1. not a heading
        **not a question?**
        ```

        <br/>
        """,
      records: [
        .init(
          "Regression", "What is regression? Which kinds do you know? 👶",
          "It predicts a number. Kinds:\n\n- *linear* regression\n- *ridge* regression\n\n"
            + "**Advantages:**\n\nIt is simple."),
        .init(
          "Regression", "How is it fitted? 🚀",
          "By least squares:\n\n```\n# 1. not a heading\n**not a question?**\n```"),
      ]),
    Sample(
      name: "question and answer in one line",
      text: """
        **What is a page?** A piece of memory.
        **What is a frame?** Where a page lies.

        - **What is a swap file?** Where pages go
          that find no room.
        """,
      records: [
        .init(nil, "What is a page?", "A piece of memory."),
        .init(
          nil, "What is a frame?",
          "Where a page lies.\n\n- **What is a swap file?** Where pages go\n  that find no room."),
      ]),
    Sample(
      name: "bullets with the answer on the line",
      text: """
        ## Memory
        - **What is a page?** A piece of memory.
        - **What is a frame?** Where a page lies.
          It has a number.
        """,
      records: [
        .init("Memory", "What is a page?", "A piece of memory."),
        .init("Memory", "What is a frame?", "Where a page lies.\nIt has a number."),
      ]),
    Sample(
      name: "labels in bold, numbers with a bracket",
      text: """
        **Q1: What is HTTP?**

        **Answer:** A protocol.

        It has verbs.

        **Q2: Is it stateful?**

        **Answer:**
        No.
        """,
      records: [
        .init(nil, "What is HTTP?", "A protocol.\n\nIt has verbs."),
        .init(nil, "Is it stateful?", "No."),
      ]),
    Sample(
      name: "numbers inside the bold text",
      text: """
        ## Shell
        **1) What is a pipe?**
        It joins two programs.
        **2) What is a shell?**
        It starts programs.

        **Note**

        1. It reads lines.
        2. It runs them.
        """,
      records: [
        .init("Shell", "What is a pipe?", "It joins two programs."),
        .init(
          "Shell", "What is a shell?",
          "It starts programs.\n\n**Note**\n\n1. It reads lines.\n2. It runs them."),
      ]),
    Sample(
      name: "topics in bold",
      text: """
        **Files**

        **What is an inode?**
        What a file is but its name.

        **What is a link?**
        One more name.

        **Processes**

        **What is a zombie?**
        A process nobody asked for.
        """,
      records: [
        .init("Files", "What is an inode?", "What a file is but its name."),
        .init("Files", "What is a link?", "One more name."),
        .init("Processes", "What is a zombie?", "A process nobody asked for."),
      ]),
  ]

  @Test(arguments: samples)
  func reads(_ sample: Sample) throws { try sample.check() }
}
