extension AnalysedText {
  /// Longer quotations are cut.
  private static let longestQuote = 12

  /// Words as they stand in the text.
  ///
  /// - Parameter bytes: the text.
  func quote(_ words: Range<Int>, _ bytes: Span<UInt8>) -> String {
    guard let first = words.first else { return "" }
    let last = min(words.upperBound, first + Self.longestQuote) - 1
    let text = Self.text(bytes, Int(tokens[first].start)..<Int(tokens[last].end))
    let line = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return last < words.upperBound - 1 ? line + " …" : line
  }

  /// A word with its neighbours, as they stand in the text.
  func quote(around word: Int, _ bytes: Span<UInt8>) -> String {
    quote(max(0, word - 3)..<min(tokens.count, word + 5), bytes)
  }

  /// Words that earned credit.
  ///
  /// - Parameter base: where the answer begins in the text.
  func evidence(_ words: Range<Int>, _ bytes: Span<UInt8>, base: Int) -> Evidence {
    let range = Int(tokens[words.lowerBound].start)..<Int(tokens[words.upperBound - 1].end)
    return Evidence(
      start: range.lowerBound - base, end: range.upperBound - base, text: Self.text(bytes, range))
  }

  private static func text(_ bytes: Span<UInt8>, _ range: Range<Int>) -> String {
    String(decoding: range.map { bytes[$0] }, as: UTF8.self)
  }
}
