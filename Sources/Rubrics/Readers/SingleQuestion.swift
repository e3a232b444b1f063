/// Reads a document that is one answer, its question being the title in the front matter.
func singleQuestion(_ page: DocumentPage) -> ReadDocument? {
  guard let matter = page.frontMatter, let title = matter.title, looksAsked(title),
    let end = page.lines.indices.first(where: { page.lines[$0].kind != .hidden })
  else { return nil }
  var mark = Mark.question(title, line: 0)
  mark.bodyStart = end
  let reading = Assembler.assemble([mark], of: page, layout: "one question with its answer")
  return reading.document.records.isEmpty ? nil : reading.document
}
