import Geography

/// A grid of equal cells in degrees that lists for each cell the desa which may contain its points.
struct CellGrid: Sendable {
  private let frame: CellFrame
  /// -1: no desa. 0 or more: one desa fills the cell. -2 or less: `-2 - value` is the head of a
  /// list in `entries`.
  private var cells: [Int32]
  private var entries: [Entry] = []

  private struct Entry {
    /// Twice the desa, and 1 more where it certainly fills the cell.
    private var desaAndCertainty: Int32
    var next: Int32

    init(desa: Int32, isCertain: Bool, next: Int32) {
      desaAndCertainty = desa << 1 | (isCertain ? 1 : 0)
      self.next = next
    }

    var desa: Int32 { desaAndCertainty >> 1 }
    var isCertain: Bool { desaAndCertainty & 1 == 1 }
  }

  /// A grid without any desa over the area of `shapes`.
  init(covering shapes: [MultiPolygon?]) {
    frame = CellFrame(covering: shapes)
    cells = [Int32](repeating: -1, count: frame.count)
  }

  /// Calls `body` with each desa that may contain `point`, and whether it certainly does.
  @inline(__always)
  func forEachCandidate(at point: Coordinate, _ body: (Int, Bool) -> Void) {
    guard frame.box.contains(point) else { return }
    forEachEntry(inCell: frame.cell(of: point), body)
  }

  @inline(__always)
  private func forEachEntry(inCell index: Int, _ body: (Int, Bool) -> Void) {
    let cell = cells[index]
    if cell >= 0 {
      body(Int(cell), true)
    } else if cell < -1 {
      var next = -2 - cell
      while next >= 0 {
        let entry = entries[Int(next)]
        body(Int(entry.desa), entry.isCertain)
        next = entry.next
      }
    }
  }

  /// Files a desa. `contains` is the exact test, asked once for each run of cells without a border.
  mutating func add(desa: Int, shape: MultiPolygon, contains: (Coordinate) -> Bool) {
    frame.forEachCell(of: shape, contains: contains) { cell, isCertain in
      file(desa, isCertain: isCertain, cell: cell)
    }
  }

  private mutating func file(_ desa: Int, isCertain: Bool, cell: Int) {
    let current = cells[cell]
    if current == -1, isCertain {
      cells[cell] = Int32(desa)
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
    cells[cell] = -2 - Int32(entries.count - 1)
  }

  /// The desa in cells that touch the outside: cells without desa that are joined to the rim.
  func desaNextToOutside() -> Set<Int> {
    let shore = frame.shore { cells[$0] != -1 }
    var result = Set<Int>()
    for cell in cells.indices where shore.contains(cell) {
      forEachEntry(inCell: cell) { desa, _ in result.insert(desa) }
    }
    return result
  }
}
