import Coverage

/// The cells of one record, however they were found.
protocol RowCells {
  /// The line it begins on, 1-based.
  var line: Int { get }
  /// Calls `body` with the bytes of a cell, without outer ASCII white space; they live as long as the
  /// call.
  func withCell<Result>(_ column: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result
}

/// A record of ``DelimitedReader`` with its text.
struct RecordRow: RowCells {
  let record: DelimitedRecord
  let text: UnsafeBufferPointer<UInt8>

  var line: Int { record.line }

  @inline(__always)
  func withCell<Result>(_ column: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    record.withCell(column, of: text, body)
  }
}

/// A record of a text without quotes: its cells lie between the marks that a ``MarkIndex`` found.
struct PlainRow: RowCells {
  let line: Int
  let base: UnsafePointer<UInt8>
  /// Where the first cell begins.
  let start: Int
  /// The mark after each cell.
  let marks: UnsafePointer<UInt32>

  @inline(__always)
  func withCell<Result>(_ column: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    body(cell(column))
  }

  @inline(__always)
  func cell(_ column: Int) -> UnsafeBufferPointer<UInt8> {
    var start = column == 0 ? start : MarkIndex.position(marks[column - 1]) + 1
    var end = MarkIndex.position(marks[column])
    while start < end, isBlank(base[start]) { start += 1 }
    while end > start, isBlank(base[end - 1]) { end -= 1 }
    return UnsafeBufferPointer(start: base + start, count: end - start)
  }
}

/// What takes the records of a chunk.
protocol RowConsumer: Sendable {
  /// A chunk begins; what was taken since the last time is void.
  ///
  /// - Parameter bytes: about how many bytes the chunk has.
  mutating func begin(bytes: Int)
  /// Takes a record whose cells fit the header; its line is counted from the chunk's first.
  mutating func take(_ row: some RowCells)
  /// Takes a record that cannot be understood.
  mutating func reject(line: Int, _ reason: Rejection.Reason)
}
