import Files

/// Reads an answer file in chunks of whole records, in constant memory.
///
/// Where records end is found here, one after the other, so that neither the chunks nor the number of workers
/// can change what a record is or which number it has.
struct RecordReader {
  /// A record longer than this is bad: most likely a quote was never closed.
  static let recordLimit = 64 << 20

  let path: String
  let kind: InputKind
  let delimiter: UInt8
  /// Whether the file can be read only once.
  let isStream: Bool
  /// How many bytes the file has; `nil` where only its end tells.
  let size: Int?
  /// How many bytes were read for the records so far; a few more where the file is no UTF-8.
  var bytesRead: Int { max(0, bytesTaken - pending.count) }
  private var source: ByteSource
  private var transcoder: UTF16Transcoder?
  private var isUTF16Broken = false
  private var pending: [UInt8] = []
  private var bytesTaken = 0
  private var isAtEnd = false
  /// How much the last chunk held.
  private var usual = (records: 0, fields: 0)
  private var line = 1
  private var row = 1
  private var headerLine = 1

  /// Opens a file and looks at its beginning.
  ///
  /// - Parameters:
  ///   - path: a path, or `-`.
  ///   - kind: what it is, `nil` where its first bytes tell.
  /// - Throws: `FileError`, also for a binary file.
  init(path: String, kind: InputKind?) throws(FileError) {
    self.path = path
    source = try ByteSource(path: path)
    isStream = source.canWait || path == "-"
    size = source.size
    var raw: [UInt8] = []
    while raw.count < 4 {
      if try source.read(into: &raw, upTo: 64 << 10) == 0 { break }
    }
    let (encoding, mark) = TextEncoding.detect(raw)
    if encoding != .utf8 {
      transcoder = UTF16Transcoder(isLittleEndian: encoding == .utf16LittleEndian)
    }
    let beginning = raw[mark...]
    if transcoder == nil, beginning.contains(0) {
      source.close()
      throw .unreadable(path: displayName(ofInput: path), line: nil, problem: "is binary, not text")
    }
    isAtEnd = raw.isEmpty
    bytesTaken = raw.count
    if var transcoder {
      isUTF16Broken = !transcoder.append(beginning, to: &pending)
      self.transcoder = transcoder
    } else {
      pending = Array(beginning)
    }
    let found = if let kind { kind } else { InputKind.detect(pending[...]) }
    self.kind = found
    delimiter = found == .tsv ? UInt8(ascii: "\t") : CSVDocument.delimiter(of: pending[...])
  }

  /// Closes the file.
  func close() { source.close() }

  /// The fields of the first record of a CSV file and the line that it begins in; `nil` in an empty file.
  ///
  /// - Throws: `FileError`.
  mutating func header() throws -> (fields: [String], line: Int)? {
    while true {
      guard let chunk = try next(input: 0, size: 64 << 10, limit: 1, isInterrupted: { false })
      else {
        return nil
      }
      row = 1
      guard let record = chunk.records.first else { continue }
      let name = displayName(ofInput: path)
      let bytes = chunk.bytes.span
      if let problem = record.problem {
        throw FileError.unreadable(path: name, line: record.line, problem: problem.rawValue)
      }
      if firstInvalidUTF8(in: bytes) != nil {
        throw FileError.unreadable(
          path: name, line: record.line, problem: "is not UTF-8, save the file as UTF-8")
      }
      return (chunk.fields[record.fields].map { $0.text(in: bytes) }, record.line)
    }
  }

  /// The first 64 KiB of the file, or all of it, up to the end of a line; the records stay to be read.
  ///
  /// - Throws: `FileError`.
  mutating func beginning() throws(FileError) -> [UInt8] {
    while !isAtEnd, pending.count < 64 << 10 {
      try fill(to: 64 << 10, waitsForAll: true, isInterrupted: { false })
    }
    let part = pending.prefix(64 << 10)
    let end =
      isAtEnd && part.count == pending.count ? part.count : part.lastIndex(of: 0x0A).map { $0 + 1 }
    return Array(part[..<(end ?? 0)]) + [0x0A]
  }

  /// The next records, at least one.
  ///
  /// - Parameters:
  ///   - input: what the chunk says it belongs to.
  ///   - size: how many bytes the chunk should have; a long record makes it longer.
  ///   - limit: how many records at most.
  ///   - isInterrupted: asked now and then while waiting for input.
  /// - Returns: `nil` at the end of the file, and where reading was interrupted.
  /// - Throws: `FileError`.
  mutating func next(
    input: Int, size: Int, limit: Int = .max, isInterrupted: () -> Bool
  ) throws(FileError) -> Chunk? {
    var target = size
    while true {
      try fill(to: target, isInterrupted: isInterrupted)
      if isInterrupted() { return nil }
      var chunk = Chunk(input: input, bytes: [], records: [], firstRow: row)
      chunk.records.reserveCapacity(usual.records)
      chunk.fields.reserveCapacity(usual.fields)
      let (end, nextLine) = scan(size: target, limit: limit, into: &chunk)
      line = nextLine
      if end > 0 {
        let rest = Array(pending[end...])
        pending.removeLast(rest.count)
        swap(&chunk.bytes, &pending)
        pending = rest
        usual = (chunk.records.count, chunk.fields.count)
        row += chunk.records.count
        if chunk.records.isEmpty { continue }
        return chunk
      }
      if isAtEnd { return nil }
      target = max(target, pending.count) * 2
    }
  }

  /// Reads until there is enough, or until waiting would hold back records that are there.
  private mutating func fill(
    to target: Int, waitsForAll: Bool = false, isInterrupted: () -> Bool
  ) throws(FileError) {
    while !isAtEnd, pending.count < target {
      if source.canWait {
        if !waitsForAll, !source.isReady(), pending.contains(UInt8(ascii: "\n")) { return }
        while !source.isReady(withinMilliseconds: 200) {
          if isInterrupted() { return }
        }
      }
      let wanted = target - pending.count
      if transcoder != nil {
        var raw: [UInt8] = []
        isAtEnd = try source.read(into: &raw, upTo: wanted) == 0
        bytesTaken += raw.count
        if !isUTF16Broken { isUTF16Broken = transcoder?.append(raw[...], to: &pending) == false }
        let isCut = isAtEnd && transcoder?.isAtEnd == false
        if isUTF16Broken || isCut {
          throw .unreadable(
            path: displayName(ofInput: path), line: nil,
            problem: "is not UTF-16, save the file as UTF-8")
        }
      } else {
        let got = try source.read(into: &pending, upTo: wanted)
        isAtEnd = got == 0
        bytesTaken += got
      }
    }
  }

  /// Finds the whole records at the beginning of what is there.
  ///
  /// - Returns: where the first record begins that is not whole, and its line.
  private func scan(
    size: Int, limit: Int, into chunk: inout Chunk
  ) -> (end: Int, line: Int) {
    if kind == .sheet { return scanSheet(into: &chunk) }
    let bytes = pending.span
    var line = line
    var start = 0
    while start < min(size, bytes.count), chunk.records.count < limit {
      var next = 0
      var lines = 1
      var problem: CSVProblem?
      let firstField = chunk.fields.count
      if kind == .jsonLines {
        let end = firstPlace(of: 0x0A, in: bytes, start..<bytes.count)
        guard end < bytes.count || isAtEnd else { return (start, line) }
        next = min(end + 1, bytes.count)
      } else {
        let isWhole = isAtEnd || bytes.count - start > Self.recordLimit
        let end = appendCSVRecord(
          bytes, from: start, delimiter: delimiter, isAtEnd: isWhole, to: &chunk.fields)
        switch end {
        case .incomplete: return (start, line)
        case .end(let end, _) where end == bytes.count && !isAtEnd && bytes[end - 1] != 0x0A:
          return (start, line)
        case .end(let end, let count): (next, lines) = (end, count)
        case .bad(let end, let found): (next, problem) = (end, found)
        }
      }
      if isBlank(bytes, start..<next) {
        chunk.fields.removeLast(chunk.fields.count - firstField)
      } else {
        chunk.records.append(
          RecordPlace(
            range: start..<next, line: line, problem: problem,
            fields: firstField..<chunk.fields.count))
      }
      line += lines
      start = next
    }
    return (start, line)
  }

  /// A sheet is written by hand and small: it is one chunk, whose records the grader finds.
  private func scanSheet(into chunk: inout Chunk) -> (end: Int, line: Int) {
    guard isAtEnd, !pending.isEmpty else { return (0, line) }
    chunk.records = SheetParser.records(in: pending)
    return (pending.count, line)
  }

  private func isBlank(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
    for place in range {
      let byte = bytes[place]
      let isSpace =
        byte == 0x0A || byte == 0x0D || kind == .jsonLines && (byte == 0x20 || byte == 0x09)
      if !isSpace { return false }
    }
    return true
  }
}
