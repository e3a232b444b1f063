import Files
import Rubrics
import Testing

/// The folder of real documents beside the package, where it is there.
enum SharedBanks {
  static let folder: String = {
    let parts = #filePath.split(separator: "/", omittingEmptySubsequences: false)
    return parts.dropLast(5).joined(separator: "/") + "/shared/banks/"
  }()

  static let isThere = !documents.isEmpty

  /// The documents as read, by their number; empty where the folder is not there.
  static let documents: [String: ReadDocument] = {
    var read: [String: ReadDocument] = [:]
    for (number, text) in texts { read[number] = try? readDocument(text, file: number) }
    return read
  }()

  /// The texts by number.
  static let texts: [String: String] = {
    var texts: [String: String] = [:]
    for name in [
      "000_be6b7bef636a2167", "001_9ff4b1188c0fbc26", "002_189a9b512557a527",
      "003_b50a8984ba0677fd", "004_9a649d50a7ba18f7",
    ] {
      texts[String(name.prefix(3))] = try? readText(at: folder + name + ".txt")
    }
    return texts
  }()

  static func read(_ number: String) throws -> ReadDocument { try #require(documents[number]) }

  static func text(_ number: String) throws -> String { try #require(texts[number]) }
}
