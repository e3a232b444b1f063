/// The content terms of a text: what coverage asks for when the text is a reference.
///
/// - Parameters:
///   - text: plain text.
///   - question: the question, whose words count little.
/// - Returns: each distinct content stem once in the order of the text, with its weight as a term
///   (above 0, at most 1).
public func contentTerms(
  of text: String, question: String = ""
) -> [(stem: UInt64, weight: Double)] {
  var reader = TermReader()
  return reader.terms(of: text, question: question)
}

/// Reads the content terms of many texts; words that came before are not analysed again.
public struct TermReader {
  private var cache = WordCache()

  /// Makes a reader.
  public init() {}

  /// The content terms of a text, as ``contentTerms(of:question:)`` gives them.
  public mutating func terms(
    of text: String, question: String = ""
  ) -> [(stem: UInt64, weight: Double)] {
    let analysed = AnalysedText(text, cache: &cache)
    guard analysed.tokens.contains(where: { !$0.traits.contains(.stop) }) else { return [] }
    var table = TermTable(question: AnalysedText(question, cache: &cache).contentStems)
    return table.add(analysed).map { (table.terms[$0.term].stem, $0.weight) }
  }

  /// The stems of these terms, each once in the order of the text.
  public mutating func stems(of text: String) -> [UInt64] {
    let analysed = AnalysedText(text, cache: &cache)
    guard analysed.tokens.contains(where: { !$0.traits.contains(.stop) }) else { return [] }
    let all = analysed.units().map(\.word)
    let withContent = all.filter { !$0.traits.contains(.stop) }
    var seen: Set<UInt64> = []
    return (withContent.isEmpty ? all : withContent).map(\.stem)
      .filter { seen.insert($0).inserted }
  }
}
