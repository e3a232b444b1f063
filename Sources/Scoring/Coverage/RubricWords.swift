/// What a rubric knows of words, whichever of its references counts.
struct RubricWords: Sendable {
  /// Names the rubric among all.
  let key: UInt64
  /// Numbers the stems that any reference knows.
  private let vocabulary: KeyIndex
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

  /// The number of a stem, -1 where no reference knows it.
  @inline(__always)
  func number(of stem: UInt64) -> Int { keys.mayHave(stem) ? vocabulary[stem] : -1 }

  /// Whether a word is sure to mean nothing here; most words are.
  ///
  /// - Parameter forms: the forms that its form is one of, with a space before and behind it, and more bytes.
  func isNothing(_ token: AnalysedText.Token, _ forms: Span<UInt8>) -> Bool {
    if keys.mayHave(token.word.stem) || mayKnow(root: token.word.root) { return false }
    return variants.allSatisfy { !$0.fuzzyTerms.mayMeet(token, forms) }
  }

  /// Whether a root may mean anything here; exact in its noes.
  @inline(__always)
  func mayKnow(root: UInt64) -> Bool { root != 0 && keys.mayHave(root) }
}
