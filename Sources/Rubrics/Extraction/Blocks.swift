import Scoring

/// A part of a reference answer that stands by itself: a list item, a paragraph, a heading, a row, code.
struct Block: Equatable {
  enum Kind {
    case heading
    case paragraph
    case item
    case code
  }

  var kind: Kind
  /// How deep the list is, from 0; paragraphs stand above lists, headings above paragraphs.
  var depth: Int
  /// Plain text, with line ends.
  var text: String

  static let paragraphDepth = -1
  static let headingDepth = -2
}

/// The blocks of a Markdown text, in order; each in plain text.
func blocks(ofMarkdown markdown: String) -> [Block] {
  var reader = BlockReader()
  for line in lines(of: markdown) { reader.read(line) }
  return reader.blocks.flatMap { block -> [Block] in
    var block = block
    if block.kind != .code { block.text = plainText(fromMarkdown: block.text) }
    // A diagram that lost its fence.
    if block.text.holds("-->") { block.kind = .code }
    return block.text.isBlank ? [] : splitAtRunInMarks(block)
  }
}

private struct BlockReader {
  var blocks: [Block] = []
  private var fence: Fence?
  private var isAfterBlank = true
  /// Columns at which the open lists begin.
  private var columns: [Int] = []

  mutating func read(_ line: Substring) {
    if let open = fence {
      if open.isClosed(by: line) { fence = nil } else { append("\n" + line) }
      return
    }
    guard !line.isBlank else {
      isAfterBlank = true
      return
    }
    defer { isAfterBlank = false }
    let indent = line.utf8.prefix { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
    let column = indent.reduce(0) { $0 + ($1 == UInt8(ascii: "\t") ? 4 : 1) }
    let body = line.behind(indent.count)
    if let found = Fence(opening: line) {
      fence = found
      blocks.append(Block(kind: .code, depth: columns.count, text: ""))
    } else if let heading = heading(body) {
      columns = []
      blocks.append(Block(kind: .heading, depth: Block.headingDepth, text: heading))
    } else if let text = behindListMark(body) {
      columns.removeAll { $0 >= column }
      columns.append(column)
      blocks.append(Block(kind: .item, depth: columns.count - 1, text: String(text)))
    } else if body.begins(with: "|") {
      let cells = body.split(separator: "|").map(\.trimmed).filter { !$0.isEmpty }
      guard !cells.allSatisfy({ $0.allSatisfy { "-: ".contains($0) } }) else { return }
      blocks.append(Block(kind: .item, depth: columns.count, text: cells.joined(separator: ", ")))
    } else if !isAfterBlank, let last = blocks.last, last.kind != .heading, last.kind != .code {
      append("\n" + body)
    } else if let last = blocks.last, last.kind == .item, let list = columns.last, column > list {
      append("\n" + body)
    } else {
      columns = []
      blocks.append(Block(kind: .paragraph, depth: Block.paragraphDepth, text: String(body)))
    }
  }

  private mutating func append(_ text: String) {
    if !blocks.isEmpty { blocks[blocks.count - 1].text += text }
  }

  private func heading(_ body: Substring) -> String? {
    let level = body.utf8.prefix { $0 == UInt8(ascii: "#") }.count
    guard (1...6).contains(level), body.behind(level).begins(with: " ") else { return nil }
    return body.behind(level).trimmed
  }
}

/// What stands behind `- `, `* `, `+ `, `• `, `1. `, `1) ` and the like.
private func behindListMark(_ line: Substring) -> Substring? {
  let scalars = line.unicodeScalars
  guard let first = scalars.first else { return nil }
  var rest = scalars.dropFirst()
  if ("0"..."9").contains(first) {
    rest = rest.drop { ("0"..."9").contains($0) }
    guard rest.first == "." || rest.first == ")" else { return nil }
    rest = rest.dropFirst()
  } else if !bullets.contains(first) {
    return nil
  }
  guard let space = rest.first, space == " " || space == "\t" else { return nil }
  return Substring(rest.drop { $0.properties.isWhitespace })
}

private let bullets: Set<Unicode.Scalar> = ["-", "*", "+", "•", "◦", "▪", "‣", "–"]

/// Parts a text into which a list was run: "… as follows:  - one - two" or "1) one 2) two".
private func splitAtRunInMarks(_ block: Block) -> [Block] {
  guard block.kind != .code, block.kind != .heading else { return [block] }
  let words = block.text.words
  var cuts: [Int] = []
  var number = 1
  for (index, word) in words.enumerated() where index + 1 < words.count {
    let isMark = word.utf8.first.map { isDigit($0) || $0 == UInt8(ascii: "(") } ?? false
    let isNumber =
      isMark && (word == "\(number)." || word == "\(number))" || word == "(\(number))")
    if isNumber { number += 1 }
    let isBullet =
      word == "•"
      || (word == "-" || word == "*")
        && (index == 0 || ".:;,".contains(words[index - 1].last ?? " "))
    if isNumber || isBullet { cuts.append(index) }
  }
  guard cuts.count >= 2 else { return [block] }
  var result: [Block] = []
  let lead = words[..<cuts[0]].joined(separator: " ")
  if !lead.isEmpty { result.append(Block(kind: block.kind, depth: block.depth, text: lead)) }
  for (index, cut) in cuts.enumerated() {
    let end = index + 1 < cuts.count ? cuts[index + 1] : words.count
    let text = words[(cut + 1)..<end].joined(separator: " ")
    if !text.isEmpty {
      result.append(
        Block(kind: .item, depth: max(block.depth, Block.paragraphDepth) + 1, text: text))
    }
  }
  return result
}
