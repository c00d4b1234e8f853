import Locks

/// The desa of each of many cells.
///
/// Most cells have one desa that fills them, or none, and take four bytes.
struct CellLists: Sendable {
  /// One desa of a cell.
  fileprivate struct Entry {
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

  /// -1: no desa. 0 or more: one desa fills the cell. -2 or less: `-2 - value` is the head of a
  /// list in `entries`.
  private var heads: [Int32]
  private var entries: [Entry] = []

  /// Files desa into runs of cells, several runs at a time.
  ///
  /// - Parameters:
  ///   - runs: the cells; each run begins where the one before ends, the first at 0.
  ///   - fill: files desa into cells of the run of that number, and into no other.
  init(runs: [Range<Int>], _ fill: @Sendable (Int, inout Filing) -> Void) {
    heads = [Int32](repeating: -1, count: runs.last?.upperBound ?? 0)
    var parts: [[Entry]] = []
    heads.withUnsafeMutableBufferPointer { buffer in
      let heads = SharedPlaces(buffer)
      parts = inParallel(runs.count) { run in
        var filing = Filing(heads: heads)
        fill(run, &filing)
        return filing.entries
      }
      // Each run's entries come behind those of the runs before.
      var shifts: [Int32] = [0]
      for part in parts { shifts.append(shifts[shifts.count - 1] + Int32(part.count)) }
      inParallel(runs.count) { [shifts] run in
        for cell in runs[run] where heads[cell] < -1 { heads[cell] -= shifts[run] }
      }
    }
    // Some more come: growing by one would copy all.
    entries.reserveCapacity(parts.reduce(0) { $0 + $1.count } / 8 * 9)
    for part in parts {
      let shift = Int32(entries.count)
      for var entry in part {
        if entry.next >= 0 { entry.next += shift }
        entries.append(entry)
      }
    }
  }

  /// Files desa into any cells.
  mutating func add(_ fill: (inout Filing) -> Void) {
    // Taken out, so that nobody else has them and none is copied.
    var taken: [Entry] = []
    swap(&taken, &entries)
    entries = heads.withUnsafeMutableBufferPointer { buffer in
      var filing = Filing(heads: SharedPlaces(buffer))
      swap(&filing.entries, &taken)
      fill(&filing)
      return filing.entries
    }
  }

  /// Cells while desa are filed into them.
  struct Filing {
    private let heads: SharedPlaces<Int32>
    fileprivate var entries: [Entry] = []

    fileprivate init(heads: SharedPlaces<Int32>) { self.heads = heads }

    /// Adds a desa to a cell.
    mutating func file(_ desa: Int, isCertain: Bool, cell: Int) {
      let current = heads[cell]
      if current == -1, isCertain {
        heads[cell] = Int32(desa)
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
      heads[cell] = -2 - Int32(entries.count - 1)
    }
  }

  /// Whether a cell has no desa.
  func isEmpty(_ cell: Int) -> Bool { heads[cell] == -1 }

  /// What is known of a cell at one look; all of ``forEachEntry(of:_:)`` follows from it.
  typealias Head = Int32

  /// The head of a cell without desa.
  static let noDesa: Head = -1

  /// The head of a cell.
  @inline(__always)
  func head(of cell: Int) -> Head { heads[cell] }

  /// Calls `body` with each desa of a cell and whether it certainly fills it, in no order.
  @inline(__always)
  func forEachEntry(of head: Head, _ body: (Int, Bool) -> Void) {
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
