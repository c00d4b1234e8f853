import Foundation
import Synchronization

/// Rows in parts, in memory up to a bound and beyond it in a file that has no name, so that nothing is
/// left of it when the process ends in whatever way.
final class PartitionedRows: Sendable {
  private struct Part {
    var blocks: [[UInt8]] = []
    var spilled: [Range<Int>] = []
  }

  private struct State {
    var parts: [Part]
    var inMemory = 0
  }

  private let state: Mutex<State>
  private let bound: Int
  private let spill: SpillFile

  /// How many parts.
  let count: Int

  /// - Parameters:
  ///   - count: how many parts.
  ///   - bound: how many bytes may stay in memory.
  ///   - spill: where the rest goes.
  init(count: Int, bound: Int, spill: SpillFile) {
    self.count = count
    self.bound = bound
    self.spill = spill
    state = Mutex(State(parts: [Part](repeating: Part(), count: count)))
  }

  /// Adds whole rows to a part.
  ///
  /// - Throws: ``SpillFile/Failure``.
  func append(_ block: [UInt8], to part: Int) throws {
    if block.isEmpty { return }
    let fits = state.withLock { state in
      guard state.inMemory + block.count <= bound else { return false }
      state.inMemory += block.count
      state.parts[part].blocks.append(block)
      return true
    }
    if fits { return }
    let range = try spill.write(block)
    state.withLock { $0.parts[part].spilled.append(range) }
  }

  /// Takes all rows of a part out.
  func take(_ number: Int) throws -> [UInt8] {
    let part = state.withLock { state in
      let part = state.parts[number]
      state.parts[number] = Part()
      state.inMemory -= part.blocks.reduce(0) { $0 + $1.count }
      return part
    }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(
      part.blocks.reduce(0) { $0 + $1.count } + part.spilled.reduce(0) { $0 + $1.count })
    for block in part.blocks { bytes += block }
    for range in part.spilled { try spill.read(range, into: &bytes) }
    return bytes
  }
}

/// The blocks that one thread is filling, one a part; handed on when they are full.
struct RowBuffers {
  /// Bytes of a block: large enough that writing it costs little beside its length, small enough that
  /// all of them fit into a part of the memory.
  private static let blockSize = 1 << 15

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
    try rows.append(blocks[part], to: part)
    blocks[part] = []
    blocks[part].reserveCapacity(Self.blockSize + 512)
  }

  /// Hands on all that is left.
  mutating func flush() throws {
    for part in blocks.indices where !blocks[part].isEmpty { try flush(part) }
  }
}
