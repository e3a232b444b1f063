import Testing

struct DetailsReaderTests {
  static let samples: [Sample] = [
    Sample(
      name: "topics as headings, tags around the answer",
      text: """
        # Exercises

        ## Network

        <details>
        <summary>What is TTL?</summary><br><b>

        A counter in a packet.

        1. Each hop takes one.
        2. At zero it ends.
        </b></details>

        <details>
        <summary>Which port has:

          * SSH
          * DNS
        </summary><br><b>

          * SSH - 22
          * DNS - 53
        </b></details>

        <details>
        <summary>What is GRE?</summary><br><b>
        </b></details>

        ### Planes

        <details><summary><b>1. What is the control plane?</b></summary>It decides.</details>
        """,
      records: [
        .init(
          "Network", "What is TTL?",
          "A counter in a packet.\n\n1. Each hop takes one.\n2. At zero it ends."),
        .init("Network", "Which port has: * SSH * DNS", "* SSH - 22\n* DNS - 53"),
        .init("Planes", "What is the control plane?", "It decides."),
      ], skipped: [26]),
    Sample(
      name: "parts inside parts",
      text: """
        <details>
        <summary><h2>Beginner</h2></summary>

        <details>
        <summary>What is a bit?</summary>

        ```c
        // <details> in code
        # 1
        ```

        </details>

        <details open>
        <summary>What is a byte?</summary>
        Eight bits.
        </details>

        </details>

        <details>
        <summary>Hard</summary>
        <details><summary>What is a word?</summary>

        Several bytes.

        </details>
        </details>
        """,
      records: [
        .init(
          "Beginner", "What is a bit?", "```c\n// <details> in code\n# 1\n```", level: .beginner),
        .init("Beginner", "What is a byte?", "Eight bits.", level: .beginner),
        .init("Hard", "What is a word?", "Several bytes.", level: .expert),
      ]),
  ]

  @Test(arguments: samples)
  func reads(_ sample: Sample) throws { try sample.check() }
}
