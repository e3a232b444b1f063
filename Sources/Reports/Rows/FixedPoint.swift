/// Appends a whole number as decimal digits.
@inline(__always)
func appendInteger(_ value: Int, to text: inout [UInt8]) {
  if value < 0 { text.append(UInt8(ascii: "-")) }
  appendDigits(value.magnitude, atLeast: 1, to: &text)
}

/// Appends a number with a fixed number of decimals and a point, whatever the locale.
///
/// - Parameters:
///   - value: a finite number of a magnitude below 10¹².
///   - decimals: digits after the point, 1…6; the number is rounded to the nearest, halves away from zero.
///   - text: where to append.
func appendFixed(_ value: Double, decimals: Int, to text: inout [UInt8]) {
  let scale = powersOfTen[decimals]
  let units = Int((value * Double(scale)).rounded())
  if units < 0 { text.append(UInt8(ascii: "-")) }
  let (whole, fraction) = units.magnitude.quotientAndRemainder(dividingBy: scale)
  appendDigits(whole, atLeast: 1, to: &text)
  text.append(UInt8(ascii: "."))
  appendDigits(fraction, atLeast: decimals, to: &text)
}

/// Appends a number with up to four decimals, without zeros at the end: `2`, `0.5`.
func appendShort(_ value: Double, to text: inout [UInt8]) {
  appendFixed(value, decimals: 4, to: &text)
  while text.last == UInt8(ascii: "0") { text.removeLast() }
  if text.last == UInt8(ascii: ".") { text.removeLast() }
}

private let powersOfTen: [UInt] = [1, 10, 100, 1000, 10_000, 100_000, 1_000_000]

private func appendDigits(_ value: UInt, atLeast count: Int, to text: inout [UInt8]) {
  var digits = InlineArray<20, UInt8>(repeating: UInt8(ascii: "0"))
  var first = 20
  var rest = value
  while rest > 0 {
    let (quotient, digit) = rest.quotientAndRemainder(dividingBy: 10)
    first &-= 1
    digits[first] = UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: digit)
    rest = quotient
  }
  text.append(digits.span, min(first, 20 - count)..<20)
}
