/// The words of a Markdown text, without its marks.
///
/// Headings, list marks, quotes, emphasis, code marks and table rules go; links and images leave
/// their text; code stays. The line structure stays.
///
/// - Parameter markdown: a reference answer.
/// - Returns: plain text.
public func plainText(fromMarkdown markdown: String) -> String {
  markdown.split(separator: "\n", omittingEmptySubsequences: false)
    .map { plainLine($0) }
    .joined(separator: "\n")
}

private func plainLine(_ line: Substring) -> String {
  var rest = line.drop { $0 == " " || $0 == "\t" }
  let indent = line[..<rest.startIndex]
  if rest.hasPrefix("```") || rest.hasPrefix("~~~") { return "" }
  while let mark = rest.first, mark == ">" || mark == "#" {
    rest = rest.dropFirst().drop { $0 == " " || $0 == mark }
  }
  for mark in ["* ", "- ", "+ ", "• "] where rest.hasPrefix(mark) { rest = rest.dropFirst(2) }
  rest = withoutNumber(rest)
  if rest.hasPrefix("|"), rest.allSatisfy({ "|:- \t".contains($0) }) { return "" }
  return indent + plainInline(rest)
}

/// Removes the number of a list item: `1. ` or `1) `.
private func withoutNumber(_ line: Substring) -> Substring {
  let behind = line.drop { $0.isASCII && $0.isNumber }
  guard behind.startIndex != line.startIndex, line.utf8.count - behind.utf8.count <= 3,
    behind.hasPrefix(". ") || behind.hasPrefix(") ")
  else { return line }
  return behind.dropFirst(2)
}

/// Removes emphasis, code marks and the addresses of links.
private func plainInline(_ text: Substring) -> String {
  var plain = ""
  var rest = text
  while let character = rest.popFirst() {
    switch character {
    case "\\":
      // A backslash before punctuation is an escape, before a letter it begins a TeX command.
      if let next = rest.first, next.isASCII, next.isPunctuation || next.isSymbol {
        plain.append(next)
        rest = rest.dropFirst()
      } else {
        plain.append(character)
      }
    case "`": continue
    case "*":
      // A star between spaces is a sign, elsewhere emphasis.
      if rest.first == " ", plain.last == " " { plain.append(character) }
    case "|": plain.append(" ")
    case "!" where rest.first == "[": continue
    case "[":
      guard let (label, after) = link(rest) else {
        plain.append(character)
        continue
      }
      plain += plainInline(label)
      rest = after
    default: plain.append(character)
    }
  }
  return plain
}

/// The label of a link whose `[` was just read, and what follows its address.
private func link(_ text: Substring) -> (label: Substring, after: Substring)? {
  guard let close = text.firstIndex(of: "]") else { return nil }
  let after = text[text.index(after: close)...]
  guard after.first == "(", let end = after.firstIndex(of: ")") else { return nil }
  return (text[..<close], after[after.index(after: end)...])
}
