/// Cells by key: a table with open addressing, which costs no allocation a cell.
struct CellTable {
  /// The cells, in the order in which their keys first came.
  private(set) var cells: [TallyCell] = []
  /// Positions in ``cells`` + 1; 0 is free. Always a power of two, at most half full.
  private var slots = [UInt32](repeating: 0, count: 1024)

  /// Adds to the cell of the same key.
  mutating func add(_ cell: TallyCell) {
    if cells.count * 2 >= slots.count { grow() }
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: Self.hash(cell.key)) & mask
    while slots[slot] != 0 {
      let place = Int(slots[slot]) - 1
      if cells[place].key == cell.key {
        cells[place].add(cell)
        return
      }
      slot = (slot + 1) & mask
    }
    cells.append(cell)
    slots[slot] = UInt32(cells.count)
  }

  private mutating func grow() {
    slots = [UInt32](repeating: 0, count: slots.count * 2)
    let mask = slots.count - 1
    for (place, cell) in cells.enumerated() {
      var slot = Int(truncatingIfNeeded: Self.hash(cell.key)) & mask
      while slots[slot] != 0 { slot = (slot + 1) & mask }
      slots[slot] = UInt32(place + 1)
    }
  }

  /// Three words, multiplied and folded; the same in every run.
  private static func hash(_ key: TallyCell.Key) -> UInt64 {
    func word(_ high: Int32, _ low: Int32) -> UInt64 {
      UInt64(UInt32(bitPattern: high)) << 32 | UInt64(UInt32(bitPattern: low))
    }
    var hash = word(key.claim, key.spot) &* 0x9e37_79b9_7f4a_7c15
    hash = (hash ^ hash >> 32 ^ word(key.from, key.until)) &* 0xa076_1d64_78bd_642f
    hash =
      (hash ^ hash >> 29 ^ word(key.day, Int32(bitPattern: key.kind.bits)))
      &* 0xe703_7ed1_a0b4_28db
    return hash ^ hash >> 32
  }
}
