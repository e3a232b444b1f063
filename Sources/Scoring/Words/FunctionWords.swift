/// The word lists of the scorer.
///
/// Source: the lists of the project's own measurements of lexical grading, where leaving polarity
/// and quantity words among the content words was worth .005 to .019 of correlation.
enum WordLists {
  /// Words without content, whatever the question.
  static let stop = set(
    """
    a an the this that these those there here it its itself he she they them their theirs his her
    hers him we us our you your yours i me my mine is are was were be been being am do does did
    done doing have has had having will would shall should can could may might must of in on at by
    for with from to into onto as about over under between through during before after above
    below up down out off again further then once and or but if because while so than too very
    just also only both each any all some such same own other another more most much many few
    which who whom whose what when where why how s t d ll re ve m e g etc eg ie via per upon
    within
    """)

  /// Stop words that carry polarity or quantity and count as content all the same.
  static let keptOfStop = set(
    """
    not no nor never none without cannot all only both any each same before after between above
    below under over up down more most less least few many once until off out first last
    """)

  /// Words that deny what follows.
  static let negators = set("not no nor never none neither without cannot nothing")

  /// Words so usual in explanations of any technical subject that they carry little.
  static let generic = set(
    """
    network data input output function learn learning algorithm model system value values set
    training train process processing information method problem result computer program code
    variable time number case type class object element structure operation user
    """)

  /// Words that are written with a full stop.
  static let abbreviations = set("vs eg ie etc cf approx fig eq resp incl")

  static let determiners = set("a an the")
  static let auxiliaries = set("is are was were am be been being has have had do does did")
  static let prepositions = set("of in at by for with from into on onto as per via to")
  static let modals = set("can could will would shall should must may might")
  static let conjunctions = set("and or but because while so than if that which who when")
  static let pronouns = set("it they he she we i you them him us")

  /// The grammar words whose share tells a sentence from a list of keywords.
  static let function =
    determiners.union(auxiliaries).union(prepositions).union(modals).union(conjunctions)
    .union(pronouns)
    .union(
      set(
        """
        this these those its their his her our your there here where what why how then over under
        between about
        """))

  /// Words of which every phrase has one that calls something false or true, but for those that deny
  /// one of ``deniedTruth``.
  static let truth = set(
    """
    true correct right false untrue incorrect wrong lie myth misconception mistake nonsense deny
    doubt disagree
    """)
  /// Words that speak of truth only where they are denied: "not so", "not the case".
  static let deniedTruth = set("case so")

  /// Words that turn from one thing to the other.
  static let turns = set("while whereas but although however though")

  /// The verb of each form that holds a `not` written together.
  static let joinedNots: [String: String] = {
    var forms = ["cannot": "can", "cant": "can", "wont": "will"]
    for verb in [
      "do", "does", "is", "are", "was", "were", "have", "has", "had", "would", "could", "should",
      "did",
    ] { forms[verb + "nt"] = verb }
    return forms
  }()

  /// The lists that a word stands in.
  ///
  /// - Parameter form: the word's key.
  static func traits(of form: UInt64) -> Word.Traits {
    let number = index[form]
    return number < 0 ? [] : listed[number].value
  }

  private static let listed: [(form: UInt64, value: Word.Traits)] = {
    var traits: [String: Word.Traits] = ["e": .letterE]
    let lists: [(Set<String>, Word.Traits)] = [
      (stop.subtracting(keptOfStop), .stop), (stop, .anyStop), (function, .function),
      (negators, .negator), (determiners, .determiner), (abbreviations, .abbreviation),
      (truth, .truth), (deniedTruth, .deniedTruth), (turns, .turn),
      (Set(joinedNots.keys), .holdsNot),
    ]
    for (words, trait) in lists {
      for word in words { traits[word, default: []].insert(trait) }
    }
    return traits.map { (Keys.key(of: $0.key), $0.value) }
  }()
  private static let index = KeyIndex(listed.map(\.form))

  private static func set(_ words: String) -> Set<String> {
    Set(words.split(whereSeparator: \.isWhitespace).map(String.init))
  }
}
