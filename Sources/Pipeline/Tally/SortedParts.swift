import Coverage
import Locks

/// Ascending lists of cells that wait to be put together, in the memory in which rows wait and beyond it
/// in their file: of a country's campaign there are nearly as many cells as rows.
final class SortedParts<Cell: AddingCell & BitwiseCopyable & Sendable>: Sendable {
  /// Cells that stand together.
  enum Piece: Sendable {
    case block(RowBlock)
    case spilled(Range<Int>)
  }

  private let parts = Mutex([[Piece]]())
  private let pool: RowPool
  private let spill: SpillFile

  /// - Parameters:
  ///   - pool: how much may stay in memory.
  ///   - spill: where the rest goes.
  init(pool: RowPool, spill: SpillFile) {
    self.pool = pool
    self.spill = spill
  }

  /// Adds cells that ascend by key, each key once; may be called by several threads at a time.
  ///
  /// - Throws: ``SpillFile/Failure``.
  func add(_ cells: [Cell]) throws {
    guard !cells.isEmpty else { return }
    var pieces: [Piece] = []
    try cells.withUnsafeBytes { bytes in
      let size = Self.cellsAPiece * MemoryLayout<Cell>.stride
      for start in stride(from: 0, to: bytes.count, by: size) {
        let end = min(start + size, bytes.count)
        pieces.append(try keep(UnsafeRawBufferPointer(rebasing: bytes[start..<end])))
      }
    }
    let all = pieces
    parts.withLock { $0.append(all) }
  }

  /// The most cells that stand together.
  static var cellsAPiece: Int { RowPool.blockSize / MemoryLayout<Cell>.stride }

  private func keep(_ bytes: UnsafeRawBufferPointer) throws -> Piece {
    let block = pool.block(for: RowPool.blockSize)
    guard pool.keep(block) else {
      pool.reuse(block)
      return .spilled(try spill.write(bytes))
    }
    UnsafeMutableRawBufferPointer(start: block.bytes, count: bytes.count).copyMemory(from: bytes)
    block.count = bytes.count
    return .block(block)
  }

  /// Gives all cells, ascending by key and each key once: those of the same key are added up.
  ///
  /// - Throws: ``SpillFile/Failure``, and what `body` throws.
  func forEach(_ body: (Cell) throws -> Void) throws {
    var heap = CursorHeap(
      try parts.withLock { $0 }.compactMap { try PieceCursor<Cell>($0, spill: spill) })
    // Only cells of different parts may have the same key; then they come one after the other.
    var waiting: Cell?
    while let part = heap.first {
      let limit = heap.secondKey
      // The cells themselves and not the cursor: that would be retained for each of them.
      let cells = part.cells
      var given = 0
      repeat {
        let cell = cells[given]
        given += 1
        if waiting?.key == cell.key {
          waiting?.add(cell)
        } else {
          if let waiting { try body(waiting) }
          waiting = cell
        }
      } while given < cells.count && limit.map { cells[given].key < $0 } ?? true
      try part.advance(by: given)
      heap.settleFirst()
    }
    if let waiting { try body(waiting) }
  }

  /// How many cells ``forEach(_:)`` gives.
  func count() throws -> Int {
    var count = 0
    try forEach { _ in count += 1 }
    return count
  }
}

/// A place in one ascending list of cells.
private final class PieceCursor<Cell: AddingCell & BitwiseCopyable & Sendable> {
  private var pieces: ArraySlice<SortedParts<Cell>.Piece>
  private let spill: SpillFile
  /// Where pieces of the file are read to; made with the first of them.
  private var buffer: UnsafeMutablePointer<Cell>?
  /// What keeps ``cells`` in memory where they were not read from the file.
  private var block: RowBlock?
  /// The cells from this place to the end of their piece, good until it goes on; none at the list's end.
  private(set) var cells = UnsafeBufferPointer<Cell>(start: nil, count: 0)

  /// Nil for an empty list.
  init?(_ pieces: [SortedParts<Cell>.Piece], spill: SpillFile) throws {
    self.pieces = pieces[...]
    self.spill = spill
    try take()
    if isAtEnd { return nil }
  }

  deinit { buffer?.deallocate() }

  /// Whether all were given.
  var isAtEnd: Bool { cells.isEmpty }

  /// The key at this place, which must not be the end.
  var key: Cell.Key { cells[0].key }

  /// Goes on by some of ``cells``.
  func advance(by count: Int) throws {
    cells = UnsafeBufferPointer(rebasing: cells[count...])
    if cells.isEmpty { try take() }
  }

  private func take() throws {
    guard let piece = pieces.popFirst() else { return }
    switch piece {
    case .block(let block):
      self.block = block
      cells = block.filled.bindMemory(to: Cell.self)
    case .spilled(let range):
      block = nil
      let room = buffer ?? .allocate(capacity: SortedParts<Cell>.cellsAPiece)
      buffer = room
      let bytes = UnsafeMutableRawBufferPointer(start: room, count: range.count)
      try spill.read(range, into: bytes)
      cells = UnsafeRawBufferPointer(bytes).assumingMemoryBound(to: Cell.self)
    }
  }
}

/// Cursors, the one with the smallest key first.
private struct CursorHeap<Cell: AddingCell & BitwiseCopyable & Sendable> {
  private var cursors: [PieceCursor<Cell>]

  init(_ cursors: [PieceCursor<Cell>]) {
    // A sorted list is a heap.
    self.cursors = cursors.sorted { $0.key < $1.key }
  }

  var first: PieceCursor<Cell>? { cursors.first }

  /// The smallest key but that of the first.
  var secondKey: Cell.Key? {
    switch cursors.count {
    case ...1: nil
    case 2: cursors[1].key
    default: min(cursors[1].key, cursors[2].key)
    }
  }

  /// Moves the first to its place after it went on; takes it out at its end.
  mutating func settleFirst() {
    if cursors[0].isAtEnd {
      cursors.swapAt(0, cursors.count - 1)
      cursors.removeLast()
    }
    var place = 0
    while true {
      var least = place
      for child in (2 * place + 1)...(2 * place + 2)
      where child < cursors.count && cursors[child].key < cursors[least].key {
        least = child
      }
      if least == place { return }
      cursors.swapAt(place, least)
      place = least
    }
  }
}
