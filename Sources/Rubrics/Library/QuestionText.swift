import Files

/// The words of a question as they are compared: case, quotes, Markdown marks and punctuation make no difference.
///
/// Signs that change what is asked stay, so that C, C++ and C# differ.
///
/// - Parameter text: a question or a topic.
/// - Returns: words joined by single spaces; empty where there are none.
public func normalizedQuestion(_ text: String) -> String {
  var result: [UInt8] = []
  var isGap = false
  for scalar in text.lowercased().unicodeScalars {
    if scalar == "'" || scalar == "’" || scalar == "‘" { continue }
    if isWordPart(scalar) {
      if isGap, !result.isEmpty { result.append(UInt8(ascii: " ")) }
      isGap = false
      if scalar.isASCII {
        result.append(UInt8(truncatingIfNeeded: scalar.value))
      } else {
        result.append(String(scalar))
      }
    } else {
      isGap = true
    }
  }
  return String(decoding: result, as: UTF8.self)
}

private func isWordPart(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar {
  case "a"..."z", "0"..."9", "+", "#", "/", "=", "<", ">", "&", "^", "%", "@", "$", "~": return true
  case _ where scalar.isASCII: return false
  default:
    switch scalar.properties.generalCategory {
    case .spaceSeparator, .lineSeparator, .paragraphSeparator, .control, .format, .dashPunctuation,
      .openPunctuation, .closePunctuation, .initialPunctuation, .finalPunctuation,
      .otherPunctuation:
      return false
    default: return true
    }
  }
}

/// What a question is about: its words without the ones that any question has, lightly stemmed.
public struct QuestionWords: Sendable {
  /// Two questions ask nearly the same from this similarity on; below, many do not.
  public static let nearlySame = 0.75

  /// Sorted, each once.
  let stems: [String]

  /// Reads a question.
  public init(_ text: String) {
    let words = normalizedQuestion(text).split(separator: " ").map(String.init)
    let telling = words.filter { !stockWords.contains($0) }
    stems = Set((telling.isEmpty ? words : telling).map(lightStem)).sorted()
  }

  /// Jaccard similarity, 0…1.
  public func similarity(to other: QuestionWords) -> Double { jaccard(stems, other.stems) }

  /// Whether a shorter question has no word that this one lacks.
  func hasAll(of other: QuestionWords) -> Bool {
    !other.stems.isEmpty && other.stems.allSatisfy(stems.contains)
  }
}

/// The share of common elements of two sorted lists without repetitions, 0…1.
func jaccard<Element: Comparable>(_ one: [Element], _ other: [Element]) -> Double {
  var shared = 0
  var i = 0
  var j = 0
  while i < one.count, j < other.count {
    if one[i] == other[j] {
      shared += 1
      i += 1
      j += 1
    } else if one[i] < other[j] {
      i += 1
    } else {
      j += 1
    }
  }
  let all = one.count + other.count - shared
  return all == 0 ? 0 : Double(shared) / Double(all)
}

/// Words of asking, and articles.
private let stockWords = Set(
  """
  a an the is are was were be do does did you your we it its what whats which how why when where who explain describe
  discuss define tell me concept idea of in to for and between difference differences differ compare versus vs work works
  can could would should please briefly meant mean by term
  """.split { $0 == " " || $0 == "\n" }.map(String.init))

/// Plural and the commonest endings only: for a warning that must not cry wolf.
private func lightStem(_ word: String) -> String {
  guard word.utf8.count > 4 else { return word }
  for (ending, replacement) in [("ies", "y"), ("sses", "ss"), ("ing", ""), ("ed", "")]
  where word.hasSuffix(ending) && word.utf8.count - ending.utf8.count >= 4 {
    return word.dropLast(ending.count) + replacement
  }
  return word.hasSuffix("s") && !word.hasSuffix("ss") && !word.hasSuffix("us")
    ? String(word.dropLast()) : word
}
