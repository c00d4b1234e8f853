import CGDAL
import Geography

/// The area of the parts of a geometry, repaired where it is not valid.
///
/// A valid area passes with its vertices and their order untouched. Of the two ways of GEOS the
/// repair takes the one that keeps the ground of parts that overlap, lie in each other or are
/// drawn twice, as they do where an office merged features by hand; both agree on a border that
/// crosses itself.
///
/// - Parameter source: what the parts were read from.
func validArea(_ parts: GeometryParts, of source: OGRGeometryH) -> FeatureGeometry {
  let shape = MultiPolygon(parts.polygons)
  // Nearly all are as they should be, which mostly shows at once; GEOS decides where it does not, and need not
  // be told anew what it can read from the source.
  if parts.collapsed == nil,
    shape.isCertainlyValid || parts.isWhole && invalidity(of: source) == nil
  {
    return .area(shape, repair: nil)
  }
  do {
    let geometry = try Geometry(shape)
    if let fault = geometry.invalidity {
      let repaired = try geometry.madeValid().multiPolygon
      guard !repaired.isEmpty else {
        return .unusable(reason: "\(fault.reason), and nothing is left of it when repaired")
      }
      return .area(repaired, repair: repair(fault, from: shape, to: repaired))
    }
    let dropped = parts.collapsed.map { Invalidity(reason: "Too few points in ring", place: $0) }
    return .area(shape, repair: dropped.map { repair($0, from: shape, to: shape) })
  } catch {
    return .unusable(reason: "\(error)")
  }
}

private func repair(
  _ fault: Invalidity, from before: MultiPolygon, to after: MultiPolygon
) -> GeometryRepair {
  GeometryRepair(
    reason: fault.reason, place: fault.place, areaChange: groundArea(after) - groundArea(before))
}
