import Scoring

/// The key points of a reference answer.
public func keyPoints(of reference: String, question: String) -> [KeyPoint] {
  [KeyPoint(plainText(fromMarkdown: reference).asOneLine)]
}
