import Geography

/// Equal cells in degrees over all desa, and which of them a desa may touch.
struct CellFrame: Sendable {
  let box: BoundingBox
  let columns: Int
  let rows: Int
  private let cellsPerLongitude: Double
  private let cellsPerLatitude: Double

  /// About eight cells an edge leave a border in few of them; of 16 M cells a grid takes 64 MiB.
  ///
  /// - Parameters:
  ///   - boxes: those around the desa.
  ///   - edges: how many edges all have together.
  init(covering boxes: some Sequence<BoundingBox>, edges: Int) {
    box = boxes.reduce(into: BoundingBox.empty) { $0.grow(by: $1) }
    let wanted = Double(min(1 << 24, max(1 << 12, edges * 8)))
    let width = box.isEmpty ? 0 : box.maxLongitude - box.minLongitude
    let height = box.isEmpty ? 0 : box.maxLatitude - box.minLatitude
    let ratio = width > 0 && height > 0 ? (width / height).squareRoot() : 1
    columns = max(1, Int((wanted.squareRoot() * ratio).rounded()))
    rows = max(1, Int((wanted.squareRoot() / ratio).rounded()))
    cellsPerLongitude = width > 0 ? Double(columns) / width : 0
    cellsPerLatitude = height > 0 ? Double(rows) / height : 0
  }

  /// How many cells there are.
  var count: Int { columns * rows }

  /// The cell of a point inside the box, as row × columns + column.
  @inline(__always)
  func cell(of point: Coordinate) -> Int {
    row(of: point.latitude) * columns + column(of: point.longitude)
  }

  /// The rows that a desa with this box may touch.
  func rows(of box: BoundingBox) -> ClosedRange<Int> {
    max(0, row(of: box.minLatitude) - 1)...min(rows - 1, row(of: box.maxLatitude) + 1)
  }

  private func columns(of box: BoundingBox) -> ClosedRange<Int> {
    max(0, column(of: box.minLongitude) - 1)...min(columns - 1, column(of: box.maxLongitude) + 1)
  }

  /// All cells around a desa with this box, those among them that it may touch.
  func cells(around box: BoundingBox) -> some Sequence<Int> {
    let wide = columns(of: box)
    return rows(of: box).lazy.flatMap { row in
      row * columns + wide.lowerBound...row * columns + wide.upperBound
    }
  }

  /// Calls `body` with each cell that a desa may touch, and whether the desa certainly fills it.
  /// `contains` is the exact test, asked once for each run of cells without a border.
  ///
  /// - Parameter shapeBox: the box around the shape.
  func forEachCell(
    of shape: MultiPolygon, in shapeBox: BoundingBox, contains: (Coordinate) -> Bool,
    _ body: (Int, Bool) -> Void
  ) {
    var window = Window(columns: columns(of: shapeBox), rows: rows(of: shapeBox))
    shape.forEachEdge { markEdge($0, $1, in: &window) }
    for row in window.rows {
      var runIsInside: Bool?
      for column in window.columns {
        if window.isMarked(column, row) {
          runIsInside = nil
          body(row * columns + column, false)
          continue
        }
        let isInside = runIsInside ?? contains(center(column, row))
        runIsInside = isInside
        if isInside { body(row * columns + column, true) }
      }
    }
  }

  /// Marks each cell an edge may touch, and a millionth of a cell more on every side, which is far
  /// above the rounding of the division and far below what costs time.
  private func markEdge(_ a: Coordinate, _ b: Coordinate, in window: inout Window) {
    let slack = 1e-6
    let x1 = (a.longitude - box.minLongitude) * cellsPerLongitude
    let x2 = (b.longitude - box.minLongitude) * cellsPerLongitude
    let y1 = (a.latitude - box.minLatitude) * cellsPerLatitude
    let y2 = (b.latitude - box.minLatitude) * cellsPerLatitude
    let firstRow = clamp(Int(min(y1, y2) - slack), window.rows)
    let lastRow = clamp(Int(max(y1, y2) + slack), window.rows)
    if firstRow == lastRow {
      return window.mark(from: Int(min(x1, x2) - slack), to: Int(max(x1, x2) + slack), firstRow)
    }
    for row in firstRow...lastRow {
      var from = min(x1, x2)
      var to = max(x1, x2)
      if y1 != y2 {
        // The part of the edge inside this row, with the slack above and below.
        let slope = (x2 - x1) / (y2 - y1)
        let low = max(min(y1, y2), Double(row) - slack)
        let high = min(max(y1, y2), Double(row + 1) + slack)
        let xLow = x1 + (low - y1) * slope
        let xHigh = x1 + (high - y1) * slope
        from = max(from, min(xLow, xHigh))
        to = min(to, max(xLow, xHigh))
      }
      window.mark(from: Int(from - slack), to: Int(to + slack), row)
    }
  }

  @inline(__always)
  private func column(of longitude: Double) -> Int {
    clamp(Int((longitude - box.minLongitude) * cellsPerLongitude), 0...columns - 1)
  }

  @inline(__always)
  private func row(of latitude: Double) -> Int {
    clamp(Int((latitude - box.minLatitude) * cellsPerLatitude), 0...rows - 1)
  }

  private func center(_ column: Int, _ row: Int) -> Coordinate {
    Coordinate(
      longitude: box.minLongitude
        + (cellsPerLongitude > 0 ? (Double(column) + 0.5) / cellsPerLongitude : 0),
      latitude: box.minLatitude
        + (cellsPerLatitude > 0 ? (Double(row) + 0.5) / cellsPerLatitude : 0))
  }
}

/// The cells around one desa, and which of them its border touches.
private struct Window {
  let columns: ClosedRange<Int>
  let rows: ClosedRange<Int>
  private let width: Int
  private var marks: [Bool]

  init(columns: ClosedRange<Int>, rows: ClosedRange<Int>) {
    self.columns = columns
    self.rows = rows
    width = columns.count
    marks = [Bool](repeating: false, count: width * rows.count)
  }

  /// Marks the cells of a row from one column to another; columns beside the window count as its outermost.
  @inline(__always)
  mutating func mark(from first: Int, to last: Int, _ row: Int) {
    let start = (row - rows.lowerBound) * width - columns.lowerBound
    var column = clamp(first, columns)
    let last = clamp(last, columns)
    while column <= last {
      marks[start + column] = true
      column += 1
    }
  }

  func isMarked(_ column: Int, _ row: Int) -> Bool {
    marks[(row - rows.lowerBound) * width + column - columns.lowerBound]
  }
}

private func clamp(_ value: Int, _ range: ClosedRange<Int>) -> Int {
  min(range.upperBound, max(range.lowerBound, value))
}
