import CGDAL
import Geography

/// What of a geometry is of use: its polygons and points, in their order and at any depth.
///
/// Z and M are left behind. Rings of fewer than three points enclose nothing and are left out.
struct GeometryParts {
  private(set) var polygons: [Polygon] = []
  private(set) var points: [Coordinate] = []
  /// Where the first ring that encloses nothing was.
  private(set) var collapsed: Coordinate?

  /// Reads a geometry without curves; the caller keeps it.
  init(of handle: OGRGeometryH) {
    visit(handle)
  }

  private mutating func visit(_ handle: OGRGeometryH) {
    // OGR_GT_Flatten, OGR_G_GetGeometryType
    switch OGR_GT_Flatten(OGR_G_GetGeometryType(handle)) {
    case wkbPolygon, wkbTriangle:
      appendPolygon(handle)
    case wkbPoint:
      if let point = coordinates(of: handle).first { points.append(point) }
    case wkbLineString:
      break
    default:
      forEachMember(of: handle) { visit($0) }
    }
  }

  private mutating func appendPolygon(_ handle: OGRGeometryH) {
    var rings: [Ring?] = []
    forEachMember(of: handle) { member in
      let ring = Ring(coordinates(of: member))
      if ring.points.count < 3 { collapsed = collapsed ?? ring.points.first }
      rings.append(ring.points.count < 3 ? nil : ring)
    }
    guard let first = rings.first, let exterior = first else { return }
    polygons.append(Polygon(exterior: exterior, holes: rings.dropFirst().compactMap(\.self)))
  }
}

/// Calls `body` with each direct member of a collection, or each ring of a polygon; they stay
/// the property of `handle`.
private func forEachMember(of handle: OGRGeometryH, _ body: (OGRGeometryH) -> Void) {
  // OGR_G_GetGeometryCount, OGR_G_GetGeometryRef
  for index in 0..<OGR_G_GetGeometryCount(handle) {
    if let member = OGR_G_GetGeometryRef(handle, index) { body(member) }
  }
}

/// The points of a point, line or ring.
private func coordinates(of handle: OGRGeometryH) -> [Coordinate] {
  // OGR_G_GetPointCount, OGR_G_GetPoints
  let count = Int(OGR_G_GetPointCount(handle))
  let stride = Int32(MemoryLayout<Double>.stride * 2)
  let numbers = [Double](unsafeUninitializedCapacity: count * 2) { buffer, used in
    guard let x = buffer.baseAddress, count > 0 else { return }
    OGR_G_GetPoints(handle, x, stride, x + 1, stride, nil, 0)
    used = count * 2
  }
  return (0..<count).map { Coordinate(longitude: numbers[$0 * 2], latitude: numbers[$0 * 2 + 1]) }
}
