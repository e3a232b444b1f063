import Files

/// One command of the program.
struct Command: Sendable {
  /// The word that calls it.
  let name: String
  /// One line for the overview.
  let summary: String
  /// What `--help` prints: a usage line, then prose that tells consequences.
  let usage: String
  /// The options it takes besides `--help`.
  let options: [Option]
  /// How many operands it takes.
  let operands: ClosedRange<Int>
  /// Does the work.
  let run: @Sendable (Invocation) throws -> ExitCode

  /// An option that a command takes.
  struct Option: Sendable {
    /// The long name with its dashes.
    let name: String
    /// A one-letter name with its dash, where there is one.
    let short: String?
    /// What its value is called in the help; `nil` for a switch.
    let value: String?
    /// What it does.
    let help: String

    init(_ name: String, short: String? = nil, value: String? = nil, _ help: String) {
      self.name = name
      self.short = short
      self.value = value
      self.help = help
    }
  }

  /// The text that `--help` prints.
  var help: String {
    guard !options.isEmpty else { return usage }
    let heads = options.map { option in
      (option.short.map { "\($0), " } ?? "") + option.name + (option.value.map { " \($0)" } ?? "")
    }
    let width = heads.map(\.count).max() ?? 0
    let rows = zip(heads, options).map { head, option in
      "  " + head + String(repeating: " ", count: width - head.count + 2) + option.help
    }
    return usage + "\n\noptions:\n" + rows.joined(separator: "\n")
  }
}

/// Wrong usage: what was wrong, and what to do.
struct UsageError: Error {
  let message: String

  init(_ message: String) {
    self.message = message
  }
}

/// Something that the user named is not there: what, and what to do.
struct MissingInput: Error {
  let message: String

  init(_ message: String) {
    self.message = message
  }
}

/// The arguments of a command, checked against what it takes.
struct Invocation: Sendable {
  /// What is no option.
  private(set) var operands: [String] = []
  /// Whether `--help` was asked for.
  private(set) var isHelp = false
  private var given: [(name: String, value: String)] = []

  /// Reads arguments: `--name value`, `--name=value`, `-x value`; `--` ends options.
  ///
  /// - Throws: `UsageError` for what the command does not take.
  init(_ command: Command, _ arguments: [String]) throws {
    var rest = arguments[...]
    while let argument = rest.popFirst() {
      if argument == "--" {
        operands += rest
        break
      }
      guard argument.hasPrefix("-"), argument != "-" else {
        operands.append(argument)
        continue
      }
      let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      let name = String(parts[0])
      if name == "--help" || name == "-h" {
        isHelp = true
        return
      }
      guard let option = command.options.first(where: { $0.name == name || $0.short == name })
      else {
        let hint = nearest(to: name, in: command.options.map(\.name))
        throw UsageError(
          "\(command.name) has no option '\(name)'"
            + (hint.map { ", did you mean '\($0)'?" }
              ?? ", see 'mock-interview \(command.name) --help'"))
      }
      if option.value == nil {
        guard parts.count == 1 else { throw UsageError("\(option.name) takes no value") }
        given.append((option.name, ""))
      } else if parts.count == 2 {
        given.append((option.name, String(parts[1])))
      } else if let value = rest.popFirst() {
        given.append((option.name, value))
      } else {
        throw UsageError("\(option.name) needs a value: \(option.name) \(option.value ?? "")")
      }
    }
    guard command.operands.contains(operands.count) else {
      let many = operands.count > command.operands.upperBound
      throw UsageError(
        (many
          ? "too many operands: '\(operands[command.operands.upperBound])'" : "too few operands")
          + ", see 'mock-interview \(command.name) --help'")
    }
  }

  /// Whether a switch was given.
  func has(_ name: String) -> Bool { given.contains { $0.name == name } }

  /// All values of a repeatable option, in order.
  func values(_ name: String) -> [String] { given.filter { $0.name == name }.map(\.value) }

  /// The last value of an option.
  func value(_ name: String) -> String? { values(name).last }

  /// A whole number within a range.
  ///
  /// - Throws: `UsageError` where the value is none.
  func integer(_ name: String, in range: ClosedRange<Int>) throws -> Int? {
    guard let text = value(name) else { return nil }
    guard let number = Int(text), range.contains(number) else {
      throw UsageError(
        "\(name) takes a whole number from \(range.lowerBound) to \(range.upperBound), not '\(text)'"
      )
    }
    return number
  }

  /// One of the cases of an enumeration.
  ///
  /// - Throws: `UsageError` that lists the cases where the value is none of them.
  func choice<T: CaseIterable & RawRepresentable>(_ name: String, _: T.Type) throws -> T?
  where T.RawValue == String {
    guard let text = value(name) else { return nil }
    guard let found = T(rawValue: text) else {
      let all = T.allCases.map(\.rawValue)
      let hint = nearest(to: text, in: all).map { ", did you mean '\($0)'?" } ?? ""
      throw UsageError("\(name) takes \(all.joined(separator: ", ")), not '\(text)'\(hint)")
    }
    return found
  }
}
