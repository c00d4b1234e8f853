/// A cell of a grid of hexagons with a corner on top; odd rows are shifted half a cell to the right.
struct HexCell: Hashable, Comparable, Sendable {
  let column: Int
  let row: Int

  static func < (lhs: HexCell, rhs: HexCell) -> Bool {
    (lhs.row, lhs.column) < (rhs.row, rhs.column)
  }

  /// The neighbour across each side, clockwise from the upper right.
  var neighbours: [HexCell] {
    let shift = row & 1
    return [
      HexCell(column: column + shift, row: row - 1), HexCell(column: column + 1, row: row),
      HexCell(column: column + shift, row: row + 1),
      HexCell(column: column + shift - 1, row: row + 1), HexCell(column: column - 1, row: row),
      HexCell(column: column + shift - 1, row: row - 1),
    ]
  }
}

/// Where a grid of hexagons lies.
struct HexGrid: Sendable {
  /// From the middle of a cell to a corner.
  let radius: Double
  /// The middle of cell 0, 0.
  let origin: Spot

  /// The middle of a cell.
  func center(_ cell: HexCell) -> Spot {
    let width = radius * 3.0.squareRoot()
    return Spot(
      x: origin.x + width * (Double(cell.column) + (cell.row & 1 == 0 ? 0 : 0.5)),
      y: origin.y + 1.5 * radius * Double(cell.row))
  }

  /// The two ends of a cell's side, numbered as ``HexCell/neighbours``.
  func side(_ index: Int, of cell: HexCell) -> (Spot, Spot) {
    let corners = Self.corners(radius: radius)
    let center = center(cell)
    func corner(_ index: Int) -> Spot {
      let offset = corners[index % 6]
      return Spot(x: center.x + offset.x, y: center.y + offset.y)
    }
    return (corner(index), corner(index + 1))
  }

  /// The corners around the middle, clockwise from the top.
  static func corners(radius: Double) -> [Spot] {
    let half = radius * 3.0.squareRoot() / 2
    return [
      Spot(x: 0, y: -radius), Spot(x: half, y: -radius / 2), Spot(x: half, y: radius / 2),
      Spot(x: 0, y: radius), Spot(x: -half, y: radius / 2), Spot(x: -half, y: -radius / 2),
    ]
  }
}
