import Coverage
import Locks

/// Some columns of a delimited text, record by record: for whoever counts something else than visits.
public struct CellReader: Sendable {
  private let file: ChunkedFile
  private let columns: [Int]

  /// Opens a file.
  ///
  /// - Parameters:
  ///   - path: the file.
  ///   - columns: the names of the columns that are wanted.
  /// - Throws: ``IntakeError`` where the file, its header or a column is not there.
  public init(path: String, columns names: [String]) throws {
    let file = try ChunkedFile(path: path, name: path, step: "read the cells")
    columns = try names.map {
      try file.header.column($0, step: "read the cells", configuration: path, line: 1)
    }
    self.file = file
  }

  /// How many bytes of the file were read so far; those that were read again count again.
  public var bytesRead: Int { file.bytes.bytesRead }

  /// Reads all records that fit the header once.
  ///
  /// - Parameters:
  ///   - threads: how many chunks are in work, and in memory, at a time.
  ///   - chunkSize: about how many bytes a chunk has.
  ///   - body: takes the cells of a chunk and the number of the thread; called by several threads at
  ///     a time, in no fixed order. The cells are good until it returns.
  /// - Returns: how many records were read and how many rejected.
  /// - Throws: ``IntakeError``, or what `body` throws.
  public func forEachChunk(
    threads: Int, chunkSize: Int = VisitStream.usualChunk,
    _ body: @Sendable (CellChunk, Int) throws -> Void
  ) throws -> (records: Int, rejected: Int) {
    let totals = Mutex((records: 0, rejected: 0))
    try file.forEachChunk(threads: threads, chunkSize: chunkSize) { worker in
      CellCollector(columns: columns, worker: worker)
    } deliver: { collector, _ in
      totals.withLock { total in
        total.records += collector.chunk.count
        total.rejected += collector.rejected
      }
      try body(collector.chunk, collector.worker)
    }
    return totals.withLock { $0 }
  }
}

/// The wanted cells of a chunk, without outer ASCII white space.
public struct CellChunk: Sendable {
  fileprivate var bytes: [UInt8] = []
  /// Cell `i` ends at `ends[i + 1]` and begins where the one before it ends.
  fileprivate var ends: [UInt32] = [0]
  fileprivate let columns: Int

  /// How many records there are.
  public var count: Int { (ends.count - 1) / max(1, columns) }

  /// Calls `body` with the bytes of the chunk's cells and where they end: cell `c` of record `r` is
  /// `bytes[ends[r * columns + c]..<ends[r * columns + c + 1]]`.
  public func withCells<Result>(
    _ body: (UnsafeBufferPointer<UInt8>, UnsafeBufferPointer<UInt32>) throws -> Result
  ) rethrows -> Result {
    try bytes.withUnsafeBufferPointer { bytes in
      try ends.withUnsafeBufferPointer { try body(bytes, $0) }
    }
  }
}

/// Copies the wanted cells of a chunk side by side.
private struct CellCollector: RowConsumer {
  let columns: [Int]
  let worker: Int
  var chunk: CellChunk
  var rejected = 0

  init(columns: [Int], worker: Int) {
    self.columns = columns
    self.worker = worker
    chunk = CellChunk(columns: columns.count)
  }

  mutating func begin(bytes: Int) {
    chunk.bytes.removeAll(keepingCapacity: true)
    chunk.ends.removeAll(keepingCapacity: true)
    chunk.bytes.reserveCapacity(bytes)
    chunk.ends.append(0)
    rejected = 0
  }

  mutating func take(_ row: some RowCells) {
    for column in columns {
      row.withCell(column) { chunk.bytes.append(contentsOf: $0) }
      chunk.ends.append(UInt32(truncatingIfNeeded: chunk.bytes.count))
    }
  }

  mutating func reject(line: Int, _ reason: Rejection.Reason) { rejected += 1 }
}
