/// What a rubric knows of words, whichever of its references counts.
struct RubricWords: Sendable {
  /// Names the rubric among all.
  private let key: UInt64
  /// Numbers the stems that any reference knows.
  let vocabulary: KeyIndex
  /// How many those are.
  let count: Int
  /// One for each reference.
  let variants: [Variant]
  /// The keys of stems, roots and forms that mean anything.
  private let keys: KeyFilter

  /// The shortest word that is compared letter by letter, in bytes.
  private static let shortest = 4

  /// Takes in the stems that any reference knows.
  init(key: UInt64, stems: [UInt64], _ variants: [Variant], _ builders: [TriggerBuilder]) {
    self.key = key
    vocabulary = KeyIndex(stems)
    count = stems.count
    self.variants = variants
    keys = KeyFilter(stems + builders.flatMap { $0.roots.keys + $0.joinedStarts })
  }

  /// Names a word in the rubric among all.
  @inline(__always)
  func key(of word: Word) -> UInt64 { Keys.pair(key, UInt64(word.serial)) }

  /// Whether a word may mean anything here; exact in its noes.
  ///
  /// - Parameters:
  ///   - word: a word of an answer.
  ///   - forms: the normalised forms of the answer, as in ``AnalysedText/forms``.
  @inline(__always)
  func mayKnow(_ word: Word, _ forms: Span<UInt8>) -> Bool {
    if keys.mayHave(word.stem) { return true }
    var form = Keys.empty
    let start = Int(word.formStart)
    for place in start..<(start &+ Int(word.count)) { form = Keys.extend(form, with: forms[place]) }
    if keys.mayHave(form) || word.count == .max { return true }
    if word.traits.contains(.anyStop) { return false }
    if keys.mayHave(word.root) { return true }
    guard Int(word.count) >= Self.shortest, !word.traits.contains(.number) else { return false }
    for variant in variants where variant.fuzzyTerms.mayResemble(word, forms) { return true }
    return false
  }
}
