import Geography

/// What ``DesaLocator/desaOnOuterEdge()`` says, without an index.
///
/// A bit a cell says whether there is any desa in it, and the desa are looked at twice: which of them are in
/// which cell takes hundreds of megabytes of a country.
///
/// - Parameter shapes: the areas; a unit without one has no edge.
/// - Returns: positions in `shapes`.
public func desaOnOuterEdge(_ shapes: [MultiPolygon?]) -> Set<Int> {
  let frame = CellFrame(covering: shapes)
  var isTaken = Bits(count: frame.count)
  forEachCell(of: shapes, frame) { _, cell in isTaken.insert(cell) }
  let shore = shore(of: isTaken, frame)
  var result = Set<Int>()
  forEachCell(of: shapes, frame) { desa, cell in
    if shore.contains(cell) { result.insert(desa) }
  }
  return result
}

private func forEachCell(
  of shapes: [MultiPolygon?], _ frame: CellFrame, _ body: (Int, Int) -> Void
) {
  for (desa, shape) in shapes.enumerated() {
    guard let shape, !shape.isEmpty else { continue }
    // Without a run of cells inside, nothing is ever asked.
    var store: ShapeStore?
    frame.forEachCell(of: shape) { point in
      let known = store ?? ShapeStore(holding: shape)
      store = known
      return known.containment(of: point, in: 0) != .outside
    } _: { cell, _ in
      body(desa, cell)
    }
  }
}

/// The cells with desa that lie in the rim or next to the outside.
private func shore(of isTaken: Bits, _ frame: CellFrame) -> Bits {
  let (columns, rows) = (frame.columns, frame.rows)
  var isOutside = Bits(count: frame.count)
  var shore = isOutside
  var open: [Int] = []
  func visit(_ column: Int, _ row: Int) {
    let cell = row * columns + column
    if isTaken.contains(cell) {
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

/// A set of numbers below a bound, a bit each.
private struct Bits {
  private var words: [UInt64]

  init(count: Int) { words = [UInt64](repeating: 0, count: (count + 63) / 64) }

  func contains(_ number: Int) -> Bool { words[number >> 6] >> UInt64(number & 63) & 1 == 1 }

  mutating func insert(_ number: Int) { words[number >> 6] |= 1 << UInt64(number & 63) }
}
