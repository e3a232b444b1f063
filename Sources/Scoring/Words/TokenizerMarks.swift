// What is written with marks instead of words: contractions, TeX, HTML, powers of e.
extension Tokenizer {
  /// `'s 're 've 'll 'd 'm` say nothing; `n't` is a word.
  mutating func contraction(
    _ bytes: Span<UInt8>, _ i: Int, _ end: Int, into text: inout AnalysedText,
    cache: inout WordCache
  ) -> Int {
    let after = i + (bytes[i] == UInt8(ascii: "'") ? 1 : 3)
    var stop = after
    while stop < end, stop - after < 3, Self.isLetter(bytes[stop]) { stop += 1 }
    let isWhole = stop == end || !Self.isLetter(bytes[stop])
    guard let last = text.tokens.indices.last, Int(text.tokens[last].end) == i, isWhole,
      stop > after
    else {
      gap.see(UInt8(ascii: "\""))
      return after
    }
    var tail: UInt32 = 0
    for place in after..<stop { tail = tail << 8 | UInt32(bytes[place] | 0x20) }
    if Self.emptyTails.contains(tail) { return stop }
    let token = text.tokens[last]
    guard tail == UInt32(UInt8(ascii: "t")), let verb = Self.verb(of: text.form(last)) else {
      gap.see(UInt8(ascii: "\""))
      return after
    }
    text.tokens.removeLast()
    text.formsEnd = Int(token.formStart)
    add(verb, Int(token.start), stop, &text, &cache)
    add("not", Int(token.start), stop, &text, &cache)
    return stop
  }

  private static let emptyTails: [UInt32] = ["s", "re", "ve", "ll", "d", "m"].map { tail in
    tail.utf8.reduce(0) { $0 << 8 | UInt32($1) }
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
  mutating func command(_ bytes: Span<UInt8>, _ i: Int, _ end: Int) -> Int {
    gap.see(UInt8(ascii: "\\"))
    var stop = i + 1
    while stop < end, Self.isLetter(bytes[stop]) { stop += 1 }
    let name = Self.name(bytes, i + 1, stop)
    if Self.typesetting.contains(name) { return stop }
    if name.count > 4, name.starts(with: "var".utf8) { return i + 4 }
    return i + 1
  }

  private static let typesetting: [[UInt8]] = """
    left right cdot cdots ldots dots quad qquad mathbb mathrm mathbf text hat bar vec displaystyle
    times big Big bigg frac dfrac partial
    """.split(whereSeparator: \.isWhitespace).map { Array($0.utf8) }

  /// The tags that answers copied from a page contain.
  mutating func tag(_ bytes: Span<UInt8>, _ i: Int, _ end: Int) -> Int {
    var nameStart = i + 1
    if nameStart < end, bytes[nameStart] == UInt8(ascii: "/") { nameStart += 1 }
    var stop = nameStart
    while stop < end, Self.isLetter(bytes[stop]) { stop += 1 }
    gap.see(UInt8(ascii: "<"))
    guard Self.tags.contains(Self.name(bytes, nameStart, stop)) else { return i + 1 }
    while stop < end, bytes[stop] != UInt8(ascii: ">") { stop += 1 }
    return stop < end ? stop + 1 : i + 1
  }

  /// A name of letters; of a long one the beginning, which is no name known here.
  private static func name(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> [UInt8] {
    (start..<min(end, start + 16)).map { bytes[$0] }
  }

  private static let tags: [[UInt8]] = """
    br p b i em strong sub sup li ul ol div span code pre a u
    """.split(whereSeparator: \.isWhitespace).map { Array($0.utf8) }

  mutating func entity(_ bytes: Span<UInt8>, _ i: Int, _ end: Int) -> Int {
    gap.see(UInt8(ascii: "\""))
    for name in Self.entities where i + name.count <= end {
      if name.indices.allSatisfy({ bytes[i + $0] == name[$0] }) { return i + name.count }
    }
    return i + 1
  }

  private static let entities: [[UInt8]] = ["&nbsp;", "&amp;", "&lt;", "&gt;", "&quot;"].map {
    Array($0.utf8)
  }

  /// `e^x` is read as `exp x`.
  mutating func exponential(_ text: inout AnalysedText, cache: inout WordCache) {
    guard let last = text.tokens.last, last.traits.contains(.letterE), gap.isBlank else {
      return
    }
    text.tokens.removeLast()
    text.formsEnd = Int(last.formStart)
    add("exp", Int(last.start), Int(last.end), &text, &cache)
  }
}
