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
  /// Whether the polygons are all of the geometry, as they are of a polygon or multi-polygon without collapsed
  /// rings: then what holds of it holds of them together.
  private(set) var isWhole = false

  /// Reads a geometry without curves; the caller keeps it.
  init(of handle: OGRGeometryH) {
    visit(handle)
    let kind = OGR_GT_Flatten(OGR_G_GetGeometryType(handle))
    isWhole = (kind == wkbPolygon || kind == wkbMultiPolygon) && collapsed == nil
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
  guard count > 0 else { return [] }
  let stride = MemoryLayout<Coordinate>.stride
  guard let longitudes = MemoryLayout<Coordinate>.offset(of: \.longitude),
    let latitudes = MemoryLayout<Coordinate>.offset(of: \.latitude)
  else { return [] }
  return [Coordinate](unsafeUninitializedCapacity: count) { buffer, used in
    // The library writes both numbers of each point to where they stay.
    guard let start = UnsafeMutableRawPointer(buffer.baseAddress) else { return }
    OGR_G_GetPoints(
      handle, start + longitudes, Int32(stride), start + latitudes, Int32(stride), nil, 0)
    used = count
  }
}
