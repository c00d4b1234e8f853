/// A cell that adds up with others of the same key.
public protocol AddingCell {
  /// What the records of a cell share.
  associatedtype Key: Comparable
  /// What its records share.
  var key: Key { get }
  /// Adds records that are alike; in whatever order, the sum is the same.
  mutating func add(_ other: Self)
}

/// A cell that a table finds by its key.
protocol HashedCell: AddingCell {
  /// A number by which keys are found; the same in every run.
  var hash: UInt64 { get }
}

/// Cells by key: a table with open addressing, which costs no allocation a cell.
struct CellTable<Cell: HashedCell & Sendable>: Sendable {
  /// The cells, in the order in which their keys first came.
  private(set) var cells: [Cell] = []
  /// Positions in ``cells`` + 1; 0 is free. Always a power of two, at most half full.
  private var slots = [UInt32](repeating: 0, count: 1024)

  /// Adds to the cell of the same key.
  mutating func add(_ cell: Cell) {
    if cells.count * 2 >= slots.count { grow() }
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: cell.hash) & mask
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

  /// Takes the cells out, ascending by key; room for as many again stays.
  mutating func takeSorted() -> [Cell] { takeAll().sorted { $0.key < $1.key } }

  /// Takes the cells out, in the order in which their keys first came; room for as many again stays.
  mutating func takeAll() -> [Cell] {
    let taken = cells
    cells = []
    cells.reserveCapacity(taken.count)
    slots.withUnsafeMutableBufferPointer { $0.update(repeating: 0) }
    return taken
  }

  private mutating func grow() {
    slots = [UInt32](repeating: 0, count: slots.count * 2)
    let mask = slots.count - 1
    for (place, cell) in cells.enumerated() {
      var slot = Int(truncatingIfNeeded: cell.hash) & mask
      while slots[slot] != 0 { slot = (slot + 1) & mask }
      slots[slot] = UInt32(place + 1)
    }
  }
}

extension TallyCell: HashedCell {
  var hash: UInt64 {
    var hash = WordHash()
    hash.add(key.claim, key.spot)
    hash.add(key.from, key.until)
    hash.add(key.day, Int32(bitPattern: key.kind.bits))
    return hash.value
  }
}

extension CallCell: HashedCell {
  var hash: UInt64 {
    var hash = WordHash()
    hash.add(key.officer)
    hash.add(key.claim, key.spot)
    hash.add(key.day, key.firstCall)
    hash.add(key.from, key.until)
    hash.add(key.receipt, Int32(key.flags.rawValue))
    return hash.value
  }

  /// Adds visits that are alike.
  public mutating func add(_ other: CallCell) { count += other.count }
}

extension TallyCells.OfficerSign: HashedCell {
  /// An officer on a day.
  public struct Key: Hashable, Comparable {
    var officer: UInt64
    var day: Int32

    /// By officer, then by day.
    public static func < (lhs: Self, rhs: Self) -> Bool {
      (lhs.officer, lhs.day) < (rhs.officer, rhs.day)
    }
  }

  /// Whose sign it is, and of which day.
  public var key: Key { Key(officer: officer, day: day) }

  var hash: UInt64 {
    var hash = WordHash()
    hash.add(officer)
    hash.add(0, day)
    return hash.value
  }

  /// Keeps the newer receipt.
  public mutating func add(_ other: Self) { receipt = max(receipt, other.receipt) }
}

extension TallyCells.OfficerClaims: HashedCell {
  /// An officer on the days from one to another.
  public struct Key: Hashable, Comparable {
    var officer: UInt64
    var from: Int32
    var until: Int32

    /// By officer, then by days.
    public static func < (lhs: Self, rhs: Self) -> Bool {
      (lhs.officer, lhs.from, lhs.until) < (rhs.officer, rhs.from, rhs.until)
    }
  }

  /// Whose claims they are, and when.
  public var key: Key { Key(officer: officer, from: from, until: until) }

  var hash: UInt64 {
    var hash = WordHash()
    hash.add(officer)
    hash.add(from, until)
    return hash.value
  }

  /// Adds claims of the same days.
  public mutating func add(_ other: Self) {
    located += other.located
    confirmed += other.confirmed
  }
}

/// Words, multiplied and folded.
private struct WordHash {
  private(set) var value: UInt64 = 0x243f_6a88_85a3_08d3

  mutating func add(_ word: UInt64) {
    value = (value ^ word) &* 0x9e37_79b9_7f4a_7c15
    value ^= value >> 32
  }

  mutating func add(_ high: Int32, _ low: Int32) {
    add(UInt64(UInt32(bitPattern: high)) << 32 | UInt64(UInt32(bitPattern: low)))
  }
}
