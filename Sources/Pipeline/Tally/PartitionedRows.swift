import Foundation
import Locks

/// Rows in parts, in memory up to a bound and beyond it in a file that has no name, so that nothing is
/// left of it when the process ends in whatever way.
final class PartitionedRows: Sendable {
  private struct Part {
    var blocks: [RowBlock] = []
    var spilled: [Range<Int>] = []
  }

  private let parts: Mutex<[Part]>
  /// Where blocks come from.
  let pool: RowPool
  private let spill: SpillFile

  /// How many parts: a power of two.
  let count: Int

  /// - Parameters:
  ///   - count: how many parts, a power of two.
  ///   - pool: how much may stay in memory.
  ///   - spill: where the rest goes.
  init(count: Int, pool: RowPool, spill: SpillFile) {
    self.count = count
    self.pool = pool
    self.spill = spill
    parts = Mutex([Part](repeating: Part(), count: count))
  }

  /// Adds whole rows to a part.
  ///
  /// - Returns: whether the block is kept; else its rows are in the file, and it may be filled again.
  /// - Throws: ``SpillFile/Failure``.
  func append(_ block: RowBlock, to part: Int) throws -> Bool {
    if pool.keep(block) {
      parts.withLock { $0[part].blocks.append(block) }
      return true
    }
    let range = try spill.write(block.filled)
    parts.withLock { $0[part].spilled.append(range) }
    return false
  }

  /// Takes all rows of a part out, block by block; a block's bytes are good until `body` returns.
  func takeBlocks(of number: Int, _ body: (UnsafeRawBufferPointer) throws -> Void) throws {
    var part = take(number)
    // Each is given back before the next one is read.
    while let block = part.blocks.popLast() {
      defer { pool.free(block) }
      try body(block.filled)
    }
    guard let longest = part.spilled.map(\.count).max() else { return }
    let bytes = UnsafeMutableRawBufferPointer.allocate(byteCount: longest, alignment: 16)
    defer { bytes.deallocate() }
    for range in part.spilled {
      let block = UnsafeMutableRawBufferPointer(rebasing: bytes[..<range.count])
      try spill.read(range, into: block)
      try body(UnsafeRawBufferPointer(block))
    }
  }

  /// Takes all rows of a part out at once.
  func takeAll(of number: Int) throws -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(size(of: number))
    try takeBlocks(of: number) { bytes.append(contentsOf: $0) }
    return bytes
  }

  private func size(of number: Int) -> Int {
    parts.withLock { parts in
      parts[number].blocks.reduce(0) { $0 + $1.count }
        + parts[number].spilled.reduce(0) { $0 + $1.count }
    }
  }

  private func take(_ number: Int) -> Part {
    parts.withLock { parts in
      let part = parts[number]
      parts[number] = Part()
      return part
    }
  }
}
