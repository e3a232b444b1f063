import Files
import Scoring

extension RowExporter {
  func appendJSON(_ answer: GradedAnswer, to json: inout [UInt8]) {
    let bytes = answer.bytes.span
    let score = answer.score
    add("{\"file\":", &json)
    json.append(contentsOf: answer.file.json)
    add(",\"row\":", &json)
    appendInteger(answer.row, to: &json)
    add(",\"id\":", &json)
    appendOwn(answer.id, bytes, &json)
    add(",\"candidate\":", &json)
    appendOwn(answer.candidate, bytes, &json)
    add(",\"topic\":", &json)
    json.append(contentsOf: answer.question.topic.json)
    add(",\"question_id\":", &json)
    json.append(contentsOf: answer.question.id.json)
    add(",\"question\":", &json)
    json.append(contentsOf: answer.question.text.json)
    appendScore(score, to: &json)
    if !answer.carried.isEmpty { appendInput(answer, to: &json) }
    json.append(UInt8(ascii: "}"))
  }

  private func add(_ text: StaticString, _ json: inout [UInt8]) {
    text.withUTF8Buffer { json.append(contentsOf: $0) }
  }

  /// A text that stands empty where there is none.
  private func appendOwn(_ text: RowText, _ bytes: Span<UInt8>, _ json: inout [UInt8]) {
    if text.spelling == .jsonNull {
      add("\"\"", &json)
    } else {
      text.appendJSON(to: &json, from: bytes)
    }
  }

  private func appendScore(_ score: Score, to json: inout [UInt8]) {
    add(",\"score\":", &json)
    appendFixed(score.value, decimals: 2, to: &json)
    add(",\"band\":\"", &json)
    json.append(score.band.rawValue)
    add("\",\"confidence\":\"", &json)
    json.append(score.confidence.rawValue)
    add("\",\"confidence_reason\":", &json)
    appendJSONText(score.confidenceReason, to: &json)
    add(",\"coverage\":", &json)
    appendFixed(score.coverage, decimals: 4, to: &json)
    add(",\"similarity\":", &json)
    appendFixed(score.similarity, decimals: 4, to: &json)
    add(",\"reference\":", &json)
    appendInteger(score.reference, to: &json)
    add(",\"key_points_met\":", &json)
    appendInteger(score.met, to: &json)
    add(",\"key_points_total\":", &json)
    appendInteger(score.keyPoints.count, to: &json)
    add(",\"missed\":", &json)
    appendList(score.keyPoints.lazy.filter { $0.status == .missed }, &json) { point, json in
      appendJSONText(point.text, to: &json)
    }
    add(",\"flags\":", &json)
    appendList(score.findings, &json) { finding, json in
      appendJSONText(finding.flag.rawValue, to: &json)
    }
    add(",\"words\":", &json)
    appendInteger(score.words, to: &json)
    add(",\"unmatched_words\":", &json)
    appendInteger(score.unmatchedWords, to: &json)
    add(",\"signature\":", &json)
    appendJSONText(score.signature, to: &json)
    add(",\"key_points\":", &json)
    appendList(score.keyPoints, &json, appendPoint)
    add(",\"penalties\":", &json)
    appendList(score.penalties, &json) { step, json in
      appendStep(step.name, step.before, step.after, step.reason, to: &json)
    }
    add(",\"findings\":", &json)
    appendList(score.findings, &json) { finding, json in
      add("{\"flag\":", &json)
      appendJSONText(finding.flag.rawValue, to: &json)
      add(",\"message\":", &json)
      appendJSONText(finding.message, to: &json)
      json.append(UInt8(ascii: "}"))
    }
    if score.adjustments.isEmpty { return }
    add(",\"adjustments\":", &json)
    appendList(score.adjustments, &json) { step, json in
      appendStep(step.name, step.before, step.after, step.reason, to: &json)
    }
  }

  private func appendPoint(_ point: PointScore, to json: inout [UInt8]) {
    add("{\"id\":", &json)
    appendJSONText(point.id, to: &json)
    add(",\"text\":", &json)
    appendJSONText(point.text, to: &json)
    add(",\"weight\":", &json)
    appendShort(point.weight, to: &json)
    add(point.isMust ? ",\"must\":true,\"credit\":" : ",\"must\":false,\"credit\":", &json)
    appendFixed(point.credit, decimals: 4, to: &json)
    add(",\"status\":\"", &json)
    json.append(point.status.rawValue)
    add("\",\"evidence\":", &json)
    appendList(point.evidence, &json) { evidence, json in
      add("{\"start\":", &json)
      appendInteger(evidence.start, to: &json)
      add(",\"end\":", &json)
      appendInteger(evidence.end, to: &json)
      add(",\"text\":", &json)
      appendJSONText(evidence.text, to: &json)
      json.append(UInt8(ascii: "}"))
    }
    json.append(UInt8(ascii: "}"))
  }

  /// A penalty or an adjustment.
  private func appendStep(
    _ name: String, _ before: Double, _ after: Double, _ reason: String, to json: inout [UInt8]
  ) {
    add("{\"name\":", &json)
    appendJSONText(name, to: &json)
    add(",\"before\":", &json)
    appendFixed(before, decimals: 2, to: &json)
    add(",\"after\":", &json)
    appendFixed(after, decimals: 2, to: &json)
    add(",\"reason\":", &json)
    appendJSONText(reason, to: &json)
    json.append(UInt8(ascii: "}"))
  }

  private func appendInput(_ answer: GradedAnswer, to json: inout [UInt8]) {
    add(",\"input\":{", &json)
    for (index, field) in answer.carried.enumerated() {
      if index > 0 { json.append(UInt8(ascii: ",")) }
      if let column = field.column {
        json.append(contentsOf: columns[column].json)
      } else {
        field.name.appendJSON(to: &json, from: answer.bytes.span)
      }
      json.append(UInt8(ascii: ":"))
      field.value.appendJSON(to: &json, from: answer.bytes.span)
    }
    json.append(UInt8(ascii: "}"))
  }

  private func appendList<Elements: Sequence>(
    _ elements: Elements, _ json: inout [UInt8],
    _ appendElement: (Elements.Element, inout [UInt8]) -> Void
  ) {
    json.append(UInt8(ascii: "["))
    var isFirst = true
    for element in elements {
      if !isFirst { json.append(UInt8(ascii: ",")) }
      isFirst = false
      appendElement(element, &json)
    }
    json.append(UInt8(ascii: "]"))
  }
}
