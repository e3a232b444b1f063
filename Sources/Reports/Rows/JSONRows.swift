import Files
import Scoring

extension RowExporter {
  func appendJSON(
    _ origin: RowOrigin, file: Label, question: QuestionLabel, score: Score,
    carried: Span<CarriedField>, from bytes: Span<UInt8>, to json: inout [UInt8]
  ) {
    add("{\"file\":", &json)
    json.append(file.json.span)
    let row = origin.row
    json.append(addingCapacity: 40) { run in
      run.add(",\"row\":")
      run.appendInteger(row)
      run.add(",\"id\":")
    }
    appendOwn(origin.id, bytes, &json)
    add(",\"candidate\":", &json)
    appendOwn(origin.candidate, bytes, &json)
    json.append(question.json.span)
    appendMark(score, to: &json)
    appendPoints(score, to: &json)
    appendChanges(score, to: &json)
    if !carried.isEmpty { appendInput(carried, bytes, to: &json) }
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

  private func appendMark(_ score: Score, to json: inout [UInt8]) {
    // A closure that holds the score would copy it.
    let (value, band, confidence) = (score.value, score.band, score.confidence)
    json.append(addingCapacity: 120) { run in
      run.add(",\"score\":")
      run.appendFixed(value, decimals: 2)
      run.add(",\"band\":\"")
      run.add(band.rawValue)
      run.add("\",\"confidence\":\"")
      run.add(confidence.rawValue)
      run.add("\",\"confidence_reason\":\"")
    }
    appendEscapedJSON(score.confidenceReason, to: &json)
    let (coverage, similarity) = (score.coverage, score.similarity)
    let (reference, met, total) = (score.reference, score.met, score.keyPoints.count)
    json.append(addingCapacity: 240) { run in
      run.add("\",\"coverage\":")
      run.appendFixed(coverage, decimals: 4)
      run.add(",\"similarity\":")
      run.appendFixed(similarity, decimals: 4)
      run.add(",\"reference\":")
      run.appendInteger(reference)
      run.add(",\"key_points_met\":")
      run.appendInteger(met)
      run.add(",\"key_points_total\":")
      run.appendInteger(total)
      run.add(",\"missed\":")
    }
  }

  private func appendPoints(_ score: Score, to json: inout [UInt8]) {
    json.append(UInt8(ascii: "["))
    var isFirst = true
    for index in score.keyPoints.indices where score.keyPoints[index].status == .missed {
      if !isFirst { json.append(UInt8(ascii: ",")) }
      isFirst = false
      appendJSONText(score.keyPoints[index].text, to: &json)
    }
    add("],\"flags\":", &json)
    appendList(score.findings, &json) { finding, json in
      appendJSONText(finding.flag.rawValue, to: &json)
    }
    let (words, unmatched) = (score.words, score.unmatchedWords)
    json.append(addingCapacity: 90) { run in
      run.add(",\"words\":")
      run.appendInteger(words)
      run.add(",\"unmatched_words\":")
      run.appendInteger(unmatched)
      run.add(",\"signature\":\"")
    }
    appendEscapedJSON(score.signature, to: &json)
    add("\",\"key_points\":", &json)
    appendList(score.keyPoints, &json, appendPoint)
  }

  private func appendChanges(_ score: Score, to json: inout [UInt8]) {
    add(",\"penalties\":", &json)
    appendList(score.penalties, &json, appendStep)
    add(",\"findings\":", &json)
    appendList(score.findings, &json) { finding, json in
      add("{\"flag\":\"", &json)
      appendEscapedJSON(finding.flag.rawValue, to: &json)
      add("\",\"message\":\"", &json)
      appendEscapedJSON(finding.message, to: &json)
      add("\"}", &json)
    }
    if score.adjustments.isEmpty { return }
    add(",\"adjustments\":", &json)
    appendList(score.adjustments, &json, appendStep)
  }

  private func appendPoint(_ point: PointScore, to json: inout [UInt8]) {
    add("{\"id\":\"", &json)
    appendEscapedJSON(point.id, to: &json)
    add("\",\"text\":\"", &json)
    appendEscapedJSON(point.text, to: &json)
    let (weight, isMust, credit) = (point.weight, point.isMust, point.credit)
    let status = point.status
    json.append(addingCapacity: 140) { run in
      run.add("\",\"weight\":")
      run.appendShort(weight)
      run.add(isMust ? ",\"must\":true,\"credit\":" : ",\"must\":false,\"credit\":")
      run.appendFixed(credit, decimals: 4)
      run.add(",\"status\":\"")
      run.add(status.rawValue)
      run.add("\",\"evidence\":")
    }
    appendList(point.evidence, &json) { evidence, json in
      let (start, end) = (evidence.start, evidence.end)
      json.append(addingCapacity: 70) { run in
        run.add("{\"start\":")
        run.appendInteger(start)
        run.add(",\"end\":")
        run.appendInteger(end)
        run.add(",\"text\":\"")
      }
      appendEscapedJSON(evidence.text, to: &json)
      add("\"}", &json)
    }
    json.append(UInt8(ascii: "}"))
  }

  /// A penalty or an adjustment.
  private func appendStep(_ step: MarkChange, to json: inout [UInt8]) {
    add("{\"name\":\"", &json)
    appendEscapedJSON(step.name, to: &json)
    let (before, after) = (step.before, step.after)
    json.append(addingCapacity: 80) { run in
      run.add("\",\"before\":")
      run.appendFixed(before, decimals: 2)
      run.add(",\"after\":")
      run.appendFixed(after, decimals: 2)
      run.add(",\"reason\":\"")
    }
    appendEscapedJSON(step.reason, to: &json)
    add("\"}", &json)
  }

  private func appendInput(
    _ carried: Span<CarriedField>, _ bytes: Span<UInt8>, to json: inout [UInt8]
  ) {
    add(",\"input\":{", &json)
    for index in carried.indices {
      if index > 0 { json.append(UInt8(ascii: ",")) }
      if let column = carried[index].column {
        json.append(contentsOf: columns[column].json)
      } else {
        carried[index].name.appendJSON(to: &json, from: bytes)
      }
      json.append(UInt8(ascii: ":"))
      carried[index].value.appendJSON(to: &json, from: bytes)
    }
    json.append(UInt8(ascii: "}"))
  }

  private func appendList<Element>(
    _ elements: [Element], _ json: inout [UInt8],
    _ appendElement: (Element, inout [UInt8]) -> Void
  ) {
    json.append(UInt8(ascii: "["))
    for index in elements.indices {
      if index > 0 { json.append(UInt8(ascii: ",")) }
      appendElement(elements[index], &json)
    }
    json.append(UInt8(ascii: "]"))
  }
}
