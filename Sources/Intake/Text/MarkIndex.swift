/// Where the delimiters and line feeds of a text stand, found 32 bytes at a time.
///
/// For texts without quotes only: there every delimiter ends a cell and every line feed a record.
struct MarkIndex {
  /// A mark's position, with ``lineEnd`` set for a line feed.
  private let marks: UnsafeMutablePointer<UInt32>
  private let capacity: Int

  /// The bit that tells a line feed from a delimiter.
  static let lineEnd: UInt32 = 1 << 31
  /// The longest chunk, bytes: thrice that, in UTF-8, can still be indexed.
  static let longestText = 1 << 29

  /// Room for a text of `bytes` bytes; memory is touched only as far as there are marks.
  init(bytes: Int) {
    capacity = bytes + 1
    marks = .allocate(capacity: capacity)
  }

  func deallocate() { marks.deallocate() }

  @inline(__always)
  static func position(_ mark: UInt32) -> Int { Int(mark & ~lineEnd) }

  /// Finds all marks. A last record without a line feed gets one after its end.
  ///
  /// - Parameter text: at most as long as the room.
  /// - Returns: the marks in order, good until the next call.
  func find(in text: UnsafeBufferPointer<UInt8>, delimiter: UInt8) -> UnsafeBufferPointer<UInt32> {
    guard let base = text.baseAddress, !text.isEmpty, text.count < capacity else {
      return UnsafeBufferPointer(start: nil, count: 0)
    }
    var count = 0
    var offset = 0
    let delimiters = SIMD32<UInt8>(repeating: delimiter)
    let feeds = SIMD32<UInt8>(repeating: 10)
    let none = SIMD32<UInt8>(repeating: 0)
    let flags = SIMD32<UInt8>(repeating: 0x80)
    let raw = UnsafeRawPointer(base)
    while offset + 32 <= text.count {
      let bytes = raw.loadUnaligned(fromByteOffset: offset, as: SIMD32<UInt8>.self)
      let found = none.replacing(with: flags, where: (bytes .== delimiters) .| (bytes .== feeds))
      let words = unsafeBitCast(found, to: SIMD4<UInt64>.self)
      for lane in 0..<4 {
        var word = UInt64(littleEndian: words[lane])
        while word != 0 {
          let position = offset + lane * 8 + word.trailingZeroBitCount >> 3
          word &= word &- 1
          marks[count] = UInt32(truncatingIfNeeded: position) | (base[position] == 10 ? Self.lineEnd : 0)
          count += 1
        }
      }
      offset += 32
    }
    while offset < text.count {
      if base[offset] == delimiter || base[offset] == 10 {
        marks[count] = UInt32(truncatingIfNeeded: offset) | (base[offset] == 10 ? Self.lineEnd : 0)
        count += 1
      }
      offset += 1
    }
    if base[text.count - 1] != 10 {
      marks[count] = UInt32(truncatingIfNeeded: text.count) | Self.lineEnd
      count += 1
    }
    return UnsafeBufferPointer(start: marks, count: count)
  }
}
