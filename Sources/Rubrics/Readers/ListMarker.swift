/// The mark that begins a list item: a bullet, or a number.
struct ListMarker: Equatable {
  /// The number of a numbered item, nil for a bullet.
  var number: Int?
  /// What follows the mark and its spaces.
  var content: String
  /// How many columns the mark and its spaces take.
  var width: Int

  /// Reads the mark at the start of a line that has no indent; nil where there is none.
  init?(_ text: String) {
    let bytes = text.utf8
    guard let first = bytes.first else { return nil }
    let mark: Int
    if isDigit(first) {
      guard let numbered = numberMark(bytes) else { return nil }
      number = numbered.number
      mark = numbered.width
    } else if first == 0x2D || first == 0x2A || first == 0x2B {
      mark = 1
    } else if let character = text.first, "•◦‣▪●○·".contains(character) {
      mark = character.utf8.count
    } else {
      return nil
    }
    let rest = bytes.dropFirst(mark)
    let blanks = rest.prefix { $0 == 0x20 || $0 == 0x09 }.count
    guard blanks > 0 || rest.isEmpty else { return nil }
    content = String(text.behind(mark + blanks))
    width = (first < 0x80 ? mark : 1) + Swift.max(blanks, 1)
  }

  /// Makes an item's mark.
  init(number: Int?, content: String, width: Int) {
    self.number = number
    self.content = content
    self.width = width
  }
}

/// The number and the width of `12.`, `12)` or, as converters write it, `12\.`.
func numberMark(_ bytes: String.UTF8View) -> (number: Int, width: Int)? {
  let digits = bytes.prefix(5).prefix(while: isDigit)
  guard (1...4).contains(digits.count), let number = Int(String(Substring(digits))) else {
    return nil
  }
  var rest = bytes.dropFirst(digits.count)
  var width = digits.count + 1
  if rest.first == 0x5C {
    rest = rest.dropFirst()
    width += 1
  }
  guard let delimiter = rest.first, delimiter == 0x2E || delimiter == 0x29 else { return nil }
  return (number, width)
}
