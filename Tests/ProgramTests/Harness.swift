import Files
import Testing

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif
#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A fresh folder in which a test runs the real program; it goes with the last use of it.
final class Workplace {
  /// The folder's path.
  let path: String

  /// Makes an empty folder.
  init() throws {
    let parent = FileManager.default.temporaryDirectory.path
    var template = Array(joined(parent, "mock-interview-XXXXXX").utf8CString)
    guard mkdtemp(&template) != nil else { throw HarnessError(failed: "mkdtemp") }
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }

  /// Writes a file; the folders on its way are made.
  func write(_ text: String, to name: String) throws {
    try write(Array(text.utf8), to: name)
  }

  /// Writes bytes that may be no text.
  func write(_ bytes: [UInt8], to name: String) throws {
    let file = joined(path, name)
    try makeFolder(parentFolder(of: file))
    try writeFile(bytes, to: file)
  }

  /// The content of a file, `nil` where there is none.
  func read(_ name: String) -> String? {
    try? readText(at: joined(path, name))
  }

  /// The paths of all files below the folder, in byte order.
  var files: [String] {
    let found = (try? Files.files(below: path, endings: [""])) ?? []
    return found.map { String($0.dropFirst(path.count + 1)) }
  }

  /// Runs the program in the folder and waits for its end.
  ///
  /// - Parameters:
  ///   - arguments: what stands behind `mock-interview`.
  ///   - input: standard input.
  ///   - environment: variables beside `PATH` and `HOME`; no others are handed on.
  func run(
    _ arguments: [String], input: String = "", environment: [String: String] = [:]
  ) throws -> Outcome {
    let capture = try Capture(input: input)
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, capture.input, O_RDONLY, 0)
    let writing = O_WRONLY | O_CREAT | O_TRUNC
    posix_spawn_file_actions_addopen(&actions, 1, capture.output, writing, 0o600)
    posix_spawn_file_actions_addopen(&actions, 2, capture.errors, writing, 0o600)

    let program = try Self.program()
    var variables = ["PATH": "/usr/bin:/bin", "HOME": path]
    variables.merge(environment) { $1 }
    // The spawn call that changes the folder is not to be had everywhere, the shell is.
    let shell = "/bin/sh"
    let words = [shell, "-c", #"cd "$0" && exec "$@""#, path, program] + arguments
    let argv = words.map { strdup($0) } + [nil]
    let envp = variables.sorted { $0.key < $1.key }.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { (argv + envp).forEach { free($0) } }
    var process = pid_t()
    guard posix_spawn(&process, shell, &actions, nil, argv, envp) == 0 else {
      throw HarnessError(failed: "posix_spawn of \(shell)")
    }
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    let signal = status & 0x7f
    return Outcome(
      arguments: arguments, code: signal == 0 ? status >> 8 & 0xff : 128 + signal,
      output: try readText(at: capture.output), errors: try readText(at: capture.errors))
  }

  /// The program that was built with the tests: it lies beside the test bundle.
  static func program() throws -> String {
    let tests = realpath("/proc/self/exe", nil)
    defer { free(tests) }
    let candidates = [tests.map { String(cString: $0) } ?? ""] + CommandLine.arguments
    for candidate in candidates {
      // On some systems the bundle is a folder, and the test runner a tool of the system.
      var folder = parentFolder(of: candidate)
      for _ in 0..<4 {
        let program = joined(folder, "mock-interview")
        if exists(program), !isFolder(program) { return program }
        folder = parentFolder(of: folder)
      }
    }
    throw HarnessError(failed: "looking for the program beside \(candidates[0])")
  }
}

/// What the program did.
struct Outcome {
  let arguments: [String]
  /// The exit code; 128 and the signal's number where one ended it.
  let code: Int32
  /// Standard output.
  let output: String
  /// Standard error.
  let errors: String

  /// Standard error without the time that grading took, which is never the same.
  var talk: String {
    errors.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      guard let mark = line.lastIndex(of: ";"), line.contains(" graded") else {
        return String(line)
      }
      let time = line[mark...].split(separator: " ")
      #expect(time.count == 3 || time.suffix(3) == ["answers", "per", "second"], "\(self)")
      #expect(time.count > 2 && Double(time[1]) != nil && time[2].hasPrefix("s"), "\(self)")
      return String(line[..<mark])
    }.joined(separator: "\n")
  }

  /// Checks the exit code and, where given, all of an output or of the ``talk``; a failure prints the command and what came of it.
  func expect(
    _ code: Int32, output: String? = nil, errors: String? = nil,
    at location: SourceLocation = #_sourceLocation
  ) {
    #expect(self.code == code, "\(self)", sourceLocation: location)
    if let output { #expect(self.output == output, "\(self)", sourceLocation: location) }
    if let errors { #expect(talk == errors, "\(self)", sourceLocation: location) }
  }
}

extension Outcome: CustomStringConvertible {
  var description: String {
    """
    mock-interview \(arguments.map { "'\($0)'" }.joined(separator: " "))
    exit \(code)
    --- standard output
    \(output)--- standard error
    \(errors)---
    """
  }
}

/// The harness itself could not do its work.
struct HarnessError: Error {
  let failed: String
}

/// The files for the three streams of one run; they stand beside the folder, so that tests can list that.
private final class Capture {
  private let folder: Workplace
  var input: String { joined(folder.path, "input") }
  var output: String { joined(folder.path, "output") }
  var errors: String { joined(folder.path, "errors") }

  init(input: String) throws {
    folder = try Workplace()
    try folder.write(input, to: "input")
  }
}
