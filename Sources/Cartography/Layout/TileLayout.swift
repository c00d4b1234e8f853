/// One equal hexagon for each desa: the hexagons together have the outline of the land, those of a
/// group lie together, and each desa is as near its true place as that allows.
///
/// Cells and desa are halved together again and again, groups first, always along the direction
/// that moves them least; at the end neighbours in one group change places where both gain. No step
/// is random, and the time is that of sorting.
struct TileLayout: Sendable {
  let grid: HexGrid
  /// The cell of each desa, in the order given.
  let cells: [HexCell]

  /// - Parameters:
  ///   - spots: the true places, pixels.
  ///   - groups: the group of each.
  ///   - land: the land, with the drawing's size.
  ///   - largest: the largest radius of a hexagon, pixels.
  init(spots: [Spot], groups: [Int], land: Occupancy, largest: Double) {
    let (grid, silhouette) = Self.silhouette(count: spots.count, land: land)
    let centers = silhouette.map(grid.center)
    var solver = Solver(spots: spots, groups: groups, cells: silhouette, centers: centers)
    let cells = solver.solve()
    let scale = min(1, largest / grid.radius)
    let middle = Spot(x: land.width / 2, y: land.height / 2)
    self.cells = cells
    self.grid = HexGrid(
      radius: grid.radius * scale,
      origin: Spot(
        x: middle.x + (grid.origin.x - middle.x) * scale,
        y: middle.y + (grid.origin.y - middle.y) * scale))
  }

  /// The largest hexagons of which `count` cover the land, and the cells that cover it best.
  private static func silhouette(count: Int, land: Occupancy) -> (HexGrid, [HexCell]) {
    var low = 0.0
    var high = min(land.width, land.height) / 2
    // Below a pixel and a half nothing is told apart, and without land the search would never end.
    while high > 1.5, high - low > 0.01 {
      let radius = (low + high) / 2
      let covered = cells(radius: radius, land: land).filter { $0.cover >= 0.45 }
      if covered.count >= count { low = radius } else { high = radius }
    }
    // An area of nothing but islets may be covered by none: then the best cells there are.
    let radius =
      low > 0.5
      ? low : max(2, (land.width * land.height / Double(3 * max(count, 1))).squareRoot() / 1.6)
    let best = cells(radius: radius, land: land).sorted {
      ($1.cover, $0.cell) < ($0.cover, $1.cell)
    }
    return (grid(radius, land), best.prefix(count).map(\.cell).sorted())
  }

  private static func grid(_ radius: Double, _ land: Occupancy) -> HexGrid {
    HexGrid(radius: radius, origin: Spot(x: radius, y: radius))
  }

  /// All cells on the drawing and what share of seven samples in each is land.
  private static func cells(radius: Double, land: Occupancy) -> [(cell: HexCell, cover: Double)] {
    let grid = grid(radius, land)
    let columns = Int(land.width / (radius * 3.0.squareRoot())) + 1
    let rows = Int(land.height / (radius * 1.5)) + 1
    let samples = [Spot(x: 0, y: 0)] + HexGrid.corners(radius: radius * 0.62)
    var result: [(HexCell, Double)] = []
    for row in 0..<rows {
      for column in 0..<columns {
        let cell = HexCell(column: column, row: row)
        let center = grid.center(cell)
        guard center.x + radius <= land.width, center.y + radius <= land.height else { continue }
        let hits = samples.filter {
          land.isTaken(Spot(x: center.x + $0.x, y: center.y + $0.y))
        }
        result.append((cell, Double(hits.count) / 7))
      }
    }
    return result
  }
}

/// The assignment of desa to cells.
private struct Solver {
  let spots: [Spot]
  let groups: [Int]
  let cells: [HexCell]
  let centers: [Spot]
  /// The desa of each cell and the cell of each desa, as places in ``cells``.
  private var cellOf: [Int]

  /// Eight directions along which things may be ordered.
  private static let directions = [
    Spot(x: 1, y: 0), Spot(x: 0.92, y: 0.38), Spot(x: 0.71, y: 0.71), Spot(x: 0.38, y: 0.92),
    Spot(x: 0, y: 1), Spot(x: -0.38, y: 0.92), Spot(x: -0.71, y: 0.71), Spot(x: -0.92, y: 0.38),
  ]

  init(spots: [Spot], groups: [Int], cells: [HexCell], centers: [Spot]) {
    self.spots = spots
    self.groups = groups
    self.cells = cells
    self.centers = centers
    cellOf = [Int](repeating: 0, count: spots.count)
  }

  mutating func solve() -> [HexCell] {
    let parts = Dictionary(grouping: spots.indices, by: { groups[$0] })
    // A drawing too small for all has fewer cells than desa; nothing can be told apart there anyway.
    guard cells.count == spots.count else {
      return spots.indices.map {
        cells.isEmpty ? HexCell(column: 0, row: 0) : cells[$0 % cells.count]
      }
    }
    split(parts.sorted { $0.key < $1.key }.map(\.value), Array(cells.indices))
    improve()
    return cellOf.map { cells[$0] }
  }

  /// Halves blocks of desa and cells together until one desa has one cell.
  private mutating func split(_ blocks: [[Int]], _ free: [Int]) {
    if blocks.count == 1 {
      guard blocks[0].count > 1 else {
        if let desa = blocks[0].first, let cell = free.first { cellOf[desa] = cell }
        return
      }
      // A group that is alone is halved desa by desa.
      halve(blocks[0].map { [$0] }, free, onlyMiddle: true)
    } else {
      halve(blocks, free, onlyMiddle: blocks.count > 12 || blocks.allSatisfy { $0.count == 1 })
    }
  }

  private mutating func halve(_ blocks: [[Int]], _ free: [Int], onlyMiddle: Bool) {
    let means = blocks.map { mean($0.map { spots[$0] }) }
    var best: (cost: Double, first: ([[Int]], [Int]), second: ([[Int]], [Int]))?
    for direction in Self.directions {
      func along(_ spot: Spot) -> Double { spot.x * direction.x + spot.y * direction.y }
      let order = blocks.indices.sorted { (along(means[$0]), $0) < (along(means[$1]), $1) }
      let cells = free.sorted { (along(centers[$0]), $0) < (along(centers[$1]), $1) }
      let cuts = onlyMiddle ? [blocks.count / 2] : Array(1..<blocks.count)
      for cut in cuts {
        let first = order[..<cut].map { blocks[$0] }
        let second = order[cut...].map { blocks[$0] }
        let count = first.reduce(0) { $0 + $1.count }
        let cost =
          moved(first, Array(cells[..<count])) + moved(second, Array(cells[count...]))
        if best.map({ cost < $0.cost }) ?? true {
          best = (cost, (first, Array(cells[..<count])), (second, Array(cells[count...])))
        }
      }
    }
    guard let best else { return }
    split(best.first.0, best.first.1)
    split(best.second.0, best.second.1)
  }

  /// How far blocks and their cells lie apart: squared distance of the means and of the spreads.
  private func moved(_ blocks: [[Int]], _ free: [Int]) -> Double {
    let places = blocks.joined().map { spots[$0] }
    let targets = free.map { centers[$0] }
    let a = mean(places)
    let b = mean(targets)
    let distance = a.distance(to: b)
    let spread = abs(self.spread(places, a) - self.spread(targets, b))
    // Long thin sets of cells make neighbours part later on.
    return
      (distance * distance + spread * spread + self.spread(targets, b) * self.spread(targets, b))
      * Double(free.count)
  }

  private func mean(_ spots: [Spot]) -> Spot {
    let sum = spots.reduce(Spot(x: 0, y: 0)) { Spot(x: $0.x + $1.x, y: $0.y + $1.y) }
    let count = Double(max(spots.count, 1))
    return Spot(x: sum.x / count, y: sum.y / count)
  }

  private func spread(_ spots: [Spot], _ mean: Spot) -> Double {
    let sum = spots.reduce(0) { $0 + $1.distance(to: mean) * $1.distance(to: mean) }
    return (sum / Double(max(spots.count, 1))).squareRoot()
  }

  /// Lets neighbours of one group change places while that brings them nearer to their true ones.
  private mutating func improve() {
    var place: [HexCell: Int] = [:]
    for (index, cell) in cells.enumerated() { place[cell] = index }
    var desaOf = [Int](repeating: 0, count: cells.count)
    for (desa, cell) in cellOf.enumerated() { desaOf[cell] = desa }
    func squared(_ desa: Int, _ cell: Int) -> Double {
      let distance = spots[desa].distance(to: centers[cell])
      return distance * distance
    }
    for _ in 0..<40 {
      var isChanged = false
      for (index, cell) in cells.enumerated() {
        for neighbour in cell.neighbours[1...3] {
          guard let other = place[neighbour], groups[desaOf[index]] == groups[desaOf[other]] else {
            continue
          }
          let a = desaOf[index]
          let b = desaOf[other]
          let gain =
            squared(a, index) + squared(b, other) - squared(a, other) - squared(b, index)
          guard gain > 1e-6 else { continue }
          desaOf[index] = b
          desaOf[other] = a
          isChanged = true
        }
      }
      if !isChanged { break }
    }
    for (cell, desa) in desaOf.enumerated() { cellOf[desa] = cell }
  }
}
