import Foundation
import Locks

/// The memory in which rows wait, up to a bound, in blocks that serve again once they were read out.
final class RowPool: Sendable {
  /// Bytes of a block: large enough that writing it costs little beside its length, small enough that
  /// those of all parts and threads fit into a part of the memory.
  static let blockSize = 1 << 13

  private struct State {
    /// How many bytes more may wait.
    var left: Int
    var idle: [RowBlock] = []
    var slab: RowSlab?
  }

  private let state: Mutex<State>

  /// - Parameter bytes: how many may wait.
  init(bytes: Int) { state = Mutex(State(left: bytes)) }

  /// An empty block with room for a row.
  func block(for size: Int) -> RowBlock {
    guard size <= Self.blockSize else { return RowBlock(capacity: size) }
    return state.withLock { state in
      if let block = state.idle.popLast() { return block }
      if let block = state.slab?.block(capacity: Self.blockSize) { return block }
      let slab = RowSlab()
      state.slab = slab
      return slab.block(capacity: Self.blockSize) ?? RowBlock(capacity: Self.blockSize)
    }
  }

  /// Whether a full block may wait in memory.
  func keep(_ block: RowBlock) -> Bool {
    let bytes = block.capacity
    return state.withLock { state in
      guard state.left >= bytes else { return false }
      state.left -= bytes
      return true
    }
  }

  /// Takes back a block that waited.
  func free(_ block: RowBlock) {
    let bytes = block.capacity
    state.withLock { $0.left += bytes }
    reuse(block)
  }

  /// Takes back a block that did not wait.
  func reuse(_ block: RowBlock) {
    guard block.isPiece else { return }
    block.count = 0
    state.withLock { $0.idle.append(block) }
  }
}

/// Memory for many blocks at once, in pages of 2 MiB where the system has them: one by one, pages of
/// 4 KiB cost as much as what is written into them. It goes back when all of its blocks have.
final class RowSlab: @unchecked Sendable {
  static let size = 1 << 21
  let bytes: UnsafeMutableRawPointer
  /// How much of it is given out.
  private var used = 0

  init() {
    bytes = .allocate(byteCount: Self.size, alignment: Self.size)
    // Where it is refused, small pages do.
    _ = madvise(bytes, Self.size, MADV_HUGEPAGE)
  }

  deinit { bytes.deallocate() }

  /// A block of it; nil where there is not enough left. One thread at a time may ask.
  func block(capacity: Int) -> RowBlock? {
    guard used + capacity <= Self.size else { return nil }
    defer { used += capacity }
    return RowBlock(self, at: used, capacity: capacity)
  }
}
