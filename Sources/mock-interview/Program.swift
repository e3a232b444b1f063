import Batches
import Files
import Rubrics
import Scoring
import Sessions

/// The program: the table of commands and the only map from errors to exit codes.
@main
enum Program {
  static let version = engineVersion

  static let commands: [Command] = [
    .practice, .report, .importDocuments, .questions, .lint, .grade, .explain, .agreement,
    .calibrate,
  ]

  static func main() {
    Platform.letWritesFail()
    Platform.exit(run(Array(CommandLine.arguments.dropFirst())))
  }

  static func run(_ arguments: [String]) -> ExitCode {
    do {
      return try dispatch(arguments)
    } catch let error as UsageError {
      return fail(error.message, .usage)
    } catch let error as MissingInput {
      return fail(error.message, .noInput)
    } catch let error as FileError {
      switch error {
      case .missing: return fail(error.description, .noInput)
      case .unreadable: return fail(error.description, .unreadable)
      case .unwritable: return fail(error.description, .cannotCreate)
      case .closed: return .done
      }
    } catch let error as BatchError {
      return fail(error.description, .unreadable)
    } catch let error as SessionError {
      return fail(error.description, .usage)
    } catch let error as RubricError {
      switch error {
      case .malformed, .noBanks, .notABank: return fail(error.description, .unreadable)
      case .notFound, .ambiguous, .unknownTopic: return fail(error.description, .usage)
      }
    } catch {
      return fail("\(error)", .internalFault)
    }
  }

  private static func dispatch(_ arguments: [String]) throws -> ExitCode {
    guard let first = arguments.first else {
      throw UsageError("no command given\n\(overview)")
    }
    switch first {
    case "--version":
      try Console.print("mock-interview \(version)")
      return .done
    case "--help", "-h", "help":
      if first == "help", arguments.count > 1 { return try dispatch([arguments[1], "--help"]) }
      try Console.print(overview)
      return .done
    default:
      guard let command = commands.first(where: { $0.name == first }) else {
        let known = commands.map(\.name)
        let hint = nearest(to: first, in: known).map { ", did you mean '\($0)'?" } ?? ""
        throw UsageError("no command '\(first)'\(hint)\n\(overview)")
      }
      let invocation = try Invocation(command, Array(arguments.dropFirst()))
      if invocation.isHelp {
        try Console.print(command.help)
        return .done
      }
      return try command.run(invocation)
    }
  }

  private static func fail(_ message: String, _ code: ExitCode) -> ExitCode {
    Console.note("mock-interview: \(message)")
    return code
  }

  private static var overview: String {
    let width = commands.map(\.name.count).max() ?? 0
    let rows = commands.map {
      "  " + $0.name + String(repeating: " ", count: width - $0.name.count + 2) + $0.summary
    }
    return """
      usage: mock-interview COMMAND [options] [operands]

      \(rows.joined(separator: "\n"))

      mock-interview COMMAND --help tells what a command takes; --version prints the version.
      """
  }
}
