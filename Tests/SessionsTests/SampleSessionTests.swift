import Files
import Testing

@testable import Sessions

@Suite struct SampleSessionTests {
  /// The session in the repository is there to be looked at: it must stay readable.
  @Test func theSampleIsAFinishedSession() throws {
    let root = parentFolder(of: parentFolder(of: parentFolder(of: #filePath)))
    let session = try #require(try SessionFile.read(root + "/Sessions/sample.jsonl"))
    #expect(session.isFinished)
    #expect(session.results.count == session.places.count)
    #expect(session.places.contains { $0.answers.count == 2 })
    #expect(session.places.contains { $0.hints == 1 })
    #expect(session.places.contains { $0.isSkipped })
  }
}
