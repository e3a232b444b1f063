import Files
import Rubrics
import Scoring

/// A question with its rubric as it stands in a journal, so that a mark can be made anew from the journal alone.
extension InterviewQuestion {
  var json: JSON {
    [
      "key": .string(key),
      "topic": .string(topic),
      "level": level.map { .string($0.rawValue) } ?? .null,
      "related": .array(related.map(JSON.string)),
      "more": .string(more),
      "rubric": rubric.json,
    ]
  }

  init?(json: JSON) {
    guard let key = json["key"]?.stringValue, let topic = json["topic"]?.stringValue,
      let related = json["related"]?.strings, let more = json["more"]?.stringValue,
      let rubric = json["rubric"].flatMap(Rubric.init(json:))
    else { return nil }
    let level = json["level"]?.stringValue
    if let level, Level(rawValue: level) == nil { return nil }
    self.init(
      key: key, topic: topic, level: level.flatMap(Level.init(rawValue:)), related: related,
      more: more, rubric: rubric)
  }
}

extension Rubric {
  fileprivate var json: JSON {
    [
      "id": .string(id),
      "question": .string(question),
      "references": .array(
        references.map {
          [
            "text": .string($0.text), "key_points": .array($0.keyPoints.map(\.json)),
            "derived": .bool($0.keyPointsAreDerived),
          ]
        }),
      "key_points": .array(keyPoints.map(\.json)),
      "misconceptions": .array(misconceptions.map(JSON.string)),
    ]
  }

  fileprivate init?(json: JSON) {
    guard let id = json["id"]?.stringValue, let question = json["question"]?.stringValue,
      let references = json["references"]?.arrayValue?.whole(Reference.init(json:)),
      let keyPoints = json["key_points"]?.arrayValue?.whole(KeyPoint.init(json:)),
      let misconceptions = json["misconceptions"]?.strings
    else { return nil }
    self.init(
      id: id, question: question, references: references, keyPoints: keyPoints,
      misconceptions: misconceptions)
  }
}

extension Reference {
  fileprivate init?(json: JSON) {
    guard let text = json["text"]?.stringValue,
      let keyPoints = json["key_points"]?.arrayValue?.whole(KeyPoint.init(json:)),
      let isDerived = json["derived"]?.boolValue
    else { return nil }
    self.init(text, keyPoints: keyPoints, keyPointsAreDerived: isDerived)
  }
}

extension KeyPoint {
  fileprivate var json: JSON {
    [
      "text": .string(text),
      "weight": .number("\(weight)"),
      "must": .bool(isMust),
      "alternatives": .array(alternatives.map(JSON.string)),
      "ask": followUp.map(JSON.string) ?? .null,
    ]
  }

  fileprivate init?(json: JSON) {
    guard let text = json["text"]?.stringValue, let weight = json["weight"]?.doubleValue,
      let isMust = json["must"]?.boolValue, let alternatives = json["alternatives"]?.strings
    else { return nil }
    self.init(
      text, weight: weight, isMust: isMust, alternatives: alternatives,
      followUp: json["ask"]?.stringValue)
  }
}

extension JSON {
  /// The elements, where this is an array of texts.
  var strings: [String]? { arrayValue?.whole(\.stringValue) }
}

extension [JSON] {
  /// All elements taken, or `nil` where one of them cannot be.
  fileprivate func whole<T>(_ take: (JSON) -> T?) -> [T]? {
    let taken = compactMap(take)
    return taken.count == count ? taken : nil
  }
}
