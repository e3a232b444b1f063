/// Says what a document holds in which no question with its answer was found.
func sightings(in page: DocumentPage, unanswered: [Skipped]) -> String {
  let written = page.lines.filter { !$0.isSilent }
  guard !written.isEmpty else { return "nothing is written here" }
  let cure = "write each question as a heading and its answer below"
  if let first = unanswered.first {
    return "\(counted(unanswered.count, "question")), none followed by an answer"
      + " (the first in line \(first.line)), \(cure)"
  }
  let headings = written.count { $0.heading != nil }
  let numbered = written.count { $0.item?.number != nil }
  let asking = written.count { !$0.isCode && $0.heading == nil && endsAsked($0.text) }
  let seen = [
    headings > 0 ? "\(counted(headings, "heading")), none of them a question" : "no headings",
    numbered > 0
      ? "\(counted(numbered, "numbered line")), none of them a question" : "no numbered questions",
    asking > 0
      ? "\(counted(asking, "line")) with a question mark, none followed by an answer"
      : "no line that asks",
  ]
  return "no questions with answers: \(seen.joined(separator: "; ")), \(cure)"
}

private func counted(_ count: Int, _ noun: String) -> String {
  "\(count) \(noun)\(count == 1 ? "" : "s")"
}
