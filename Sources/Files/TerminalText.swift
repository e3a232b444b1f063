/// How many columns a text takes on a terminal; line ends count nothing.
public func displayWidth(_ text: String) -> Int {
  let isPlain = text.utf8.allSatisfy { (0x20..<0x7F).contains($0) }
  return isPlain ? text.utf8.count : text.reduce(0) { $0 + displayWidth($1) }
}

/// How many columns a character takes on a terminal: 0, 1 or 2.
public func displayWidth(_ character: Character) -> Int {
  guard let first = character.unicodeScalars.first else { return 0 }
  if first.value < 0x7F { return first.value < 0x20 ? 0 : 1 }
  switch first.properties.generalCategory {
  case .control, .format, .nonspacingMark, .enclosingMark, .lineSeparator, .paragraphSeparator:
    return 0
  default: break
  }
  if first.properties.isEmojiPresentation { return 2 }
  if character.unicodeScalars.contains("\u{FE0F}") { return 2 }
  return wideRanges.contains { $0.contains(first.value) } ? 2 : 1
}

/// East Asian Wide and Fullwidth after Unicode's EastAsianWidth.txt, neighbouring blocks joined.
private let wideRanges: [ClosedRange<UInt32>] = [
  0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0xA4CF,
  0xA960...0xA97C, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6B,
  0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x16FE0...0x18DFF, 0x1AFF0...0x1B2FB, 0x20000...0x3FFFD,
]

/// A text in lines that fit a terminal.
///
/// Breaks at spaces; a word wider than a line is broken where it must be. A line's indent holds for what is broken off
/// it, line ends of the text stay.
///
/// - Parameters:
///   - text: text without control characters, see ``visible(_:)``.
///   - width: columns, at least 1.
public func wrapped(_ text: String, width: Int) -> [String] {
  text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    .flatMap { wrappedLine($0, width: max(1, width)) }
}

private func wrappedLine(_ line: Substring, width: Int) -> [String] {
  let indent = String(line.prefix { $0 == " " }.prefix(width / 2))
  var lines: [String] = []
  var current = indent
  var used = indent.count
  var isFresh = true
  func breakLine() {
    lines.append(current)
    current = indent
    used = indent.count
    isFresh = true
  }
  for word in line.split(separator: " ") {
    let needed = displayWidth(String(word))
    if !isFresh, used + 1 + needed > width { breakLine() }
    if !isFresh {
      current += " "
      used += 1
    }
    for character in word {
      let columns = displayWidth(character)
      if used + columns > width, used > indent.count { breakLine() }
      current.append(character)
      used += columns
      isFresh = false
    }
  }
  if !isFresh || lines.isEmpty { lines.append(isFresh ? "" : current) }
  return lines
}

/// A text that a terminal shows and never obeys: control characters as pictures, marks that turn the direction of
/// writing as their numbers. Line ends and tabs stay, CRLF becomes LF.
public func visible(_ text: String) -> String {
  if text.utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) { return text }
  var result = String.UnicodeScalarView()
  var previous: Unicode.Scalar?
  for scalar in text.unicodeScalars {
    if previous == "\r", scalar != "\n" { result.append("\u{240D}") }
    previous = scalar
    switch scalar.value {
    case 0x0A, 0x09: result.append(scalar)
    case 0x0D: break
    case 0x00...0x1F: result.append(Unicode.Scalar(0x2400 + scalar.value) ?? "\u{FFFD}")
    case 0x7F: result.append("\u{2421}")
    case 0x80...0x9F, 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069:
      result.append(
        contentsOf: "<U+\(String(scalar.value, radix: 16, uppercase: true))>".unicodeScalars)
    default: result.append(scalar)
    }
  }
  if previous == "\r" { result.append("\u{240D}") }
  return String(result)
}
