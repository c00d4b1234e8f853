/// Where the delimiters and line feeds of a text stand, found 16 bytes at a time.
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
    let delimiters = SIMD16<UInt8>(repeating: delimiter)
    let feeds = SIMD16<UInt8>(repeating: 10)
    let raw = UnsafeRawPointer(base)
    while offset + 16 <= text.count {
      let bytes = raw.loadUnaligned(fromByteOffset: offset, as: SIMD16<UInt8>.self)
      // A mask has all bits of a byte set or none, so eight of them are a word of eight flags.
      let isFeed = unsafeBitCast(bytes .== feeds, to: SIMD2<UInt64>.self)
      let isMark = unsafeBitCast(bytes .== delimiters, to: SIMD2<UInt64>.self) | isFeed
      for lane in 0..<2 {
        var word = UInt64(littleEndian: isMark[lane]) & 0x8080_8080_8080_8080
        let feedWord = UInt64(littleEndian: isFeed[lane])
        while word != 0 {
          let bit = word.trailingZeroBitCount
          let position = offset &+ lane &* 8 &+ bit >> 3
          let flag = UInt32(truncatingIfNeeded: feedWord >> UInt64(bit)) << 31
          marks[count] = UInt32(truncatingIfNeeded: position) | flag
          count &+= 1
          word &= word &- 1
        }
      }
      offset &+= 16
    }
    while offset < text.count {
      if base[offset] == delimiter || base[offset] == 10 {
        let flag = base[offset] == 10 ? Self.lineEnd : 0
        marks[count] = UInt32(truncatingIfNeeded: offset) | flag
        count &+= 1
      }
      offset &+= 1
    }
    if base[text.count - 1] != 10 {
      marks[count] = UInt32(truncatingIfNeeded: text.count) | Self.lineEnd
      count += 1
    }
    return UnsafeBufferPointer(start: marks, count: count)
  }
}
