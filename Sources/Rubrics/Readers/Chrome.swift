/// What stands around the questions of a document and belongs to none of them.
enum Chrome {
  /// Whether a heading names a part that holds no questions: references, contents, licence and the like.
  static func isHeading(_ text: String) -> Bool {
    let words = text.plainWords.filter { !$0.allSatisfy(\.isNumber) }
    let heading = words.joined(separator: " ")
    return closed.contains(heading) || open.contains(heading)
  }

  /// Whether a heading names a part in which even questions are none: references, contents, licence.
  static func isClosedHeading(_ text: String) -> Bool {
    closed.contains(text.plainWords.joined(separator: " "))
  }

  /// Whether a heading names a contents list.
  static func isContentsHeading(_ text: String) -> Bool {
    contents.contains(text.plainWords.joined(separator: " "))
  }

  /// Whether a topic's heading only says that questions follow, not what they are about.
  static func isForm(_ text: String) -> Bool {
    text.plainWords.allSatisfy(formWords.contains)
  }

  /// Whether a line is the page's and not the text's: "Back to top", "Skip to content".
  static func isLine(_ text: String) -> Bool {
    guard text.utf8.count < 200, !isLong(text) else { return false }
    let words = printedText(HTMLTag.without(text).text).plainWords
    guard words.count <= mostWords else { return false }
    let line = words.joined(separator: " ")
    if words.count == 3, words[1] == "min", words[2] == "read" { return true }
    return lines.contains(line) || line.hasPrefix("back to top") || line.hasSuffix("back to top")
  }

  /// Whether more words than a line of the page has are seen without taking its marks off.
  private static func isLong(_ text: String) -> Bool {
    var words = 0
    var isInWord = false
    for byte in text.utf8 {
      switch byte {
      case _ where isLetter(byte) || isDigit(byte):
        if !isInWord { words += 1 }
        isInWord = true
      // What these hide or stand for is not known here.
      case UInt8(ascii: "["), UInt8(ascii: "<"), UInt8(ascii: "&"), UInt8(ascii: "{"): return false
      // These may be all that parts two halves of a word.
      case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "\\"), UInt8(ascii: "'"), 0x80...:
        continue
      default: isInWord = false
      }
    }
    return words > mostWords
  }

  /// No line of the page has more words.
  private static let mostWords = 6

  /// Whether a paragraph sells or thanks instead of answering; asked of a document's last lines only.
  static func isFarewell(_ text: String) -> Bool {
    let words = printedText(text).plainWords
    let opening = words.prefix(6).joined(separator: " ")
    if farewells.contains(where: { opening == $0 || opening.hasPrefix($0 + " ") }) { return true }
    if text.hasPrefix("©") || opening.hasPrefix("copyright") { return true }
    return text.contains("document.") && (text.hasPrefix("var ") || text.hasPrefix("window."))
  }

  private static let formWords: Set<String> = [
    "question", "questions", "answer", "answers", "interview", "and", "with", "q", "a", "qa", "the",
    "list", "of", "faq", "faqs", "all",
  ]

  private static let contents: Set<String> = [
    "contents", "table of contents", "table of content", "toc", "index", "list of questions",
    "questions list", "questions index",
  ]

  private static let closed: Set<String> = [
    "reference", "references", "citation", "citations", "cite", "bibliography", "further reading",
    "further readings", "additional reading", "additional resources", "additional links",
    "useful links", "useful resources", "more resources", "other resources", "learning resources",
    "links", "external links", "credits", "credit", "acknowledgements", "acknowledgments",
    "acknowledgement", "license", "licence", "contributing", "contribute", "contribution",
    "contributions", "contributors", "how to contribute", "contribution guide", "authors", "author",
    "about me", "about the author", "about this repo", "about this repository", "contact",
    "contact me", "contents", "table of contents", "table of content", "toc", "disclaimer",
    "changelog", "sponsors", "donate", "star history", "stargazers", "see also", "read more",
    "related articles", "related posts", "footnotes", "newsletter", "leave a comment", "share this",
  ]

  private static let open: Set<String> = [
    "resources", "sources", "source", "about", "content", "index", "navigation", "feedback",
    "support", "related", "conclusion", "final thoughts", "final words", "wrapping up", "summary",
    "introduction", "overview", "preface", "foreword", "prerequisites", "how to use",
    "how to use this repo", "how to use this repository", "how to use this guide",
    "how to use this document", "how to use this list", "getting started", "what's next",
    "whats next", "next steps", "thank you", "thanks", "community", "follow us",
    "connect with me", "comments", "good luck",
  ]

  private static let lines: Set<String> = [
    "back to top", "to top", "top", "go to top", "return to top", "scroll to top",
    "back to contents",
    "back to table of contents", "table of contents", "go to contents", "skip to content",
    "skip to main content", "skip to navigation", "share", "advertisement", "back to index",
    "copy link", "edit this page", "open in app", "sign in", "sign up", "log in",
  ]

  private static let farewells: [String] = [
    "master these", "subscribe", "sign up", "join our", "join us", "follow us", "follow me",
    "get full access", "get access", "check out our", "check out my", "ready to", "want more",
    "want to learn more", "if you found", "if you enjoyed", "if you liked", "if you like",
    "thanks for", "thank you", "happy coding", "happy learning", "good luck", "best of luck",
    "all the best", "explore all", "read more", "related articles", "share this", "leave a comment",
    "all rights reserved", "download", "enroll", "enrol", "start learning", "start your",
    "visit our",
    "like this", "star this", "please star", "did you find", "was this", "explore our",
    "browse our",
    "book a", "try our", "upgrade", "unlock", "buy", "looking for", "level up", "ace your",
  ]
}
