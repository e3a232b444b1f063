import Batches
import Testing

@testable import mock_interview

@Suite struct ProgressLineTests {
  @Test(arguments: [
    (500, 0, 4_000, 10_000, 10.0, "500 graded, 40 per second, 40 %, 20 s left"),
    (500, 3, 4_000, nil, 10.0, "500 graded, 3 set aside, 40 per second"),
    (100, 0, 1_000, 10_000, 0.0, "100 graded, 0 per second, 10 %"),
    (900_100, 0, 2_000, 1_000_000, 2.0, "900100 graded, 450000 per second, 0 %, 33 min 16 s left"),
    (200, 0, 1_100, 1_000_000, 1.0, "200 graded, 100 per second, 0 %, 2 h 46 min left"),
    (200, 0, 12_000, 10_000, 1.0, "200 graded, 100 per second, 100 %, 0 s left"),
  ])
  func howFarItIsIsSaid(
    graded: Int, setAside: Int, read: Int, total: Int?, seconds: Double, expected: String
  ) {
    let first = BatchProgress(graded: 100, setAside: 0, bytesRead: 1_000, bytesTotal: total)
    let now = BatchProgress(
      graded: graded, setAside: setAside, bytesRead: read, bytesTotal: total)
    #expect(progressText(now, since: first, seconds: seconds) == expected)
  }
}
