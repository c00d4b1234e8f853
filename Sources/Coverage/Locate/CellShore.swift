extension CellFrame {
  /// The cells with desa that lie in the rim or next to the outside: to cells without desa that are joined
  /// to the rim.
  ///
  /// - Parameter isTaken: whether a cell has desa.
  func shore(isTaken: (Int) -> Bool) -> CellSet {
    let (columns, rows) = (columns, rows)
    var isOutside = CellSet(count: count)
    var shore = isOutside
    var open: [Int] = []
    func visit(_ column: Int, _ row: Int) {
      let cell = row * columns + column
      if isTaken(cell) {
        shore.insert(cell)
      } else if !isOutside.contains(cell) {
        isOutside.insert(cell)
        open.append(cell)
      }
    }
    for column in 0..<columns {
      visit(column, 0)
      visit(column, rows - 1)
    }
    for row in 0..<rows {
      visit(0, row)
      visit(columns - 1, row)
    }
    while let cell = open.popLast() {
      let (row, column) = cell.quotientAndRemainder(dividingBy: columns)
      if column > 0 { visit(column - 1, row) }
      if column < columns - 1 { visit(column + 1, row) }
      if row > 0 { visit(column, row - 1) }
      if row < rows - 1 { visit(column, row + 1) }
    }
    return shore
  }
}

/// A set of cells, a bit each.
struct CellSet {
  private var words: [UInt64]

  init(count: Int) { words = [UInt64](repeating: 0, count: (count + 63) / 64) }

  func contains(_ cell: Int) -> Bool { words[cell >> 6] >> UInt64(cell & 63) & 1 == 1 }

  /// Adds all of a set of as many cells.
  mutating func formUnion(_ other: CellSet) {
    for index in words.indices { words[index] |= other.words[index] }
  }

  mutating func insert(_ cell: Int) { words[cell >> 6] |= 1 << UInt64(cell & 63) }
}
