import Files
import Reports
import Scoring

/// An answer with its score, for those who look at answers one by one instead of writing rows.
public struct ReadAnswer: Sendable {
  /// The file as it was named.
  public var file: String
  /// The record's number in its file, from 1.
  public var row: Int
  /// The line that the record begins in, from 1.
  public var line: Int
  /// Who answered; empty where nobody is named.
  public var candidate: String
  /// The shortest name of the question that no other loaded one has.
  public var questionID: String
  /// What the answer was scored by.
  public var rubric: Rubric
  /// What the candidate wrote.
  public var text: String
  /// What it scored.
  public var score: Score
  /// The fields of the record that the engine does not use.
  public var fields: [Field]

  /// A field with its name.
  public struct Field: Equatable, Sendable {
    /// The name as it stands in the file.
    public var name: String
    /// The content; empty for JSON's `null`.
    public var text: String
  }

  /// The content of a field.
  ///
  /// - Parameter name: compared as headers are, without case, spaces, `_` and `-`.
  /// - Returns: the first such field without space around; `nil` where there is none.
  public func field(_ name: String) -> String? {
    let wanted = normalizedHeader(name)
    return fields.first { normalizedHeader($0.name) == wanted }.map {
      let text = $0.text.drop { $0.isWhitespace }
      return String(text.prefix(text.count - text.reversed().prefix { $0.isWhitespace }.count))
    }
  }
}
