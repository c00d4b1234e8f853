import Geography

/// The smallest shared ground that counts as an overlap, square metres.
///
/// Two files that were digitised from one line still differ by the rounding of their coordinates:
/// slivers of 9 decimals are below it, a strip as wide as a step is not.
public let smallestOverlap = 1.0

/// Pairs of shapes that claim the same ground: their positions in `shapes`, the first smaller, and
/// the ground area of what they share in square metres. In the order of the positions.
///
/// - Parameters:
///   - shapes: Valid areas.
///   - minimum: Pairs that share fewer square metres are left out; with 0 all that share an area are told.
/// - Throws: ``GDALError`` when GEOS cannot cut two shapes with each other.
public func coverageOverlaps(
  _ shapes: [MultiPolygon], atLeast minimum: Double = smallestOverlap
) throws -> [(first: Int, second: Int, area: Double)] {
  let geometries = try shapes.map { try Geometry($0) }
  var overlaps: [(first: Int, second: Int, area: Double)] = []
  for (first, second) in overlappingPairs(shapes.map(\.boundingBox)) {
    let shared = try geometries[first].intersection(geometries[second]).multiPolygon
    let area = groundArea(shared)
    if !shared.isEmpty, area >= minimum { overlaps.append((first, second, area)) }
  }
  return overlaps.sorted { ($0.first, $0.second) < ($1.first, $1.second) }
}
