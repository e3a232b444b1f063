/// A line of Markdown as a person reads it: strong emphasis, code marks, escapes and the addresses of links go.
///
/// Single stars, underscores and bars stay, because formulas have them.
func shownInline(_ markdown: String) -> String {
  var shown = ""
  var rest = markdown[...]
  var isCode = false
  while let character = rest.popFirst() {
    switch character {
    case "`":
      isCode.toggle()
    case _ where isCode:
      shown.append(character)
    case "\\":
      // Before a letter it begins a TeX command.
      if let next = rest.first, next.isASCII, next.isPunctuation || next.isSymbol {
        shown.append(next)
        rest = rest.dropFirst()
      } else {
        shown.append(character)
      }
    case "*" where rest.first == "*":
      rest = rest.dropFirst()
    case "[":
      if let (label, after) = link(rest) {
        if shown.last == "!" { shown.removeLast() }
        shown += shownInline(String(label))
        rest = after
      } else {
        shown.append(character)
      }
    default:
      shown.append(character)
    }
  }
  return shown
}

/// The label of a link whose `[` was just read, and what follows its address.
private func link(_ text: Substring) -> (label: Substring, after: Substring)? {
  guard let close = text.firstIndex(of: "]") else { return nil }
  let after = text[text.index(after: close)...]
  guard after.first == "(", let end = after.firstIndex(of: ")") else { return nil }
  return (text[..<close], after[after.index(after: end)...])
}
