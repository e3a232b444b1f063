import Files

/// The name of the rubric file that a document gives, where nobody names one.
///
/// - Parameters:
///   - file: the document's path.
///   - title: the document's title, used where the path says nothing: standard input, a mere number or hash.
/// - Returns: a slug; never `readme`, which is no bank.
public func bankName(file: String, title: String?) -> String {
  let base = file == "-" ? "" : String(fileName(of: file).dropLast(fileEnding(of: file).count))
  let name = isTelling(base) ? slug(base) : title.map(slug) ?? (base.isEmpty ? "bank" : slug(base))
  return name == "readme" ? "bank" : name
}

private func isTelling(_ name: String) -> Bool {
  let letters = name.lowercased().unicodeScalars.filter { !("0"..."9").contains($0) }
  return letters.contains { !("a"..."f").contains($0) && $0.properties.isAlphabetic }
}
