/// Neighbours that English does not have: `the of`, `of is`, `can the`, `and or`.
///
/// A sentence has nearly none of them, shuffled words have many: that is how word salad is told
/// from an answer.
enum Grammar {
  /// Kinds of word, as far as neighbours go.
  struct Kinds: OptionSet, Sendable {
    let rawValue: UInt16
    static let determiner = Kinds(rawValue: 1)
    static let auxiliary = Kinds(rawValue: 2)
    static let finite = Kinds(rawValue: 4)
    static let preposition = Kinds(rawValue: 8)
    /// A preposition that stands before a noun phrase only.
    static let plainPreposition = Kinds(rawValue: 16)
    static let modal = Kinds(rawValue: 32)
    static let conjunction = Kinds(rawValue: 64)
    /// A conjunction that no preposition stands before.
    static let plainConjunction = Kinds(rawValue: 128)
    static let pronoun = Kinds(rawValue: 256)
    /// A pronoun that no preposition stands before.
    static let subject = Kinds(rawValue: 512)
    static let andOr = Kinds(rawValue: 1024)
    static let of = Kinds(rawValue: 2048)
    /// Not a word: the end of the text.
    static let end = Kinds(rawValue: 4096)
    /// Not a word: the end of a sentence.
    static let stop = Kinds(rawValue: 8192)
  }

  private static let plainPrepositions: Set<String> = [
    "of", "in", "at", "by", "for", "with", "from", "into", "on",
  ]
  private static let afterNoPreposition: Set<String> = [
    "of", "at", "by", "for", "with", "from", "into",
  ]
  private static let subjects: Set<String> = ["i", "they", "he", "she", "we"]
  private static let relatives: Set<String> = ["which", "that", "who", "when"]

  /// The kinds of a word; none for words of programs.
  static func kinds(of word: String) -> Kinds {
    guard !WordLists.code.contains(word) else { return [] }
    var kinds: Kinds = []
    if WordLists.determiners.contains(word) { kinds.insert(.determiner) }
    if WordLists.auxiliaries.contains(word) { kinds.insert(.auxiliary) }
    if WordLists.finiteAuxiliaries.contains(word) { kinds.insert(.finite) }
    if WordLists.prepositions.contains(word) { kinds.insert(.preposition) }
    if afterNoPreposition.contains(word) { kinds.insert(.plainPreposition) }
    if WordLists.modals.contains(word) { kinds.insert(.modal) }
    if WordLists.conjunctions.contains(word) {
      kinds.insert(.conjunction)
      if !relatives.contains(word) { kinds.insert(.plainConjunction) }
    }
    if WordLists.pronouns.contains(word) { kinds.insert(.pronoun) }
    if subjects.contains(word) { kinds.insert(.subject) }
    if word == "and" || word == "or" { kinds.insert(.andOr) }
    if word == "of" { kinds.insert(.of) }
    return kinds
  }

  /// What cannot follow a word; nothing where the word does not tell.
  static func forbidden(after word: String) -> Kinds {
    switch word {
    case "a": [.preposition, .determiner, .pronoun, .modal]
    case "an", "the":
      [.preposition, .auxiliary, .modal, .conjunction, .pronoun, .determiner, .end, .stop]
    case "is", "are", "was", "were": [.finite, .modal, .andOr, .end]
    case "and", "or": [.andOr, .of, .end]
    case _ where WordLists.modals.contains(word):
      [.determiner, .preposition, .finite, .conjunction, .modal, .end]
    case _ where plainPrepositions.contains(word):
      [.finite, .modal, .plainConjunction, .plainPreposition, .subject, .end]
    default: []
    }
  }
}
