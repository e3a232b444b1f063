import Scoring

/// Looks for questions whose key points another question's reference satisfies nearly as well as their own.
///
/// Such a pair asks the same, or the points are so wide that they do not tell the two answers apart.
struct Overlaps {
  /// A question with all that is compared.
  struct Entry {
    var bank: Bank
    var question: Question
    var scorer: Scorer
    /// What its own reference gets, 0…100.
    var ownMark: Double
  }

  /// Another question's reference satisfies a rubric from this mark on, 0…100.
  private static let strongMark = 75.0
  /// It does so nearly as well as the rubric's own with at most this much less.
  private static let nearly = 10.0
  /// Only references that say this share of the points word by word are scored: to score all pairs would
  /// take minutes for a bank of 400 questions, and in the shipped one no finding had less than .7.
  private static let saidWordByWord = 0.6
  /// A point is said in part from this share of its words on, and whole from that, as the scorer takes it.
  private static let inPart = 0.3
  private static let whole = 0.7

  private let entries: [Entry]
  private var references: [String]
  /// Which entries' references have a stem.
  private var holders: [UInt64: [Int]] = [:]
  private var reader = TermReader()
  private let workspace: Workspace

  init(_ entries: [Entry], _ workspace: Workspace) {
    self.entries = entries
    self.workspace = workspace
    references = entries.map { entry in
      plainText(fromMarkdown: entry.question.rubric.references.first?.text ?? "")
    }
    for (index, reference) in references.enumerated() {
      for term in reader.terms(of: reference) { holders[term.stem, default: []].append(index) }
    }
  }

  /// Each pair once, with what the better fitting reference of the two gets.
  mutating func findings() -> [LintFinding] {
    var marks: [Pair: (mark: Double, asked: Int)] = [:]
    for index in entries.indices where entries[index].question.rubric.hasChosenPoints {
      let entry = entries[index]
      let least = max(Self.strongMark, entry.ownMark - Self.nearly)
      for other in candidates(for: index)
      where !areRelated(
        (entry.bank, entry.question), (entries[other].bank, entries[other].question))
      {
        let mark = entry.scorer.score(references[other], using: workspace).value
        let pair = Pair(index, other)
        if mark >= least, mark > marks[pair]?.mark ?? 0 { marks[pair] = (mark, index) }
      }
    }
    return marks.sorted { $0.key < $1.key }.map { pair, found in
      let asked = entries[found.asked]
      let other = entries[found.asked == pair.first ? pair.second : pair.first]
      let name = other.question.name(in: other.bank, from: asked.bank)
      return LintFinding(
        asked.question, .overlap,
        "the reference of '\(name)' gets \(found.mark) here, the own one \(asked.ownMark); merge the two, "
          + "sharpen the key points or write 'related: \(name)'")
    }
  }

  /// The questions whose reference may satisfy the points of one, by the words that they share.
  private mutating func candidates(for index: Int) -> [Int] {
    let rubric = entries[index].question.rubric
    let points =
      rubric.keyPoints + (rubric.references.first { !$0.keyPointsAreDerived }?.keyPoints ?? [])
    var covered = Array(repeating: 0.0, count: entries.count)
    var weight = 0.0
    for point in points {
      var best = Array(repeating: 0.0, count: entries.count)
      for way in [point.text] + point.alternatives {
        var shared = Array(repeating: 0.0, count: entries.count)
        var mass = 0.0
        for term in reader.terms(of: way, question: rubric.question) {
          mass += term.weight
          for holder in holders[term.stem] ?? [] { shared[holder] += term.weight }
        }
        guard mass > 0 else { continue }
        for other in shared.indices where shared[other] > best[other] * mass {
          best[other] = shared[other] / mass
        }
      }
      weight += point.weight
      for other in best.indices {
        let said = (best[other] - Self.inPart) / (Self.whole - Self.inPart)
        covered[other] += point.weight * min(1, max(0, said))
      }
    }
    return covered.indices.filter { $0 != index && covered[$0] >= Self.saidWordByWord * weight }
  }

  /// Two entries, the earlier one first.
  private struct Pair: Hashable, Comparable {
    var first: Int
    var second: Int

    init(_ one: Int, _ other: Int) {
      first = min(one, other)
      second = max(one, other)
    }

    static func < (one: Pair, other: Pair) -> Bool {
      (one.first, one.second) < (other.first, other.second)
    }
  }
}
