/// Memory into which pieces of work write side by side, each at places of its own.
///
/// Nothing guards a place: two pieces must never use the same one at a time. The memory belongs to who lends it,
/// as long as that says.
public struct SharedPlaces<Element>: @unchecked Sendable {
  @usableFromInline let buffer: UnsafeMutableBufferPointer<Element>

  /// Lends memory, which may be uninitialized where elements are plain numbers.
  public init(_ buffer: UnsafeMutableBufferPointer<Element>) {
    self.buffer = buffer
  }

  /// The element at a place.
  @inlinable
  public subscript(place: Int) -> Element {
    get { buffer[place] }
    nonmutating set { buffer[place] = newValue }
  }
}
