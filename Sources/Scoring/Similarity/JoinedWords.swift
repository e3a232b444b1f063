/// Words of an answer as they are compared letter by letter, with spaces before, between and after
/// them.
struct JoinedWords {
  /// So many bytes are copied at once, as many as there is room behind forms: most pieces are shorter.
  private typealias Block = SIMD64<UInt8>

  /// The words, and ``RunAutomaton/padding`` zero bytes at least.
  private(set) var bytes: [UInt8] = []
  /// Where the words end; 1 where there are none.
  private(set) var end = 0

  /// Joins words.
  ///
  /// - Parameters:
  ///   - text: the answer.
  ///   - reading: the same seen with the rubric.
  ///   - words: which of its words count, in order.
  ///   - stems: the stems of these words.
  ///   - isLeftOut: whether words with a stem are left out, by its number; empty to take all.
  mutating func take(
    _ text: borrowing AnalysedText, _ reading: borrowing Reading, _ words: [Int32],
    _ stems: borrowing StemSequence, leavesOut isLeftOut: [Bool]
  ) {
    let room = max(RunAutomaton.padding, MemoryLayout<Block>.size)
    bytes.resize(to: text.forms.count + room, with: 0)
    if words.count == text.tokens.count {
      end = Self.join(
        text.forms, text.formsEnd, text.tokens, without: reading.places, stems.all, isLeftOut,
        &bytes)
    } else {
      end = Self.join(text.forms, text.tokens, words, stems.all, isLeftOut, &bytes)
    }
  }

  /// Joins all words but some.
  ///
  /// - Parameter places: all words that may be left out.
  /// - Returns: where the words end.
  private static func join(
    _ forms: [UInt8], _ formsEnd: Int, _ tokens: [AnalysedText.Token], without places: [Int32],
    _ stems: [Int32], _ isLeftOut: [Bool], _ bytes: inout [UInt8]
  ) -> Int {
    var bytes = bytes.mutableSpan
    var room = bytes.mutableBytes
    let forms = forms.span.bytes
    let tokens = tokens.span
    let stems = stems.span
    let isLeftOut = isLeftOut.span
    // The words stand joined already in the text's forms.
    var start = 0
    var length = 0
    for index in places.indices {
      let place = Int(places[index])
      let id = Int(stems[place])
      guard id >= 0, id < isLeftOut.count, isLeftOut[id] else { continue }
      length = copy(forms, start, Int(tokens[place].formStart), to: length, &room)
      start = Int(tokens[place].formEnd) &+ 1
    }
    length = copy(forms, start, formsEnd, to: length, &room)
    room.storeBytes(of: Block.zero, toByteOffset: length, as: Block.self)
    return length
  }

  /// Joins some words.
  ///
  /// - Returns: where the words end.
  private static func join(
    _ forms: [UInt8], _ tokens: [AnalysedText.Token], _ words: [Int32], _ stems: [Int32],
    _ isLeftOut: [Bool], _ bytes: inout [UInt8]
  ) -> Int {
    var bytes = bytes.mutableSpan
    var room = bytes.mutableBytes
    let forms = forms.span.bytes
    room.storeBytes(of: UInt8(ascii: " "), toByteOffset: 0, as: UInt8.self)
    var length = 1
    for index in words.indices {
      let id = Int(stems[index])
      if id >= 0, id < isLeftOut.count, isLeftOut[id] { continue }
      let token = tokens[Int(words[index])]
      length = copy(
        forms, Int(token.formStart), Int(token.formEnd) &+ 1, to: length, &room)
    }
    room.storeBytes(of: Block.zero, toByteOffset: length, as: Block.self)
    return length
  }

  /// Copies bytes by blocks; what comes behind the end is written over later.
  ///
  /// - Returns: where the copy ends.
  private static func copy(
    _ forms: RawSpan, _ start: Int, _ end: Int, to place: Int, _ room: inout MutableRawSpan
  ) -> Int {
    var from = start
    while from < end {
      room.storeBytes(
        of: forms.unsafeLoadUnaligned(fromByteOffset: from, as: Block.self),
        toByteOffset: place &+ from &- start, as: Block.self)
      from &+= MemoryLayout<Block>.size
    }
    return place &+ end &- start
  }
}
