extension Variant {
  /// Credits below this are no evidence.
  private static let shownCredit = 0.3

  /// What an answer did with each key point.
  ///
  /// - Parameters:
  ///   - matches: what the answer earned; `nil` for no answer.
  ///   - answer: the answer.
  ///   - bytes: the text that it stands in.
  ///   - base: where it begins there.
  func pointScores(
    _ matches: Matches?, in answer: AnalysedText, bytes: [UInt8], base: Int = 0
  ) -> [PointScore] {
    points.enumerated().compactMap { index, point -> PointScore? in
      guard let source = point.source else { return nil }
      let best = matches.map { self.best(point, $0) } ?? (credit: 0, way: 0)
      let credit = earned(best.credit)
      let evidence =
        matches.map { self.evidence(point.ways[best.way], $0, answer, bytes, base) } ?? []
      return PointScore(
        id: "k\(index + 1)", text: source.text, weight: source.weight, isMust: source.isMust,
        credit: rounded(credit), status: PointScore.Status(credit: credit),
        evidence: evidence)
    }
  }

  private func evidence(
    _ way: Way, _ matches: Matches, _ answer: AnalysedText, _ bytes: [UInt8], _ base: Int
  ) -> [Evidence] {
    var isEvidence = Array(repeating: false, count: answer.tokens.count)
    for share in way.shares {
      let match = matches.terms[share.term]
      guard match.credit >= Self.shownCredit, match.first >= 0 else { continue }
      for word in match.first...match.last { isEvidence[word] = true }
    }
    var evidence: [Evidence] = []
    var word = 0
    while word < isEvidence.count {
      guard isEvidence[word] else {
        word += 1
        continue
      }
      let first = word
      while word + 1 < isEvidence.count, isEvidence[word + 1] { word += 1 }
      let (start, end) = (answer.tokens[first].start, answer.tokens[word].end)
      evidence.append(
        Evidence(
          start: start - base, end: end - base,
          text: String(decoding: bytes[start..<end], as: UTF8.self)))
      word += 1
    }
    return evidence
  }

  /// Distinct content stems of the answer that nothing in the rubric or the question has.
  func unmatchedWords(_ answer: AnalysedText, _ matches: Matches) -> [UInt64] {
    var seen: Set<UInt64> = []
    return answer.tokens.enumerated().compactMap { index, token in
      guard !token.word.traits.contains(.stop), !matches.isRecognised[index],
        questionIndex[token.word.stem] < 0, profile.content[token.word.stem] < 0,
        seen.insert(token.word.stem).inserted
      else { return nil }
      return token.word.stem
    }
  }
}

extension AnalysedText {
  /// Longer quotations are cut.
  private static let longestQuote = 12

  /// Words as they stand in the text.
  func quote(_ words: Range<Int>, _ bytes: [UInt8]) -> String {
    guard let first = words.first else { return "" }
    let last = min(words.upperBound, first + Self.longestQuote) - 1
    let text = String(decoding: bytes[tokens[first].start..<tokens[last].end], as: UTF8.self)
    let line = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return last < words.upperBound - 1 ? line + " …" : line
  }

  /// A word with its neighbours, as they stand in the text.
  func quote(around word: Int, _ bytes: [UInt8]) -> String {
    quote(max(0, word - 3)..<min(tokens.count, word + 5), bytes)
  }
}
