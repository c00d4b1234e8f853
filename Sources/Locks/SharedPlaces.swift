/// Memory into which pieces of work write side by side, each at places of its own.
///
/// Nothing guards a place: two pieces must never use the same one at a time. The memory belongs to whoever lends it,
/// and must not be used for longer than they allow. It may be uninitialized: only plain values are written.
public struct SharedPlaces<Element: BitwiseCopyable & Sendable>: @unchecked Sendable {
  @usableFromInline let buffer: UnsafeMutableBufferPointer<Element>

  /// Lends memory.
  public init(_ buffer: UnsafeMutableBufferPointer<Element>) {
    self.buffer = buffer
  }

  /// The element at a place.
  @inlinable
  public subscript(place: Int) -> Element {
    get {
      check(place)
      return buffer[place]
    }
    nonmutating set {
      check(place)
      buffer[place] = newValue
    }
  }

  /// Optimised code does not ask by itself whether memory has such a place.
  @inlinable @inline(__always)
  func check(_ place: Int) {
    precondition(
      UInt(bitPattern: place) < UInt(bitPattern: buffer.count), "there is no such place")
  }

  /// Copies elements to the places from one on, all of which there must be.
  @inlinable
  public func copy(_ elements: [Element], to first: Int) {
    precondition(
      first >= 0 && first <= buffer.count - elements.count, "there are not so many places")
    guard let base = buffer.baseAddress, !elements.isEmpty else { return }
    elements.withUnsafeBufferPointer { source in
      guard let start = source.baseAddress else { return }
      (base + first).update(from: start, count: source.count)
    }
  }
}
