/// What a rubric knows of words, whichever of its references counts.
struct RubricWords: Sendable {
  /// Names the rubric among all.
  let key: UInt64
  /// Numbers the stems that any reference knows.
  let vocabulary: KeyIndex
  /// How many those are.
  let count: Int
  /// One for each reference.
  let variants: [Variant]
  /// The keys of stems and roots that mean anything.
  private let keys: KeyFilter

  /// Takes in the stems that any reference knows.
  init(key: UInt64, stems: [UInt64], _ variants: [Variant], _ builders: [TriggerBuilder]) {
    self.key = key
    vocabulary = KeyIndex(stems)
    count = stems.count
    self.variants = variants
    keys = KeyFilter(stems + builders.flatMap(\.roots.keys))
  }

  /// Names a word in the rubric among all.
  @inline(__always)
  func key(of word: Word) -> UInt64 { Keys.pair(key, UInt64(word.serial)) }

  /// Whether a word may mean anything here; exact in its noes.
  ///
  /// - Parameters:
  ///   - token: a word of an answer.
  ///   - forms: the normalised forms of the answer, as in ``AnalysedText/forms``.
  @inline(__always)
  func mayKnow(_ token: AnalysedText.Token, _ forms: Span<UInt8>) -> Bool {
    let word = token.word
    let isAsked = !word.traits.contains(.anyStop)
    if keys.mayHave(word.stem) || isAsked && keys.mayHave(word.root) { return true }
    let isCompared = isAsked && !word.traits.contains(.number)
    for variant in variants
    where variant.fuzzyTerms.mayMeet(token, isCompared: isCompared, forms) { return true }
    return false
  }
}
