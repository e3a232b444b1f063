/// How the bytes of a text stand for characters.
public enum TextEncoding: Equatable, Sendable {
  /// UTF-8, the default.
  case utf8
  /// UTF-16, low byte first, as spreadsheets write it.
  case utf16LittleEndian
  /// UTF-16, high byte first.
  case utf16BigEndian

  /// The encoding that a mark at the beginning of a file tells, and how long the mark is.
  ///
  /// - Parameter bytes: the beginning of a file, at least three bytes where it has them.
  public static func detect(_ bytes: [UInt8]) -> (encoding: TextEncoding, markLength: Int) {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return (.utf8, 3) }
    if bytes.starts(with: [0xFF, 0xFE]) { return (.utf16LittleEndian, 2) }
    if bytes.starts(with: [0xFE, 0xFF]) { return (.utf16BigEndian, 2) }
    return (.utf8, 0)
  }
}

/// The text that some bytes stand for.
///
/// - Parameters:
///   - bytes: UTF-8 with or without a mark in front, or UTF-16 with one.
///   - path: what an error names.
/// - Throws: ``FileError/unreadable(path:line:problem:)``.
public func decodedText(_ bytes: [UInt8], path: String) throws(FileError) -> String {
  let (encoding, mark) = TextEncoding.detect(bytes)
  switch encoding {
  case .utf8:
    if let zero = bytes.firstIndex(of: 0) {
      throw .unreadable(
        path: path, line: lineNumber(of: zero, in: bytes), problem: "is binary, not text")
    }
    if let bad = firstInvalidUTF8(in: bytes.span) {
      throw .unreadable(
        path: path, line: lineNumber(of: bad, in: bytes),
        problem: "is not UTF-8, save the file as UTF-8")
    }
    return String(decoding: bytes[mark...], as: UTF8.self)
  case .utf16LittleEndian, .utf16BigEndian:
    var transcoder = UTF16Transcoder(isLittleEndian: encoding == .utf16LittleEndian)
    var text: [UInt8] = []
    let isWhole = transcoder.append(bytes[mark...], to: &text) && transcoder.isAtEnd
    guard isWhole else {
      throw .unreadable(
        path: path, line: lineNumber(of: text.count, in: text),
        problem: "is not UTF-16, save the file as UTF-8")
    }
    return String(decoding: text, as: UTF8.self)
  }
}

/// The place of the first byte that is not part of valid UTF-8.
///
/// - Returns: an offset from 0, or `nil` where all of it is valid.
public func firstInvalidUTF8(in bytes: Span<UInt8>) -> Int? {
  do {
    _ = try UTF8Span(validating: bytes)
    return nil
  } catch {
    return error.byteOffsets.lowerBound
  }
}

/// Whether bytes are valid UTF-8 without a zero among them.
///
/// Does not say where they are not; runs of ASCII are skipped block by block.
public func isText(_ bytes: Span<UInt8>) -> Bool {
  let count = bytes.count
  var place = firstZeroOrNonASCII(in: bytes, 0..<count)
  while place < count {
    let length = lengthOfScalar(bytes, place)
    if length == 0 { return false }
    place &+= length
    if place < count, bytes[place] < 0x80 {
      place = firstZeroOrNonASCII(in: bytes, place..<count)
    }
  }
  return true
}

/// The length of the scalar that begins at a place; 0 where none begins there, as a zero does not.
///
/// After table 3-7 of the Unicode standard, well-formed byte sequences.
private func lengthOfScalar(_ bytes: Span<UInt8>, _ place: Int) -> Int {
  let first = bytes[place]
  if first < 0x80 { return first == 0 ? 0 : 1 }
  let length = first < 0xC2 ? 0 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : first < 0xF5 ? 4 : 0
  guard length > 0, place &+ length <= bytes.count else { return 0 }
  let second = bytes[place &+ 1]
  let lowest: UInt8 = first == 0xE0 ? 0xA0 : first == 0xF0 ? 0x90 : 0x80
  let highest: UInt8 = first == 0xED ? 0x9F : first == 0xF4 ? 0x8F : 0xBF
  guard lowest <= second, second <= highest else { return 0 }
  for next in place &+ 2..<max(place &+ length, place &+ 2) where bytes[next] & 0xC0 != 0x80 {
    return 0
  }
  return length
}

/// The line that a byte stands in, from 1.
func lineNumber(of offset: Int, in bytes: [UInt8]) -> Int {
  bytes[..<offset].reduce(1) { $1 == UInt8(ascii: "\n") ? $0 + 1 : $0 }
}

/// Turns UTF-16 into UTF-8, piece by piece.
public struct UTF16Transcoder: Sendable {
  private let isLittleEndian: Bool
  private var odd: UInt8?
  private var high: UInt16?

  /// Makes a transcoder.
  public init(isLittleEndian: Bool) {
    self.isLittleEndian = isLittleEndian
  }

  /// Whether nothing is left over that should have gone on.
  public var isAtEnd: Bool { odd == nil && high == nil }

  /// Appends a piece as UTF-8; bytes that belong together may lie in different pieces.
  ///
  /// - Returns: `false` where the piece is no UTF-16; what came before it has been appended.
  public mutating func append(_ piece: ArraySlice<UInt8>, to text: inout [UInt8]) -> Bool {
    for byte in piece {
      guard let first = odd else {
        odd = byte
        continue
      }
      odd = nil
      let unit =
        isLittleEndian ? UInt16(byte) << 8 | UInt16(first) : UInt16(first) << 8 | UInt16(byte)
      var value = UInt32(unit)
      if let high {
        guard (0xDC00...0xDFFF).contains(unit) else { return false }
        value = 0x10000 + (UInt32(high) - 0xD800) << 10 + UInt32(unit) - 0xDC00
        self.high = nil
      } else if (0xD800...0xDBFF).contains(unit) {
        high = unit
        continue
      }
      guard unit != 0, let scalar = Unicode.Scalar(value) else { return false }
      text.append(contentsOf: String(scalar).utf8)
    }
    return true
  }
}
