/// What the order of an answer's words shows.
struct OrderEvidence: Equatable {
  /// Keywords in a row.
  var isKeywordList = false
  /// Words of the reference in an order that says nothing.
  var isShuffled = false
  /// The reference's content words in its order, its grammar words left out.
  var dropsWords = false
  /// The same with its grammar words.
  var keepsWords = false

  /// Takes in what another reference shows.
  mutating func formUnion(_ other: OrderEvidence) {
    isKeywordList = isKeywordList || other.isKeywordList
    isShuffled = isShuffled || other.isShuffled
    dropsWords = dropsWords || other.dropsWords
    keepsWords = keepsWords || other.keepsWords
  }
}

/// Guards against words that fit in an order that does not.
enum OrderGuards {
  /// The mark of such answers at most, 0…1.
  static let cap = 0.4
  /// A reference with fewer grammar words tells nothing about lists.
  private static let leastReferenceShare = 0.15
  /// A list has at most this part of the reference's share of grammar words.
  private static let listShare = 0.35
  /// A list recalls this much of the reference, and so much of it is the reference's; notes are
  /// honest up to nearly all of it.
  private static let list = (recall: 0.45, own: 0.8)
  private static let notedList = (recall: 0.85, own: 0.95)
  /// Fewer distinct content words tell nothing.
  private static let fewestContentWords = 6
  /// From this recall on an answer is made of the reference's words.
  private static let copyRecall = 0.6
  /// Salad: this share of the words is the reference's, at most this share of their neighbours, and
  /// grammar words are not left out.
  private static let saladWords = 0.9
  private static let saladNeighbours = 0.38
  private static let saladLength = 8
  private static let saladGrammar = 0.5
  /// Content words in the reference's order from this share on.
  private static let alignedShare = 0.7
  /// Few of its other words are kept below these shares, judged from so many words on.
  private static let few = (between: 5, kept: 0.75, grammar: 0.8)
  private static let veryFew = (between: 5, kept: 0.4)

  /// Looks at the order of an answer's words beside one reference.
  static func evidence(
    _ profile: TextProfile, _ text: borrowing AnalysedText, _ reading: borrowing Reading,
    _ scratch: inout Order.Scratch
  ) -> OrderEvidence {
    var evidence = OrderEvidence()
    let recall = profile.recall(of: reading.sequence, &scratch.isSaid)
    guard recall >= list.recall else { return evidence }
    let isNotes = reading.isNotes(of: text)
    let limit = isNotes ? notedList : list
    let share = reading.functionShare(text)
    if profile.functionShare >= leastReferenceShare, reading.contentStems >= fewestContentWords,
      recall >= limit.recall, share <= listShare * profile.functionShare
    {
      evidence.isKeywordList = profile.ownShare(of: reading) >= limit.own
    }
    guard recall >= copyRecall else { return evidence }
    if text.tokens.count >= saladLength, share >= saladGrammar * profile.functionShare {
      evidence.isShuffled =
        profile.hasWords(of: reading.sequence, atLeast: saladWords, &scratch)
        && profile.pairShare(of: reading.sequence, &scratch) <= saladNeighbours
    }
    guard recall >= (isNotes ? notedList.recall : copyRecall),
      let order = profile.order(of: text, reading.sequence, atLeast: alignedShare, &scratch)
    else { return evidence }
    let kept = Double(order.kept)
    let between = Double(order.between)
    evidence.dropsWords =
      (order.between >= few.between && kept <= few.kept * between
        && share <= few.grammar * profile.functionShare)
      || (order.between >= veryFew.between && kept <= veryFew.kept * between)
    evidence.keepsWords = order.between >= few.between && kept > few.kept * between
    return evidence
  }

  /// Lowers a list or salad made from any of the references: another one does not save it.
  ///
  /// - Parameter all: what the order shows beside all references.
  static func lower(
    _ mark: inout Mark, _ all: OrderEvidence, _ text: borrowing AnalysedText,
    _ reading: borrowing Reading
  ) {
    if (all.dropsWords && !all.keepsWords) || all.isKeywordList {
      mark.lower(
        to: cap, .keywordList,
        "keywords in a row: \(reading.functionWords) grammar words among \(text.tokens.count) words",
        "a list of keywords")
    }
    if all.isShuffled {
      mark.lower(
        to: cap, .shuffled, "the reference's words in an order that makes no sentence",
        "words out of order")
    }
  }
}

extension Reading {
  /// Notes have at least so many phrases, of so many words on average.
  private static let fewestPhrases = 3
  private static let phraseLength = 1.5...8.0

  /// Whether the answer is written in short phrases: telegram style, lists.
  fileprivate func isNotes(of text: borrowing AnalysedText) -> Bool {
    phrases >= Self.fewestPhrases
      && Self.phraseLength.contains(Double(text.tokens.count) / Double(phrases))
  }
}
