import GDAL
import Geography

/// Finds the desa of a position by GEOS: prepared geometries, asked only where their box has it.
final class GEOSLocator {
  private var prepared: [PreparedGeometry?] = []
  private let boxes: [BoundingBox]
  /// Desa whose box meets a cell of a twentieth of a degree.
  private var candidates: [Cell: [Int]] = [:]

  private struct Cell: Hashable {
    var x: Int
    var y: Int

    init(_ longitude: Double, _ latitude: Double) {
      x = Int((longitude * 20).rounded(.down))
      y = Int((latitude * 20).rounded(.down))
    }
  }

  init(_ shapes: [MultiPolygon?]) throws {
    boxes = shapes.map { $0?.boundingBox ?? .empty }
    for (desa, shape) in shapes.enumerated() {
      guard let shape else {
        prepared.append(nil)
        continue
      }
      prepared.append(try PreparedGeometry(Geometry(shape)))
      let low = Cell(boxes[desa].minLongitude, boxes[desa].minLatitude)
      let high = Cell(boxes[desa].maxLongitude, boxes[desa].maxLatitude)
      for x in low.x...high.x {
        for y in low.y...high.y {
          var cell = low
          (cell.x, cell.y) = (x, y)
          candidates[cell, default: []].append(desa)
        }
      }
    }
  }

  /// All desa in which a position lies, borders included, ascending.
  func allDesa(at point: Coordinate) throws -> [Int] {
    var result: [Int] = []
    var geometry: Geometry?
    for desa in candidates[Cell(point.longitude, point.latitude), default: []]
    where boxes[desa].contains(point) {
      let asked = try geometry ?? Geometry(point)
      geometry = asked
      if try prepared[desa]?.intersects(asked) == true { result.append(desa) }
    }
    return result
  }

  /// Whether a position lies in a desa and not on its border.
  func isInterior(_ point: Coordinate, of desa: Int) throws -> Bool {
    try prepared[desa]?.contains(Geometry(point)) == true
  }
}
