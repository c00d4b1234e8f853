/// Numbers and texts as bytes, the lowest byte of a number first.
struct ByteWriter {
  private(set) var bytes: [UInt8] = []

  init(capacity: Int = 0) { bytes.reserveCapacity(capacity) }

  mutating func number<Value: FixedWidthInteger>(_ value: Value) {
    withUnsafeBytes(of: value.littleEndian) { bytes.append(contentsOf: $0) }
  }

  mutating func number(_ value: Double) { number(value.bitPattern) }

  /// A text with its length before it.
  mutating func text(_ value: String) {
    let utf8 = Array(value.utf8)
    number(UInt32(utf8.count))
    bytes.append(contentsOf: utf8)
  }

  @inline(__always)
  mutating func raw(_ more: UnsafeRawBufferPointer) { bytes.append(contentsOf: more) }

  mutating func raw(_ more: some Sequence<UInt8>) { bytes.append(contentsOf: more) }

  mutating func removeAll() { bytes.removeAll(keepingCapacity: true) }
}

/// What ``ByteWriter`` wrote; nil, once and for all, where the bytes end too soon.
struct ByteReader {
  private let bytes: [UInt8]
  private(set) var place: Int
  private let end: Int

  init(_ bytes: [UInt8], in range: Range<Int>? = nil) {
    self.bytes = bytes
    place = range?.lowerBound ?? 0
    end = range?.upperBound ?? bytes.count
  }

  /// Bytes that are left.
  var rest: Int { end - place }

  mutating func number<Value: FixedWidthInteger>(_: Value.Type = Value.self) -> Value? {
    let size = MemoryLayout<Value>.size
    guard rest >= size else { return nil }
    defer { place += size }
    return bytes.withUnsafeBytes {
      Value(littleEndian: $0.loadUnaligned(fromByteOffset: place, as: Value.self))
    }
  }

  mutating func double() -> Double? { number(UInt64.self).map(Double.init(bitPattern:)) }

  mutating func text() -> String? {
    guard let length = number(UInt32.self), rest >= Int(length) else { return nil }
    defer { place += Int(length) }
    return String(validating: bytes[place..<place + Int(length)], as: UTF8.self)
  }

  mutating func raw(_ count: Int) -> ArraySlice<UInt8>? {
    guard count >= 0, rest >= count else { return nil }
    defer { place += count }
    return bytes[place..<place + count]
  }
}
