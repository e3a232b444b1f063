/// What a person does at a terminal.
enum Key: Equatable {
  /// Characters to take as they are.
  case text(String)
  /// A pasted text, its line ends as `\n`.
  case paste(String)
  /// The line is done.
  case enter
  /// Takes the last character back.
  case backspace
  /// Takes the last word back.
  case eraseWord
  /// Takes the whole line back.
  case eraseLine
  /// Ctrl-C.
  case interrupt
  /// Ctrl-D.
  case end
  /// Ctrl-Z.
  case suspend
}

/// Turns the bytes of a terminal into keys, however they are cut into pieces.
///
/// Arrow keys and other sequences are swallowed. A text between `ESC [ 200 ~` and `ESC [ 201 ~` is pasted: nothing
/// in it is a key.
struct KeyParser {
  private var pending: [UInt8] = []
  private var isPasting = false
  private var wasReturn = false

  private static let escape: UInt8 = 0x1B
  private static let endOfPaste = Array("\u{1B}[201~".utf8)
  /// Longer sequences are none.
  private static let longestSequence = 32

  /// Whether the last byte was an escape that may be a key of its own.
  var isAfterEscape: Bool { !isPasting && pending == [Self.escape] }

  /// Gives up waiting for the rest of a sequence: the escape was a key of its own, which means nothing.
  mutating func dropEscape() {
    if isAfterEscape { pending = [] }
  }

  /// Takes bytes; what is incomplete waits for more.
  mutating func keys(from bytes: some Collection<UInt8>) -> [Key] {
    pending += bytes
    var keys: [Key] = []
    var place = 0
    while place < pending.count, let used = take(from: place, &keys) { place += used }
    pending.removeFirst(place)
    return keys
  }

  /// Takes one thing, a key or a stretch of text.
  ///
  /// - Returns: how many bytes it had; `nil` where it is incomplete.
  private mutating func take(from place: Int, _ keys: inout [Key]) -> Int? {
    if isPasting { return takePaste(from: place, &keys) }
    let byte = pending[place]
    if byte == Self.escape { return takeSequence(from: place) }
    defer { wasReturn = byte == 0x0D }
    switch byte {
    case 0x0D: keys.append(.enter)
    case 0x0A: if !wasReturn { keys.append(.enter) }
    case 0x08, 0x7F: keys.append(.backspace)
    case 0x17: keys.append(.eraseWord)
    case 0x15: keys.append(.eraseLine)
    case 0x03: keys.append(.interrupt)
    case 0x04: keys.append(.end)
    case 0x1A: keys.append(.suspend)
    case 0x09, 0x20...: return takeText(from: place, &keys)
    default: break
    }
    return 1
  }

  private func takeText(from place: Int, _ keys: inout [Key]) -> Int? {
    let isText = { (byte: UInt8) in byte == 0x09 || (byte >= 0x20 && byte != 0x7F) }
    let end = pending[place...].firstIndex { !isText($0) } ?? pending.count
    let whole = end < pending.count ? end : endOfWholeCharacters(upTo: end, from: place)
    guard whole > place else { return nil }
    keys.append(.text(String(decoding: pending[place..<whole], as: UTF8.self)))
    return whole - place
  }

  /// The end without the bytes of a character whose rest is still to come.
  private func endOfWholeCharacters(upTo end: Int, from start: Int) -> Int {
    for back in 1...3 where end - back >= start {
      let byte = pending[end - back]
      if byte < 0x80 { return end }
      if byte >= 0xC0 {
        let length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2
        return length > back ? end - back : end
      }
    }
    return end
  }

  private mutating func takeSequence(from place: Int) -> Int? {
    guard place + 1 < pending.count else { return nil }
    switch pending[place + 1] {
    case UInt8(ascii: "["):
      let body = pending[(place + 2)...]
      guard let end = body.firstIndex(where: { (0x40...0x7E).contains($0) }) else {
        return body.count > Self.longestSequence ? 2 : nil
      }
      if pending[place + 2...end].elementsEqual("200~".utf8) { isPasting = true }
      return end + 1 - place
    case UInt8(ascii: "O"):
      return place + 2 < pending.count ? 3 : nil
    case Self.escape:
      return 1
    default:
      return 2
    }
  }

  private mutating func takePaste(from place: Int, _ keys: inout [Key]) -> Int? {
    let rest = pending[place...]
    let mark = Self.endOfPaste
    let end = rest.indices.first { rest[$0] == Self.escape && rest[$0...].starts(with: mark) }
    guard let end else { return nil }
    isPasting = false
    keys.append(.paste(Self.cleaned(rest[..<end])))
    return end - place + mark.count
  }

  /// Line ends as `\n`, no control characters but tabs.
  private static func cleaned(_ bytes: ArraySlice<UInt8>) -> String {
    var clean: [UInt8] = []
    var previous: UInt8 = 0
    for byte in bytes {
      switch byte {
      case 0x0D: clean.append(0x0A)
      case 0x0A: if previous != 0x0D { clean.append(0x0A) }
      case 0x00..<0x20 where byte != 0x09: break
      case 0x7F: break
      default: clean.append(byte)
      }
      previous = byte
    }
    return String(decoding: clean, as: UTF8.self)
  }
}
