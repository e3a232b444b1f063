import Batches

/// Shows on standard error how far a batch is, in one line that is drawn over itself and goes at the end.
final class ProgressLine {
  /// Seconds between two drawings; short work shows nothing.
  private static let interval = 0.1
  private let columns: Int
  private var first: (seconds: Double, progress: BatchProgress)?
  private var drawn = Platform.seconds
  private var isShown = false

  /// Looks at standard error and the environment; `nil` where no line can be drawn over itself.
  init?() {
    let term = Platform.environment("TERM") ?? "dumb"
    guard Platform.isTerminal(2), term != "dumb", !term.isEmpty else { return nil }
    columns = Platform.columns(of: 2) ?? 80
  }

  /// Draws the line, unless that was done a moment ago.
  func show(_ progress: BatchProgress) {
    let now = Platform.seconds
    // What an interrupted run had done says nothing about the speed of this one.
    guard let first else {
      self.first = (now, progress)
      return
    }
    guard now - drawn >= Self.interval else { return }
    drawn = now
    isShown = true
    let text = progressText(progress, since: first.progress, seconds: now - first.seconds)
    Console.error("\r\u{1B}[K" + text.prefix(columns - 1))
  }

  /// Takes the line away.
  func clear() {
    if isShown { Console.error("\r\u{1B}[K") }
    isShown = false
  }
}

/// How far a batch is: answers and their rate, and where the size of the input is known, the share and the time left.
///
/// - Parameters:
///   - progress: how far it is.
///   - first: how far it was some time ago.
///   - seconds: how long ago that was.
func progressText(
  _ progress: BatchProgress, since first: BatchProgress, seconds: Double
) -> String {
  var text = "\(progress.graded) graded"
  if progress.setAside > 0 { text += ", \(progress.setAside) set aside" }
  text += ", \(perSecond(progress.graded - first.graded, seconds)) per second"
  if let total = progress.bytesTotal, total > 0 {
    // A file that grows meanwhile is not read to more than its end.
    let read = min(progress.bytesRead, total)
    text += ", \(Int(Double(read) / Double(total) * 100)) %"
    let new = read - first.bytesRead
    if new > 0 { text += ", \(duration(seconds * Double(total - read) / Double(new))) left" }
  }
  return text
}

/// A rate as a whole number.
func perSecond(_ count: Int, _ seconds: Double) -> Int {
  Int((Double(count) / max(seconds, 0.001)).rounded())
}

/// A time for people: `45 s`, `3 min 5 s`, `2 h 10 min`.
private func duration(_ seconds: Double) -> String {
  let seconds = Int(seconds.rounded(.up))
  if seconds < 60 { return "\(seconds) s" }
  if seconds < 3600 { return "\(seconds / 60) min \(seconds % 60) s" }
  return "\(seconds / 3600) h \(seconds % 3600 / 60) min"
}
