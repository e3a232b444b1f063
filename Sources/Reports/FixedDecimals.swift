/// A number with a point and a fixed number of decimals, whatever the locale.
///
/// - Parameters:
///   - value: of a magnitude below 10¹²; rounded half away from zero.
///   - decimals: 1 to 6.
public func fixed(_ value: Double, decimals: Int) -> String {
  var text: [UInt8] = []
  appendFixed(value, decimals: decimals, to: &text)
  return String(decoding: text, as: UTF8.self)
}
