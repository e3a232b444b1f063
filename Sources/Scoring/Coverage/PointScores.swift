extension Variant {
  /// Credits below this are no evidence.
  private static let shownCredit = 0.3

  /// What an answer did with each key point, without the words that earned it.
  func pointScores(_ matches: borrowing Matches) -> [PointScore] {
    var scores = missedPoints
    for index in missedPoints.indices {
      let credit = earned(matches.points[index].credit)
      // The points are copied once one of them earned anything.
      guard credit > 0 else { continue }
      scores[index].credit = credit
      scores[index].status = PointScore.Status(credit: credit)
    }
    return scores
  }

  /// Quotes the words that earned each point's credit, and says what is lacking.
  ///
  /// - Parameters:
  ///   - scores: what the answer did with each point.
  ///   - matches: what the answer earned.
  ///   - evidence: the words that earned each point's credit.
  ///   - quote: makes evidence of words.
  func explain(
    _ scores: inout [PointScore], _ matches: borrowing Matches,
    _ evidence: borrowing EvidenceRanges, _ quote: (Range<Int>) -> Evidence
  ) {
    for index in scores.indices {
      scores[index].evidence = evidence.ofPoint(index).map(quote)
      if scores[index].status == .partial {
        scores[index].lacking = lacking(in: points[index].ways[matches.points[index].way], matches)
      }
    }
  }

  /// The words of a way to say a point that were not found, as they are written in lower case.
  private func lacking(in way: Way, _ matches: borrowing Matches) -> [String] {
    var lacking: [String] = []
    for share in way.shares where matches.terms[share.term].credit < Self.shownCredit {
      lacking.append(String(decoding: terms[share.term].spelling.letters, as: UTF8.self))
    }
    return lacking
  }

  /// Finds the words that earned the credit of each point.
  func findEvidence(_ matches: borrowing Matches, into evidence: inout EvidenceRanges) {
    evidence.removeAll()
    for index in missedPoints.indices {
      let way = matches.points[index].way
      if way < points[index].ways.count {
        for share in points[index].ways[way].shares {
          let match = matches.terms[share.term]
          guard match.credit >= Self.shownCredit, match.first >= 0 else { continue }
          evidence.add(Int(match.first)..<Int(match.last) + 1)
        }
      }
      evidence.endPoint()
    }
  }

  /// How many distinct content stems of the answer nothing in the rubric or the question has.
  ///
  /// - Parameter isCounted: memory that is used again.
  func unmatchedWords(
    _ text: borrowing AnalysedText, _ reading: borrowing Reading, _ matches: borrowing Matches,
    _ isCounted: inout [UInt8]
  ) -> Int {
    isCounted.removeAll(keepingCapacity: true)
    isCounted.append(contentsOf: isAsked)
    isCounted.resize(to: reading.stemLimit, with: 0)
    return Self.unmatchedWords(
      text.tokens, reading.words, reading.stems, matches.isRecognised, &isCounted)
  }

  /// - Parameter isCounted: 1 for stems that are no more counted.
  private static func unmatchedWords(
    _ tokens: [AnalysedText.Token], _ words: [Int32], _ stems: [Int32], _ isRecognised: [Bool],
    _ isCounted: inout [UInt8]
  ) -> Int {
    var isCounted = isCounted.mutableSpan
    let tokens = tokens.span
    let words = words.span
    let stems = stems.span
    let isRecognised = isRecognised.span
    // The compiler then knows that a word has its place in all of them.
    precondition(stems.count == tokens.count && isRecognised.count == tokens.count)
    var count = 0
    for index in words.indices {
      let place = Int(words[index])
      let token = tokens[place]
      let stem = Int(stems[place])
      let isKnown: UInt8 = token.traits.contains(.stop) || isRecognised[place] ? 1 : 0
      let isNew = (isKnown | isCounted[stem]) ^ 1
      count &+= Int(isNew)
      isCounted[stem] |= isNew
    }
    return count
  }
}

/// The words of an answer that earned each key point's credit, as ranges in order.
struct EvidenceRanges {
  private var ranges: [Range<Int>] = []
  private var ends: [Int] = []

  /// The ranges of a point; no two of them touch.
  func ofPoint(_ index: Int) -> ArraySlice<Range<Int>> {
    ranges[(index == 0 ? 0 : ends[index - 1])..<ends[index]]
  }

  fileprivate mutating func removeAll() {
    ranges.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
  }

  /// Adds words to the point that is not ended yet, in the place where they belong.
  fileprivate mutating func add(_ words: Range<Int>) {
    let start = ends.last ?? 0
    var place = ranges.count
    ranges.append(words)
    while place > start, ranges[place - 1].lowerBound > words.lowerBound {
      ranges[place] = ranges[place - 1]
      place -= 1
    }
    ranges[place] = words
  }

  /// Ends a point: ranges that touch become one.
  fileprivate mutating func endPoint() {
    var last = ends.last ?? 0
    guard last < ranges.count else {
      ends.append(last)
      return
    }
    for place in (last + 1)..<max(last + 1, ranges.count) {
      if ranges[place].lowerBound <= ranges[last].upperBound {
        let end = max(ranges[last].upperBound, ranges[place].upperBound)
        ranges[last] = ranges[last].lowerBound..<end
      } else {
        last += 1
        ranges[last] = ranges[place]
      }
    }
    ranges.removeLast(ranges.count - last - 1)
    ends.append(last + 1)
  }
}
