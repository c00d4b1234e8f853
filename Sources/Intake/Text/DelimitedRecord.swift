import Coverage

/// One record of a delimited text: the line it begins on and its cells as ranges of bytes.
struct DelimitedRecord {
  /// The line it begins on, 1-based.
  var line = 0
  /// What keeps it from being read; nil when it is fine.
  var problem: Rejection.Reason?
  /// Where each cell's bytes lie: in the text, or in `unescaped` where quotes were doubled.
  var cells: [Cell] = []
  /// Bytes of cells in which doubled quotes became single.
  var unescaped: [UInt8] = []

  struct Cell {
    var start: Int
    var end: Int
    var isUnescaped: Bool
  }

  /// Calls `body` with the bytes of a cell, without outer ASCII white space.
  @inline(__always)
  func withCell<Result>(
    _ index: Int, of text: UnsafeBufferPointer<UInt8>,
    _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    let cell = cells[index]
    if cell.isUnescaped {
      return unescaped.withUnsafeBufferPointer {
        body(trimmed(UnsafeBufferPointer(rebasing: $0[cell.start..<cell.end])))
      }
    }
    return body(trimmed(UnsafeBufferPointer(rebasing: text[cell.start..<cell.end])))
  }
}

/// The bytes without leading and trailing ASCII white space.
@inline(__always)
func trimmed(_ bytes: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
  var start = 0
  var end = bytes.count
  while start < end, isBlank(bytes[start]) { start += 1 }
  while end > start, isBlank(bytes[end - 1]) { end -= 1 }
  return UnsafeBufferPointer(rebasing: bytes[start..<end])
}

@inline(__always)
func isBlank(_ byte: UInt8) -> Bool { byte == 32 || (byte >= 9 && byte <= 13) }
