/// What can go wrong with a file.
public enum FileError: Error, Equatable, Sendable {
  /// There is no such file or folder.
  case missing(path: String)
  /// The content is not what it should be; the line counts from 1.
  case unreadable(path: String, line: Int?, problem: String)
  /// The file cannot be written.
  case unwritable(path: String, problem: String)
  /// The reader of a pipe that was written to has gone; no fault of anybody.
  case closed(path: String)
}

extension FileError: CustomStringConvertible {
  /// `FILE:LINE: what is wrong, what to do`.
  public var description: String {
    switch self {
    case .missing(let path): "\(path): no such file or folder"
    case .unreadable(let path, let line?, let problem): "\(path):\(line): \(problem)"
    case .unreadable(let path, nil, let problem): "\(path): \(problem)"
    case .unwritable(let path, let problem): "\(path): cannot be written: \(problem)"
    case .closed(let path): "\(path): closed by its reader"
    }
  }
}
