import Files
import Reports

/// Remembers which question records mean, so that each spelling is looked up once.
struct QuestionMemo {
  /// So many names are remembered.
  static let limit = 4096

  private let job: GradingJob
  private var names = BytesTable(limit: limit)
  /// By the number of the name: the number of a question, or that of a rejection turned round.
  private var found: [Int] = []
  private var rejections: [Rejection] = []
  /// Memory for a key.
  private var memory: [UInt8] = []

  init(_ job: GradingJob) { self.job = job }

  /// The number of the question that a record names, or why there is none.
  mutating func number(
    of name: RowText, topic: RowText, in bytes: Span<UInt8>
  ) -> Result<Int, Rejection> {
    var key: [UInt8] = []
    swap(&key, &memory)
    defer { swap(&key, &memory) }
    key.removeAll(keepingCapacity: true)
    name.append(to: &key, from: bytes)
    key.append(0)
    topic.append(to: &key, from: bytes)
    if let known = names.number(of: key.span) { return result(found[known]) }
    let number = lookUp(name, topic, bytes)
    names.add(key.span)
    return result(number)
  }

  private func result(_ number: Int) -> Result<Int, Rejection> {
    number >= 0 ? .success(number) : .failure(rejections[~number])
  }

  /// Looks a name up and takes down what it means; the name itself is the caller's to add.
  private mutating func lookUp(_ name: RowText, _ topic: RowText, _ bytes: Span<UInt8>) -> Int {
    if names.isFull {
      names.removeAll()
      found.removeAll()
      rejections.removeAll()
    }
    switch job.find(name.text(in: bytes), topic: topic.text(in: bytes)) {
    case .success(let question): found.append(question.number)
    case .failure(let rejection):
      found.append(~rejections.count)
      rejections.append(rejection)
    }
    return found[found.count - 1]
  }
}
