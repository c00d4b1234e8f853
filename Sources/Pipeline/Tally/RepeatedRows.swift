import Locks

/// Numbers of rows, a bit each.
struct RowSet: Sendable {
  private var words: [UInt64]
  /// How many there are.
  private(set) var count = 0

  /// None of `rows` rows, or all of them.
  init(rows: Int, all: Bool = false) {
    words = [UInt64](repeating: all ? .max : 0, count: (rows + 63) / 64)
    if all { count = rows }
  }

  @inline(__always)
  func contains(_ row: UInt32) -> Bool { words[Int(row >> 6)] >> UInt64(row & 63) & 1 != 0 }

  mutating func insert(_ row: UInt32) {
    if contains(row) { return }
    words[Int(row >> 6)] |= 1 << UInt64(row & 63)
    count += 1
  }
}

extension WaitingRows {
  /// The rows that may share their id or their household with another: all that do, and now and then
  /// one whose hash is that of another text, which costs time and changes nothing.
  ///
  /// The marks are gone after it.
  func findRepeated() throws -> RowSet {
    let repeated = Mutex(RowSet(rows: count))
    let parts = marks[0].count
    try inParallel(marks.count * parts) { number in
      var table = MarkTable()
      var found: [UInt32] = []
      try marks[number / parts].takeAll(of: number % parts).withUnsafeBytes { bytes in
        table.clear(for: bytes.count / 8)
        for offset in stride(from: 0, to: bytes.count, by: 8) {
          table.add(bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self), to: &found)
        }
      }
      let rows = found
      repeated.withLock { repeated in
        for row in rows { repeated.insert(row) }
      }
    }
    return repeated.withLock { $0 }
  }
}

/// Marks by their hash.
private struct MarkTable {
  /// A mark each, with 1 added to the number of its row; 0 is free.
  private var slots: [UInt64] = []
  private var mask = 0

  mutating func clear(for marks: Int) {
    var size = 64
    while size < marks * 2 { size *= 2 }
    slots = [UInt64](repeating: 0, count: size)
    mask = size - 1
  }

  /// Adds a mark; where one of the same hash is there already, both rows go to `found`.
  @inline(__always)
  mutating func add(_ mark: UInt64, to found: inout [UInt32]) {
    let own = mark &+ 1
    var slot = Int(truncatingIfNeeded: mark >> 32) & mask
    while slots[slot] != 0 {
      if (slots[slot] ^ own) >> 32 == 0 {
        found.append(UInt32(truncatingIfNeeded: slots[slot] &- 1))
        found.append(UInt32(truncatingIfNeeded: mark))
        return
      }
      slot = (slot + 1) & mask
    }
    slots[slot] = own
  }
}
