extension Array where Element: BitwiseCopyable {
  /// Makes all elements the same and keeps the memory.
  @inline(__always)
  mutating func reset(_ value: Element, count: Int) {
    resize(to: count, with: value)
    var elements = mutableSpan
    elements.update(repeating: value)
  }

  /// Makes the array so long at least; what stands there is left.
  @inline(__always)
  mutating func makeRoom(for count: Int, with value: Element) {
    if self.count < count {
      append(contentsOf: repeatElement(value, count: count - self.count))
    }
  }

  /// Makes the array so long; what stands there is left.
  @inline(__always)
  mutating func resize(to count: Int, with value: Element) {
    makeRoom(for: count, with: value)
    if self.count > count { removeLast(self.count - count) }
  }
}
