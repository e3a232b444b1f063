/// Whether a line, or one cell of a table's row, is nothing but links into the document.
func isInnerLink(_ text: String) -> Bool {
  guard text.holds("](#") || text.holds("href=\"#") || text.holds("href='#") else {
    return false
  }
  if text.begins(with: "|") {
    return text.split(separator: "|").contains { isInnerLink($0.trimmed) }
  }
  if text.begins(with: "<") {
    return HTMLTag.without(text).any && text.lowercased().contains("<a ")
  }
  return isOnlyLinks(text)
}

/// Whether a text has links and no letter outside of them.
func isOnlyLinks(_ text: String) -> Bool {
  var rest = Array(text.utf8)[...]
  var hasLinks = false
  while let open = rest.firstIndex(where: { $0 == UInt8(ascii: "[") || isWordByte($0) }) {
    guard rest[open] == UInt8(ascii: "[") else {
      let word = rest[open...].prefix { !isBlank($0) }
      // A bare address is a link, the number of an item no text.
      let isAddress = word.starts(with: "http".utf8) || word.starts(with: "www.".utf8)
      guard isAddress || word.allSatisfy({ isDigit($0) || !isWordByte($0) }) else { return false }
      hasLinks = hasLinks || isAddress
      rest = rest[word.endIndex...]
      continue
    }
    // A picture's text is a text.
    let isPicture = open > rest.startIndex && rest[open - 1] == UInt8(ascii: "!")
    guard !isPicture, let middle = target(in: rest, from: open) else { return false }
    var depth = 0
    guard
      let close = rest[middle...].firstIndex(where: { byte in
        if byte == UInt8(ascii: "(") { depth += 1 }
        if byte == UInt8(ascii: ")") { depth -= 1 }
        return depth == 0
      })
    else { return false }
    hasLinks = true
    rest = rest[(close + 1)...]
  }
  return hasLinks
}

/// Where the target of the link begins whose text begins here.
private func target(in bytes: ArraySlice<UInt8>, from open: Int) -> Int? {
  var index = open
  while index + 1 < bytes.endIndex {
    if bytes[index] == UInt8(ascii: "]"), bytes[index + 1] == UInt8(ascii: "(") { return index + 1 }
    index += 1
  }
  return nil
}
