/// The words of a Markdown text, without its marks.
///
/// Headings, list marks, quotes, emphasis, code marks and table rules go; links and images leave
/// their text; code stays. The line structure stays.
///
/// - Parameter markdown: a reference answer.
/// - Returns: plain text.
public func plainText(fromMarkdown markdown: String) -> String {
  let bytes = markdown.utf8Span.span
  var plain: [UInt8] = []
  plain.reserveCapacity(bytes.count)
  var start = 0
  for place in bytes.indices where bytes[place] == UInt8(ascii: "\n") {
    // With a carriage return it is one Character, and ends no line here.
    if place > 0, bytes[place - 1] == UInt8(ascii: "\r") { continue }
    appendPlainLine(bytes, start..<place, to: &plain)
    plain.append(UInt8(ascii: "\n"))
    start = place + 1
  }
  appendPlainLine(bytes, start..<bytes.count, to: &plain)
  return String(decoding: plain, as: UTF8.self)
}

/// Whether the scalar at a place is one Character with the ASCII byte before it, as combining marks are.
///
/// A mark of Markdown under one is none: "*️⃣" is a key of a telephone.
private func joinsByteBefore(_ text: Span<UInt8>, _ place: Int) -> Bool {
  guard place > 0, place < text.count, text[place] >= 0xCC else { return false }
  // Dashes and quotes are frequent.
  if text[place] == 0xE2, text[place + 1] == 0x80, text[place + 2] >= 0x90 { return false }
  var end = place + 1
  while end < text.count, text[end] & 0xC0 == 0x80 { end += 1 }
  let pair = (place - 1..<end).map { text[$0] }
  return String(decoding: pair, as: UTF8.self).count == 1
}

private func appendPlainLine(
  _ text: Span<UInt8>, _ range: Range<Int>, to plain: inout [UInt8]
) {
  let end = range.upperBound
  var place = range.lowerBound
  func isMark(_ byte: UInt8, _ at: Int) -> Bool {
    at < end && text[at] == byte && !joinsByteBefore(text, at + 1)
  }
  func isBlank(_ at: Int) -> Bool {
    isMark(UInt8(ascii: " "), at) || isMark(UInt8(ascii: "\t"), at)
  }
  while isBlank(place) { place += 1 }
  let indent = range.lowerBound..<place
  for fence in [UInt8(ascii: "`"), UInt8(ascii: "~")]
  where (0..<3).allSatisfy({ isMark(fence, place + $0) }) { return }
  while place < end, isMark(UInt8(ascii: ">"), place) || isMark(UInt8(ascii: "#"), place) {
    let mark = text[place]
    place += 1
    while isMark(UInt8(ascii: " "), place) || isMark(mark, place) { place += 1 }
  }
  for bullet in ["* ", "- ", "+ ", "• "] {
    let length = bullet.utf8.count
    let isHere =
      place + length <= end && zip(place..., bullet.utf8).allSatisfy { text[$0] == $1 }
    if isHere, !joinsByteBefore(text, place + length) { place += length }
  }
  var digits = place
  while digits < end, (0x30...0x39).contains(text[digits]), digits - place < 4 { digits += 1 }
  if (1...3).contains(digits - place),
    isMark(UInt8(ascii: "."), digits) || isMark(UInt8(ascii: ")"), digits),
    isMark(UInt8(ascii: " "), digits + 1)
  {
    place = digits + 2
  }
  let isRule =
    isMark(UInt8(ascii: "|"), place)
    && (place..<end).allSatisfy { at in "|:- \t".utf8.contains(text[at]) }
  if isRule { return }
  for at in indent { plain.append(text[at]) }
  appendPlainInline(text, place..<end, to: &plain)
}

/// Appends a text without emphasis, code marks and the addresses of links.
private func appendPlainInline(
  _ text: Span<UInt8>, _ range: Range<Int>, to plain: inout [UInt8]
) {
  let start = plain.count
  let end = range.upperBound
  var place = range.lowerBound
  while place < end {
    let byte = text[place]
    let next = place + 1 < end ? text[place + 1] : 0
    guard isPunctuation(byte), !joinsByteBefore(text, place + 1) else {
      plain.append(byte)
      place += 1
      continue
    }
    place += 1
    switch byte {
    case UInt8(ascii: "\\"):
      // A backslash before punctuation is an escape, before a letter it begins a TeX command.
      if isPunctuation(next), !joinsByteBefore(text, place + 1) {
        plain.append(next)
        place += 1
      } else {
        plain.append(byte)
      }
    case UInt8(ascii: "`"): continue
    case UInt8(ascii: "*"):
      // A star between spaces is a sign, elsewhere emphasis.
      let isBehindSpace = plain.count > start && plain.last == UInt8(ascii: " ")
      if next == UInt8(ascii: " "), isBehindSpace { plain.append(byte) }
    case UInt8(ascii: "|"): plain.append(UInt8(ascii: " "))
    case UInt8(ascii: "!") where next == UInt8(ascii: "["): continue
    case UInt8(ascii: "["):
      if let link = link(text, place..<end) {
        appendPlainInline(text, link.label, to: &plain)
        place = link.end
      } else {
        plain.append(byte)
      }
    default: plain.append(byte)
    }
  }
}

/// The label of a link whose `[` was just read, and where its address ends.
private func link(_ text: Span<UInt8>, _ range: Range<Int>) -> (label: Range<Int>, end: Int)? {
  func isMark(_ byte: UInt8, _ at: Int) -> Bool {
    at < range.upperBound && text[at] == byte && !joinsByteBefore(text, at + 1)
  }
  guard let close = range.first(where: { isMark(UInt8(ascii: "]"), $0) }),
    isMark(UInt8(ascii: "("), close + 1),
    let end = (close + 2..<range.upperBound).first(where: { isMark(UInt8(ascii: ")"), $0) })
  else { return nil }
  return (range.lowerBound..<close, end + 1)
}

/// Whether a byte is an ASCII character besides letters, digits, white space and control characters.
private func isPunctuation(_ byte: UInt8) -> Bool {
  switch byte {
  case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
  default: false
  }
}
