/// Which parts of a drawing are taken, on a grid of small cells.
struct Occupancy: Sendable {
  private static let cell = 6.0
  private let columns: Int
  private let rows: Int
  /// The drawing's size, pixels.
  let width: Double
  /// See ``width``.
  let height: Double
  private var isTaken: [Bool]

  init(width: Double, height: Double) {
    self.width = width
    self.height = height
    columns = max(1, Int((width / Self.cell).rounded(.up)))
    rows = max(1, Int((height / Self.cell).rounded(.up)))
    isTaken = [Bool](repeating: false, count: columns * rows)
  }

  /// Takes the cells whose middle lies in an area, by the even-odd rule.
  mutating func take(_ rings: [[Spot]]) {
    var crossings = [[Double]](repeating: [], count: rows)
    for ring in rings {
      guard var previous = ring.last else { continue }
      for spot in ring {
        let low = min(previous.y, spot.y)
        let high = max(previous.y, spot.y)
        let first = max(0, Int((low / Self.cell - 0.5).rounded(.up)))
        let last = min(Double(rows - 1), (high / Self.cell - 0.5).rounded(.down))
        if low < high, Double(first) <= last {
          for row in first...Int(last) {
            let y = (Double(row) + 0.5) * Self.cell
            guard y >= low, y < high else { continue }
            let t = (y - previous.y) / (spot.y - previous.y)
            crossings[row].append(previous.x + t * (spot.x - previous.x))
          }
        }
        previous = spot
      }
    }
    for row in 0..<rows {
      let sorted = crossings[row].sorted()
      for pair in stride(from: 0, to: sorted.count - 1, by: 2) {
        let first = max(0, Int((sorted[pair] / Self.cell - 0.5).rounded(.up)))
        let last = min(Double(columns - 1), (sorted[pair + 1] / Self.cell - 0.5).rounded(.down))
        guard Double(first) <= last else { continue }
        for column in first...Int(last) { isTaken[row * columns + column] = true }
      }
    }
  }

  /// Takes what is taken on a drawing of the same width.
  mutating func take(_ other: Occupancy) {
    for index in 0..<min(isTaken.count, other.isTaken.count) where other.isTaken[index] {
      isTaken[index] = true
    }
  }

  /// Takes the cells that a box touches.
  mutating func take(_ box: Box) {
    guard let (across, down) = cells(box) else { return }
    for row in down {
      for column in across { isTaken[row * columns + column] = true }
    }
  }

  /// Whether the cell at a spot is taken.
  func isTaken(_ spot: Spot) -> Bool {
    guard spot.x >= 0, spot.y >= 0, spot.x < width, spot.y < height else { return false }
    return isTaken[
      min(rows - 1, Int(spot.y / Self.cell)) * columns + min(columns - 1, Int(spot.x / Self.cell))]
  }

  /// For each corner between cells, how many cells above it and to its left are taken; so four of
  /// them give the number in any box (Crow 1984).
  private func sums() -> [Int32] {
    let width = columns + 1
    var sums = [Int32](repeating: 0, count: width * (rows + 1))
    for row in 0..<rows {
      var inRow: Int32 = 0
      for column in 0..<columns {
        if isTaken[row * columns + column] { inRow += 1 }
        sums[(row + 1) * width + column + 1] = sums[row * width + column + 1] + inRow
      }
    }
    return sums
  }

  /// How many cells of a box are taken.
  private func taken(_ box: Box, _ sums: [Int32]) -> Int {
    guard let (across, down) = cells(box) else { return 0 }
    let width = columns + 1
    let above = down.lowerBound * width
    let below = (down.upperBound + 1) * width
    return Int(
      sums[below + across.upperBound + 1] - sums[below + across.lowerBound]
        - sums[above + across.upperBound + 1] + sums[above + across.lowerBound])
  }

  /// The free place for a box: the nearest to a corner of the drawing, or, where `near` is given, at
  /// an edge and not far from that spot. Nil when there is none.
  func freePlace(
    width boxWidth: Double, height boxHeight: Double, margin: Double, near spot: Spot? = nil
  ) -> Box? {
    var best: (box: Box, cost: Double)?
    let right = width - margin - boxWidth
    let bottom = height - margin - boxHeight
    guard right >= margin, bottom >= margin else { return nil }
    let sums = sums()
    for y in positions(margin, bottom) {
      for x in positions(margin, right) {
        let box = Box(minX: x, minY: y, maxX: x + boxWidth, maxY: y + boxHeight)
        let toSide = min(x - margin, right - x)
        let toEnd = min(y - margin, bottom - y)
        // An inset in the middle of nowhere looks lost: an edge is worth a detour.
        let cost =
          spot.map { 3 * min(toSide, toEnd) + box.center.distance(to: $0) } ?? toSide + toEnd
        if best.map({ cost < $0.cost }) ?? true, taken(box.expanded(4), sums) == 0 {
          best = (box, cost)
        }
      }
    }
    return best?.box
  }

  private func positions(_ from: Double, _ to: Double) -> [Double] {
    Array(stride(from: from, to: to, by: 2 * Self.cell)) + [to]
  }

  /// The columns and rows of the cells that a box touches; nil for none.
  private func cells(_ box: Box) -> (across: ClosedRange<Int>, down: ClosedRange<Int>)? {
    let firstColumn = max(0, Int(max(0, box.minX / Self.cell)))
    let lastColumn = min(columns - 1, Int(max(-1, min(1e6, box.maxX / Self.cell))))
    let firstRow = max(0, Int(max(0, box.minY / Self.cell)))
    let lastRow = min(rows - 1, Int(max(-1, min(1e6, box.maxY / Self.cell))))
    guard firstColumn <= lastColumn, firstRow <= lastRow else { return nil }
    return (firstColumn...lastColumn, firstRow...lastRow)
  }
}
