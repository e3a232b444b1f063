/// Guards against answers that take back what they say.
enum DenialGuards {
  /// What a fully contradicted reference takes off.
  private static let contradictionLoss = 0.75
  /// What remains at least where something is denied, and at most where everything is.
  private static let deniedFloor = 0.15
  private static let deniedCap = 0.35

  /// Lowers a copy of the reference that says the opposite.
  static func contradiction(
    _ mark: inout Mark, _ variant: Variant, _ text: borrowing AnalysedText,
    _ reading: borrowing Reading, _ bytes: Span<UInt8>,
    _ statements: inout Statements.Scratch
  ) {
    let (share, sentence) = variant.sentences.contradiction(text, reading, &statements)
    guard share > 0, let sentence else { return }
    mark.lower(
      to: mark.value * (1 - contradictionLoss * share), .negated,
      "the reference says the opposite of \"\(text.quote(sentence, bytes))\"",
      "a sentence of the reference with the opposite meaning")
  }

  /// Lowers what the answer itself calls false.
  ///
  /// - Parameters:
  ///   - rest: what stands under no denial.
  ///   - value: what that is worth, 0…1.
  static func denial(
    _ mark: inout Mark, _ rest: Denial.Rest, value: Double, _ text: borrowing AnalysedText,
    _ bytes: Span<UInt8>
  ) {
    mark.lower(
      to: max(deniedFloor * mark.value, min(mark.value, value)), .negated,
      "\"\(text.quote(rest.denial, bytes))\" takes back what is said with it",
      "what is denied earns nothing")
    if rest.isWhole {
      mark.lower(to: deniedCap, name: Flag.negated.rawValue, "the answer calls itself false")
    }
  }
}
