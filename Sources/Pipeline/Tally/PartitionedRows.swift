import Foundation
import Locks

/// Rows in parts, in memory up to a bound and beyond it in a file that has no name, so that nothing is
/// left of it when the process ends in whatever way.
final class PartitionedRows: Sendable {
  private struct Part {
    var blocks: [[UInt8]] = []
    var spilled: [Range<Int>] = []
  }

  private let parts: Mutex<[Part]>
  private let budget: RowBudget
  private let spill: SpillFile

  /// How many parts.
  let count: Int

  /// - Parameters:
  ///   - count: how many parts.
  ///   - budget: how many bytes may stay in memory.
  ///   - spill: where the rest goes.
  init(count: Int, budget: RowBudget, spill: SpillFile) {
    self.count = count
    self.budget = budget
    self.spill = spill
    parts = Mutex([Part](repeating: Part(), count: count))
  }

  /// Adds whole rows to a part, and gives back an empty block: the same where the rows were written to
  /// the file.
  ///
  /// - Throws: ``SpillFile/Failure``.
  func append(_ block: inout [UInt8], to part: Int) throws {
    if block.isEmpty { return }
    if budget.take(block.count) {
      let full = block
      parts.withLock { $0[part].blocks.append(full) }
      block = []
    } else {
      let range = try spill.write(block)
      parts.withLock { $0[part].spilled.append(range) }
      block.removeAll(keepingCapacity: true)
    }
  }

  /// Takes all rows of a part out.
  func take(_ number: Int) throws -> [UInt8] {
    let part = parts.withLock { parts in
      let part = parts[number]
      parts[number] = Part()
      return part
    }
    let inMemory = part.blocks.reduce(0) { $0 + $1.count }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(inMemory + part.spilled.reduce(0) { $0 + $1.count })
    for block in part.blocks { bytes += block }
    budget.give(back: inMemory)
    for range in part.spilled { try spill.read(range, into: &bytes) }
    return bytes
  }
}

/// How many bytes of waiting rows memory has room for.
final class RowBudget: Sendable {
  private let left: Mutex<Int>

  init(bytes: Int) { left = Mutex(bytes) }

  /// Takes room; false where there is not enough.
  func take(_ bytes: Int) -> Bool {
    left.withLock { left in
      guard left >= bytes else { return false }
      left -= bytes
      return true
    }
  }

  func give(back bytes: Int) { left.withLock { $0 += bytes } }
}

/// The blocks that one thread is filling, one a part; handed on when they are full.
struct RowBuffers {
  /// Bytes of a block: large enough that writing it costs little beside its length, small enough that
  /// all of them fit into a part of the memory.
  private static let blockSize = 1 << 16

  private let rows: PartitionedRows
  /// How many parts.
  var count: Int { rows.count }
  private var blocks: [[UInt8]]

  init(_ rows: PartitionedRows) {
    self.rows = rows
    blocks = [[UInt8]](repeating: [], count: rows.count)
  }

  /// Lets `append` add one row to a part.
  mutating func add(to part: Int, _ append: (inout [UInt8]) -> Void) throws {
    append(&blocks[part])
    if blocks[part].count >= Self.blockSize { try flush(part) }
  }

  private mutating func flush(_ part: Int) throws {
    try rows.append(&blocks[part], to: part)
    blocks[part].reserveCapacity(Self.blockSize + 512)
  }

  /// Hands on all that is left.
  mutating func flush() throws {
    for part in blocks.indices where !blocks[part].isEmpty { try flush(part) }
  }
}
