import Files

/// A text wrapped beside its label.
///
/// - Parameters:
///   - label: stands in front of the first line; may hold escape codes.
///   - labelWidth: the columns that the label takes; later lines are indented by as many.
///   - text: what to wrap; control characters are made visible.
///   - width: columns in all.
func hanging(_ label: String, labelWidth: Int, _ text: String, width: Int) -> [String] {
  let indent = String(repeating: " ", count: labelWidth)
  return wrapped(visible(text), width: max(1, width - labelWidth)).enumerated().map { index, line in
    line.isEmpty && index > 0 ? "" : (index == 0 ? label : indent) + line
  }
}
