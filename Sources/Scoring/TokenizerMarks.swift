// What is written with marks instead of words: contractions, TeX, HTML, powers of e.
extension Tokenizer {
  /// `'s 're 've 'll 'd 'm` say nothing; `n't` is a word.
  mutating func contraction(
    _ bytes: [UInt8], _ i: Int, _ end: Int, into text: inout AnalysedText, cache: inout WordCache
  ) -> Int {
    let after = i + (bytes[i] == UInt8(ascii: "'") ? 1 : 3)
    var stop = after
    while stop < end, stop - after < 3, Self.isLetter(bytes[stop]) { stop += 1 }
    let isWhole = stop == end || !Self.isLetter(bytes[stop])
    guard let last = text.tokens.indices.last, text.tokens[last].end == i, isWhole, stop > after
    else {
      gap.see(UInt8(ascii: "\""))
      return after
    }
    let tail = bytes[after..<stop].map { $0 | 0x20 }
    if Self.emptyTails.contains(tail) { return stop }
    let token = text.tokens[last]
    guard tail == Array("t".utf8), let verb = Self.verb(of: text.form(last)) else {
      gap.see(UInt8(ascii: "\""))
      return after
    }
    text.tokens.removeLast()
    text.forms.removeSubrange(token.formStart...)
    add(verb, token.start, stop, &text, &cache)
    add("not", token.start, stop, &text, &cache)
    return stop
  }

  private static let emptyTails: [[UInt8]] = ["s", "re", "ve", "ll", "d", "m"].map {
    Array($0.utf8)
  }

  /// The verb before `'t`: `can` of `can't`, `do` of `don't`.
  private static func verb(of form: ArraySlice<UInt8>) -> String? {
    let text = String(decoding: form, as: UTF8.self)
    switch text {
    case "can": return "can"
    case "won": return "will"
    case "shan": return "shall"
    default: return text.count > 2 && text.hasSuffix("n") ? String(text.dropLast()) : nil
    }
  }

  /// TeX commands that only set type are left out; of others the name is a word.
  mutating func command(_ bytes: [UInt8], _ i: Int, _ end: Int) -> Int {
    gap.see(UInt8(ascii: "\\"))
    var stop = i + 1
    while stop < end, Self.isLetter(bytes[stop]) { stop += 1 }
    let name = bytes[(i + 1)..<stop]
    if Self.typesetting.contains(where: { $0.elementsEqual(name) }) { return stop }
    if name.count > 4, name.starts(with: "var".utf8) { return i + 4 }
    return i + 1
  }

  private static let typesetting: [[UInt8]] = """
    left right cdot cdots ldots dots quad qquad mathbb mathrm mathbf text hat bar vec displaystyle
    times big Big bigg frac dfrac partial
    """.split(whereSeparator: \.isWhitespace).map { Array($0.utf8) }

  /// The tags that answers copied from a page contain.
  mutating func tag(_ bytes: [UInt8], _ i: Int, _ end: Int) -> Int {
    var nameStart = i + 1
    if nameStart < end, bytes[nameStart] == UInt8(ascii: "/") { nameStart += 1 }
    var stop = nameStart
    while stop < end, Self.isLetter(bytes[stop]) { stop += 1 }
    let name = bytes[nameStart..<stop]
    gap.see(UInt8(ascii: "<"))
    guard Self.tags.contains(where: { $0.elementsEqual(name) }),
      let close = bytes[stop..<end].firstIndex(of: UInt8(ascii: ">"))
    else { return i + 1 }
    return close + 1
  }

  private static let tags: [[UInt8]] = """
    br p b i em strong sub sup li ul ol div span code pre a u
    """.split(whereSeparator: \.isWhitespace).map { Array($0.utf8) }

  mutating func entity(_ bytes: [UInt8], _ i: Int, _ end: Int) -> Int {
    gap.see(UInt8(ascii: "\""))
    for name in Self.entities where bytes[i..<end].starts(with: name) { return i + name.count }
    return i + 1
  }

  private static let entities: [[UInt8]] = ["&nbsp;", "&amp;", "&lt;", "&gt;", "&quot;"].map {
    Array($0.utf8)
  }

  /// `e^x` is read as `exp x`.
  mutating func exponential(_ text: inout AnalysedText, cache: inout WordCache) {
    guard let last = text.tokens.last, last.word.traits.contains(.letterE), gap.isBlank else {
      return
    }
    text.tokens.removeLast()
    text.forms.removeSubrange(last.formStart...)
    add("exp", last.start, last.end, &text, &cache)
  }
}
