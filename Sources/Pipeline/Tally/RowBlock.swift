/// Bytes that one thread fills and another reads out.
final class RowBlock: @unchecked Sendable {
  /// Where they are.
  let bytes: UnsafeMutableRawPointer
  /// How many there is room for.
  let capacity: Int
  /// How many there are.
  var count = 0
  /// What the bytes are a piece of; nil where they are by themselves.
  private let slab: RowSlab?

  /// Whether it is a piece of something, and may serve again.
  var isPiece: Bool { slab != nil }

  /// An empty block by itself.
  init(capacity: Int) {
    self.capacity = capacity
    bytes = .allocate(byteCount: capacity, alignment: 16)
    slab = nil
  }

  /// A piece of a slab.
  init(_ slab: RowSlab, at offset: Int, capacity: Int) {
    self.capacity = capacity
    bytes = slab.bytes + offset
    self.slab = slab
  }

  deinit { if slab == nil { bytes.deallocate() } }

  /// The bytes that were filled.
  var filled: UnsafeRawBufferPointer { UnsafeRawBufferPointer(start: bytes, count: count) }
}
