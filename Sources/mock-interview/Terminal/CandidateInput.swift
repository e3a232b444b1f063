import Sessions

/// Where the answers come from: a person at a terminal, or a file or pipe.
protocol CandidateInput: AnyObject {
  /// Whether a person types.
  var isTerminal: Bool { get }

  /// What comes next, at least one; waits for it.
  func next() -> [Input]

  /// A question was put; with what was typed for it before a pause.
  func begin(draft: String)

  /// Sets everything back as it was.
  func leave()
}

/// Answers from a file or a pipe, line by line.
final class PipedInput: CandidateInput {
  let isTerminal = false
  private var pending: [UInt8] = []

  func begin(draft: String) {}

  func leave() {}

  func next() -> [Input] {
    while true {
      if let end = pending.firstIndex(of: 0x0A) {
        let line = pending[..<end]
        pending.removeFirst(end + 1)
        return [.line(text(line))]
      }
      guard Platform.wait(for: 0) == .input else {
        return [.interrupt(unfinished: text(pending[...]))]
      }
      let bytes = Platform.readOnce(0)
      pending += bytes
      if bytes.isEmpty {
        let rest = text(pending[...])
        pending = []
        return rest.isEmpty ? [.end] : [.line(rest), .end]
      }
    }
  }

  private func text(_ bytes: ArraySlice<UInt8>) -> String {
    let line = bytes.last == 0x0D ? bytes.dropLast() : bytes
    return String(decoding: line, as: UTF8.self)
  }
}
