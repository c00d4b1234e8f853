import Geography

/// Ground between shapes that none of them claims.
public struct CoverageGap: Hashable, Sendable {
  /// Its ground area, square metres.
  public let area: Double
  /// A point in it.
  public let place: Coordinate
  /// The positions of the shapes around it, smallest first.
  public let neighbours: [Int]

  /// Makes a gap.
  public init(area: Double, place: Coordinate, neighbours: [Int]) {
    self.area = area
    self.place = place
    self.neighbours = neighbours
  }
}

/// The holes of the union of all shapes, largest first.
///
/// A lake that the source leaves out on purpose is one too. A gap that opens to the outside is
/// none: it cannot be told from a bay.
///
/// - Parameters:
///   - shapes: Valid areas.
///   - minimum: Gaps of fewer square metres are left out; by default none is, not even one whose
///     area is lost in the rounding of its corners.
/// - Throws: ``GDALError`` when GEOS cannot join the shapes.
public func coverageGaps(
  _ shapes: [MultiPolygon], atLeast minimum: Double = 0
) throws -> [CoverageGap] {
  let holes = try Geometry.union(of: shapes).multiPolygon.polygons.flatMap(\.holes)
  let measured = holes.map { (ring: $0, area: groundArea($0)) }.filter { $0.area >= minimum }
  guard !measured.isEmpty else { return [] }
  let around = try shapesAround(measured.map(\.ring), shapes)
  let gaps = try zip(measured, around).map { hole, neighbours in
    CoverageGap(area: hole.area, place: try place(in: hole.ring), neighbours: neighbours)
  }
  return gaps.sorted {
    ($1.area, $0.place.longitude, $0.place.latitude)
      < ($0.area, $1.place.longitude, $1.place.latitude)
  }
}

/// A tenth of a millimetre on the ground: a corner of a hole where two borders cross is rounded,
/// and so lies on neither of them exactly.
private let touchingDegrees = 1e-9

/// For each hole the shapes whose border it touches.
private func shapesAround(_ holes: [Ring], _ shapes: [MultiPolygon]) throws -> [[Int]] {
  let shapeBoxes = shapes.map {
    $0.boundingBox.expanded(longitude: touchingDegrees, latitude: touchingDegrees)
  }
  var geometries: [Int: Geometry] = [:]
  var around = [[Int]](repeating: [], count: holes.count)
  for (shape, later) in overlappingPairs(shapeBoxes + holes.map(\.boundingBox))
  where shape < shapes.count && later >= shapes.count {
    let hole = later - shapes.count
    let geometry = try geometries[shape] ?? Geometry(shapes[shape])
    geometries[shape] = geometry
    let area = try Geometry(MultiPolygon([Polygon(exterior: holes[hole])]))
    if try geometry.distance(to: area) <= touchingDegrees { around[hole].append(shape) }
  }
  return around.map { $0.sorted() }
}

private func place(in ring: Ring) throws -> Coordinate {
  let area = try Geometry(MultiPolygon([Polygon(exterior: ring)]))
  // A sliver thinner than its coordinates can be written has no inside to find.
  return try (try? area.pointInside()) ?? ring.points.first ?? area.pointInside()
}
