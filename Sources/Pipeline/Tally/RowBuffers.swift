/// The blocks that one thread is filling, one a part; handed on when they are full.
///
/// One thread at a time may use it.
final class RowBuffers: @unchecked Sendable {
  /// Where the next row of a part goes: what is asked for each row stands together.
  private struct Place {
    var bytes: UnsafeMutableRawPointer?
    var count = 0
    var capacity = 0
  }

  private let rows: PartitionedRows
  private let places: UnsafeMutablePointer<Place>
  private var blocks: [RowBlock?]
  /// How many parts.
  let count: Int

  init(_ rows: PartitionedRows) {
    self.rows = rows
    count = rows.count
    places = .allocate(capacity: rows.count)
    places.initialize(repeating: Place(), count: rows.count)
    blocks = [RowBlock?](repeating: nil, count: rows.count)
  }

  deinit { places.deallocate() }

  /// Room for one row at the end of a part; all of it must be filled before anything else is asked.
  @inline(__always)
  func room(for size: Int, in part: Int) throws -> UnsafeMutableRawPointer {
    let place = places + part
    let start = place.pointee.count
    if let bytes = place.pointee.bytes, start &+ size <= place.pointee.capacity {
      place.pointee.count = start &+ size
      return bytes + start
    }
    return try roomInNextBlock(for: size, part)
  }

  /// Adds a row that is bytes already.
  func add(_ row: UnsafeRawBufferPointer, to part: Int) throws {
    guard let base = row.baseAddress else { return }
    try room(for: row.count, in: part).copyMemory(from: base, byteCount: row.count)
  }

  private func roomInNextBlock(for size: Int, _ part: Int) throws -> UnsafeMutableRawPointer {
    try flush(part)
    let block: RowBlock
    if let last = blocks[part], last.capacity >= size {
      block = last
    } else {
      block = rows.pool.block(for: size)
      blocks[part] = block
    }
    places[part] = Place(bytes: block.bytes, count: size, capacity: block.capacity)
    return block.bytes
  }

  /// Hands on a part's block; it stays where its bytes went to the file.
  private func flush(_ part: Int) throws {
    guard let block = blocks[part] else { return }
    block.count = places[part].count
    places[part] = Place()
    if block.count > 0, try rows.append(block, to: part) { blocks[part] = nil }
  }

  /// Hands on all that is left, and lets the blocks go.
  func flush() throws {
    for part in blocks.indices {
      try flush(part)
      if let block = blocks[part] { rows.pool.reuse(block) }
      blocks[part] = nil
    }
  }
}
