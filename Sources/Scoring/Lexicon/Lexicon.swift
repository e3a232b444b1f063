/// Clusters of words and phrases that say nearly the same.
public struct Lexicon: Sendable {
  /// What signatures call it: the FNV-1a 64 of its text, sixteen hexadecimal digits.
  public let name: String
  /// What a member of a cluster earns for another member of it, 0…1.
  let credit: Double
  /// The members of each cluster, as stems.
  let clusters: [[[UInt64]]]
  /// The clusters that a phrase stands in, and whether it begins a longer one.
  private let phrases: [(clusters: [Int], hasLonger: Bool)]
  private let index: KeyIndex

  /// What a general word earns for another, as measured.
  private static let synonymCredit = 0.6
  /// What a name of the field earns for another: little, because broad clusters (neuron, node, unit) lift
  /// every answer to a question alike.
  private static let aliasCredit = 0.3

  /// The general words.
  static let synonyms = Lexicon(synonymsTable, credit: synonymCredit)
  /// The names of the field.
  static let aliases = Lexicon(
    [aliasesTable, languageModelAliasesTable, practiceAliasesTable].joined(separator: "\n"),
    credit: aliasCredit)

  /// Reads a lexicon that somebody wrote: one cluster a line, members separated by commas, `#` begins a
  /// comment. What a member earns for another is what the engine's general synonyms earn, .6.
  ///
  /// - Throws: ``LexiconError`` for a line with one member only, and for a text without any cluster.
  public static func read(_ text: String) throws(LexiconError) -> Lexicon {
    var isEmpty = true
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      let members = Self.members(of: line)
      if members.count == 1 { throw .lonelyMember(line: index + 1, text: members[0]) }
      if !members.isEmpty { isEmpty = false }
    }
    if isEmpty { throw .empty }
    return Lexicon(text, credit: synonymCredit)
  }

  /// The members of the cluster in a line.
  private static func members(of line: Substring) -> [String] {
    line.split(separator: "#", omittingEmptySubsequences: false)[0].split(separator: ",")
      .map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
      .filter { !$0.isEmpty }
  }

  /// Reads a table: one cluster a line, members separated by commas, `#` begins a comment.
  init(_ table: String, credit: Double) {
    var cache = WordCache()
    var clusters: [[[UInt64]]] = []
    var phrases = KeyedValues<(clusters: [Int], hasLonger: Bool)>()
    for line in table.split(separator: "\n") {
      var members: [[UInt64]] = []
      for member in Self.members(of: line) {
        let stems = AnalysedText(member, cache: &cache).stems
        guard !stems.isEmpty, !members.contains(stems) else { continue }
        members.append(stems)
      }
      // Words of one stem, as `vibrate` and `vibration`, are no cluster.
      guard members.count > 1 else { continue }
      for stems in members {
        for end in 1...stems.count {
          phrases.change(Self.key(stems[..<end]), new: ([], false)) {
            if end < stems.count { $0.hasLonger = true } else { $0.clusters.append(clusters.count) }
          }
        }
      }
      clusters.append(members)
    }
    var hash = FNV1a()
    hash.add(table)
    name = hash.hex
    self.credit = credit
    self.clusters = clusters
    self.phrases = phrases.values
    index = KeyIndex(phrases.keys)
  }

  private static func key(_ stems: ArraySlice<UInt64>) -> UInt64 {
    stems.dropFirst().reduce(stems.first ?? 0, Keys.pair)
  }

  /// The clusters that a text has a whole member of, with the stems of that member.
  func clusters(in stems: [UInt64]) -> [(cluster: Int, stems: ArraySlice<UInt64>)] {
    var found: [(Int, ArraySlice<UInt64>)] = []
    for start in stems.indices {
      var key = stems[start]
      var end = start + 1
      while true {
        let number = index[key]
        guard number >= 0 else { break }
        for cluster in phrases[number].clusters { found.append((cluster, stems[start..<end])) }
        guard phrases[number].hasLonger, end < stems.count else { break }
        key = Keys.pair(key, stems[end])
        end += 1
      }
    }
    return found
  }
}

/// What is wrong with a lexicon.
public enum LexiconError: Error, Equatable {
  /// A line, from 1, has one member only.
  case lonelyMember(line: Int, text: String)
  /// No line has a cluster.
  case empty
}
