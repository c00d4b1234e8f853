/// The desa of each of a run of cells.
///
/// Most cells have one desa that fills them, or none, and take four bytes.
struct CellLists: Sendable {
  /// One desa of a cell.
  private struct Entry {
    /// Twice the desa, and 1 more where it certainly fills the cell.
    private var desaAndCertainty: Int32
    /// The next of the same cell; -1 after the last.
    var next: Int32

    init(desa: Int32, isCertain: Bool, next: Int32) {
      desaAndCertainty = desa << 1 | (isCertain ? 1 : 0)
      self.next = next
    }

    var desa: Int32 { desaAndCertainty >> 1 }
    var isCertain: Bool { desaAndCertainty & 1 == 1 }
  }

  /// The number of the first cell.
  private let first: Int
  /// -1: no desa. 0 or more: one desa fills the cell. -2 or less: `-2 - value` is the head of a
  /// list in `entries`.
  private var heads: [Int32]
  private var entries: [Entry] = []

  /// Lists of these cells without any desa.
  init(cells: Range<Int>) {
    first = cells.lowerBound
    heads = [Int32](repeating: -1, count: cells.count)
  }

  /// The lists of runs of cells that follow each other.
  init(joining parts: [CellLists]) {
    first = parts.first?.first ?? 0
    let cellCount = parts.reduce(0) { $0 + $1.heads.count }
    heads = [Int32](unsafeUninitializedCapacity: cellCount) { buffer, used in
      var shift: Int32 = 0
      for part in parts {
        for head in part.heads {
          buffer[used] = head < -1 ? head - shift : head
          used += 1
        }
        shift += Int32(part.entries.count)
      }
    }
    // Some more come: growing by one would copy all.
    entries.reserveCapacity(parts.reduce(0) { $0 + $1.entries.count } / 8 * 9)
    for part in parts {
      let shift = Int32(entries.count)
      for var entry in part.entries {
        if entry.next >= 0 { entry.next += shift }
        entries.append(entry)
      }
    }
  }

  /// Adds a desa to a cell.
  mutating func file(_ desa: Int, isCertain: Bool, cell: Int) {
    let current = heads[cell - first]
    if current == -1, isCertain {
      heads[cell - first] = Int32(desa)
      return
    }
    var next: Int32 = -1
    if current >= 0 {
      entries.append(Entry(desa: current, isCertain: true, next: -1))
      next = Int32(entries.count - 1)
    } else if current < -1 {
      next = -2 - current
    }
    entries.append(Entry(desa: Int32(desa), isCertain: isCertain, next: next))
    heads[cell - first] = -2 - Int32(entries.count - 1)
  }

  /// Whether a cell has no desa.
  func isEmpty(_ cell: Int) -> Bool { heads[cell - first] == -1 }

  /// Calls `body` with each desa of a cell and whether it certainly fills it, in no order.
  @inline(__always)
  func forEachEntry(inCell cell: Int, _ body: (Int, Bool) -> Void) {
    let head = heads[cell - first]
    if head >= 0 {
      body(Int(head), true)
    } else if head < -1 {
      var next = -2 - head
      while next >= 0 {
        let entry = entries[Int(next)]
        body(Int(entry.desa), entry.isCertain)
        next = entry.next
      }
    }
  }
}
