import Scoring

/// Writes drafts as key points: statement, additions in parentheses.
struct KeyPointWriter {
  let stems: Stems

  /// The points of all drafts.
  ///
  /// - Parameters:
  ///   - drafts: in order; one that brings no new term is left out.
  ///   - plain: the reference's plain text, all of whose terms the points must hold.
  func points(_ drafts: [KeyPointDraft], plain: String) -> [KeyPoint] {
    var texts: [String] = []
    var seen: Set<UInt64> = []
    for draft in drafts {
      let text = text(of: draft, seen: seen)
      let new = stems.terms(of: text).filter { seen.insert($0).inserted }
      if new.isEmpty, !texts.isEmpty { continue }
      texts.append(text)
    }
    let missing = Set(stems.terms(of: plain)).subtracting(seen)
    if !missing.isEmpty, let last = texts.popLast() {
      texts.append(with(runs(of: plain.words[...], in: missing), behind: last))
    }
    return texts.map { KeyPoint($0) }
  }

  private func text(of draft: KeyPointDraft, seen: Set<UInt64>) -> String {
    let statement = balanced(draft.main.map(\.phrase).joined(separator: "; "))
    guard !draft.minor.isEmpty else { return statement }
    var seen = draft.main.reduce(into: seen) { $0.formUnion(stems.of($1)) }
    var additions: [String] = []
    for words in draft.minor {
      let new = stems.of(words).subtracting(seen)
      guard !new.isEmpty else { continue }
      let addition =
        words.count <= Extraction.longestAddition ? words.phrase : runs(of: words, in: new)
      additions.append(withoutParentheses(addition))
      seen.formUnion(new)
    }
    return with(additions.joined(separator: "; "), behind: statement)
  }

  /// The words that hold some of the terms; neighbours stay together.
  private func runs(of words: Words, in terms: Set<UInt64>) -> String {
    var runs: [[Substring]] = [[]]
    var left = terms
    for word in words {
      let found = stems.of(word).filter(left.contains)
      if found.isEmpty {
        if runs.last?.isEmpty == false { runs.append([]) }
      } else {
        left.subtract(found)
        runs[runs.count - 1].append(word)
      }
    }
    return runs.filter { !$0.isEmpty }.map { $0[...].phrase }.joined(separator: ", ")
  }

  private func with(_ addition: String, behind text: String) -> String {
    if addition.isEmpty { return text }
    let addition = withoutParentheses(addition)
    guard text.hasSuffix(")"), let open = text.range(ofLastAside: ()) else {
      return text.isEmpty ? addition : "\(text) (\(addition))"
    }
    return "\(text[..<open.lowerBound])(\(text[open].dropFirst().dropLast()); \(addition))"
  }

  private func withoutParentheses(_ text: String) -> String {
    let marks: ClosedRange<UInt8> = UInt8(ascii: "(")...UInt8(ascii: ")")
    let bytes = text.utf8.map { marks.contains($0) ? UInt8(ascii: " ") : $0 }
    return String(decoding: bytes, as: UTF8.self).words.joined(separator: " ")
  }

  /// Without parentheses that are never closed or never opened, as a sentence's part may have them.
  private func balanced(_ text: String) -> String {
    var depth = 0
    for byte in text.utf8 {
      if byte == UInt8(ascii: "(") { depth += 1 }
      if byte == UInt8(ascii: ")") { depth -= 1 }
      if depth < 0 { break }
    }
    return depth == 0 ? text : withoutParentheses(text)
  }
}

extension String {
  /// The last aside: from "(" behind a space to the end.
  fileprivate func range(ofLastAside: Void) -> Range<String.Index>? {
    var depth = 0
    for index in utf8.indices.reversed() {
      if utf8[index] == UInt8(ascii: ")") { depth += 1 }
      if utf8[index] == UInt8(ascii: "(") { depth -= 1 }
      if depth == 0 {
        guard index > startIndex, utf8[utf8.index(before: index)] == UInt8(ascii: " ") else {
          return nil
        }
        return index..<endIndex
      }
    }
    return nil
  }
}
