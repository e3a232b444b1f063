import Files
import Foundation
import Testing

/// Drives the program through a pseudo-terminal with `.ci/terminal.py`; each of its lines says what holds.
@Suite struct TerminalScriptTests {
  private static let script = joined(
    parentFolder(of: parentFolder(of: parentFolder(of: parentFolder(of: #filePath)))),
    ".ci/terminal.py")

  @Test(
    .enabled(
      if: exists("/usr/bin/python3") && exists(script), "no python3 or no .ci/terminal.py here"))
  func everyScenarioHolds() throws {
    let output = Pipe()
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/python3")
    process.arguments = [Self.script, try Workplace.program()]
    process.standardOutput = output
    process.standardError = output
    try process.run()
    let said = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    #expect(process.terminationStatus == 0, "\(said)")
  }
}
