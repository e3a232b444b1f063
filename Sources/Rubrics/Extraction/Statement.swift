/// A sentence as what it states, and what it adds: examples, words that only lead over.
struct Statement {
  /// The label before a colon with what it says, or the main clause.
  var main: Words
  /// What weighs little.
  var minor: [Words]

  init(_ sentence: Words) {
    minor = []
    main = sentence[...]
    for opening in Self.openings where main.starts(with: opening) {
      let rest = main.dropFirst(opening.count)
      guard !rest.isEmpty else { break }
      minor.append(main.prefix(opening.count))
      main = rest
      break
    }
    if let cut = Self.exampleStart(in: main) {
      minor.append(main[cut...])
      main = main[..<cut]
    }
  }

  /// Whether the sentence only illustrates or repeats what stands before it.
  static func isAside(_ sentence: Words) -> Bool {
    asides.contains { sentence.starts(with: $0) }
  }

  /// The parts of a main clause that lists several: at semicolons, before a contrast, at the commas of a list.
  static func clauses(of main: Words, isTelling: (Words) -> Bool) -> [Words] {
    let depths = main.depths
    var cuts: [Int] = []
    var commas: [Int] = []
    for index in main.indices.dropFirst(2) where depths[index - main.startIndex] == 0 {
      let before = main[index - 1]
      let word = main[index].lowercased()
      if before.hasSuffix(";") || contrasts.contains(word) {
        cuts.append(index)
      } else if before.hasSuffix(",") {
        if word == "but" || word.hasSuffix("ing") && word.count > 5 {
          cuts.append(index)
        } else {
          commas.append(index)
        }
      }
    }
    if commas.count >= 2 {
      let listed = parts(of: main, at: (cuts + commas).sorted())
      if listed.dropFirst().allSatisfy(isTelling) { cuts += commas }
    }
    let found = parts(of: main, at: cuts.sorted()).map { part in
      part.first.map { ["and", "or", "while"].contains($0.lowercased()) } == true
        ? part.dropFirst() : part
    }
    // A part that says too little belongs to the one before it.
    return found.reduce(into: []) { result, part in
      if let last = result.last, !isTelling(part) || !isTelling(last) {
        result[result.count - 1] = main[last.startIndex..<part.endIndex]
      } else {
        result.append(part)
      }
    }
  }

  private static func parts(of words: Words, at cuts: [Int]) -> [Words] {
    let ends = cuts + [words.endIndex]
    return zip([words.startIndex] + cuts, ends).map { words[$0..<$1] }
  }

  /// Where examples begin that run to the end of the sentence.
  private static func exampleStart(in words: Words) -> Int? {
    let depths = words.depths
    for index in words.indices.dropFirst(3) where depths[index - words.startIndex] == 0 {
      if examples.contains(where: { words[index...].starts(with: $0) }) { return index }
      // "tasks like a, b and c", but not "behaves like a".
      guard words[index] == "like" else { continue }
      let isList = words[index...].dropLast().contains { $0.utf8.last == UInt8(ascii: ",") }
      if isList || words[index - 1].utf8.last == UInt8(ascii: ",") { return index }
    }
    return nil
  }

  private static let contrasts: Set<String> = ["while", "whereas"]

  private static let examples = phrases(
    "such as|e.g.|e.g.,|for example|for example,|for instance|for instance,")

  private static let asides = phrases(
    """
    for example|for example,|for instance|for instance,|e.g.|e.g.,|example:|examples:|use case:|use cases:|note:|analogy:|
    imagine|in summary|in summary,|in short,|in conclusion,|overall,|in other words,|to summarize,|in a nutshell:
    """)

  private static let openings = phrases(
    """
    however,|in contrast,|in addition,|moreover,|furthermore,|additionally,|as a result,|in practice,|therefore,|thus,|
    on the other hand,|finally,|currently,|typically,|generally,|essentially,|overall,|in general,|note that|also,|
    importantly,|similarly,|consequently,|hence,|specifically,|basically,|usually,|first,|second,|third,
    """)

  private static func phrases(_ table: String) -> [[String]] {
    table.split { $0 == "|" || $0 == "\n" }.map { $0.split(separator: " ").map(String.init) }
  }
}
