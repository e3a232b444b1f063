/// Clusters of words and phrases that say nearly the same.
struct Lexicon: Sendable {
  /// What a member of a cluster earns for another member of it, 0…1.
  let credit: Double
  /// The members of each cluster, as stems.
  let clusters: [[[UInt64]]]
  /// The clusters that a phrase stands in.
  private let clustersOfPhrase: [[UInt64]: [Int]]
  private let longestMember: Int

  /// The general words; credit as measured.
  static let synonyms = Lexicon(synonymsTable, credit: 0.6)
  /// The names of the field. Their credit is low because broad clusters (neuron, node, unit) lift
  /// every answer to a question alike.
  static let aliases = Lexicon(aliasesTable, credit: 0.3)

  /// Reads a table: one cluster a line, members separated by commas, `#` begins a comment.
  init(_ table: String, credit: Double) {
    var cache = WordCache()
    var clusters: [[[UInt64]]] = []
    var index: [[UInt64]: [Int]] = [:]
    var longest = 0
    for line in table.split(separator: "\n") {
      let content = line.split(separator: "#", omittingEmptySubsequences: false)[0]
      var members: [[UInt64]] = []
      for member in content.split(separator: ",") {
        let stems = AnalysedText(String(member), cache: &cache).stems
        guard !stems.isEmpty, !members.contains(stems) else { continue }
        members.append(stems)
        index[stems, default: []].append(clusters.count)
        longest = max(longest, stems.count)
      }
      if members.count > 1 { clusters.append(members) }
    }
    self.credit = credit
    self.clusters = clusters
    clustersOfPhrase = index
    longestMember = longest
  }

  /// The clusters that a text has a whole member of, with the stems of that member.
  func clusters(in stems: [UInt64]) -> [(cluster: Int, stems: ArraySlice<UInt64>)] {
    var found: [(Int, ArraySlice<UInt64>)] = []
    for start in stems.indices {
      for length in 1...max(1, longestMember) where start + length <= stems.count {
        let phrase = stems[start..<(start + length)]
        for cluster in clustersOfPhrase[Array(phrase)] ?? [] { found.append((cluster, phrase)) }
      }
    }
    return found
  }
}
