import Rubrics
import Testing

/// A small document and what must come of it.
struct Sample: Sendable, CustomTestStringConvertible {
  /// A question with its answer as it must be read.
  struct Expected: Sendable {
    var topic: String?
    var question: String
    var answer: String
    var level: Level?

    init(_ topic: String?, _ question: String, _ answer: String, level: Level? = nil) {
      self.topic = topic
      self.question = question
      self.answer = answer
      self.level = level
    }
  }

  var name: String
  var text: String
  var records: [Expected]
  var skipped: [Int] = []

  var testDescription: String { name }

  /// Reads the document and compares it with what is expected.
  func check() throws {
    let document = try readDocument(text, file: name)
    let read = document.records
    #expect(read.map(\.question) == records.map(\.question), "\(document.layout)")
    #expect(document.skipped.map(\.line) == skipped)
    for (record, expected) in zip(read, records) {
      #expect(record.references == [expected.answer])
      #expect(record.topic == expected.topic, "\(record.question)")
      #expect(record.level == expected.level, "\(record.question)")
    }
  }
}
