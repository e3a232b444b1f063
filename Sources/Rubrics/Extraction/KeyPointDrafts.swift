import Scoring

/// Parts a reference into drafts of key points, and puts together what is too many.
struct KeyPointDrafts {
  private(set) var drafts: [KeyPointDraft] = []
  private let words: Int
  private let stems: Stems

  init(_ reference: String, words: Int, stems: Stems) {
    self.words = words
    self.stems = stems
    collect(blocks(ofMarkdown: reference))
    split()
    join()
  }

  // MARK: Collecting

  /// What introduces the blocks that follow, such as "The steps are:".
  private struct Lead {
    var depth: Int
    var block: Int
    /// The introducing words, none where the block does not introduce anything.
    var words: Words
    /// Whether a point has taken them.
    var isTaken: Bool
    /// Whether several blocks of its rank introduce something, so that points need to say which.
    var isOneOfSeveral = false
  }

  private mutating func collect(_ blocks: [Block]) {
    var leads: [Lead] = []
    let introducing = blocks.filter { $0.kind == .heading || $0.text.trimmed.hasSuffix(":") }
    for (index, block) in blocks.enumerated() {
      while let lead = leads.last, lead.depth >= block.depth {
        dropUntaken(leads.removeLast())
      }
      var found = sentences(of: block.text)
      var lead: Words?
      if block.kind == .heading || found.last?.last?.hasSuffix(":") == true {
        lead = block.kind == .heading ? found.joined().map { $0 }[...] : found.removeLast()
      }
      for sentence in found { add(sentence, of: block, index, under: &leads) }
      leads.append(
        Lead(
          depth: block.depth, block: index, words: lead ?? [], isTaken: lead == nil,
          isOneOfSeveral: introducing.count { $0.depth == block.depth } > 1))
    }
    for lead in leads.reversed() { dropUntaken(lead) }
  }

  private mutating func add(
    _ sentence: Words, of block: Block, _ index: Int, under leads: inout [Lead]
  ) {
    if block.kind == .code || Statement.isAside(sentence), !drafts.isEmpty {
      drafts[drafts.count - 1].minor.append(sentence)
      drafts[drafts.count - 1].terms.formUnion(terms([sentence]))
      return
    }
    let statement = Statement(sentence)
    var draft = KeyPointDraft(
      main: [statement.main], minor: statement.minor, block: index, parent: leads.last?.block ?? -1,
      terms: terms([sentence]))
    for position in leads.indices.reversed() {
      let lead = leads[position].words
      let isLabel = !lead.isEmpty && lead.count <= Extraction.longestLabel
      if isLabel, leads[position].isOneOfSeveral, position == leads.indices.last {
        draft.main[0] = lead + draft.main[0]
      } else if !leads[position].isTaken {
        draft.minor.append(lead)
      }
      if !leads[position].isTaken {
        draft.terms.formUnion(terms([lead]))
        leads[position].isTaken = true
      }
    }
    drafts.append(draft)
  }

  /// An introduction with nothing below it is a point of its own.
  private mutating func dropUntaken(_ lead: Lead) {
    guard !lead.isTaken else { return }
    drafts.append(
      KeyPointDraft(
        main: [lead.words], block: lead.block, parent: -1, terms: terms([lead.words])))
  }

  // MARK: Taking apart

  /// Takes sentences apart, longest first, where there are too few points or one lists three or more.
  private mutating func split() {
    let limit = Extraction.limit(words: words)
    let aim = Extraction.aim(words: words)
    guard limit > 1 else { return }
    var tried: Set<Int> = []
    while drafts.count < limit, tried.count < drafts.count {
      let index = drafts.indices.filter { !tried.contains($0) }
        .max { (drafts[$0].main[0].count, $1) < (drafts[$1].main[0].count, $0) }
      guard let index else { break }
      let draft = drafts[index]
      let clauses = Statement.clauses(of: draft.main[0]) { stems.of($0).count >= 2 }
      guard clauses.count >= 3 || clauses.count == 2 && drafts.count < aim else {
        tried.insert(index)
        continue
      }
      var parts = clauses.map { clause in
        KeyPointDraft(
          main: [clause], block: draft.block, parent: draft.parent, isListed: true,
          terms: terms([clause]))
      }
      parts[parts.count - 1].minor = draft.minor
      parts[parts.count - 1].terms.formUnion(terms(draft.minor))
      drafts.replaceSubrange(index...index, with: parts)
      tried = Set(tried.map { $0 > index ? $0 + parts.count - 1 : $0 })
      tried.formUnion(index..<(index + parts.count))
    }
  }

  // MARK: Putting together

  /// Puts the two neighbours together that stand nearest and are smallest, until there are few enough.
  private mutating func join() {
    let limit = Extraction.limit(words: words)
    while drafts.count > limit {
      let best = drafts.indices.dropLast().min { cost($0) < cost($1) } ?? 0
      let next = drafts.remove(at: best + 1)
      drafts[best].absorb(next, longestStatement: Extraction.longestStatement)
    }
  }

  private func cost(_ index: Int) -> Double {
    let (one, next) = (drafts[index], drafts[index + 1])
    return one.distance(to: next) * Double(one.terms.count + next.terms.count)
  }

  private func terms(_ phrases: [Words]) -> Set<UInt64> {
    phrases.joined().reduce(into: []) { $0.formUnion(stems.of($1)) }
  }
}
