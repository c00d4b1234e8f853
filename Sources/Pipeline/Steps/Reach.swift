import Coverage
import GDAL
import Geography

/// The ground of a survey as cells: how far each lies from the nearest confirmed visit.
struct ReachField {
  /// The most cells; a country's are larger than a province's, so that memory stays at some 60 MB.
  private static let mostCells = 4_000_000.0
  /// How many cells the reach is long, where that is not too many: then the field's edge is right to
  /// about a quarter of the reach.
  private static let cellsPerReach = 6.0

  let projection: EqualAreaProjection
  let columns: Int
  let rows: Int
  let cellMetres: Double
  /// The plane position of the upper left corner, metres.
  let left: Double
  let top: Double

  /// The widest survey with a field, degrees: farther from its middle the plane has no place for all.
  private static let widest = 120.0

  /// The grid over all desa of a tree, on an equal-area plane; nil where none has an area, or where
  /// they lie around half the globe.
  init?(_ tree: AdminTree, reach: Double) throws {
    let box = extent(of: tree)
    guard !box.isEmpty, box.maxLongitude - box.minLongitude <= Self.widest else { return nil }
    projection = try EqualAreaProjection(centeredAt: onGlobe(box.center))
    // The box's border and its two axes hold the extremes of its projection.
    var border: [Coordinate] = []
    for step in 0...20 {
      let t = Double(step) / 20
      let x = box.minLongitude + t * (box.maxLongitude - box.minLongitude)
      let y = box.minLatitude + t * (box.maxLatitude - box.minLatitude)
      border += [box.minLatitude, box.center.latitude, box.maxLatitude].map {
        Coordinate(longitude: x, latitude: $0)
      }
      border += [box.minLongitude, box.center.longitude, box.maxLongitude].map {
        Coordinate(longitude: $0, latitude: y)
      }
    }
    let points = try projection.project(border.map(onGlobe))
    let x = points.map(\.x)
    let y = points.map(\.y)
    // A reach more on each side holds the confirmed visits just outside a border.
    let minX = (x.min() ?? 0) - reach
    let minY = (y.min() ?? 0) - reach
    let width = (x.max() ?? 0) + reach - minX
    let height = (y.max() ?? 0) + reach - minY
    cellMetres = max(reach / Self.cellsPerReach, (width * height / Self.mostCells).squareRoot())
      .rounded(.up)
    columns = Int((width / cellMetres).rounded(.up))
    rows = Int((height / cellMetres).rounded(.up))
    left = minX
    top = minY + height
  }

  /// The cell of a plane position, as row × columns + column; nil outside the grid.
  private func cell(_ point: PlanarPoint) -> Int? {
    let column = ((point.x - left) / cellMetres).rounded(.down)
    let row = ((top - point.y) / cellMetres).rounded(.down)
    guard column >= 0, row >= 0, column < Double(columns), row < Double(rows) else { return nil }
    return Int(row) * columns + Int(column)
  }

  /// Which cells lie in which desa, and which of them beyond reach of all visits.
  func grid(visits: [Coordinate], reach: Double, locator: DesaLocator) throws -> ReachGrid {
    let seeds = Set(try projection.project(visits).compactMap(cell))
    let limit = reach / cellMetres
    let distances = try proximity(
      columns: columns, rows: rows, seeds: seeds.sorted(), limit: limit + 1)
    var desa = [Int32](repeating: -1, count: columns * rows)
    for row in 0..<rows {
      let middles = (0..<columns).map { column in
        PlanarPoint(
          x: left + (Double(column) + 0.5) * cellMetres, y: top - (Double(row) + 0.5) * cellMetres)
      }
      for (column, position) in try projection.unproject(middles).enumerated() {
        if let found = locator.desa(at: position) { desa[row * columns + column] = Int32(found) }
      }
    }
    return ReachGrid(
      cellMetres: cellMetres, desa: desa, isBeyond: distances.map { Double($0) > limit })
  }

  /// The outlines of the cells of desa that lie beyond reach, on the globe.
  func outlines(of grid: ReachGrid) throws -> [[Coordinate]] {
    let isInside = zip(grid.desa, grid.isBeyond).map { $0 >= 0 && $1 }
    let rings = try GDAL.outlines(
      columns: columns, rows: rows, isInside: isInside, tolerance: 1)
    return try rings.map { ring in
      try projection.unproject(
        ring.map { PlanarPoint(x: left + $0.x * cellMetres, y: top - $0.y * cellMetres) })
    }
  }
}

/// A position whose longitude may be over 180 degrees, as -180 to 180.
private func onGlobe(_ position: Coordinate) -> Coordinate {
  guard position.longitude > 180 else { return position }
  return Coordinate(longitude: position.longitude - 360, latitude: position.latitude)
}

/// The box around all desa. Across 180° it is counted on to the east, so that its east edge is over 180
/// and its middle lies among the desa and not in Greenwich.
private func extent(of tree: AdminTree) -> BoundingBox {
  var box = BoundingBox.empty
  for index in tree.desaRange {
    if let shape = tree.units[index].shape { box.grow(by: shape.boundingBox) }
  }
  guard !box.isEmpty, box.maxLongitude - box.minLongitude > 180 else { return box }
  var onward = BoundingBox.empty
  for index in tree.desaRange {
    tree.units[index].shape?.forEachEdge { start, _ in
      onward.grow(
        by: Coordinate(
          longitude: start.longitude < 0 ? start.longitude + 360 : start.longitude,
          latitude: start.latitude))
    }
  }
  return onward.maxLongitude - onward.minLongitude < box.maxLongitude - box.minLongitude
    ? onward : box
}
