/// Exact sums over the marks of one group of answers, in hundredths of a point.
struct Tally: Sendable {
  private(set) var asked = 0
  private(set) var answered = 0
  private(set) var sum = 0
  private(set) var sumOfSquares = 0
  /// Sums per question, by ascending number.
  private var questions: [QuestionSum] = []

  private struct QuestionSum {
    var number: Int
    var asked: Int
    var sum: Int
  }

  mutating func add(_ mark: Int, isAnswered: Bool, question: Int) {
    asked += 1
    if isAnswered {
      answered += 1
      sum += mark
      sumOfSquares += mark * mark
    }
    add(QuestionSum(number: question, asked: 1, sum: mark))
  }

  mutating func add(_ other: Tally) {
    asked += other.asked
    answered += other.answered
    sum += other.sum
    sumOfSquares += other.sumOfSquares
    for question in other.questions { add(question) }
  }

  private mutating func add(_ question: QuestionSum) {
    var low = 0
    var high = questions.count
    while low < high {
      let middle = (low + high) / 2
      if questions[middle].number < question.number { low = middle + 1 } else { high = middle }
    }
    if low < questions.count, questions[low].number == question.number {
      questions[low].asked += question.asked
      questions[low].sum += question.sum
    } else {
      questions.insert(question, at: low)
    }
  }

  /// The question with the lowest mean, of equal ones the lowest number.
  var weakest: Int? {
    questions.min { ($0.sum * $1.asked, $0.number) < ($1.sum * $0.asked, $1.number) }?.number
  }
}
