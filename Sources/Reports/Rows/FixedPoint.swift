/// Appends a whole number as decimal digits.
func appendInteger(_ value: Int, to text: inout [UInt8]) {
  text.append(addingCapacity: 20) { $0.appendInteger(value) }
}

/// Appends a number with a fixed number of decimals and a point, whatever the locale.
///
/// - Parameters:
///   - value: a finite number of a magnitude below 10¹².
///   - decimals: digits after the point, 1…6; the number is rounded to the nearest, halves away from zero.
///   - text: where to append.
func appendFixed(_ value: Double, decimals: Int, to text: inout [UInt8]) {
  text.append(addingCapacity: 21) { $0.appendFixed(value, decimals: decimals) }
}

/// What is written into memory that was set aside for a run of short things, so that the memory is looked after once
/// for all of them.
extension OutputSpan<UInt8> {
  /// Appends at most 20 bytes; see ``appendInteger(_:to:)``.
  @inline(__always)
  mutating func appendInteger(_ value: Int) {
    if value < 0 { append(UInt8(ascii: "-")) }
    appendDigits(value.magnitude)
  }

  /// Appends at most 21 bytes; see ``appendFixed(_:decimals:to:)``.
  @inline(__always)
  mutating func appendFixed(_ value: Double, decimals: Int) {
    var scale: UInt = 10
    for _ in 1..<decimals { scale *= 10 }
    let units = Int((value * Double(scale)).rounded())
    if units < 0 { append(UInt8(ascii: "-")) }
    let (whole, fraction) = units.magnitude.quotientAndRemainder(dividingBy: scale)
    appendDigits(whole)
    append(UInt8(ascii: "."))
    while scale > 1 {
      scale /= 10
      appendDigit(fraction / scale % 10)
    }
  }

  /// Appends at most 21 bytes: up to four decimals, without zeros at the end: `2`, `0.5`.
  mutating func appendShort(_ value: Double) {
    appendFixed(value, decimals: 4)
    while last == UInt8(ascii: "0") { _ = removeLast() }
    if last == UInt8(ascii: ".") { _ = removeLast() }
  }

  private var last: UInt8? { count > 0 ? self[count - 1] : nil }

  /// Appends a text that is known to be short.
  @inline(__always)
  mutating func add(_ text: StaticString) {
    text.withUTF8Buffer { for byte in $0 { append(byte) } }
  }

  /// Appends a text that is known to be short.
  @inline(__always)
  mutating func add(_ text: String) { for byte in text.utf8 { append(byte) } }

  private mutating func appendDigits(_ value: UInt) {
    if value > 99 { appendDigits(value / 100) }
    if value > 9 { appendDigit(value / 10 % 10) }
    appendDigit(value % 10)
  }

  @inline(__always)
  private mutating func appendDigit(_ value: UInt) {
    append(UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: value))
  }
}
