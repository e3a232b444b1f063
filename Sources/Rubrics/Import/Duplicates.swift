/// A question that asks what an earlier one of the same bank asks.
public struct Duplicate: Equatable, Sendable {
  /// The later question's id.
  public var id: String
  /// The earlier question's id.
  public var of: String
  /// Jaccard similarity of the words that tell questions apart, 0.75…1; 1 for equal text.
  public var similarity: Double
  /// The later question.
  public var question: String
  /// Where the later question stands.
  public var source: Source?
}

/// From here on two questions are said to ask the same; below, as many pairs are false as are right.
private let duplicateSimilarity = QuestionWords.nearlySame

/// The questions that repeat an earlier one, each with the nearest of those.
///
/// - Parameter questions: questions in file order.
/// - Returns: in the same order; they are only reported, never merged.
public func duplicates(among questions: [Question]) -> [Duplicate] {
  var numbers: [String: Int] = [:]
  let texts = questions.map { normalizedQuestion($0.rubric.question) }
  let words = questions.map { question in
    QuestionWords(question.rubric.question).stems.map { stem in
      let number = numbers[stem] ?? numbers.count
      numbers[stem] = number
      return number
    }.sorted()
  }
  var found: [Duplicate] = []
  for later in questions.indices {
    var best: (index: Int, similarity: Double)?
    for earlier in questions.indices.prefix(later) {
      let similarity =
        texts[earlier] == texts[later] ? 1 : likeness(words[earlier], words[later])
      if similarity >= duplicateSimilarity, similarity > best?.similarity ?? 0 {
        best = (earlier, similarity)
      }
    }
    guard let best else { continue }
    found.append(
      Duplicate(
        id: questions[later].rubric.id, of: questions[best.index].rubric.id,
        similarity: best.similarity, question: questions[later].rubric.question,
        source: questions[later].source))
  }
  return found
}

/// Jaccard similarity; 0 where each has a word that the other has not.
///
/// Such a pair puts one name for another, "CNN and FCNN" for "CNN and FFNN", and asks for something else.
private func likeness(_ one: [Int], _ other: [Int]) -> Double {
  let similarity = jaccard(one, other)
  guard similarity >= duplicateSimilarity else { return 0 }
  let (small, large) = one.count < other.count ? (one, Set(other)) : (other, Set(one))
  return small.allSatisfy(large.contains) ? similarity : 0
}
